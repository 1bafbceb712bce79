import { describe, expect, it } from "vitest";
import { createCitationText } from "../../store/citation-text.ts";

const TEXT = "投资增长8%。\n就业2万人。消费增长5%。";
const SENTENCES = [
  { start: 0, end: 7 },
  { start: 8, end: 14 },
  { start: 14, end: 21 },
];

describe("createCitationText(text, sentences, span)", () => {
  it.each([
    ["the sentence around", "8%", SENTENCES, "投资增长8%。"],
    ["the last sentence", "5%", SENTENCES, "消费增长5%。"],
    ["both sentences of a span across two", "2万人。消费", SENTENCES, "就业2万人。消费增长5%。"],
    ["no neighbour that only touches", "就业2万人。", SENTENCES, "就业2万人。"],
    ["the quote alone between sentences", "\n", SENTENCES, "\n"],
    ["the quote alone where there are no sentences", "8%", [], "8%"],
  ])("gives %s", (_, quote, sentences, sentence) => {
    const start = TEXT.indexOf(quote);
    const span = { start, end: start + quote.length, rule: "r" };
    const cited = createCitationText(TEXT, sentences, span);
    expect(cited.sentence).toBe(sentence);
    expect(TEXT.slice(cited.sentenceStart, cited.sentenceEnd)).toBe(sentence);
    expect(`${cited.prefix}${quote}${cited.suffix}`).toBe(TEXT);
  });
});
