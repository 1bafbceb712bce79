import fc from "fast-check";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { beforeAll, describe, expect, it } from "vitest";
import { type SealedLedger, sealLedger } from "../../../report/ledger/seal.ts";
import { verifyFile } from "../../../report/verify/verify-file.ts";
import type { FileForm } from "../../../report/write/format.ts";
import { DOCX } from "../../../report/write/write-docx.ts";
import { XLSX } from "../../../report/write/write-xlsx.ts";
import { createSampleReport } from "../../support/sample-report.ts";

interface Spot {
  readonly path: string;
  readonly at: number;
}

interface Case {
  readonly format: typeof DOCX;
  readonly parts: RegExp;
  readonly texts: RegExp;
}

const CASES: Readonly<Record<string, Case>> = {
  docx: {
    format: DOCX,
    parts: /^word\/(?:document|charts\/\w+)\.xml$/,
    texts: /<(?:w:t|a:t|c:v)(?: [^>]*)?>([^<]*)</g,
  },
  xlsx: {
    format: XLSX,
    parts: /^xl\/(?:worksheets\/sheet\d+|sharedStrings)\.xml$/,
    texts: /(?<!t="s"[^>]*>)<(?:v|t)(?: [^>]*)?>([^<]*)</g,
  },
};

const report = createSampleReport();

/** Every digit that a reader sees: the figures of the cells, words, labels. */
function listSpots(parts: Readonly<Record<string, Uint8Array>>, { parts: paths, texts }: Case): Spot[] {
  return Object.entries(parts).flatMap(([path, part]) => {
    if (!paths.test(path)) return [];
    return [...strFromU8(part).matchAll(texts)].flatMap((match) => {
      const start = match.index + match[0].indexOf(">") + 1;
      return [...(match[1] ?? "").matchAll(/\d/g)].map(({ index }) => ({ path, at: start + index }));
    });
  });
}

describe.each(Object.entries(CASES))("a %s whose digits were changed", (_, one) => {
  const file = one.format.file as FileForm;
  let parts: Record<string, Uint8Array> = {};
  let ledger: SealedLedger;
  let spots: Spot[] = [];

  const findFaults = async (changed: Record<string, Uint8Array>) =>
    verifyFile(await file.read(zipSync(changed, { level: 0 })), ledger).faults;

  beforeAll(async () => {
    const bytes = await one.format.write(report);
    ledger = sealLedger(report, await file.read(bytes));
    parts = unzipSync(file.embed(bytes, JSON.stringify(ledger)));
    spots = listSpots(parts, one);
  });

  it("is found out at each of a hundred places", async () => {
    const change = fc.tuple(fc.nat(), fc.integer({ min: 1, max: 9 }));
    const drawn = fc.sample(change, { seed: 20_250_331, numRuns: 100 });
    expect(spots.length).toBeGreaterThan(300);
    const before = await findFaults(parts);
    for (const [draw, step] of drawn) {
      const { path, at } = spots[draw % spots.length] ?? { path: "", at: 0 };
      const text = strFromU8(parts[path] ?? new Uint8Array());
      const digit = String((Number(text[at]) + step) % 10);
      const faults = await findFaults({ ...parts, [path]: strToU8(text.slice(0, at) + digit + text.slice(at + 1)) });
      expect(faults, `${path} ${text.slice(at - 40, at + 20)} → ${digit}`).not.toEqual(before);
    }
  });
});

describe("a workbook with two cells swapped", () => {
  it("is found out, by both cells", async () => {
    const file = XLSX.file as FileForm;
    const bytes = await XLSX.write(report);
    const ledger = sealLedger(report, await file.read(bytes));
    const parts = unzipSync(bytes);
    const sheet = strFromU8(parts["xl/worksheets/sheet3.xml"] ?? new Uint8Array());
    const swapped = sheet.replace(">151.57<", ">X<").replace(">182.57<", ">151.57<").replace(">X<", ">182.57<");
    const { faults } = verifyFile(
      await file.read(zipSync({ ...parts, "xl/worksheets/sheet3.xml": strToU8(swapped) })),
      ledger,
    );
    expect(
      faults.filter(({ code }) => code === "NUMBER_CHANGED").map(({ found, expected }) => [found, expected]),
    ).toEqual(
      expect.arrayContaining([
        ["182.57", "151.57"],
        ["151.57", "182.57"],
      ]),
    );
  });
});
