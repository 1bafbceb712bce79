import { describe, expect, it } from "vitest";
import { lexToOne } from "../../../../ingest/recognise/lex/lex-to-one.ts";

/** The ratio that begins where a text has its marker. */
function ratioAt(marked: string): string | null {
  const start = marked.indexOf("▸");
  return lexToOne(marked.replace("▸", ""), start)?.value ?? null;
}

describe("lexToOne(text, start)", () => {
  it.each([
    ["a ratio to one behind its name", "城乡居民收入比▸1.74:1。", "1.74"],
    ["the first of two", "城乡收入比由上年的▸1.80:1缩小为1.77:1。", "1.80"],
    ["the second of two", "城乡收入比由上年的1.80:1缩小为▸1.77:1。", "1.77"],
    ["one without its 1", "城乡居民收入比由上年的▸2.32缩小至2.25。", "2.32"],
    ["one behind an aside", "城乡居民收入比(农村居民为1)为▸2.25。", "2.25"],
    ["of chargers", "车桩比达到▸2.5:1。", "2.5"],
    ["no list of three", "三次产业比▸2.5:30:67.5。", null],
    ["no score of a game", "主队以▸3.0:1取胜。", null],
    ["no amount with a unit", "居民收入比上年增加▸2.3万元。", null],
    ["no number behind another name", "居民收入比上年高,价格指数为▸102.3。", null],
  ])("reads %s", (_, text, value) => {
    expect(ratioAt(text)).toBe(value);
  });
});
