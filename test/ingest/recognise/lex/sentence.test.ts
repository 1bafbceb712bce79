import { describe, expect, it } from "vitest";
import { splitSentences } from "../../../../ingest/recognise/lex/sentence.ts";
import { lex, readBlock } from "../../support.ts";

/** The sentences of a text with their clauses parted by |; ; goes on, () is an aside. */
function sentencesOf(text: string): string[] {
  const block = readBlock(text);
  return splitSentences(block, lex(text)).map(({ clauses, continues, isAside }) => {
    const words = clauses.map(({ start, end }) => block.text.slice(start, end)).join("|");
    return `${isAside ? "()" : continues ? ";" : ""}${words}`;
  });
}

describe("splitSentences(block, tokens)", () => {
  it.each([
    ["at full stops", "投资增长5%。出口下降3%。", ["投资增长5%。", "出口下降3%。"]],
    ["at every mark that ends one", "投资增长5%!出口下降3%?进口增长2%…", ["投资增长5%!", "出口下降3%?", "进口增长2%…"]],
    ["at semicolons, going on", "投资增长5%;出口下降3%。", ["投资增长5%;", ";出口下降3%。"]],
    ["into clauses at commas and colons", "投资:增长5%,出口下降3%", ["投资|增长5%|出口下降3%"]],
    ["not at pauses", "投资增长5%、出口下降3%", ["投资增长5%、出口下降3%"]],
    ["not at the point of a number", "投资增长5.3%", ["投资增长5.3%"]],
  ])("splits %s", (_, text, expected) => {
    expect(sentencesOf(text)).toEqual(expected);
  });

  it("sets what stands in brackets apart, after the sentence around it", () => {
    expect(sentencesOf("投资(出口下降3%)增长5%。进口增长2%。")).toEqual([
      "投资(出口下降3%)增长5%。",
      "()出口下降3%",
      "进口增长2%。",
    ]);
  });

  it.each([
    ["a bracket that is never closed", "投资(增长5%。出口下降3%。", ["投资(增长5%。", "出口下降3%。"]],
    ["a bracket that was never opened", "投资)增长5%。", ["投资)增长5%。"]],
    ["brackets without a figure or word", "投资(甲)增长5%。", ["投资(甲)增长5%。"]],
  ])("keeps whole a sentence with %s", (_, text, expected) => {
    expect(sentencesOf(text)).toEqual(expected);
  });
});
