import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findRawSpan } from "../../../ingest/normalise/block.ts";
import { normaliseText } from "../../../ingest/normalise/normalise-text.ts";
import { readBlock, SEEDS } from "../support.ts";

function normalised(text: string): string[] {
  return normaliseText(text).map((block) => block.text);
}

/** The raw text of some words of its first block. */
function rawOf(raw: string, words: string): string {
  const block = readBlock(raw);
  const at = block.text.indexOf(words);
  const { start, end } = findRawSpan(block, { start: at, end: at + words.length });
  return raw.slice(start, end);
}

/** The characters of the first block that stand inside a quotation, with its kind. */
function quotedIn(raw: string): string[] {
  const { text, quoted } = readBlock(raw);
  return [...new Set(quoted)]
    .filter((kind) => kind !== 0)
    .map((kind) => `${kind} ${Array.from(text, (character, at) => (quoted[at] === kind ? character : "")).join("")}`);
}

describe("normaliseText(raw)", () => {
  it.each([
    ["full-width digits and signs", "增长１２．５％，达３万元／人", "增长12.5%,达3万元/人"],
    ["full-width letters", "ＧＤＰ（现价）", "GDP(现价)"],
    ["signs that join the digits of a name", "“1＋3”产业", "1+3产业"],
    ["every dash between numbers as one", "1—5月、1–5月、1－5月、1～5月、1~5月", "1-5月、1-5月、1-5月、1-5月、1-5月"],
    ["bold marks inside a number", "投资**13.7**亿元,增长**5**3%。", "投资13.7亿元,增长53%。"],
    ["one star as it stands", "面积=长*宽。", "面积=长*宽。"],
    ["spaces inside words of running text", "固定 资产投 资增长 5 %,达 34 件。", "固定资产投资增长5%,达34件。"],
    ["spaces inside numbers", "完成11 867.42亿元,增长6. 2%。", "完成11867.42亿元,增长6.2%。"],
    ["spaces of other kinds", "增长\u00a05\u3000%\t。", "增长5%。"],
    ["characters without width", "增\u200b长\ufeff5\u00ad%", "增长5%"],
    ["Kangxi radicals", "⼯业增⻓5%,⾦额3亿元,⼈⼝2万⼈", "工业增长5%,金额3亿元,人口2万人"],
    ["radicals of simplified characters", "⻋辆⻔户⻛电⻚⻢", "车辆门户风电页马"],
    ["the full stop and the pause, which stay", "一。二、三", "一。二、三"],
  ])("folds %s", (_, raw, text) => {
    expect(normalised(raw)).toEqual([text]);
  });

  it.each([
    ["spaces between Latin words", "Hangzhou Bay 一期,3个。", "Hangzhou Bay一期,3个。"],
    ["the space between phrases of a heading", "打赢翻身仗 冲刺半年红", "打赢翻身仗 冲刺半年红"],
    ["the space after a list mark", "1. 2022年,增长5%。", "1. 2022年,增长5%。"],
    ["the space between two figures", "增长5.2 12家。", "增长5.2 12家。"],
    ["a full-width colon's meaning", "余杭区：增长5%", "余杭区:增长5%"],
    ["a range's dash and the digits around it", "6—8亿元。", "6-8亿元。"],
  ])("keeps %s", (_, raw, text) => {
    expect(normalised(raw)).toEqual([text]);
  });

  it.each([
    ["a short quotation, a name", "实施“4286”工程。", ["1 4286"]],
    ["a title", "《2022统计年鉴》称增长5%。", ["2 2022统计年鉴"]],
    ["ASCII marks by turns", '建设"1+3"平台和"5X"平台。', ["1 1+35X"]],
    ["corner brackets", "「千项万亿」工程", ["1 千项万亿"]],
    ["a name of twelve characters", "“一二三四五六七八九十百千”", ["1 一二三四五六七八九十百千"]],
    ["speech, which is no name", "他说:“今年以来全区固定资产投资增长5%以上。”", []],
    ["a mark that is never closed", "“4286工程", []],
    ["a mark that was never opened", "4286”工程", []],
    ["a name inside speech", "他说:“全区实施‘4286’工程,固定资产投资增长5%以上。”", ["1 4286"]],
  ])("marks %s", (_, raw, marked) => {
    expect(quotedIn(raw)).toEqual(marked);
  });

  it.each([
    ["a unit broken across lines", "投资完成6.51亿\n\n元,同比增长84.9%。", "6.51亿元", "6.51亿\n\n元"],
    ["bold marks inside a number", "完成**13**.7亿元。", "13.7亿元", "13**.7亿元"],
    ["no bold marks at its ends", "完成**13.7亿元**。", "13.7亿元", "13.7亿元"],
    ["a space before its unit", "立法计划34 件。", "34件", "34 件"],
    ["full-width digits", "增长１２．５％。", "12.5%", "１２．５％"],
    ["a line end of two characters", "完成6.51亿\r\n元,增长5%。", "6.51亿元", "6.51亿\r\n元"],
    ["characters beyond the first plane before it", "𠮷𠮷增长5%。", "5%", "5%"],
  ])("leads back to %s", (_, raw, words, stated) => {
    expect(rawOf(raw, words)).toBe(stated);
  });

  const piece = fc.constantFrom(
    ..."增长投资家亿元万%％个，。；：、（）()“”《》\"'**—-~ \u3000\t\r\n\n\u200b\ufeff０１2.5⼯⻓GDP甲一二①𠮷\f\u2028",
  );
  const page = fc.array(piece, { maxLength: 200 }).map((pieces) => pieces.join(""));

  it("maps every character of every block to its source, in order", () => {
    fc.assert(
      fc.property(page, (raw) => {
        for (const { text, offsets, quoted, raw: span } of normaliseText(raw)) {
          expect(offsets).toHaveLength(text.length + 1);
          expect(quoted).toHaveLength(text.length);
          expect([...offsets].every((offset, at) => at === 0 || offset > (offsets[at - 1] ?? 0))).toBe(true);
          expect([...offsets].every((offset) => offset >= span.start && offset <= span.end)).toBe(true);
          for (const [at, character] of [...text.split("")].entries()) {
            const source = raw[offsets[at] ?? -1] ?? "";
            if (
              /[\p{Script=Han}\da-z。、]/u.test(character) &&
              /[\p{Script=Han}\da-z。、]/u.test(source) &&
              !/[⺀-⿕]/.test(source)
            ) {
              expect(source).toBe(character);
            }
          }
        }
      }),
    );
  });

  it("finds the raw span of any words inside the text, and of its characters no more than the words", () => {
    fc.assert(
      fc.property(page, fc.nat(), fc.nat(), (raw, from, length) => {
        const block = normaliseText(raw).find(({ text }) => text.length > 0);
        if (!block) return;
        const start = from % block.text.length;
        const end = Math.min(block.text.length, start + 1 + (length % 10));
        const span = findRawSpan(block, { start, end });
        expect(span.start).toBeLessThan(span.end);
        expect(span.start).toBeGreaterThanOrEqual(block.raw.start);
        expect(span.end).toBeLessThanOrEqual(block.raw.end);
        const words = block.text.slice(start, end).trim();
        if (words !== "") expect(raw.slice(span.start, span.end).trim()).not.toBe("");
      }),
    );
  });

  it("reads every character of the source documents once", () => {
    for (const file of readdirSync(join(SEEDS, "documents"))) {
      const raw = readFileSync(join(SEEDS, "documents", file), "utf8");
      const read = new Set(normaliseText(raw).flatMap(({ offsets }) => [...offsets.slice(0, -1)]));
      const missed = Array.from({ length: raw.length }, (_, at) => at).filter(
        (at) => !read.has(at) && /[\p{Script=Han}\d%]/u.test(raw[at] ?? ""),
      );
      expect(missed).toEqual([]);
    }
  });
});
