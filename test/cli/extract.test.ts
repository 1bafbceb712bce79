import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { decodeText } from "../../ingest/read/decode-text.ts";
import { makeFolder, runQubi } from "../support/run-qubi.ts";
import { listDocuments } from "../support/seeded-store.ts";

// The keys of statements.md, in its order.
const KEYS = [
  "doc",
  "start",
  "end",
  "quote",
  "place",
  "placeStated",
  "scope",
  "entity",
  "indicator",
  "indicatorName",
  "measure",
  "of",
  "status",
  "comparator",
  "value",
  "unit",
  "baseValue",
  "baseUnit",
  "period",
  "periodInferred",
  "basis",
  "priceBasis",
  "definition",
  "release",
  "topic",
  "confidence",
  "accepted",
  "reasons",
  "evidence",
];

const { folder, remove } = makeFolder();
afterAll(remove);

function parseLines(out: string): Record<string, unknown>[] {
  return out
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line));
}

describe("qubi extract FILE…", () => {
  it("prints a line a statement with every key of the form, its quote exact, and makes no home", async () => {
    const home = join(folder, "home");
    const files = listDocuments();
    const { code, out, err } = await runQubi(["extract", ...files], { home });
    expect([code, err]).toEqual([0, ""]);
    const statements = parseLines(out);
    expect(new Set(statements.map(({ doc }) => doc))).toEqual(new Set(files.map((file) => basename(file))));
    const texts = new Map(files.map((file) => [basename(file), decodeText(readFileSync(file), file).text]));
    for (const statement of statements) {
      expect(Object.keys(statement).toSorted()).toEqual(KEYS.toSorted());
      const { doc, start, end, quote } = statement;
      expect(texts.get(String(doc))?.slice(Number(start), Number(end))).toBe(quote);
    }
    expect(existsSync(home)).toBe(false);
  });

  it("prints what waits for review as well, with the reasons", async () => {
    const file = join(folder, "doubtful.txt");
    writeFileSync(file, "1—5月,富阳区固定资产投资增长31.8%。");
    const { out } = await runQubi(["extract", file]);
    expect(parseLines(out)).toMatchObject([
      { value: "31.8", accepted: false, reasons: [expect.stringContaining("PERIOD")] },
    ]);
  });

  it("applies no corrections", async () => {
    const [, plan = ""] = listDocuments();
    const { out } = await runQubi(["extract", plan]);
    expect(out).not.toContain("correction.");
  });

  it("names a file that cannot be read, reads the others, and exits with 1", async () => {
    const [file = ""] = listDocuments();
    const { code, out, err } = await runQubi(["extract", join(folder, "nowhere.txt"), file]);
    expect(code).toBe(1);
    expect(err).toMatch(/^✗ PATH_MISSING .*nowhere\.txt/);
    expect(parseLines(out).length).toBeGreaterThan(5);
  });

  it("gives offsets into the text as decoded: GB18030 and line ends kept, a mark left out", async () => {
    const marked = join(folder, "marked.txt");
    const text = "简讯\r\n\r\n2023年1—5月,富阳区固定资产投资增长31.8%。\r\n";
    writeFileSync(marked, `\ufeff${text}`);
    const [statement] = parseLines((await runQubi(["extract", marked])).out);
    expect(statement).toMatchObject({ quote: "31.8%", start: text.indexOf("31.8%"), end: text.indexOf("31.8%") + 5 });
  });

  it("prints nothing for a text without a figure", async () => {
    const file = join(folder, "none.txt");
    writeFileSync(file, "本页无数据。");
    expect(await runQubi(["extract", file])).toEqual({ code: 0, out: "", err: "" });
  });
});
