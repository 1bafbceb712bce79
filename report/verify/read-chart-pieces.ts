import { load } from "cheerio";
import type { PrintedPiece } from "./printed-file.ts";

export interface ChartOfFile {
  /** Which chart of the file it is, from one. */
  readonly number: number;
  /** The anchors of the months, if it has any, and of the labels by series. */
  readonly anchors: readonly string[];
}

/**
 * Returns what a chart prints: names of places and series, months and labels.
 *
 * A label that does not hold the value that is drawn shows both.
 */
export function readChartPieces(xml: string, { number, anchors }: ChartOfFile): PrintedPiece[] {
  const $ = load(xml, { xml: true });
  const place = `图${number}`;
  const series = $("c\\:ser").toArray();
  const hasMonths = $("c\\:lineChart").length > 0;
  const places = $(series[0])
    .find("c\\:cat c\\:pt c\\:v")
    .toArray()
    .map((node) => $(node).text());
  const months = hasMonths ? places.length : 0;
  let taken = months;
  const labels = series.flatMap((one) => {
    const name = { text: $(one).children("c\\:tx").find("c\\:v").first().text(), anchor: null, place };
    const printed = $(one)
      .find("c\\:dLbl")
      .toArray()
      .flatMap((label) => {
        const text = $(label)
          .find("a\\:t")
          .toArray()
          .map((node) => $(node).text())
          .join("");
        if (text === "") return [];
        const index = $(label).children("c\\:idx").attr("val") ?? "";
        const drawn = $(one).find(`c\\:val c\\:pt[idx="${index}"] c\\:v`).text();
        taken += 1;
        return [
          { text: text.includes(drawn) ? text : `${text} [${drawn}]`, anchor: anchors[taken - 1] ?? null, place },
        ];
      });
    return [name, ...printed];
  });
  const named = places.map((text, index) => ({ text, anchor: hasMonths ? (anchors[index] ?? null) : null, place }));
  return [...named, ...labels].filter(({ text }) => text !== "");
}
