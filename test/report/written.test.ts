import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { DIGITS } from "../../report/build/runs.ts";
import type { AnchoredRun, Report, Run } from "../../report/model.ts";
import { verifyReport } from "../../report/verify/verify-report.ts";
import { FORMAT_NAMES, type FormatName } from "../../report/write/formats.ts";
import { escapeMarkdown, unescapeMarkdown } from "../../report/write/markdown.ts";
import { writeReport } from "../../report/write/write-report.ts";
import { type Opened, openSeeds, openWorkbooks, reportOn, reportOnWorkbooks } from "./support.ts";

let opened: readonly Opened[];
let reports: readonly Report[];

beforeAll(async () => {
  const [seeds, workbooks] = await Promise.all([openSeeds(), openWorkbooks()]);
  opened = [seeds, workbooks];
  reports = [await reportOn(seeds), await reportOnWorkbooks(workbooks)];
});
afterAll(async () => {
  for (const { store } of opened) await store.close();
});

/** All runs of a report, however deep. */
function listRuns(value: unknown): Run[] {
  if (typeof value !== "object" || value === null) return [];
  if ("kind" in value && (value.kind === "anchored" || (value.kind === "text" && "text" in value)))
    return [value as Run];
  return Object.values(value).flatMap(listRuns);
}

function listAnchored({ title, blocks }: Report): AnchoredRun[] {
  return listRuns([title, blocks]).filter((run): run is AnchoredRun => run.kind === "anchored");
}

describe("the ledger of a report", () => {
  it("has an entry for every anchored run, with the text that is printed, and no other", () => {
    for (const report of reports) {
      const runs = listAnchored(report);
      expect(runs.length).toBeGreaterThan(500);
      expect(runs.map(({ anchor, text }) => [anchor, text])).toEqual(
        Object.entries(report.ledger.entries).map(([anchor, { text }]) => [anchor, text]),
      );
    }
  });

  it("leaves no digit outside of it", () => {
    for (const { title, blocks } of reports) {
      const loose = listRuns([title, blocks]).filter(({ kind, text }) => kind === "text" && DIGITS.test(text));
      expect(loose).toEqual([]);
    }
  });

  it("binds each figure to an observation with its place, and each computed number to its inputs", () => {
    for (const { ledger } of reports) {
      const entries = Object.values(ledger.entries);
      const named = entries.flatMap((entry) =>
        entry.kind === "observation" ? [entry.observation] : entry.kind === "derivation" ? entry.inputs : [],
      );
      expect(named.filter((key) => ledger.observations[key] === undefined)).toEqual([]);
      expect(Object.values(ledger.observations).filter(({ citations }) => citations.length === 0)).toEqual([]);
      expect(entries.filter((entry) => entry.kind === "derivation" && entry.inputs.length === 0)).toEqual([]);
    }
  });

  it("has native values that spell the text of their runs", () => {
    for (const report of reports) {
      const values = listAnchored(report).filter(({ value }) => value !== null);
      expect(values.length).toBeGreaterThan(40);
      expect(
        values.filter(({ text, value }) => value && `${value.prefix}${value.amount}${value.suffix}` !== text),
      ).toEqual([]);
    }
  });
});

/** A report in a format, as it is written to a file. */
async function write(report: Report, format: FormatName): Promise<Uint8Array> {
  return (await writeReport(report, format)).bytes;
}

describe.each(FORMAT_NAMES)("writeReport(report, %s)", (format) => {
  it("gives the same bytes of the same report", async () => {
    for (const report of reports) {
      const [one, two] = [await write(report, format), await write(report, format)];
      expect(Buffer.compare(one, two)).toBe(0);
    }
  });
});

const READABLE = FORMAT_NAMES.filter((name) => name !== ("pdf" as string));

describe.each(READABLE)("verifyReport(file, bytes) of %s", (format) => {
  it("finds every number in the ledger and none outside of it", async () => {
    for (const report of reports) {
      const { numbers, faults } = await verifyReport(`report.${format}`, await write(report, format));
      expect(faults).toEqual([]);
      expect(numbers).toBeGreaterThan(500);
    }
  });
});

const TEXTS: readonly FormatName[] = ["html", "md"];
/** Where printed digits stand in a page: inside the elements of anchors, in front of the ledger. */
const PRINTED = /(?<=<(?:span|a|b) id="n\d+"[^>]*>)[^<]*\d[^<]*(?=<)/g;

describe.each(TEXTS)("verifyReport(file, bytes) of a %s that somebody changed", (format) => {
  it("catches each of 200 drawn digits, also where the other digit makes a number that stands elsewhere", async () => {
    const page = new TextDecoder().decode(await write(report(1), format));
    const numbers = [...page.slice(0, page.indexOf("qubi-ledger")).matchAll(PRINTED)];
    const drawn = fc.sample(fc.record({ at: fc.nat(numbers.length - 1), digit: fc.nat(9), nth: fc.nat(9) }), {
      numRuns: 200,
      seed: 6,
    });
    const texts = numbers.map(([text]) => text);
    for (const { at, digit, nth } of drawn) {
      const { 0: text, index } = numbers[at] ?? { 0: "", index: 0 };
      // Half of the draws take the whole of another number.
      const other =
        nth < 5
          ? changeDigit(text, nth, digit)
          : (texts.find((candidate) => candidate !== text && candidate.length === text.length) ??
            changeDigit(text, 0, digit));
      const forged = `${page.slice(0, index)}${other}${page.slice(index + text.length)}`;
      const { faults } = await verify(forged, format);
      expect(
        faults.map(({ code }) => code),
        `${text} → ${other}`,
      ).toContain("NUMBER_CHANGED");
    }
  }, 120_000);

  it("catches two cells that change places, with their anchors and without", async () => {
    const page = new TextDecoder().decode(await write(report(1), format));
    const cells =
      format === "html"
        ? [...page.matchAll(/<t[dh] [^>]*>.*?<\/t[dh]>/g)]
        : [...page.matchAll(/(?<=\| )<span id="n\d+">[^|]*<\/span>(?= \|)/g)];
    const drawn = fc.sample(fc.tuple(fc.nat(cells.length - 1), fc.nat(cells.length - 1)), { numRuns: 60, seed: 7 });
    for (const [a, b] of drawn) {
      const [first, second] = [cells[Math.min(a, b)], cells[Math.max(a, b)]];
      if (!first || !second || first[0] === second[0]) continue;
      const { faults } = await verify(swap(page, first, second), format);
      expect(faults.length, `${first[0]} ⇄ ${second[0]}`).toBeGreaterThan(0);
    }
  }, 120_000);

  it.each([
    ["a number without an anchor", (page: string) => page.replace("编制说明", "编制说明（共99项）"), "NUMBER_UNBOUND"],
    ["a word", (page: string) => page.replace("怀化市", "怀北市"), "WORDS_CHANGED"],
    ["an entry of the ledger", (page: string) => page.replace(/"text":"3\.3%"/, '"text":"9.3%"'), "LEDGER_CHANGED"],
    [
      "a number that was taken away",
      (page: string) => page.replace(/<span id="n20">[^<]*<\/span>/, ""),
      "ANCHOR_MISSING",
    ],
    [
      "a number that stands there twice",
      (page: string) => page.replace(/<span id="n20">[^<]*<\/span>/, "$&$&"),
      "ANCHOR_REPEATED",
    ],
  ])("names %s", async (_, forge, code) => {
    const page = new TextDecoder().decode(await write(report(1), format));
    expect(forge(page)).not.toBe(page);
    const { faults } = await verify(forge(page), format);
    expect(faults.map((fault) => fault.code)).toContain(code);
  });

  it("refuses a file without its ledger", async () => {
    const page = new TextDecoder().decode(await write(report(0), format));
    await expect(verify(page.replace(/qubi-ledger/g, "other"), format)).rejects.toMatchObject({
      code: "REPORT_WITHOUT_LEDGER",
    });
  });
});

function report(at: number): Report {
  const found = reports[at];
  if (!found) throw new Error("no report");
  return found;
}

function verify(page: string, format: FormatName) {
  return verifyReport(`report.${format}`, new TextEncoder().encode(page));
}

/** Another digit in the place of the nth of a text. */
function changeDigit(text: string, nth: number, digit: number): string {
  const places = [...text.matchAll(/\d/g)];
  const { index, 0: old } = places[nth % places.length] ?? { index: 0, 0: "" };
  const other = String(digit) === old ? String((digit + 1) % 10) : String(digit);
  return `${text.slice(0, index)}${other}${text.slice(index + 1)}`;
}

function swap(page: string, first: RegExpMatchArray, second: RegExpMatchArray): string {
  const [a, b] = [first.index ?? 0, second.index ?? 0];
  return `${page.slice(0, a)}${second[0]}${page.slice(a + first[0].length, b)}${first[0]}${page.slice(b + second[0].length)}`;
}

describe("a page of a report", () => {
  it("loads nothing, runs nothing, and is less than a megabyte", async () => {
    for (const own of reports) {
      const page = new TextDecoder().decode(await write(own, "html"));
      expect(/<link|<img|<iframe|@import|url\((?!#)|\ssrc=|<[^>]*\son\w+=/.exec(page)?.[0]).toBeUndefined();
      expect([...page.matchAll(/<script([^>]*)>/g)].map(([, attributes]) => attributes)).toEqual([
        ' type="application/json" id="qubi-ledger"',
      ]);
      expect(page.length).toBeLessThan(1_000_000);
    }
  });

  it("gives each table a caption and each header a scope, and points at nothing that is not there", async () => {
    const page = new TextDecoder().decode(await write(report(1), "html"));
    expect(page.match(/<table>/g)?.length).toBe(page.match(/<caption>/g)?.length);
    expect(page).not.toMatch(/<th(?! scope="(?:col|row)")[ >]/);
    const ids = new Set([...page.matchAll(/ id="([\w-]+)"/g)].map(([, id]) => id));
    const pointers = [...page.matchAll(/href="#([\w-]+)"/g)].map(([, id]) => id);
    expect(pointers.length).toBeGreaterThan(30);
    expect(pointers.filter((id) => !ids.has(id))).toEqual([]);
  });
});

describe("escapeMarkdown(text)", () => {
  it.each([
    ["the bar of a table", "a|b", "a\\|b"],
    ["marks of emphasis", "**24家**", "\\*\\*24家\\*\\*"],
    ["markup", "<u>&", "&lt;u&gt;&amp;"],
    ["a line break", "亿\n元", "亿 元"],
    ["a heading", "# 一", "\\# 一"],
    ["a list", "1. 一", "1\\. 一"],
    ["not a decimal", "31.8%", "31.8%"],
    ["a minus", "-9.4", "\\-9.4"],
  ])("escapes %s, and is undone", (_, text, escaped) => {
    expect(escapeMarkdown(text)).toBe(escaped);
    expect(unescapeMarkdown(escaped)).toBe(text.replace("\n", " "));
  });
});
