import { describe, expect, it } from "vitest";
import { normaliseText } from "../../../ingest/normalise/normalise-text.ts";
import { listSentences } from "../../../ingest/save/list-sentences.ts";

function sentencesOf(raw: string): string[] {
  return listSentences(raw, normaliseText(raw)).map(({ text }) => text);
}

describe("listSentences(raw, blocks)", () => {
  it.each([
    [
      "a semicolon ends none: the subject stands before it",
      "1至5月,钱开区产值75亿元;完成投资13.7亿元。",
      "1至5月,钱开区产值75亿元;完成投资13.7亿元。",
    ],
    ["a full stop ends one", "投资增长5%。产值增长6%。", "投资增长5%。", "产值增长6%。"],
    ["a heading is one of its own", "一、总体要求\n\n坚持稳中求进。", "一、总体要求", "坚持稳中求进。"],
    [
      "a sentence broken by a line end is whole",
      "完成投资6.51亿\n\n元,同比增长84.9%。",
      "完成投资6.51亿\n\n元,同比增长84.9%。",
    ],
  ])("%s", (_, raw, ...sentences) => {
    expect(sentencesOf(raw)).toEqual(sentences);
  });

  it("lists each row of a table among them, in order", () => {
    const raw = "投资增长5%。\n指标\t值\n产值\t5\n产值下降。\n";
    const tables = [{ start: raw.indexOf("指标"), end: raw.indexOf("产值下降") - 1 }];
    const blocks = normaliseText(raw, { tables, hasWholeParagraphs: true });
    expect(listSentences(raw, blocks, tables).map(({ text }) => text)).toEqual([
      "投资增长5%。",
      "指标\t值",
      "产值\t5",
      "产值下降。",
    ]);
  });
});
