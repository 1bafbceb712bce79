import fc from "fast-check";
import { strToU8, unzipSync, zipSync } from "fflate";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { verifyReport } from "../../report/verify/verify-report.ts";
import { writeReport } from "../../report/write/write-report.ts";
import { type Opened, openSeeds, reportOn } from "./support.ts";
import { readTexts } from "./write/package.ts";

/** Where the printed words of a package lie, and what holds one of them. */
const PRINTED = {
  docx: { part: /^word\/document\.xml$/, text: /(?<=<w:t(?: [^>]*)?>)[^<]*\d[^<]*(?=<\/w:t>)/g },
  xlsx: {
    part: /^xl\/sharedStrings\.xml$|^xl\/worksheets\/sheet[1-9]\.xml$/,
    text: /(?<=<(?:t|v)(?: [^>]*)?>)[^<]*\d[^<]*(?=<\/[tv]>)/g,
  },
} as const;

let opened: Opened;
let files: Readonly<Record<keyof typeof PRINTED, Uint8Array>>;
beforeAll(async () => {
  opened = await openSeeds();
  const report = await reportOn(opened, { regions: ["fuyang", "qiantang"] });
  files = { docx: (await writeReport(report, "docx")).bytes, xlsx: (await writeReport(report, "xlsx")).bytes };
});
afterAll(() => opened.store.close());

interface Place {
  readonly part: string;
  readonly index: number;
  readonly text: string;
}

function listPlaces(format: keyof typeof PRINTED): Place[] {
  const { part, text } = PRINTED[format];
  return Object.entries(readTexts(files[format])).flatMap(([name, xml]) =>
    part.test(name) ? [...xml.matchAll(text)].map(({ index, 0: own }) => ({ part: name, index, text: own })) : [],
  );
}

/** The package with other words in one place of each of its parts. */
function forge(format: keyof typeof PRINTED, places: readonly (Place & { readonly other: string })[]): Uint8Array {
  const parts = unzipSync(files[format]);
  const texts = readTexts(files[format]);
  for (const { part, index, text, other } of places.toSorted((a, b) => b.index - a.index)) {
    const xml = texts[part] ?? "";
    texts[part] = `${xml.slice(0, index)}${other}${xml.slice(index + text.length)}`;
    parts[part] = strToU8(texts[part]);
  }
  return zipSync(parts, { level: 0 });
}

describe.each(["docx", "xlsx"] as const)("verifyReport(file, bytes) of a %s that somebody changed", (format) => {
  it("catches each of 200 drawn digits", async () => {
    const places = listPlaces(format);
    expect(places.length).toBeGreaterThan(100);
    const drawn = fc.sample(
      fc.record({ at: fc.nat(places.length - 1), nth: fc.nat(7), by: fc.integer({ min: 1, max: 9 }) }),
      { numRuns: 200, seed: 8 },
    );
    const passed: string[] = [];
    for (const { at, nth, by } of drawn) {
      const place = places[at];
      if (!place) continue;
      const other = changeDigit(place.text, nth, by);
      const { faults } = await verifyForged(format, forge(format, [{ ...place, other }]));
      if (faults === 0) passed.push(`${place.part} ${place.text} → ${other}`);
    }
    expect(passed).toEqual([]);
  }, 120_000);

  it("catches each of 40 swaps of two numbers", async () => {
    const places = listPlaces(format);
    const drawn = fc.sample(fc.tuple(fc.nat(places.length - 1), fc.nat(places.length - 1)), { numRuns: 40, seed: 9 });
    const passed: string[] = [];
    for (const [a, b] of drawn) {
      const [first, second] = [places[a], places[b]];
      if (!first || !second || first.text === second.text) continue;
      const forged = forge(format, [
        { ...first, other: second.text },
        { ...second, other: first.text },
      ]);
      if ((await verifyForged(format, forged)).faults === 0) passed.push(`${first.text} ⇄ ${second.text}`);
    }
    expect(passed).toEqual([]);
  }, 120_000);
});

/** A file that can no longer be read is noticed as well. */
async function verifyForged(format: string, bytes: Uint8Array): Promise<{ faults: number }> {
  try {
    return { faults: (await verifyReport(`report.${format}`, bytes)).faults.length };
  } catch {
    return { faults: 1 };
  }
}

function changeDigit(text: string, nth: number, by: number): string {
  const places = [...text.matchAll(/\d/g)];
  const { index, 0: old } = places[nth % places.length] ?? { index: 0, 0: "0" };
  return `${text.slice(0, index)}${(Number(old) + by) % 10}${text.slice(index + 1)}`;
}
