import { describe, expect, it } from "vitest";
import { joinLines } from "../../../ingest/normalise/join-lines.ts";

/** The groups of a text as "kind: lines", the lines of one joined by |. */
function groups(text: string): string[] {
  return joinLines(text).map(
    ({ kind, lines }) => `${kind}: ${lines.map(({ start, end }) => text.slice(start, end)).join("|")}`,
  );
}

describe("joinLines(text)", () => {
  it.each([
    ["a sentence broken inside a unit", "投资完成6.51亿\n\n元,增长5%。", ["body: 投资完成6.51亿|元,增长5%。"]],
    ["a sentence broken after a comma", "今年以来,\n投资增长5%。", ["body: 今年以来,|投资增长5%。"]],
    ["line ends of every kind", "今年,\r\n投资\r增长,\f约5%。", ["body: 今年,|投资|增长,|约5%。"]],
    [
      "a sentence around the words under a picture",
      "投资完成6.51亿,其中\n\n\n\n开发区全景图\n\n\n\n制造业投资3亿元。",
      ["body: 投资完成6.51亿,其中|制造业投资3亿元。", "caption: 开发区全景图"],
    ],
  ])("joins %s", (_, text, expected) => {
    expect(groups(text)).toEqual(expected);
  });

  it.each([
    ["paragraphs that end", "增长5%。\n下降3%。", ["body: 增长5%。", "body: 下降3%。"]],
    [
      "a paragraph that ends inside quotation marks",
      "他说:“增长5%。”\n下降3%。",
      ["body: 他说:“增长5%。”", "body: 下降3%。"],
    ],
    ["a paragraph that ends in bold", "**增长5%。**\n下降3%。", ["body: **增长5%。**", "body: 下降3%。"]],
    [
      "a heading from the text under it",
      "主要目标\n到2025年,投资增长5%。",
      ["heading: 主要目标", "body: 到2025年,投资增长5%。"],
    ],
    ["headings from one another", "打赢翻身仗\n冲刺半年红", ["heading: 打赢翻身仗", "heading: 冲刺半年红"]],
    [
      "list marks",
      "到2025年,实现:\n1.投资增长5%,\n2.企业3家,\n(三)项目4个;",
      ["body: 到2025年,实现:", "body: 1.投资增长5%,", "body: 2.企业3家,", "body: (三)项目4个;"],
    ],
    [
      "marks of other lists",
      "① 投资增长,\n● 企业增加,\n二、项目增多,",
      ["body: ① 投资增长,", "body: ● 企业增加,", "body: 二、项目增多,"],
    ],
    ["a page number", "增长5%,\n12\n下降3%。", ["body: 增长5%,", "heading: 12", "body: 下降3%。"]],
    ["a heading with a grouped number", "投资1,234亿元\n其他", ["heading: 投资1,234亿元", "heading: 其他"]],
  ])("keeps apart %s", (_, text, expected) => {
    expect(groups(text)).toEqual(expected);
  });

  it.each([
    ["a decimal at the beginning of a line, which is no list mark", "增速,为\n5.3%。", ["body: 增速,为|5.3%。"]],
    [
      "a year at the beginning of a line, which is no page number",
      "截至,\n2022年底,3家。",
      ["body: 截至,|2022年底,3家。"],
    ],
    [
      "a long line after a gap, which is no caption",
      `今年,\n\n\n\n${"投资".repeat(30)}。`,
      [`body: 今年,|${"投资".repeat(30)}。`],
    ],
    ["the rest of a sentence after a gap", "今年,投资\n\n\n\n增长5%。", ["body: 今年,投资|增长5%。"]],
  ])("reads on through %s", (_, text, expected) => {
    expect(groups(text)).toEqual(expected);
  });

  it.each([
    ["nothing", ""],
    ["only line ends", "\n\r\n\u2028\n"],
    ["only spaces", " \n\u3000\n"],
  ])("has no groups in %s", (_, text) => {
    expect(joinLines(text)).toEqual([]);
  });
});

describe("joinLines(text, layout)", () => {
  it("leaves the rows of a table out, and joins nothing over it", () => {
    const text = "情况如下,\n指标\t值\n产值,\t5\n以上为初步数。\n";
    const table = { start: text.indexOf("指标"), end: text.indexOf("以上") - 1 };
    const spans = joinLines(text, { tables: [table], hasWholeParagraphs: false }).flatMap(({ lines }) => lines);
    expect(spans.map(({ start, end }) => text.slice(start, end))).toEqual(["情况如下,", "以上为初步数。"]);
  });

  it("joins no lines that are known to be paragraphs", () => {
    const text = "一、聚焦稳增长,经济运行稳中向好\n投资增长5%。\n";
    expect(joinLines(text, { tables: [], hasWholeParagraphs: true })).toHaveLength(2);
    expect(joinLines(text)).toHaveLength(1);
  });
});
