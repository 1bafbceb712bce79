import { describe, expect, it } from "vitest";
import { cellsOf, linesOf, lossesOf } from "../samples.ts";

describe("readMarkdown(bytes)", () => {
  it.each([
    ["headings without their marks", "# 公报\n## 一、综合 ##\n正文", ["公报", "一、综合", "正文"]],
    [
      "lines of one paragraph as one",
      "增长5.6%，\n其中工业\n增长6%。\n\n另段。",
      ["增长5.6%，其中工业增长6%。", "另段。"],
    ],
    ["items as lines of their own", "- 甲\n- 乙\n1. 丙", ["甲", "乙", "1. 丙"]],
    ["words without bold, links and code", "**总值**[公报](http://a.b)为`5`亿元", ["总值公报为5亿元"]],
    ["signs that are no marks", "2*3、a_b、\\*、-5.6%", ["2*3、a_b、*、-5.6%"]],
    ["a rule and an underline as nothing", "标题\n===\n\n---\n甲", ["标题", "甲"]],
    ["a quotation without its mark", "> 甲\n> 乙", ["甲", "乙"]],
  ])("reads %s", async (_, text, lines) => {
    expect(await linesOf("a.md", text)).toEqual(lines);
  });

  it("reads tables as tables, with or without outer bars", async () => {
    const text = "表1\n\n| 指标 | 值 |\n|:--|--:|\n| 产\\|值 | **5.6** |\n\n甲 | 乙\n--|--\n1 | 2\n\n末";
    expect(await cellsOf("a.md", text)).toEqual([
      ["0,0 指标", "0,1 值", "1,0 产|值", "1,1 5.6"],
      ["0,0 甲", "0,1 乙", "1,0 1", "1,1 2"],
    ]);
    expect(await linesOf("a.md", text)).toEqual(["表1", "指标\t值", "产|值\t5.6", "甲\t乙", "1\t2", "末"]);
  });

  it("tells pictures that were not read", async () => {
    expect(await lossesOf("a.md", "甲![图](a.png)")).toEqual(["IMAGES_LOST 1"]);
  });
});
