import { type CheerioAPI, load } from "cheerio";
import type { PrintedPiece } from "./printed-file.ts";

export interface ChartOfFile {
  /** Which chart of the file it is, from one. */
  readonly number: number;
  /** The anchors of the months, if it has any, and of the labels by series. */
  readonly anchors: readonly string[];
}

interface DrawnPoint {
  readonly index: string;
  readonly amount: string;
}

/**
 * Returns what a chart prints: names of places and series, months and labels.
 *
 * A label that does not hold the value that is drawn shows both; what is drawn without a label is spelt in words, so
 * that a line which was bent is noticed though no number of it is printed.
 */
export function readChartPieces(xml: string, { number, anchors }: ChartOfFile): PrintedPiece[] {
  const $ = load(xml, { xml: true });
  const place = `图${number}`;
  const waiting = [...anchors];
  const hasMonths = $("c\\:lineChart").length > 0;
  const places = readAll($, "c\\:ser:first c\\:cat c\\:pt c\\:v").map((text) => ({
    text,
    anchor: hasMonths ? (waiting.shift() ?? null) : null,
    place,
  }));
  const names = readAll($, "c\\:ser > c\\:tx > c\\:v");
  const series = $("c\\:ser")
    .toArray()
    .flatMap((_, at) => {
      const labels = readLabels($, at);
      const printed = readDrawn($, at).map(({ index, amount }) => {
        const text = labels.get(index);
        return text === undefined
          ? { text: spell(amount), anchor: null, place }
          : { text: text.includes(amount) ? text : `${text} [${amount}]`, anchor: waiting.shift() ?? null, place };
      });
      return [{ text: names[at] ?? "", anchor: null, place }, ...printed];
    });
  return [...places, ...series, ...listStray($, place)].filter(({ text }) => text !== "");
}

/** Each series tells the places again: what one tells otherwise than the first. */
function listStray($: CheerioAPI, place: string): PrintedPiece[] {
  const told = $("c\\:ser")
    .toArray()
    .map((one) =>
      $(one)
        .find("c\\:cat c\\:pt c\\:v")
        .toArray()
        .map((node) => $(node).text()),
    );
  return told.flatMap((texts) =>
    texts.flatMap((text, index) => (text === told[0]?.[index] ? [] : [{ text, anchor: null, place }])),
  );
}

function readAll($: CheerioAPI, selector: string): string[] {
  return $(selector)
    .toArray()
    .map((node) => $(node).text());
}

/** The labels of a series by the points at which they stand. */
function readLabels($: CheerioAPI, at: number): ReadonlyMap<string, string> {
  const labels = $("c\\:ser").eq(at).find("c\\:dLbl").toArray();
  return new Map(
    labels.flatMap((label) => {
      const text = $(label).find("a\\:t").text();
      return text === "" ? [] : [[$(label).children("c\\:idx").attr("val") ?? "", text] as const];
    }),
  );
}

function readDrawn($: CheerioAPI, at: number): DrawnPoint[] {
  const points = $("c\\:ser").eq(at).find("c\\:val c\\:pt").toArray();
  return points.map((point) => ({ index: $(point).attr("idx") ?? "", amount: $(point).text().trim() }));
}

const NUMERALS = Array.from("零一二三四五六七八九");

function spell(amount: string): string {
  return amount.replace(/\d/g, (digit) => NUMERALS[Number(digit)] ?? digit);
}
