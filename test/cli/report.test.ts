import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { makeFolder, runQubi } from "../support/run-qubi.ts";
import { DOCUMENTS } from "../support/seeded-store.ts";

const { folder, remove } = makeFolder();
const home = join(folder, "home");
beforeAll(async () => {
  await runQubi(["ingest", DOCUMENTS], { home });
});
afterAll(remove);

describe("qubi report", () => {
  it("writes Markdown and one HTML page, prints their paths, and the same bytes twice", async () => {
    const outputs = [join(folder, "one"), join(folder, "two")];
    for (const out of outputs) {
      const run = await runQubi(["report", "--out", out], { home });
      expect(run).toEqual({
        code: 0,
        err: "",
        out: `${join(out, "qubi-report.md")}\n${join(out, "qubi-report.html")}\n`,
      });
      expect(readdirSync(out)).toEqual(["qubi-report.html", "qubi-report.md"]);
    }
    for (const name of ["qubi-report.md", "qubi-report.html"]) {
      const [one, two] = outputs.map((out) => readFileSync(join(out, name), "utf8"));
      expect(one).toBe(two);
      for (const figure of ["31.8%", "53.93%"]) expect(one).toContain(figure);
    }
    expect(readFileSync(join(folder, "one", "qubi-report.html"), "utf8")).not.toMatch(/(src|href)="(https?:)?\/\//);
  });

  it("writes only the formats asked for", async () => {
    const out = join(folder, "md-only");
    expect((await runQubi(["report", "--formats", "md", "--out", out], { home })).code).toBe(0);
    expect(readdirSync(out)).toEqual(["qubi-report.md"]);
  });

  it("names a folder that cannot be written", async () => {
    const file = join(folder, "in-the-way");
    writeFileSync(file, "");
    const { code, err } = await runQubi(["report", "--out", file], { home });
    expect([code, err]).toEqual([1, expect.stringMatching(/^✗ FOLDER_UNWRITABLE .*in-the-way/)]);
  });

  it("takes an unknown format for a fault of usage", async () => {
    expect((await runQubi(["report", "--formats", "docx"], { home })).code).toBe(2);
  });

  it("tells to ingest first where there is no database", async () => {
    const { code, err } = await runQubi(["report", "--out", folder], { home: join(folder, "empty") });
    expect([code, err]).toEqual([1, expect.stringMatching(/^✗ DATABASE_MISSING /)]);
  });
});
