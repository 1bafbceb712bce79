import { describe, expect, it } from "vitest";
import { Trie } from "../../../ingest/catalogue/trie.ts";

function trieOf(...words: string[]): Trie<string> {
  const trie = new Trie<string>();
  for (const word of words) trie.add(word, word);
  return trie;
}

describe("Trie", () => {
  it.each([
    ["the longest word", "固定资产投资额增长", 0, "固定资产投资额"],
    ["a word in the middle", "完成投资额", 2, "投资额"],
    ["a word that is the beginning of another", "固定资产投资", 0, "固定资产投资"],
    ["no beginning of a word", "固定资产", 0, undefined],
    ["no word that begins later", "完成投资额", 0, undefined],
    ["nothing at the end", "投资额", 3, undefined],
  ])("finds %s", (_, text, start, word) => {
    const found = trieOf("固定资产投资", "固定资产投资额", "投资额").findLongest(text, start);
    expect(found?.value).toBe(word);
    expect(found?.end).toBe(word === undefined ? undefined : start + word.length);
  });

  it("keeps the first value of a word, and returns it to whom adds another", () => {
    const trie = new Trie<number>();
    expect(trie.add("计划", 1)).toBeNull();
    expect(trie.add("计划", 2)).toBe(1);
    expect(trie.findLongest("计划", 0)?.value).toBe(1);
  });
});
