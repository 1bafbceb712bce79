import { cpSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { makeFolder, type Run, runQubi } from "../support/run-qubi.ts";
import { DOCUMENTS } from "../support/seeded-store.ts";
import { tamper } from "../support/tamper.ts";

const { folder, remove } = makeFolder();
const good = join(folder, "good");
beforeAll(async () => {
  await runQubi(["ingest", DOCUMENTS], { home: good });
});
afterAll(remove);

/** Checks a copy of the good home in which statements have changed rows behind the program's back. */
async function checkAfter(name: string, ...statements: readonly string[]): Promise<Run> {
  const home = join(folder, name);
  cpSync(good, home, { recursive: true });
  for (const statement of statements) expect(tamper(home, statement)).toBeGreaterThan(0);
  return runQubi(["check"], { home });
}

describe("qubi check", () => {
  it("finds nothing in what the seeds make, and exits with 0", async () => {
    expect(await runQubi(["check"], { home: good })).toEqual({ code: 0, out: "核对无误。\n", err: "" });
  });

  it.each([
    [
      "a digit of a reading",
      "update readings set text = replace(text, '31.8%', '31.9%') where text like '%31.8\\%%' escape '\\'",
      /CHECK_QUOTE|CHECK_READING/,
    ],
    [
      "a digit of a reading that no quote covers",
      "update readings set text = substr(text, 1, length(text) - 1) || '!' where id = (select reading_id from documents order by file_name limit 1)",
      /CHECK_READING/,
    ],
    [
      "the words of a quote",
      "update citations set quote = '31.9%' where quote = '31.8%' and recorded_to is null",
      /CHECK_QUOTE/,
    ],
    [
      "the offset of a quote",
      `update citations set start = start + 1, "end" = "end" + 1 where quote = '31.8%' and recorded_to is null`,
      /CHECK_QUOTE/,
    ],
    ["an amount", "update observations set amount = '31.9' where amount = '31.8'", /CHECK_DIGEST/],
    [
      "the sentence of a quote",
      "update citations set sentence = sentence || '。' where recorded_to is null",
      /CHECK_QUOTE/,
    ],
    ["a document's title", "update documents set title = title || '改'", /CHECK_DIGEST/],
    ["a code of a region", "update region_versions set code = '330199' where code = '330111'", /CHECK_DIGEST/],
    ["a figure that is gone", "delete from observations where amount = '31.8'", /CHECK_DIGEST|CHECK_ORPHAN/],
    ["a quote that is gone", "delete from citations where quote = '31.8%'", /CHECK_DIGEST|CHECK_ORPHAN/],
    ["a digest", "update data_versions set content_digest = 'ff' || substr(content_digest, 3)", /CHECK_DIGEST/],
    ["a figure taken back to before", "update observations set recorded_to = 2 where amount = '31.8'", /CHECK_/],
  ])("exits with 1 where someone has changed %s", async (name, statement, words) => {
    const { code, out, err } = await checkAfter(name, statement);
    expect([code, out]).toEqual([1, ""]);
    expect(err).toMatch(words);
    expect(err).not.toContain("    at ");
  });

  it("exits with 1 where the kept bytes are of another text", async () => {
    const [a, b] = ["000_faeb679a76dfb7a2.txt", "001_894810bbc308f56b.txt"];
    const shaOf = (name: string | undefined) => `(select sha256 from documents where file_name = '${name}')`;
    const swap = `update document_bytes set bytes = (select bytes from document_bytes where sha256 = ${shaOf(b)}) where sha256 = ${shaOf(a)}`;
    const { code, err } = await checkAfter("swapped", swap);
    expect(code).toBe(1);
    expect(err).toMatch(/CHECK_READING/);
  });

  it("exits with 1 where the kept bytes are no longer any", async () => {
    const { code, err } = await checkAfter("no-bytes", "update document_bytes set bytes = x'00'");
    expect(code).toBe(1);
    expect(err).toMatch(/^✗ CHECK_/m);
    expect(err).not.toContain("    at ");
  });

  it("says once what holds of many rows", async () => {
    const { code, err } = await checkAfter("many", "update citations set statement_id = 'gone'");
    expect(code).toBe(1);
    expect(new Set(err.split("\n")).size).toBe(err.split("\n").length);
  });

  it("does not touch what it checks", async () => {
    const home = join(folder, "untouched");
    cpSync(good, home, { recursive: true });
    tamper(home, "update citations set quote = '31.9%' where quote = '31.8%' and recorded_to is null");
    const first = await runQubi(["check"], { home });
    expect(await runQubi(["check"], { home })).toEqual(first);
  });

  it.each([
    ["a missing database", null, "DATABASE_MISSING"],
    ["a file that is no database", "这不是数据库。".repeat(200), "DATABASE_DAMAGED"],
  ])("names %s", async (name, content, code) => {
    const home = join(folder, name);
    if (content !== null) {
      cpSync(good, home, { recursive: true });
      writeFileSync(join(home, "qubi.db"), content);
    }
    const run = await runQubi(["check"], { home });
    expect([run.code, run.out]).toEqual([1, ""]);
    expect(run.err).toMatch(new RegExp(`^✗ ${code} `));
  });
});

describe("qubi check --rules", () => {
  it("lists the rules that fire in one document only, each with its reason", async () => {
    const { code, out, err } = await runQubi(["check", "--rules"]);
    expect(err).toBe("");
    expect(code).toBe(0);
    for (const line of out.trim().split("\n")) expect(line).toMatch(/^[a-z.-]+ {2}\S+\.txt {2}\S/);
  });
});
