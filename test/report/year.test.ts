import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readRuns } from "../../report/build/runs.ts";
import { drawChart } from "../../report/charts/draw-chart.ts";
import type { Chart, Report } from "../../report/model.ts";
import { verifyReport } from "../../report/verify/verify-report.ts";
import { FORMAT_NAMES } from "../../report/write/formats.ts";
import { writeReport } from "../../report/write/write-report.ts";
import { findTable, listTables, type Opened, readCell, readSection, readTable, reportOnWorkbooks } from "./support.ts";
import { openYear } from "./year.ts";

let opened: Opened;
let report: Report;
beforeAll(async () => {
  opened = await openYear();
  report = await reportOnWorkbooks(opened);
});
afterAll(() => opened.store.close());

function listCharts(kind: Chart["drawing"]["kind"], { blocks }: Report = report): Chart[] {
  return blocks.filter((block): block is Chart => block.kind === "chart" && block.drawing.kind === kind);
}

describe("buildReport(options) on a year of workbooks and targets", () => {
  it("tells growth, rank and their changes, the month before and the year before", () => {
    const table = findTable(report, "固定资产投资增速");
    // The city: 5.0 in September 2023, and half a point more in each of eleven months.
    expect(readTable(table).slice(0, 4)).toEqual([
      [
        "地区",
        "增速（%）",
        "位次",
        "位次变化",
        "与全市差距（百分点）",
        "2024年1—8月增速（%）",
        "较上期变化（百分点）",
        "2023年1—9月增速（%）",
      ],
      ["怀化市", "10.5", "—", "—", "—", "10.0", "0.5", "5.0"],
      ["鹤城区", "11.8", "1", "11", "1.3", "10.1", "1.7", "5.1"],
      ["洪江市", "10.7", "12", "-1", "0.2", "10.2", "0.5", "5.2"],
    ]);
    expect(table.remarks.map(readRuns)).toContain(
      "位次：按增速由高到低排列，相同者并列；位次变化为正是上升，为负是下降。",
    );
  });

  it("gives shares of what adds up, and of growth none", () => {
    // 9,900 of 100,000.
    expect(readCell(findTable(report, "一般公共预算收入"), "鹤城区", "占全市比重（%）")).toBe("9.9");
    expect(readTable(findTable(report, "固定资产投资增速"))[0]).not.toContain("占全市比重（%）");
  });

  it("says how the city's growth changed, and how far each county is from its targets", () => {
    const summary = readSection(report, "总体情况");
    expect(summary).toContain(
      "2024年1—9月，怀化市固定资产投资同比增长10.5%，增速比2024年1—8月加快0.5个百分点；12个可比地区中，鹤城区居首，同比增长11.8%，高于全市1.3个百分点；洪江市居末位，同比增长10.7%；与2024年1—8月相比，增速加快的地区12个，回落的0个，加快最多的是鹤城区，加快1.7个百分点。",
    );
    // 9,900 of 12,000 is 82.5 %, and nine of twelve months have passed.
    expect(summary).toContain(
      "鹤城区固定资产投资增速2024年目标为10%以上，2024年1—9月为11.8%，高出目标1.8个百分点；一般公共预算收入2024年目标为12000万元以上，2024年1—9月完成9900万元，为目标的82.5%，时序进度75%，快于时序进度7.5个百分点。",
    );
    // 12,600 of 16,800 is 75 %; 10.9 against 12.
    expect(summary).toContain(
      "沅陵县固定资产投资增速2024年目标为12%，2024年1—9月为10.9%，低于目标1.1个百分点；一般公共预算收入2024年目标为16800万元以上，2024年1—9月完成12600万元，为目标的75%，与时序进度持平。",
    );
    expect(summary.join("")).not.toContain("社会消费品零售总额增长");
  });

  it("draws targets beside what was reached, a chart for each unit", () => {
    const charts = listCharts("targets");
    expect(charts.map(({ caption }) => readRuns(caption).replace(/^图\d+　/, ""))).toEqual([
      "目标与实绩（%）",
      "目标与实绩（万元）",
    ]);
    const drawn = charts.flatMap(({ drawing }) => (drawing.kind === "targets" ? drawing.pairs : []));
    expect(drawn.map(({ name, target, actual }) => [name, target.label.text, actual.label.text])).toEqual([
      ["鹤城区固定资产投资增速", "≥10%", "11.8%"],
      ["沅陵县固定资产投资增速", "12%", "10.9%"],
      ["鹤城区一般公共预算收入", "≥12000万元", "9900万元"],
      ["沅陵县一般公共预算收入", "≥16800万元", "12600万元"],
    ]);
  });

  it("lists the targets that have nothing beside them", () => {
    const rows = readTable(findTable(report, "尚无实绩对照的目标")).map((cells) => cells.slice(0, 4));
    expect(rows.slice(1)).toEqual([
      ["社会消费品零售总额增速", "鹤城区", "约7%", "2024年"],
      ["新增规上工业企业数", "沅陵县", "≥20家", "2024年"],
    ]);
  });

  it("draws the trend of every county beside the city's, with a break where January has no figure", () => {
    const charts = listCharts("trend");
    const lines = charts.flatMap(({ drawing }) => (drawing.kind === "trend" ? drawing.lines : []));
    expect(charts).toHaveLength(3);
    expect(new Set(lines.map(({ name }) => name)).size).toBe(13);
    expect(lines.filter(({ isBenchmark }) => isBenchmark)).toHaveLength(3);
    const [city] = lines;
    expect(city?.points.map((point) => point?.amount ?? "—").join(" ")).toBe(
      "5.0 5.5 6.0 6.5 — 7.0 7.5 8.0 8.5 9.0 9.5 10.0 10.5",
    );
    const [first] = charts;
    if (!first) throw new Error("no chart");
    const svg = drawChart(first);
    expect(svg.match(/2024年1月/g)).toHaveLength(1);
    expect(svg).toContain(">10.5<");
  });

  it("reports on an earlier month with nothing of what came later", async () => {
    const march = await reportOnWorkbooks(opened, { month: "2024-03" });
    const printed = listTables(march).flatMap(readTable).flat().join(" ");
    expect(printed).toContain("3300万元（2024年1—3月）");
    expect(printed).not.toMatch(/2024年1—[4-9]月/);
    // 3,300 of 12,000 is 27.5 %, a quarter of the year has passed.
    expect(readSection(march, "总体情况").join("")).toContain(
      "2024年1—3月完成3300万元，为目标的27.5%，时序进度25%，快于时序进度2.5个百分点",
    );
  });

  it("is written in every format, and verifies", async () => {
    for (const format of FORMAT_NAMES) {
      const { bytes } = await writeReport(report, format);
      expect(bytes.length).toBeGreaterThan(10_000);
      if (format !== "pdf") expect((await verifyReport(`report.${format}`, bytes)).faults).toEqual([]);
    }
  });
});
