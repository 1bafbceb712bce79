import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Cell, Report } from "../../report/first-model.ts";
import type { Store } from "../../store/store.ts";
import { findCell, findCitations, findFigure, findTable, openSeeds, readNotes, reportOn } from "./support.ts";

let store: Store;
let report: Report;

beforeAll(async () => {
  store = await openSeeds();
  report = await reportOn(store);
});
afterAll(() => store.close());

const FIXED = "固定资产投资增速";
const MADE = "制造业投资增速";

describe("buildReport(options) on the five source documents", () => {
  it("names regions, data version and program", () => {
    const facts = new Map(report.facts.map(({ label, lines }) => [label.zh, lines.join()]));
    expect(facts.get("比较区域")).toBe("拱墅区、萧山区、钱塘区、余杭区、富阳区");
    expect(facts.get("数据版本")).toMatch(/^[0-9a-f]+\.6（/);
    expect(facts.get("程序版本")).toBe("qubi 1.2.3");
    expect(facts.get("资料")).toBe("已入库文件 5 份");
  });

  it("numbers its sections through", () => {
    const { comparisons, progress, notes, sources, method } = report;
    const headings = [...comparisons, ...(progress ? [progress] : []), notes, sources, method].map(
      ({ heading }) => heading.zh,
    );
    expect(headings).toEqual([
      "一、投资增长",
      "二、企业数量",
      "三、目标",
      "四、目标进展",
      "五、注释",
      "六、资料来源",
      "七、编制说明",
    ]);
  });

  it("sets sub-areas apart to the right, and only those that have a figure of the set", () => {
    const columns = findTable(report, 1).columns.map(({ name, within }) => [name.zh, within]);
    expect(columns.slice(0, 5).every(([, within]) => within === null)).toBe(true);
    expect(columns.slice(5)).toEqual([
      ["杭州钱江经济开发区", "余杭区"],
      ["杭州富春湾新城", "富阳区"],
    ]);
  });

  it("shows 富阳's 31.8 % with the rank that the source prints, and the sentence that says both", () => {
    const cell = findFigure(findTable(report, 1), FIXED, "富阳区");
    expect([cell.figure.text, cell.mark, cell.rank]).toEqual(["31.8%", "可比", null]);
    expect(cell.further.map(({ label, figure }) => `${label} ${figure.text}`)).toEqual(["公布位次 杭州市第1位"]);
    const [citation] = findCitations(report, cell.figure.sources);
    expect(citation?.quote).toBe("31.8%");
    expect(`${citation?.before}${citation?.quote}${citation?.after}`).toMatch(/固定资产投资.*31\.8%.*第一/s);
    expect(findTable(report, 1).rows[0]?.reference).toBe("2023年1—5月 · 实绩 · 同比");
  });

  it("shows 钱开区's 53.93 % as a sub-area's, without a rank", () => {
    const cell = findFigure(findTable(report, 1), FIXED, "杭州钱江经济开发区");
    expect([cell.figure.text, cell.rank]).toEqual(["53.93%", null]);
    expect(cell.mark).not.toBe("可比");
    expect(readNotes(report, cell)).toEqual(["范围不同：园区、新城只是所在区的一部分，不能代表全区。"]);
    expect(findCitations(report, cell.figure.sources).map(({ quote }) => quote)).toEqual(["53.93%", "53.9%"]);
  });

  it.each([
    ["余杭区", FIXED, "仅有园区、新城数：杭州钱江经济开发区"],
    ["余杭区", MADE, "仅有园区、新城数：杭州钱江经济开发区"],
    ["富阳区", MADE, "仅有园区、新城数：杭州富春湾新城"],
    ["萧山区", FIXED, "未提及"],
  ])("says in words why %s has no %s", (region, row, words) => {
    expect(findCell(findTable(report, 1), row, region)).toEqual({ kind: "gap", text: words });
  });

  it("lays 84.94 % beside 52.5 % and 71.5 % in the row of manufacturing, and says what differs", () => {
    const table = findTable(report, 1);
    const texts = ["钱塘区", "杭州钱江经济开发区", "杭州富春湾新城"].map(
      (name) => findFigure(table, MADE, name).figure.text,
    );
    expect(texts).toEqual(["71.5%", "84.94%", "52.5%"]);
    const zone = findFigure(table, MADE, "杭州钱江经济开发区");
    expect([zone.mark, zone.remarks]).toEqual(["不可比", ["2023年1—5月"]]);
    expect(readNotes(report, zone)).toContain("期间不同：此数为2023年1—5月，本行参照为2023年1—3月。");
    expect(JSON.stringify(table.rows.find(({ label }) => label.zh === FIXED))).not.toContain("84.94");
  });

  it("shows 拱墅's target of 10 % a year with its bound, and why it may not stand beside an actual", () => {
    const cell = findFigure(findTable(report, 1), MADE, "拱墅区");
    expect([cell.figure.text, cell.mark, cell.rank]).toEqual(["≥10%", "不可比", null]);
    expect(cell.remarks).toEqual(["2022—2023年（推断）", "目标", "年均"]);
    expect(readNotes(report, cell)).toContain("目标、计划与实绩不可并列：此数为目标，本行参照为实绩。");
    expect(readNotes(report, cell)).toContain("比较基础不同：此数为年均，本行参照为同比。");
  });

  it.each(["1500", "200亿", "106", "5亿", "80亿", "180"])(
    "has no %s of a project or enterprise in the investment comparison",
    (figure) => {
      expect(
        listTexts(findTable(report, 1).rows.flatMap(({ cells }) => cells)).filter((text) => text.includes(figure)),
      ).toEqual([]);
    },
  );

  it("leaves out rows without any figure and counts them", () => {
    const { rows, summary } = findTable(report, 1);
    expect(rows.map(({ label }) => label.zh)).toEqual([FIXED, MADE]);
    expect(summary).toContain("另有 1 行无任何数据，未列。");
  });

  it("keeps the comparators that the documents use", () => {
    const table = findTable(report, 2);
    expect(findFigure(table, "外资企业数", "钱塘区").figure.text).toBe("1600余家");
    expect(findFigure(table, "国家高新技术企业数", "钱塘区").figure.text).toBe("1004家");
    expect(findFigure(findTable(report, 3), "单位工业增加值能耗增速", "拱墅区").figure.text).toBe("≤−10%");
  });

  it("gives each document its number, date and digest, and says why a date is inferred", () => {
    const details = report.sources.documents.map(({ title, details: list }) => ({
      title,
      text: list.map((detail) => `${detail.label} ${detail.text}`).join("\n"),
    }));
    expect(details).toHaveLength(5);
    const plan = details.find(({ title }) => title.includes("凤凰涅槃"))?.text;
    expect(plan).toContain("文号 拱政发〔2022〕10号");
    expect(plan).toContain("日期 2022年4月14日");
    expect(plan).toContain("SHA-256 c0ebb8304714ec2d…");
    expect(details.find(({ title }) => title.includes("半年红"))?.text).toContain(
      "日期 2023年6月30日（推断：文中写“2023年上半年结束之际”",
    );
  });

  it("numbers its citations through, and each states a figure of the report", () => {
    const citations = report.sources.documents.flatMap(({ citations: list }) => list);
    expect(citations.map(({ number }) => number)).toEqual(citations.map((_, index) => index + 1));
    expect(citations.filter(({ states }) => states.length === 0)).toEqual([]);
  });

  it("takes the regions that are asked, and no others", async () => {
    const asked = await reportOn(store, { regions: ["yuhang", "qianjiang-edz"], sets: ["investment-growth"] });
    expect(findTable(asked, 1).columns.map(({ regionId }) => regionId)).toEqual(["yuhang", "qianjiang-edz"]);
    expect(asked.comparisons).toHaveLength(1);
  });

  it("refuses a region that there is not", async () => {
    await expect(reportOn(store, { regions: ["atlantis"] })).rejects.toMatchObject({ code: "UNKNOWN_REGION" });
  });
});

function listTexts(cells: readonly Cell[]): string[] {
  return cells.flatMap((cell) =>
    cell.kind === "gap" ? [] : [cell.figure.text, ...cell.further.map(({ figure }) => figure.text)],
  );
}
