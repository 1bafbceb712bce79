import { describe, expect, it } from "vitest";
import { readChartPieces } from "../../../report/verify/read-chart-pieces.ts";

const NAMESPACES = 'xmlns:c="urn:c" xmlns:a="urn:a"';

function aSeries(name: string, values: readonly string[], labels: Readonly<Record<number, string>>): string {
  const places = values.map((_, at) => `<c:pt idx="${at}"><c:v>${at + 1}月</c:v></c:pt>`).join("");
  const points = values
    .map((value, at) => (value === "" ? "" : `<c:pt idx="${at}"><c:v>${value}</c:v></c:pt>`))
    .join("");
  const shown = Object.entries(labels)
    .map(([at, text]) => `<c:dLbl><c:idx val="${at}"/><a:t>${text}</a:t></c:dLbl>`)
    .join("");
  return `<c:ser><c:tx><c:v>${name}</c:v></c:tx><c:dLbls>${shown}</c:dLbls><c:cat><c:strLit>${places}</c:strLit></c:cat><c:val><c:numLit>${points}</c:numLit></c:val></c:ser>`;
}

function readPieces(kind: "bar" | "line", series: string, anchors: readonly string[]): string[] {
  const xml = `<c:chart ${NAMESPACES}><c:${kind}Chart>${series}</c:${kind}Chart></c:chart>`;
  return readChartPieces(xml, { number: 2, anchors }).map(
    ({ text, anchor, place }) => `${place} ${anchor ?? "-"} ${text}`,
  );
}

describe("readChartPieces(xml, chart)", () => {
  it("gives labels their anchors in the order of the series, and names none", () => {
    const series =
      aSeries("可比", ["8.0", "", "9.1"], { 0: "8.0%", 2: "9.1%" }) + aSeries("不可比", ["", "7"], { 1: "7%" });
    expect(readPieces("bar", series, ["n1", "n2", "n3"])).toEqual([
      "图2 - 1月",
      "图2 - 2月",
      "图2 - 3月",
      "图2 - 可比",
      "图2 n1 8.0%",
      "图2 n2 9.1%",
      "图2 - 不可比",
      "图2 n3 7%",
    ]);
  });

  it("gives months their anchors once, and spells what a line draws without a label", () => {
    const series = aSeries("甲", ["1.5", "2.5"], { 1: "2.5%" }) + aSeries("乙", ["-3", "4"], { 1: "4%" });
    expect(readPieces("line", series, ["n1", "n2", "n3", "n4"])).toEqual([
      "图2 n1 1月",
      "图2 n2 2月",
      "图2 - 甲",
      "图2 - 一.五",
      "图2 n3 2.5%",
      "图2 - 乙",
      "图2 - -三",
      "图2 n4 4%",
    ]);
  });

  it("shows a month that one series tells otherwise than the first", () => {
    const series = aSeries("甲", ["1", "2"], {}) + aSeries("乙", ["3", "4"], {}).replace("2月", "9月");
    expect(readPieces("line", series, ["n1", "n2"])).toContain("图2 - 9月");
  });

  it("shows the value that is drawn where the label says another", () => {
    expect(readPieces("bar", aSeries("可比", ["9.8"], { 0: "8.9%" }), ["n1"])).toContain("图2 n1 8.9% [9.8]");
  });
});
