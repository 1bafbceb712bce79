import { describe, expect, it } from "vitest";
import { COMMUNIQUE, NEWS, read } from "../../support.ts";

/** What a text states, as "scope entity value". */
function firmsIn(text: string, facts = NEWS): string[] {
  return read(text, facts).map(({ scope, entity, value }) => `${scope} ${entity ?? "–"} ${value}`);
}

describe("extractStatements(reading, recogniser): firms", () => {
  it.each([
    ["a name before 公司", "去年,海川公司产值达到3亿元。", "enterprise 海川公司 3"],
    ["a name before 集团", "远山集团负责人介绍,去年企业实现销售收入7亿元。", "enterprise 远山集团 7"],
    [
      "a short form in brackets",
      "浙江木星传动技术有限公司(以下简称木星传动)落户园区。木星传动年产值2亿元。",
      "enterprise 木星传动 2",
    ],
    ["公司 at the head of a clause", "走进海川公司车间,公司现有员工600人。", "enterprise 公司 600"],
    ["公司 behind a time", "去年公司实现产值3亿元。", "enterprise 公司 3"],
    ["该公司", "海川公司扩建厂房。该公司今年力争出口增长10%。", "enterprise 该公司 10"],
    [
      "a paragraph that goes on of a firm",
      "记者走进海川公司车间,机器轰鸣。去年产值5亿元,今年力争8亿元。",
      "enterprise 海川公司 5",
      "enterprise 海川公司 8",
    ],
    ["who is quoted", "“订单排到了12月,预计产值可突破9亿元。”企业负责人说。", "enterprise 企业 9"],
    [
      "who is quoted in the paragraph after",
      "走进海川公司,生产正忙。\n“我们今年的销售额预计2亿元。”总经理王某说。",
      "enterprise 海川公司 2",
    ],
    ["a firm by its trade and a verb of business", "昌达矿业上缴税金2亿元。", "enterprise 昌达矿业 2"],
    ["a trade, which is no firm", "医药制造业产值增长6%。", "district – 6"],
    [
      "a manager without a word for his firm",
      "“今年订单充足,预计销售额2亿元。”远山动力董事长李某说。",
      "enterprise 远山动力 2",
    ],
    ["a hotel", "月湾度假酒店投资5亿元。", "enterprise 月湾度假酒店 5"],
    ["a village", "西李村集体经济收入突破500万元。", "other 西李村 500"],
    ["villages in general", "农村居民人均可支配收入3万元。", "district – 3"],
    ["a scenic spot", "月湾景区门票收入2亿元。", "other 月湾景区 2"],
    ["scenic spots by grade", "国家级旅游景区8家。", "district – 8"],
    ["a college", "齐云医学院占地1200亩。", "other 齐云医学院 1200"],
    ["firms counted after two of them", "与海川公司、木星公司11户企业签约。", "district – 11"],
    ["the district named after a firm", "走进海川公司,生产正忙。西湖区工业总产值增长6%。", "district – 6"],
    ["the district's own after a firm", "海川公司投产。全区产值增长6%。", "district – 6"],
    ["what only a place has", "海川公司落户,规上工业增加值增长6%。", "district – 6"],
    ["listed firms by count", "西湖区新增上市公司3家。", "district – 3"],
    ["a group of firms", "全区企业集团营业收入增长6%。", "district – 6"],
    ["firms as examples", "海川公司等12家企业产值增长6%。", "district – 12", "district – 6"],
    ["an official who is quoted", "“今年订单充足,预计全年产值可突破9亿元。”管委会主任说。", "district – 9"],
  ])("reads %s", (_, text, ...read) => {
    expect(firmsIn(text)).toEqual(read);
  });

  it("goes on of a firm in a report only where the clause says 企业 or 公司", () => {
    const firm = "海川公司年产值5亿元。";
    expect(firmsIn(`${firm}招商引资到位资金6亿元。`, COMMUNIQUE)).toEqual(["enterprise 海川公司 5", "district – 6"]);
    expect(firmsIn(`${firm}企业缴纳税收6亿元。`, COMMUNIQUE)).toEqual([
      "enterprise 海川公司 5",
      "enterprise 海川公司 6",
    ]);
  });
});
