import { describe, expect, it } from "vitest";
import { read } from "../../support.ts";

/** What a text's figures are of, as "quote name", and the key where the catalogue has the name. */
function namedIn(text: string): string[] {
  return read(text).map(({ quote, indicatorName, indicator }) =>
    `${quote} ${indicatorName} ${indicator === "unmapped" ? "" : indicator}`.trimEnd(),
  );
}

describe("bindIndicator(scene, lexicon)", () => {
  it.each([
    [
      "a qualifier that no entry has, and the name without one",
      "全县小春粮食产量11.2万吨,粮食总产量45万吨。",
      ["11.2万吨 小春粮食产量", "45万吨 粮食总产量 grain-output"],
    ],
    [
      "the trade in goods, and not their output",
      "全年钢材出口25万吨,出口总额80亿元。",
      ["25万吨 钢材出口", "80亿元 出口总额 exports"],
    ],
    [
      "a name that goes on behind the word that is known",
      "规模以上制造业企业数字化转型比例达80%以上。",
      ["80%以上 规上制造业企业数字化转型比例"],
    ],
    ["nothing of a verb before a name", "累计建成5G基站3200个。", ["3200个 5G基站数 5g-base-stations"]],
    ["nothing of the clause before", "坚持制造业当家,固定资产投资增长5%。", ["5% 固定资产投资 fixed-asset-investment"]],
    ["a higher rank apart from the whole", "省级特色小镇6个。", ["6个 省级特色小镇"]],
    ["the whole by its bare name", "全区特色小镇6个。", ["6个 特色小镇数 characteristic-towns"]],
    [
      "a term that is as good as the entry's name",
      "地方财政收入18.3亿元,技改投资增长12%。",
      ["18.3亿元 地方财政收入 general-budget-revenue", "12% 技改投资 technical-renovation-investment"],
    ],
    ["a size as part of the name", "全年开复工5000万元以上项目32个。", ["32个 开复工5000万元以上项目"]],
    [
      "units of administration behind their counts",
      "辖9个镇、3个乡、71个行政村、12个社区。",
      ["9个 镇", "3个 乡", "71个 行政村数 villages", "12个 社区"],
    ],
    ["a name of letters without a space", "全区GDP86亿元。", ["86亿元 地区生产总值 gdp"]],
    ["a name before a space", "烤烟种植面积 94公顷。", ["94公顷 烤烟种植面积"]],
  ])("names %s", (_, text, names) => {
    expect(namedIn(text)).toEqual(names);
  });

  it.each([
    [
      "the subject on to a bare head",
      "全市规模以上工业企业1至5月实现利润总额44.6亿元。",
      ["44.6亿元 规上工业企业利润总额 industrial-profit-above-scale"],
    ],
    [
      "the subject of the amount before",
      "规上工业总产值612亿元;实现增加值158.9亿元。",
      [
        "612亿元 规上工业总产值 industrial-output-above-scale",
        "158.9亿元 规上工业增加值 industrial-value-added-above-scale",
      ],
    ],
    ["the subject of a clause without a figure", "小麦喜获丰收,产量11.8万吨。", ["11.8万吨 小麦产量 wheat-output"]],
    [
      "what is measured on to a branch, and the branch on to what it contributes",
      "规上工业增加值增长6.2%。其中,化工行业增长7.3%,对规上工业增长的贡献率为29.6%。",
      ["6.2% 规上工业增加值 industrial-value-added-above-scale", "7.3% 化工行业增加值", "29.6% 化工行业增加值"],
    ],
    [
      "no output on to goods that follow a growth",
      "固定资产投资增长5%,引进设备20台。",
      ["5% 固定资产投资 fixed-asset-investment", "20台 引进设备"],
    ],
    [
      "an output on to goods that follow an output",
      "原煤产量2.1亿吨,洗煤1469万吨,聚氯乙烯115万吨。",
      ["2.1亿吨 原煤产量 coal-output", "1469万吨 洗煤产量", "115万吨 聚氯乙烯产量"],
    ],
    [
      "a name on to a change, and none over another name",
      "粮食种植面积7322公顷,减少193公顷;烤烟种植面积 94公顷。",
      ["7322公顷 粮食种植面积 grain-area", "193公顷 粮食种植面积 grain-area", "94公顷 烤烟种植面积"],
    ],
  ])("carries %s", (_, text, names) => {
    expect(namedIn(text)).toEqual(names);
  });

  it.each([
    [
      "the end of the last name to those before it",
      "城镇、农村居民人均可支配收入分别为42170元和18320元。",
      [
        "42170元 城镇居民人均可支配收入 urban-disposable-income",
        "18320元 农村居民人均可支配收入 rural-disposable-income",
      ],
    ],
    [
      "both halves of 城乡",
      "城乡居民人均可支配收入分别增长6%、9%。",
      ["6% 城镇居民人均可支配收入 urban-disposable-income", "9% 农村居民人均可支配收入 rural-disposable-income"],
    ],
    [
      "what the sentence measures to its branches",
      "固定资产投资增长5%,其中第一、二、三产业分别增长1%、2%、3%。",
      [
        "5% 固定资产投资 fixed-asset-investment",
        "1% 第一产业投资 primary-investment",
        "2% 第二产业投资 secondary-investment",
        "3% 第三产业投资 service-investment",
      ],
    ],
    [
      "a head that stands after 分别",
      "汽车、食品产业分别实现产值148亿元、173亿元。",
      ["148亿元 汽车产业产值", "173亿元 食品产业产值"],
    ],
    [
      "the branches and not their sum",
      "汽车、食品、纺织服装三大支柱产业产值分别增长19%、14%、6%。",
      ["19% 汽车产业产值", "14% 食品产业产值", "6% 纺织服装产业产值"],
    ],
  ])("deals out %s", (_, text, names) => {
    expect(namedIn(text)).toEqual(names);
  });

  it.each([
    [
      "the parts of a ratio list",
      "三次产业结构为8.6:37.8:53.6。",
      [
        "8.6 第一产业增加值占GDP比重 primary-share-of-gdp",
        "37.8 第二产业增加值占GDP比重 secondary-share-of-gdp",
        "53.6 第三产业增加值占GDP比重 tertiary-share-of-gdp",
      ],
    ],
    [
      "part and whole",
      "工业增加值330亿元,占地区生产总值的比重为33.2%。",
      ["330亿元 工业增加值 industrial-value-added", "33.2% 工业增加值占GDP比重 industrial-value-added-share-of-gdp"],
    ],
    [
      "the whole that its sentence began with",
      "固定资产投资112亿元,其中工业投资占七成。",
      ["112亿元 固定资产投资 fixed-asset-investment", "七成 工业投资占固定资产投资比重 industrial-investment-share"],
    ],
    [
      "no other whole where it is that of another place",
      "常住人口45万人,占全市总人口的12%。",
      ["45万人 常住人口 resident-population", "12% 常住人口 resident-population"],
    ],
    [
      "the growth of the part, and not of its share",
      "轻工业产值占比24.1%,同比下降1.5%。",
      ["24.1% 轻工业产值 light-industry-output", "1.5% 轻工业产值 light-industry-output"],
    ],
    [
      "how far an aim is reached, apart from the figure itself",
      "一般公共预算收入19亿元,完成年初预算的78.4%。",
      ["19亿元 一般公共预算收入 general-budget-revenue", "78.4% 一般公共预算收入年初预算完成率"],
    ],
  ])("names shares by %s", (_, text, names) => {
    expect(namedIn(text)).toEqual(names);
  });
});
