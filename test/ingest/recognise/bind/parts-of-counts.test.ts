import { describe, expect, it } from "vitest";
import { read } from "../../support.ts";

/** What a text's figures are of, as "quote name", and the key where the catalogue has the name. */
function namedIn(text: string): string[] {
  return read(text).map(({ quote, indicatorName, indicator }) =>
    `${quote} ${indicatorName} ${indicator === "unmapped" ? "" : indicator}`.trimEnd(),
  );
}

describe("bindOfWhole(scene, lexicon)", () => {
  it.each([
    [
      "pupils of each kind of school",
      "在校学生3.4万人,其中,小学2.1万人、初中1.2万人、职高0.1万人。",
      [
        "3.4万人 在校学生",
        "2.1万人 小学在校学生数 students-primary",
        "1.2万人 初中在校学生数 students-junior",
        "0.1万人 职高在校学生",
      ],
    ],
    [
      "beds, and no hospitals",
      "医疗机构床位1420张,其中,二级医院560张、乡镇卫生院390张。",
      ["1420张 医疗机构床位数 hospital-beds", "560张 二级医院床位", "390张 乡镇卫生院床位"],
    ],
    [
      "freight of each way, over sentences and semicolons",
      "全年货物周转量128亿吨公里,增长4%。其中,水运61亿吨公里;管道7亿吨公里。",
      [
        "128亿吨公里 货物周转量 freight-turnover",
        "4% 货物周转量 freight-turnover",
        "61亿吨公里 水运货物周转量",
        "7亿吨公里 管道货物周转量",
      ],
    ],
    [
      "cars on the road, which are no output",
      "民用轿车保有量33万辆,其中私人轿车22万辆。",
      ["33万辆 民用轿车保有量", "22万辆 私人轿车保有量"],
    ],
    [
      "inventions among patents granted",
      "全年授权专利4100件,其中发明专利420件。",
      ["4100件 专利授权量 patents-granted", "420件 发明专利授权量 invention-patents-granted"],
    ],
    [
      "nothing without 其中",
      "货物周转量128亿吨公里,公路35亿吨公里。",
      ["128亿吨公里 货物周转量 freight-turnover", "35亿吨公里 公路"],
    ],
    ["nothing of another unit", "在校学生3.4万人,其中小学21所。", ["3.4万人 在校学生", "21所 小学数 primary-schools"]],
    [
      "a part by its own name",
      "医疗机构床位1420张,其中病床1300张。",
      ["1420张 医疗机构床位数 hospital-beds", "1300张 病床数 hospital-beds-hospital"],
    ],
  ])("names %s", (_, text, names) => {
    expect(namedIn(text)).toEqual(names);
  });
});

describe("names that a qualifier or a group before them makes others", () => {
  it.each([
    [
      "of the same people",
      "城镇居民人均可支配收入7.8万元,人均消费支出4.9万元;农村居民人均可支配收入4.7万元,人均消费支出3.1万元。",
      [
        "7.8万元 城镇居民人均可支配收入 urban-disposable-income",
        "4.9万元 城镇居民人均消费支出 urban-consumption-per-head",
        "4.7万元 农村居民人均可支配收入 rural-disposable-income",
        "3.1万元 农村居民人均消费支出 rural-consumption-per-head",
      ],
    ],
    [
      "of all people",
      "居民人均可支配收入6.8万元,人均消费支出4.2万元。",
      ["6.8万元 居民人均可支配收入 disposable-income", "4.2万元 人均消费支出 consumption-per-head"],
    ],
    ["for each thousand people", "每千人拥有卫生技术人员6.5人。", ["6.5人 每千人卫生技术人员"]],
    ["of both kinds of school", "中小学招生数4713人。", ["4713人 中小学招生数"]],
    ["of another school", "全区有普通高中3所、职高2所。", ["3所 普通高中学校数 senior-schools", "2所 职高"]],
    ["with a number in it", "九年制学校2所。", ["2所 九年制学校"]],
    ["of an age", "18-34岁人口11.2万人,占总人口的21.1%。", ["11.2万人 18-34岁人口", "21.1% 18-34岁人口占总人口比重"]],
    [
      "and not what a growth is held against",
      "工业投资增长1.3%,低于同期固定资产投资增速9.6个百分点。",
      ["1.3% 工业投资 industrial-investment", "9.6个百分点 工业投资 industrial-investment"],
    ],
    ["of the places below", "地方工业增加值增长3.7%。", ["3.7% 地方工业增加值"]],
  ])("are named %s", (_, text, names) => {
    expect(namedIn(text)).toEqual(names);
  });

  it("takes 接待 for no plan", () => {
    expect(read("全年共接待国内、外旅游者530万人次。").map(({ status }) => status)).toEqual(["actual"]);
  });
});
