import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readRuns } from "../../report/build/runs.ts";
import type { Chart, Report } from "../../report/model.ts";
import {
  findTable,
  listTables,
  type Opened,
  openSeeds,
  openWorkbooks,
  readCell,
  readSection,
  readTable,
  reportOn,
  reportOnWorkbooks,
} from "./support.ts";

let seeds: Opened;
let workbooks: Opened;
let sparse: Report;
let full: Report;

beforeAll(async () => {
  [seeds, workbooks] = await Promise.all([openSeeds(), openWorkbooks()]);
  sparse = await reportOn(seeds);
  full = await reportOnWorkbooks(workbooks);
});
afterAll(async () => {
  await seeds.store.close();
  await workbooks.store.close();
});

function listHeadings({ blocks }: Report): string[] {
  return blocks.flatMap((block) => (block.kind === "heading" && block.level === 1 ? [readRuns(block.runs)] : []));
}

const GROUP = "园区、新城（只列示，不参与排名）";

describe("buildReport(options) on the five source documents, May 2023", () => {
  it("has a title page with place, month, regions, data version, program and template", () => {
    const { title, origin } = sparse;
    expect(readRuns(title.title)).toBe("杭州市主要经济指标月度比较报告");
    expect(readRuns(title.subtitle)).toBe("2023年5月");
    const facts = new Map(title.facts.map(({ label, runs }) => [label, readRuns(runs)]));
    expect(facts.get("比较地区")).toBe("拱墅区、萧山区、钱塘区、余杭区、富阳区");
    expect(facts.get("数据版本")).toBe(origin.dataVersion);
    expect(facts.get("编制程序")).toMatch(/^qubi \d+\.\d+\.\d+$/);
    expect(facts.get("报告模板")).toBe(`monthly（${origin.template.digest}）`);
  });

  it("numbers its sections through, without those of which nothing is known", () => {
    expect(listHeadings(sparse)).toEqual([
      "一、总体情况",
      "二、工业生产与效益",
      "三、投资",
      "四、企业数量",
      "五、目标及进度",
      "六、走势",
      "七、不宜直接比较的数字",
      "八、缺数情况",
      "九、数据修订",
      "十、注释",
      "十一、资料来源",
      "十二、编制说明",
    ]);
  });

  it("says that there is little, and then what there is", () => {
    const [few, ...others] = readSection(sparse, "总体情况");
    expect(few).toMatch(/^本月可用的数字较少：5个地区共\d+个。/);
    expect(others.join("\n")).toContain("富阳区固定资产投资同比增长31.8%，原文称位列杭州市第1位");
    expect(others.at(-1)).toMatch(/^下列指标没有各地区本期的实绩：地区生产总值、/);
  });

  it("lays the districts side by side with their gaps, and zones apart below", () => {
    const rows = readTable(findTable(sparse, "固定资产投资")).slice(1);
    expect(rows.map(([name, , growth]) => [name, growth])).toEqual([
      ["拱墅区", "未提及"],
      ["萧山区", "未提及"],
      ["钱塘区", "未提及"],
      ["余杭区", "仅有园区、新城数：杭州钱江经济开发区"],
      ["富阳区", "31.8"],
      [GROUP, undefined],
      ["杭州钱江经济开发区", "53.93"],
    ]);
  });

  it("says of every figure what differs from its row's reference", () => {
    const remark = readCell(findTable(sparse, "制造业投资"), "杭州富春湾新城", "备注");
    expect(remark).toContain("增速不可比，2023年1—5月，注");
    const reasons = readSection(sparse, "不宜直接比较的数字");
    expect(reasons).toContain(
      "制造业投资增速 | 杭州富春湾新城（在富阳区） | 52.5% | 2023年1—5月 | 不可比 | 期间不同：此数为2023年1—5月，本行参照为2023年1—3月；范围不同：园区、新城只是所在区的一部分，不能代表全区",
    );
  });

  it("lists one by one what few regions state, with comparators as the documents have them", () => {
    const lines = readTable(findTable(sparse, "企业数量：逐项列示")).map((cells) => cells.slice(0, 4).join(" "));
    expect(lines).toContain("外资企业数 钱塘区 1600余家 2023年5月末");
    expect(lines).toContain("国家高新技术企业数 钱塘区 1004家 2022年末");
  });

  it("prints no target among the figures: 拱墅 in 2020 and 萧山 for 2022 have nothing else", () => {
    const printed = listTables(sparse).flatMap(readTable).flat();
    for (const target of ["≥15%", "≥81家", "≥3000家", ">40亿美元"]) expect(printed).not.toContain(target);
    const gaps = readSection(sparse, "缺数情况");
    expect(gaps).toContain(
      "规上工业增加值增速、工业投资、规上工业企业数、制造业高新技术企业数 | 拱墅区 | 文件只有目标或计划，没有实绩",
    );
    expect(readSection(sparse, "资料来源").join("\n")).not.toContain("萧山区");
  });

  it("tells the published rank of a level beside the table that ranks growth", () => {
    // 投资总量居杭州第一
    expect(readCell(findTable(sparse, "制造业投资"), "钱塘区", "备注")).toContain("数值公布位次杭州市第1位");
  });

  it("has no target of a year that has passed, nor a figure of a project or enterprise", () => {
    const targets = readTable(findTable(sparse, "尚无实绩对照的目标")).slice(1);
    expect(targets.length).toBeGreaterThan(20);
    expect(targets.filter(([, , , period]) => !/2023/.test(period ?? ""))).toEqual([]);
    const investment = listTables(sparse).slice(1, 4).flatMap(readTable).flat().join(" ");
    for (const figure of ["1500", "200亿", "106", "80亿", "180"]) expect(investment).not.toContain(figure);
  });

  it("draws bars with marks for what is not comparable, and keeps the place of a gap", () => {
    const chart = sparse.blocks.find((block): block is Chart => block.kind === "chart");
    const bars = chart?.drawing.kind === "bars" ? chart.drawing.bars : [];
    expect(bars.map(({ name, point, gap, note }) => [name, point?.label.text ?? gap, note])).toEqual([
      ["拱墅区", "未提及", null],
      ["萧山区", "未提及", null],
      ["钱塘区", "未提及", null],
      ["余杭区", "仅有园区、新城数", null],
      ["富阳区", "31.8%", null],
      ["杭州钱江经济开发区", "53.93%", "慎比"],
    ]);
  });

  it("quotes the sentence of each source once, the words of its figures set apart", () => {
    const sources = readSection(sparse, "资料来源");
    const own = sources.filter((line) => /“.*固定资产投资.*31\.8%.*”——富阳区 /.test(line));
    expect(own).toHaveLength(1);
    // 1至5月,富阳区固定资产投资同比增长31.8%,位列杭州市第1
    expect(own[0]).toMatch(/——富阳区 固定资产投资增速 31\.8%、固定资产投资杭州市第1位$/);
    const quotes = sources.flatMap((line) => /^据\d+　“(.*)”——/.exec(line)?.[1] ?? []);
    expect(quotes.length).toBeGreaterThan(20);
    expect(new Set(quotes).size).toBe(quotes.length);
    expect(sources.join("\n")).toContain("文号：拱政发〔2022〕10号");
  });

  it("takes regions by code, by name and by short name alike", async () => {
    const named = await reportOn(seeds, { regions: ["330105", "萧山区", "钱塘", "yuhang", "富阳"] });
    expect(named.origin.regions).toEqual(sparse.origin.regions);
    expect(named.ledger).toEqual(sparse.ledger);
  });

  it("takes the month in which most rows end where none is asked", async () => {
    expect((await reportOn(seeds, { month: null })).origin.month).toMatch(/^20\d\d-\d\d$/);
  });

  it.each([
    ["a region that there is not", { regions: ["亚特兰蒂斯"] }, "UNKNOWN_REGION"],
    ["a name that several have", { regions: ["鼓楼区"] }, "REGION_AMBIGUOUS"],
    ["a month without figures", { month: "2031-01" }, "MONTH_WITHOUT_FIGURES"],
    ["a template that there is not", { template: "weekly" }, "UNKNOWN_TEMPLATE"],
    ["a version that there is not", { asOf: "99999" }, "UNKNOWN_VERSION"],
  ])("refuses %s", async (_, request, code) => {
    await expect(reportOn(seeds, request)).rejects.toMatchObject({ code });
  });
});

describe("buildReport(options) on a monthly workbook of twelve counties", () => {
  it("sets the city above its counties, never ranked, with the gap to it, the change and the rank before", () => {
    const [heads, city, ...counties] = readTable(findTable(full, "固定资产投资增速"));
    expect(heads).toEqual([
      "地区",
      "增速（%）",
      "位次",
      "全市公布位次",
      "位次变化",
      "与全市差距（百分点）",
      "2024年1—8月增速（%）",
      "较上期变化（百分点）",
    ]);
    expect(city).toEqual(["怀化市", "3.3", "—", "—", "—", "—", "4.3", "-1.0"]);
    expect(counties).toHaveLength(12);
    // 3.3 in the city; 鹤城 4.5 now and 4.0 before, eighth in both months; 会同 20.1 and 18.1, first in both; 洪江 −31.8 and −30.8, a point lower.
    expect(counties[0]).toEqual(["鹤城区", "4.5", "8", "8", "持平", "1.2", "4.0", "0.5"]);
    expect(counties.find(([name]) => name === "会同县")?.slice(1, 5)).toEqual(["20.1", "1", "1", "持平"]);
  });

  it("gives tied figures one place and leaves the next out, by what is displayed", () => {
    const table = findTable(full, "地区生产总值");
    const places = readTable(table)
      .slice(2)
      .map(([name, , growth, place]) => [name, growth, place]);
    // 6.58 is shown as 6.6 and shares the place of 会同's 6.6.
    expect(places.filter(([, growth]) => growth === "6.6").map(([, , place]) => place)).toEqual(["3", "3"]);
    expect(places.filter(([, , place]) => place === "4")).toEqual([]);
  });

  it("gives shares of the city of what adds up over counties", () => {
    expect(readCell(findTable(full, "地区生产总值"), "鹤城区", "占全市比重（%）")).toBe("25.0");
  });

  it("says who leads, who comes last, how far from the city, and who grew faster than the month before", () => {
    const sentence = readSection(full, "总体情况").find((text) => text.includes("固定资产投资"));
    // 4.3 in the city a month before.
    expect(sentence).toMatch(
      /^2024年1—9月，怀化市固定资产投资同比增长3\.3%，增速比2024年1—8月回落1\.0个百分点；12个可比地区中，/,
    );
    expect(sentence).toContain("居首，同比增长20.1%，高于全市16.8个百分点");
    expect(sentence).toContain("居末位，同比下降39.2%");
    expect(sentence).toMatch(/与2024年1—8月相比，增速加快的地区\d+个，回落的\d+个/);
  });

  it("names no change against a month of which nothing is known, and says why", () => {
    const table = findTable(full, "地区生产总值");
    expect(readTable(table)[0]).not.toContain("较上期变化（百分点）");
    expect(table.remarks.map(readRuns).join("\n")).toContain("增速：已入库的文件没有各地区的数字，故不列上期增速");
  });

  it("names the cells of a source as ranges", () => {
    expect(readSection(full, "资料来源").join("\n")).toMatch(/工作表“投资处1”，表头“固定资产投资 .*”，单元格 B5:B17/);
  });

  it("gives the same report of the same data", async () => {
    expect(await reportOnWorkbooks(workbooks)).toEqual(full);
  });
});
