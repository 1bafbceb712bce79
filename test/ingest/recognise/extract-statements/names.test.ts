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
    [
      "three industries that one word says",
      "三次产业对经济增长的拉动贡献分别为0.15、-5.64、1.34个百分点。",
      [
        "第一产业增加值 contribution_points 0.15",
        "第二产业增加值 contribution_points -5.64",
        "第三产业增加值 contribution_points 1.34",
      ],
    ],
    [
      "what a stock grew by",
      "年末户籍人口273393人,比上年新增1547人。",
      ["户籍人口 level 273393", "户籍人口 change 1547"],
    ],
    [
      "who is at the school counted before",
      "普通高中6所,招生8464人,在校学生25890人,毕业生8018人。",
      [
        "普通高中学校数 level 6",
        "普通高中招生数 level 8464",
        "普通高中在校学生数 level 25890",
        "普通高中毕业生数 level 8018",
      ],
    ],
    [
      "of which level they are",
      "文化古迹254处,其中:国家级8处、省级22处。",
      ["文化古迹 level 254", "国家级文化古迹 level 8", "省级文化古迹 level 22"],
    ],
    [
      "the area of what was counted",
      "自然保护区4处,总面积364.83平方公里。",
      ["自然保护区数 level 4", "自然保护区总面积 level 364.83"],
    ],
    [
      "rates with one end",
      "广播和电视综合覆盖率分别为92.83%和94.26%。",
      ["广播综合覆盖率 level 92.83", "电视综合覆盖率 level 94.26"],
    ],
    ["water that production uses", "生产运营用水382.2万立方米。", ["生产运营用水 level 382.2"]],
    [
      "names of the clause before",
      "高新技术企业和科技型企业实现“双倍增”,分别超过90家和870家。",
      ["高新技术企业数 level 90", "科技型企业数 level 870"],
    ],
    [
      "what contributes to growth",
      "第二产业实现增加值280.5亿元,对经济增长的贡献达到65.1%。",
      ["第二产业增加值 level 280.5", "第二产业增加值 contribution_rate 65.1"],
    ],
    [
      "counts before what they count",
      "全镇有19所农村小学、7所城镇小学,11个村民委员会和1个居民委员会。",
      ["农村小学 level 19", "城镇小学 level 7", "行政村数 level 11", "居民委员会 level 1"],
    ],
    ["a value per head by whose heads", "按常住人口计算人均地区生产总值33215元。", ["人均地区生产总值 level 33215"]],
    ["a value at the prices of the time", "地区生产总值现价总量为97.3亿元。", ["地区生产总值 level 97.3"]],
    [
      "an area by what was last measured so",
      "蔬菜播种面积3938公顷,产量106551吨;果用瓜1107公顷,产量28408吨。",
      ["蔬菜播种面积 level 3938", "蔬菜产量 level 106551", "果用瓜播种面积 level 1107", "果用瓜产量 level 28408"],
    ],
    [
      "what is new of what was counted",
      "个体工商户17509户,当年新增1564户。",
      ["个体工商户数 level 17509", "新设个体工商户数 level 1564"],
    ],
    ["of which size the things are that stand behind", "58个续建项目进展顺利。", ["续建项目 level 58"]],
    ["a name that only ends like a comparison", "集中签约31个项目。", ["项目 level 31"]],
  ])("names %s", (_, text, named) => {
    expect(namedIn(text)).toEqual(named);
  });

  it("counts no groups of age as town and country", () => {
    const text = "城镇人口5.4万人,乡村人口5.7万人;0-17岁、18-34岁户籍人口分别为18891人和19099人。";
    const [, , young, grown] = read(text);
    expect([young?.accepted, grown?.accepted]).toEqual([false, false]);
  });

  it("states no threshold by which firms are counted", () => {
    expect(read("镇属企业中税收过50万元的4家。").map(({ value }) => value)).toEqual(["4"]);
  });

  it("reads 个千分点 as tenths of percentage points", () => {
    expect(read("人口自然增长率比上年下降3.18个千分点。")).toMatchObject([
      { baseValue: "-0.318", baseUnit: "percentage_point", measure: "change" },
    ]);
  });

  it.each([
    ["a rate of pupils as a number of schools", "初中三年巩固率91.4%。"],
    ["pupils as schools", "初中108280人。"],
  ])("never takes %s", (_, text) => {
    expect(read(text)).toMatchObject([{ indicator: "unmapped", accepted: false }]);
  });

  it("takes what was obtained for no aim", () => {
    expect(read("全年共争取上级科技项目62个,争取项目资金1801.4万元。").map(({ status }) => status)).toEqual([
      "actual",
      "actual",
    ]);
    expect(read("力争争取资金1801.4万元。").map(({ status }) => status)).toEqual(["target"]);
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
