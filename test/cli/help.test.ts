import { describe, expect, it } from "vitest";
import { runQubi } from "../support/run-qubi.ts";

const SUBCOMMANDS = ["ingest", "extract", "serve", "compare", "report", "score", "check", "demo"];
const CHINESE = /\p{Script=Han}{2}/u;
const ENGLISH = /[A-Z][a-z]+ \w+ \w+/;

describe("qubi --help", () => {
  it("lists every subcommand, and exits with 0", async () => {
    const { code, out } = await runQubi(["--help"]);
    expect(code).toBe(0);
    for (const name of SUBCOMMANDS) expect(out).toMatch(new RegExp(`^  ${name}\\b`, "m"));
  });

  it.each(SUBCOMMANDS)("explains %s in Chinese and English, without a home", async (name) => {
    const { code, out, err } = await runQubi([name, "--help"]);
    expect([code, err]).toEqual([0, ""]);
    expect(out).toContain(`Usage: qubi ${name}`);
    // What the words say of it, not only of --help.
    const words = out.split(/\n\n/)[1] ?? "";
    expect(words).toMatch(CHINESE);
    expect(words).toMatch(ENGLISH);
  });

  it("prints the version of the package", async () => {
    const { code, out } = await runQubi(["--version"]);
    expect([code, out.trim()]).toEqual([0, expect.stringMatching(/^\d+\.\d+\.\d+$/)]);
  });
});

describe("qubi, used wrongly,", () => {
  it.each([
    ["no subcommand", []],
    ["an unknown subcommand", ["ingset"]],
    ["an unknown option", ["check", "--fast"]],
    ["nothing to ingest", ["ingest"]],
    ["nothing to extract from", ["extract"]],
    ["labels without predictions", ["score", "gold.jsonl"]],
    ["one argument too many", ["compare", "targets", "investment-growth"]],
    ["a period that is none", ["compare", "--period", "2023"]],
    ["an empty list", ["compare", "--regions", "gongshu,,fuyang"]],
    ["an option without its value", ["serve", "--port"]],
  ])("by %s exits with 2, says so and shows the usage", async (_, args) => {
    const { code, out, err } = await runQubi(args);
    expect([code, out]).toEqual([2, ""]);
    expect(err).toContain("Usage: qubi");
    expect(err).not.toContain("    at "); // no stack
  });

  it("names the nearest subcommand", async () => {
    expect((await runQubi(["ingset"])).err).toContain("ingest");
  });
});
