import { load } from "cheerio";
import { describe, expect, it } from "vitest";
import { drawChart } from "../../../report/charts/draw-chart.ts";
import { findSide } from "../../../report/charts/label-side.ts";
import { spread } from "../../../report/charts/spread.ts";
import type { AnchoredRun, Bar, Chart, Drawing } from "../../../report/model.ts";

function aLabel(anchor: string, text: string): AnchoredRun {
  return { kind: "anchored", anchor, text, value: null };
}

function aChart(drawing: Drawing): Chart {
  return { kind: "chart", id: "figure1", caption: [], drawing, description: [] };
}

function aBar(name: string, anchor: string, amount: string, more: Partial<Bar> = {}): Bar {
  return { name, point: { amount, label: aLabel(anchor, `${amount}%`) }, gap: null, marks: [], note: null, ...more };
}

const BARS: Drawing = {
  kind: "bars",
  unit: "%",
  bars: [
    aBar("邵阳市", "n1", "5.6", { marks: ["benchmark"] }),
    aBar("双清区", "n2", "8.0", { marks: ["bound"], note: "慎比" }),
    aBar("大祥区", "n3", "-3.1"),
    aBar("北塔区", "n4", "9.9", { marks: ["not-comparable"], note: "不可比" }),
    { name: "新邵县", point: null, gap: "未提及", marks: [], note: null },
  ],
};

/** The texts of a drawing, and the anchors of those that have one. */
function readTexts(svg: string) {
  const $ = load(svg, { xml: true });
  return $("text")
    .toArray()
    .map((node) => [$(node).attr("data-anchor") ?? null, $(node).text()]);
}

describe("drawChart(chart)", () => {
  it("prints each figure once, under its anchor, and no other number", () => {
    const texts = readTexts(drawChart(aChart(BARS)));
    const anchored = texts.flatMap(([anchor, text]) => (anchor ? [`${anchor} ${text}`] : []));
    expect(anchored.sort()).toEqual(["n1 5.6%", "n2 8.0%", "n3 -3.1%", "n4 9.9%"]);
    expect(texts.filter(([anchor, text]) => anchor === null && /\d/.test(text ?? ""))).toEqual([]);
  });

  it("says in words what is a gap, takes care or is not comparable, and names each fill", () => {
    const words = readTexts(drawChart(aChart(BARS))).map(([, text]) => text);
    for (const expected of ["未提及", "（慎比）", "（不可比）", "界限值", "不可比", "参照（不参与排名）", "新邵县"])
      expect(words).toContain(expected);
  });

  it("hatches what is not comparable and what is a bound, each in its own way", () => {
    const $ = load(drawChart(aChart(BARS)), { xml: true });
    const hatches = new Set(
      $("pattern")
        .toArray()
        .map((node) => $(node).html()),
    );
    expect(hatches.size).toBe(2);
  });

  it("gives the same text for the same chart, with ids that name it", () => {
    const chart = aChart(BARS);
    expect(drawChart(chart)).toBe(drawChart(chart));
    const $ = load(drawChart(chart), { xml: true });
    const ids = $("[id]")
      .toArray()
      .map((node) => $(node).attr("id") ?? "");
    expect(ids.length).toBeGreaterThan(0);
    expect(ids.filter((id) => !id.startsWith("figure1-"))).toEqual([]);
  });

  it.each([
    ["markup", "<script>alert(1)</script>"],
    ["marks of the drawing", "{p0|甲}"],
    ["marks that turn words around", "甲\u202e乙\u2069"],
  ])("takes %s in a name for words", (_, name) => {
    const svg = drawChart(aChart({ kind: "bars", unit: "%", bars: [aBar(name, "n1", "1.0")] }));
    expect(svg).not.toContain("<script");
    expect(readTexts(svg).map(([anchor]) => anchor)).toContain("n1");
    expect(svg).not.toMatch(/[\u202a-\u202e\u2066-\u2069]/);
  });

  it("shortens a name of 10,000 characters", () => {
    const svg = drawChart(aChart({ kind: "bars", unit: "%", bars: [aBar("长".repeat(10_000), "n1", "1.0")] }));
    expect(svg.length).toBeLessThan(5000);
  });

  it("keeps all words within the drawing", () => {
    const wide = aBar("城步苗族自治县", "n9", "-123456.7", { note: "不可比", marks: ["not-comparable"] });
    const svg = drawChart(aChart({ kind: "bars", unit: "%", bars: [wide, aBar("武冈市", "n8", "123456.7")] }));
    const $ = load(svg, { xml: true });
    for (const node of $("text").toArray()) {
      const x = Number(
        $(node)
          .attr("transform")
          ?.match(/[-\d.]+(?= )/)?.[0],
      );
      const width = Array.from($(node).text()).length * 13;
      const start = { start: x, middle: x - width / 2, end: x - width }[$(node).attr("text-anchor") ?? "start"] ?? x;
      expect(start).toBeGreaterThan(-13);
      expect(start + (/^[-\d.%]+$/.test($(node).text()) ? width * 0.6 : width)).toBeLessThan(733);
    }
  });

  it("breaks a line where a month has no figure, and prints months and the last figure of each of many lines", () => {
    const months = ["2025年1月", "2025年2月", "2025年3月"].map((text, at) => aLabel(`n${at + 1}`, text));
    const lines = ["甲", "乙", "丙"].map((name, line) => ({
      name,
      isBenchmark: line === 0,
      points: months.map((_, at) =>
        line === 1 && at === 1
          ? null
          : { amount: `${line + at}`, label: aLabel(`n${10 * (line + 1) + at}`, `${line + at}%`) },
      ),
    }));
    const svg = drawChart(aChart({ kind: "trend", unit: "%", months, lines }));
    expect(
      readTexts(svg)
        .filter(([anchor]) => anchor !== null)
        .map(([anchor]) => anchor),
    ).toEqual(["n1", "n2", "n3", "n12", "n22", "n32"]);
    const $ = load(svg, { xml: true });
    const strokes = $('path[fill="none"]')
      .toArray()
      .map((node) => $(node).attr("d") ?? "");
    // Two strokes begin anew: M … M.
    expect(strokes.filter((path) => (path.match(/M/g) ?? []).length === 2)).toHaveLength(1);
    const dashes = new Set(
      $('path[fill="none"][stroke-width="1.6"]')
        .toArray()
        .map((node) => $(node).attr("stroke-dasharray")),
    );
    expect(dashes.size).toBe(2);
  });
});

describe("spread(heights, gap, most)", () => {
  it.each([
    ["leaves what is apart", [0, 50], [0, 0]],
    ["parts what is together", [10, 10], [0, 15]],
    ["keeps the order of the heights", [12, 10], [13, 0]],
    ["stays above the end", [100, 100], [-15, 0]],
  ])("%s", (_, heights, shifts) => {
    expect(spread(heights, 15, 100)).toEqual(shifts);
  });
});

describe("findSide(points, lines, at)", () => {
  const aLine = (...amounts: readonly string[]) => amounts.map((amount) => ({ amount, label: aLabel("n1", amount) }));

  it.each([
    ["the upper of two", aLine("3"), [aLine("1")], "top"],
    ["the lower of two", aLine("1"), [aLine("3")], "bottom"],
    ["-10 below -9", aLine("-10"), [aLine("-9")], "bottom"],
    ["a line alone", aLine("1"), [], "top"],
    ["where the other has no figure", aLine("1"), [[null]], "top"],
  ])("sets the label of %s there", (_, own, others, side) => {
    expect(findSide(own, [own, ...others], 0)).toBe(side);
  });
});
