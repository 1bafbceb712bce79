import { describe, expect, it } from "vitest";
import { lex, readBlock } from "../../support.ts";

/** The figures of a text as "comparator value unit", a place in an order as "comparator # place". */
function figuresIn(text: string): string[] {
  return lex(text).flatMap((token) => {
    if (token.kind === "quantity") return [`${token.comparator} ${token.value} ${token.unitWord}`.trimEnd()];
    return token.kind === "ordinal" ? [`${token.comparator} # ${token.place}`] : [];
  });
}

/** The words that figures stand on. */
function spansIn(text: string): string[] {
  const block = readBlock(text);
  return lex(text)
    .filter(({ kind }) => kind === "quantity" || kind === "ordinal")
    .map(({ start, end }) => block.text.slice(start, end));
}

describe("quantities of a text", () => {
  it.each([
    ["plain", "完成13.7亿元", ["eq 13.7 亿元"]],
    ["percent", "增长53.93%", ["eq 53.93 %"]],
    ["percentage points", "提高0.8个百分点", ["eq 0.8 个百分点"]],
    ["grouped by thousands", "地区生产总值987,654万元", ["eq 987654 万元"]],
    ["grouped twice, with a part", "实现1,234,567.89元", ["eq 1234567.89 元"]],
    ["a unit of several words", "能耗0.25吨标准煤/万元", ["eq 0.25 吨标准煤/万元"]],
    ["the longer unit", "接待1670万人次", ["eq 1670 万人次"]],
    ["square metres", "建成300万平方米", ["eq 300 万平方米"]],
    ["dollars", "外资3.2亿美元", ["eq 3.2 亿美元"]],
    ["a multiple", "是2015年的2.4倍", ["eq 2.4 倍"]],
  ])("reads an amount: %s", (_, text, figures) => {
    expect(figuresIn(text)).toEqual(figures);
  });

  it.each([
    ["超过3000家", ["gt 3000 家"]],
    ["超3000家", ["gt 3000 家"]],
    ["突破1200亿元", ["gt 1200 亿元"]],
    ["15%以上", ["ge 15 %"]],
    ["超过3000家以上", ["ge 3000 家"]],
    ["不少于30家", ["ge 30 家"]],
    ["不低于5%", ["ge 5 %"]],
    ["不超过5%", ["le 5 %"]],
    ["控制在3%以内", ["le 3 %"]],
    ["不到5%", ["lt 5 %"]],
    ["近5亿元", ["approx_below 5 亿元"]],
    ["约80亿元", ["approx 80 亿元"]],
    ["80亿元左右", ["approx 80 亿元"]],
    ["1600余家", ["approx_above 1600 家"]],
    ["10多家", ["approx_above 10 家"]],
    ["20余万元", ["approx_above 20 万元"]],
    ["1.2万余家", ["approx_above 1.2 万家"]],
    ["3亿多元", ["approx_above 3 亿元"]],
    ["达到115万元", ["eq 115 万元"]],
    ["3个月内", ["le 3 个月"]],
    ["3家内", ["eq 3 家"]],
  ])("reads the comparator of %s", (text, figures) => {
    expect(figuresIn(text)).toEqual(figures);
  });

  it.each([
    ["6—8亿元", ["ge 6 亿元", "le 8 亿元"]],
    ["6至8亿元", ["ge 6 亿元", "le 8 亿元"]],
    ["5%—8%", ["ge 5 %", "le 8 %"]],
    ["5%到8%", ["ge 5 %", "le 8 %"]],
    ["1,000—2,000家", ["ge 1000 家", "le 2000 家"]],
    ["8—6亿元", ["eq 6 亿元"]],
    ["从5%提高到8%", ["eq 5 %", "eq 8 %"]],
  ])("reads the range %s", (text, figures) => {
    expect(figuresIn(text)).toEqual(figures);
  });

  it("sets both ends of a range on one span", () => {
    expect(spansIn("投资6—8亿元。")).toEqual(["6-8亿元", "6-8亿元"]);
  });

  it.each([
    ["增长-3.2%", ["eq -3.2 %"]],
    ["增速为－3.2%", ["eq -3.2 %"]],
    ["(-3.2%)", ["eq -3.2 %"]],
    ["增速为负3.2%", ["eq -3.2 %"]],
    ["利润-1.5亿元", ["eq -1.5 亿元"]],
    ["5%-8%左右", ["eq 5 %", "approx 8 %"]],
    ["环比+1.2%", ["eq 1.2 %"]],
    ["“1+3%”产业", []],
    ["负债5亿元", ["eq 5 亿元"]],
    ["投资——5亿元", ["eq 5 亿元"]],
    ["拱墅-5家", ["eq 5 家"]],
  ])("reads the sign of %s", (text, figures) => {
    expect(figuresIn(text)).toEqual(figures);
  });

  it.each([
    ["六成", ["eq 6 成"]],
    ["七成半", ["eq 7.5 成"]],
    ["超六成", ["gt 6 成"]],
    ["三分之一", ["eq 1/3"]],
    ["三分之二以上", ["ge 2/3"]],
    ["百分之五", ["eq 5 %"]],
    ["百分之三点五", ["eq 3.5 %"]],
    ["二十三个", ["eq 23 个"]],
    ["两千六百余家", ["approx_above 2600 家"]],
    ["近百家", ["approx_below 100 家"]],
    ["降低几个百分点", []],
    ["十余家", ["approx_above 10 家"]],
    ["三千亿元", ["eq 3000 亿元"]],
    ["近万名", ["approx_below 10000 名"]],
    ["两亿元", ["eq 2 亿元"]],
    ["一亿二千万元", ["eq 120000000 元"]],
    ["三万五千人", ["eq 35000 人"]],
    ["三点五亿元", ["eq 3.5 亿元"]],
    ["三万余人", ["approx_above 3 万人"]],
    ["提高两个百分点", ["eq 2 个百分点"]],
    ["全覆盖", ["eq 100 %"]],
    ["翻一番", ["eq 2 倍"]],
  ])("reads the Chinese numeral of %s", (text, figures) => {
    expect(figuresIn(text)).toEqual(figures);
  });

  it.each([
    ["列全省第四", ["eq # 4"]],
    ["排名前30", ["le # 30"]],
    ["位居第3位", ["eq # 3"]],
    ["名列第12名", ["eq # 12"]],
    ["排第十二位", ["eq # 12"]],
    ["位居前三", ["le # 3"]],
  ])("reads the place of %s", (text, figures) => {
    expect(figuresIn(text)).toEqual(figures);
  });

  it.each([
    ["a network", "建设5G网络"],
    ["a motorway", "G25高速沿线"],
    ["a name in quotation marks", "实施“4286”工程"],
    ["a name of letters and signs", "构建1+5+X体系"],
    ["a list of the world's largest", "引进世界500强"],
    ["a third party", "第三方机构"],
    ["an assembly", "第十四届人民代表大会"],
    ["an assembly in digits", "第14届人民代表大会"],
    ["a meeting", "第20次会议"],
    ["a five-year plan", "第十四个五年规划"],
    ["a phase", "第一批、第二阶段、第3章"],
    ["a number one project", "实施一号工程"],
    ["a label of a set", "五大主导产业、四大攻坚行动"],
    ["a single digit that is grammar", "开展一项行动、打造一个平台"],
    ["an industry", "第三产业"],
    ["merit", "六成功、三成长"],
    ["a size class without a figure", "千亿级产业集群"],
    ["a document number", "拱政发〔2022〕10号"],
    ["a number without a unit", "编号3301050012"],
    ["ten thousand as a word", "万众一心、千方百计、万家灯火"],
    ["a rough number", "三四十家"],
    ["a model", "B2B、3D、H5"],
    ["years", "2022—2023年"],
    ["months", "1—5月、前5个月"],
  ])("reads no figure in %s", (_, text) => {
    expect(figuresIn(text)).toEqual([]);
  });

  it.each([
    ["comparator, number and unit", "总投资超过1800亿元,", ["超过1800亿元"]],
    ["the words after the unit", "增长15%以上,", ["15%以上"]],
    ["the words between", "有1600余家企业", ["1600余家"]],
    ["the sign of a rise", "环比+1.2%,", ["+1.2%"]],
    ["the sign", "增速为-3.2%,", ["-3.2%"]],
    ["the place in an order", "列全省第四位,", ["第四位"]],
  ])("spans %s", (_, text, spans) => {
    expect(spansIn(text)).toEqual(spans);
  });
});
