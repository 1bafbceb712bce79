import { describe, expect, it } from "vitest";
import { NO_FACTS } from "../../../../ingest/recognise/survey/survey-document.ts";
import { NEWS, read } from "../../support.ts";

/** What a text states, as "name measure value". */
function namedIn(text: string, facts = NEWS): string[] {
  return read(text, facts).map(({ indicatorName, measure, value }) => `${indicatorName} ${measure} ${value}`);
}

const CATTLE = "西湖区肉牛产业高质量发展行动方案(2022—2025年)\n";
const MANY = "西湖区主导产业高质量发展行动方案(2022—2025年)\n";

describe("extractStatements(reading, recogniser): by which name", () => {
  it.each([
    ["an area that the unit tells", "全区耕地2.86万亩。", ["耕地面积 level 2.86"]],
    ["an area that is said", "全区林地面积4.1万亩。", ["林地面积 level 4.1"]],
    ["the length of a way", "新修通村水泥路120公里。", ["新修通村水泥路里程 level 120"]],
    ["how far something reaches", "规上工业企业数字化改造全覆盖。", ["规上工业企业数字化改造覆盖率 level 100"]],
    ["what a plant can take", "推进年屠宰20万头肉牛项目建设。", ["肉牛年屠宰能力 level 20"]],
    ["what a plant can make", "年产1.2万吨多晶硅项目投产。", ["多晶硅年产能 level 1.2"]],
    ["what a place yields", "全区年产香梨40万吨。", ["香梨产量 level 40"]],
    ["a size with what it is of", "218个亿元以上重点工业项目集中开工。", ["亿元以上重点工业项目 level 218"]],
    [
      "another size of the same",
      "主营业务收入过亿元企业82家、过50亿元企业2家。",
      ["主营业务收入过亿元企业 level 82", "主营业务收入过50亿元企业 level 2"],
    ],
    [
      "how much of a plan is done",
      "市重点项目完成投资35.9亿元,完成年度投资计划的23.7%。",
      ["市重点项目投资 level 35.9", "市重点项目投资年度投资计划完成率 level 23.7"],
    ],
    [
      "what is spent beside what it will cost",
      "项目总投资32亿元,已完成投资11.4亿元。",
      ["项目总投资 level 32", "投资 level 11.4"],
    ],
    [
      "shares that are dealt out",
      "第二、第三产业占地区生产总值的比重分别回落2.16和1.66个百分点。",
      ["第二产业增加值占GDP比重 change -2.16", "第三产业增加值占GDP比重 change -1.66"],
    ],
    ["of which size the things are that stand behind", "58个续建项目进展顺利。", ["续建项目 level 58"]],
    ["a name that only ends like a comparison", "集中签约31个项目。", ["项目 level 31"]],
  ])("names %s", (_, text, named) => {
    expect(namedIn(text)).toEqual(named);
  });

  it("takes 签约 for no word of roughness", () => {
    expect(read("全区签约引进项目14个。")).toMatchObject([{ quote: "14个", comparator: "eq" }]);
    expect(read("全区引进项目约14个。")).toMatchObject([{ quote: "约14个", comparator: "approx" }]);
  });

  it.each([
    ["of the industry that the plan is for", `${CATTLE}到2025年,规模化率达到31%。`, "肉牛规模化率 level 31"],
    ["of its own", `${CATTLE}到2025年,森林覆盖率达到31%。`, "森林覆盖率 level 31"],
    ["of no industry by name", `${MANY}到2025年,规模化率达到31%。`, "规模化率 level 31"],
  ])("reads a bare rate as %s", (_, text, named) => {
    expect(namedIn(text, NO_FACTS)).toEqual([named]);
  });
});
