import { describe, expect, it } from "vitest";
import { COMMUNIQUE, read } from "../../support.ts";

/** What a text states, as "indicator measure comparator value unit". */
function statedIn(text: string, facts = COMMUNIQUE): string[] {
  return read(text, facts).map(({ indicator, measure, comparator, value, unit }) =>
    `${indicator} ${measure} ${comparator} ${value} ${unit}`.trimEnd(),
  );
}

describe("extractStatements(reading, recogniser): what is measured", () => {
  it.each([
    [
      "a level and its growth",
      "全区实现地区生产总值2651.22亿元,同比增长1.1%。",
      ["gdp level eq 2651.22 亿元", "gdp growth_rate eq 1.1 %"],
    ],
    [
      "a fall",
      "规上工业增加值300亿元,下降4.2%。",
      [
        "industrial-value-added-above-scale level eq 300 亿元",
        "industrial-value-added-above-scale growth_rate eq -4.2 %",
      ],
    ],
    ["a fall of at least", "单位GDP能耗下降10%以上。", ["energy-per-gdp growth_rate le -10 %"]],
    ["a negative growth", "固定资产投资增速为-3.2%。", ["fixed-asset-investment growth_rate eq -3.2 %"]],
    ["a Latin name before its figure", "全区GDP 2651.22亿元。", ["gdp level eq 2651.22 亿元"]],
    ["per head apart from the total", "人均地区生产总值19.5万元。", ["gdp-per-head level eq 19.5 万元"]],
    [
      "a part with its own growth",
      "固定资产投资增长9.5%,其中制造业投资增长20.1%。",
      ["fixed-asset-investment growth_rate eq 9.5 %", "manufacturing-investment growth_rate eq 20.1 %"],
    ],
    [
      "amounts of an enumeration",
      "完成一般公共预算收入518亿元、税收收入470亿元。",
      ["general-budget-revenue level eq 518 亿元", "tax-revenue level eq 470 亿元"],
    ],
    [
      "exports beside imports",
      "出口总额320亿元,增长8%;进口总额110亿元,下降2%。",
      [
        "exports level eq 320 亿元",
        "exports growth_rate eq 8 %",
        "imports level eq 110 亿元",
        "imports growth_rate eq -2 %",
      ],
    ],
    [
      "a share by its name",
      "数字经济核心产业增加值占GDP比重达到56.2%。",
      ["digital-core-share-of-gdp share eq 56.2 %"],
    ],
    [
      "a change in points",
      "工业产销率98.2%,提高0.8个百分点。",
      ["industrial-sales-ratio level eq 98.2 %", "industrial-sales-ratio change eq 0.8 个百分点"],
    ],
    ["a change in number", "规上工业企业较上年增加35家。", ["industrial-enterprises-above-scale change eq 35 家"]],
    ["a level that is reached", "规上工业企业增加到850家。", ["industrial-enterprises-above-scale level eq 850 家"]],
    [
      "a stock by its name's end",
      "规上工业企业总数达到850家。",
      ["industrial-enterprises-above-scale level eq 850 家"],
    ],
    [
      "a flow apart from the stock",
      "新增国家高新技术企业120家,累计达到1500余家。",
      ["high-tech-enterprises-new level eq 120 家", "high-tech-enterprises level approx_above 1500 家"],
    ],
    [
      "flows that share a verb",
      "新增国家高新技术企业120家、省科技型中小企业260家。",
      ["high-tech-enterprises-new level eq 120 家", "tech-sme-provincial-new level eq 260 家"],
    ],
    ["a name after its count", "拥有850家规上工业企业。", ["industrial-enterprises-above-scale level eq 850 家"]],
    ["a multiple", "新产品产值是2015年的2.4倍。", ["industrial-new-product-output multiple eq 2.4 倍"]],
    ["a doubling", "规上工业总产值实现翻番。", ["industrial-output-above-scale multiple eq 2 倍"]],
    ["tenths", "森林覆盖率超六成。", ["forest-coverage level gt 6 成"]],
    [
      "a range",
      "规上工业增加值增长6%—8%。",
      [
        "industrial-value-added-above-scale growth_rate ge 6 %",
        "industrial-value-added-above-scale growth_rate le 8 %",
      ],
    ],
    [
      "a range of what is added",
      "新增国家高新技术企业20—30家。",
      ["high-tech-enterprises-new level ge 20 家", "high-tech-enterprises-new level le 30 家"],
    ],
    [
      "a range of a fall",
      "单位GDP能耗下降3%至5%。",
      ["energy-per-gdp growth_rate le -3 %", "energy-per-gdp growth_rate ge -5 %"],
    ],
    ["a grouped number", "地区生产总值987,654万元。", ["gdp level eq 987654 万元"]],
    [
      "a unit that leaves out what the name says",
      "规上工业亩均税收达到45万元。",
      ["industrial-tax-per-mu level eq 45 万元"],
    ],
    [
      "a rank of the growth",
      "固定资产投资增长9.5%,增速居全市第二。",
      ["fixed-asset-investment growth_rate eq 9.5 %", "fixed-asset-investment rank eq 2"],
    ],
    ["a contribution", "工业对经济增长的贡献率为35%。", ["unmapped contribution_rate eq 35 %"]],
    ["a score", "数字经济综合评价得分118.5。", ["digital-economy-score score eq 118.5"]],
    ["people in tens of thousands", "年末常住人口136.4万人。", ["resident-population level eq 136.4 万人"]],
  ])("reads %s", (_, text, stated) => {
    expect(statedIn(text)).toEqual(stated);
  });

  it.each([
    ["a threshold in a name", "引进亿元以上制造业项目7个。", ["manufacturing-projects-100m level eq 7 个"]],
    ["a size before what it is the size of", "盘活20亩以上工业项目3个。", 1],
    ["a size over which things are counted", "总投资超10亿元项目12个、年产值突破5亿元企业30家。", 2],
    ["a number that opens a list", "1.全区固定资产投资增长5%。", ["fixed-asset-investment growth_rate eq 5 %"]],
    ["a number in a name", "“4286”载体和5G网络沿G25高速铺开。", []],
    ["a year", "2022年是十四五规划的第二年。", []],
    ["an assembly", "第十四届人民代表大会第一次会议。", []],
    ["a document number", "根据余政发〔2022〕10号文件。", []],
    ["a label of a set", "聚焦五大主导产业,实施四大攻坚行动。", []],
    ["how long something took", "经过3年多努力。", []],
    ["a single digit that is grammar", "打造一个平台、形成一套机制。", []],
    ["an age that bounds a group", "完善60岁以上老年人服务。", []],
    ["what the year was compared with", "与2019年同期相比,出口总额增长8%。", ["exports growth_rate eq 8 %"]],
  ])("makes no statement of %s", (_, text, stated) => {
    const found = statedIn(text);
    expect(typeof stated === "number" ? found.length : found).toEqual(stated);
  });

  it("says of a rank what is ranked and among whom, of a share the whole", () => {
    const [, rank] = read("余杭区规上工业增加值增长6.3%,增速列全省第四。");
    expect(rank).toMatchObject({ measure: "rank", of: { measure: "growth_rate", universe: "浙江省" } });
    const [share] = read("规上工业增加值占杭州全市的三分之一。");
    expect(share).toMatchObject({
      measure: "share",
      value: "1/3",
      of: { place: "杭州市", indicator: "规上工业增加值" },
    });
    const [, part] = read("税收收入472亿元,占一般公共预算收入的91.0%。");
    expect(part).toMatchObject({
      indicator: "tax-revenue-share",
      measure: "share",
      of: { indicator: "一般公共预算收入" },
    });
  });

  it("quotes the words of each figure, number, unit and comparison, as the text has them", () => {
    const text = "固定资产投资完成**65.1**亿\n\n元,同比增长 15 %以上,企业达1600余家。";
    const statements = read(text);
    expect(statements.map(({ quote }) => quote)).toEqual(["65.1**亿\n\n元", "15 %以上", "1600余家"]);
    for (const { start, end, quote } of statements) expect(text.slice(start, end)).toBe(quote);
  });

  it("gives the exact amount in the base unit", () => {
    const amounts = read("地区生产总值2651.22亿元,人均19.53万元,出口3.2亿美元。").map(
      ({ baseValue, baseUnit }) => `${baseValue} ${baseUnit}`,
    );
    expect(amounts[0]).toBe("265122000000 CNY");
    expect(amounts.at(-1)).toBe("320000000 USD");
  });
});
