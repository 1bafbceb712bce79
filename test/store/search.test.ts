import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { saveCatalogue } from "../../store/catalogue.ts";
import { saveDocument } from "../../store/save-document.ts";
import { searchIndicators, searchSentences } from "../../store/search.ts";
import { foldText, listGrams, listTerms } from "../../store/search-text.ts";
import type { Store } from "../../store/store.ts";
import { aDocument, aFuyangDocument, anIndicator, aZoneDocument, CATALOGUE, DIALECTS } from "./support.ts";

const WORDS = aDocument({
  text: "生产地区的总值不是这里。新增就业2.3万人,ＧＤＰ增长5%。拱墅区引进Foreign Direct\nInvestment项目7个。",
  publishedOn: null,
});

describe.each(DIALECTS)("search on $name", ({ open }) => {
  let store: Store;

  beforeAll(async () => {
    store = await open();
    const industry = ["工业投资完成额", "新增工业投资", "工业投资项目数", "工业投资"].map((name, at) => {
      return anIndicator(`${at}`, name, { nameEn: `${at}` });
    });
    const gdp = anIndicator("gdp", "地区生产总值", { nameEn: "Gross domestic product", aliases: ["GDP", "生产总值"] });
    await store.write(async (transaction) => {
      await saveCatalogue(transaction, { ...CATALOGUE, indicators: [...CATALOGUE.indicators, gdp, ...industry] });
      await saveDocument(transaction, aZoneDocument());
      await saveDocument(transaction, aFuyangDocument({ publishedOn: "2023-07-01" }));
      await saveDocument(transaction, WORDS);
    });
  });

  afterAll(async () => {
    await store.close();
  });

  async function textsWith(query: string): Promise<string[]> {
    return (await searchSentences(await store.snapshot(), query, 100)).map(({ text }) => text.replaceAll("\n", "⏎"));
  }

  it.each([
    ["one character", "墅", 1],
    ["two characters", "就业", 1],
    ["two characters in two documents", "投资", 3],
    ["three characters", "制造业", 1],
    ["four characters", "固定资产", 2],
    ["several words, all of them", "富阳 投资", 1],
    ["several words in any order", "投资 富阳", 1],
    ["words of one sentence only", "富阳 就业", 0],
    ["a number with its point", "53.93%", 1],
    ["a part of a number", "53.9", 1],
    ["full-width letters", "gdp", 1],
    ["a unit broken across lines", "6.51亿元", 1],
    ["English words in any case", "foreign INVESTMENT", 1],
    ["no word of two neighbours' letters", "nd", 0],
    ["no text that only has the pairs", "地区生产总值", 0],
    ["no other order of the characters", "产资", 0],
    ["an unknown character", "龘", 0],
    ["nothing in an empty query", " ", 0],
    ["nothing without a letter or digit", "%", 0],
    ["a query with quotes and operators as words", '投资" OR 1=1 --', 0],
    ["a wildcard as itself", "投_", 0],
    ["a character outside the basic plane", "𠮷", 0],
  ])("finds %s", async (_, query, count) => {
    expect(await textsWith(query)).toHaveLength(count);
  });

  it("gives each hit with its sentence and document, latest first and undated last", async () => {
    const hits = await searchSentences(await store.snapshot(), "增", 100);
    expect(hits.map(({ publishedOn }) => publishedOn)).toEqual(["2023-07-01", "2023-06-20", "2023-06-20", null]);
    expect(hits[0]).toMatchObject({
      text: "1—5月,富阳全区固定资产投资增幅达31.8%,位列杭州全市第一。",
      title: "钱开区一至五月",
      start: 0,
    });
    expect(await searchSentences(await store.snapshot(), "增", 2)).toHaveLength(2);
  });

  it("does not find what another reading of the document said", async () => {
    const before = await store.snapshot();
    const input = aFuyangDocument();
    const reading = { ...input.reading, readerVersion: "2", text: `${input.reading.text}\n` };
    await store.write((transaction) => saveDocument(transaction, { ...input, reading }));
    expect(await textsWith("富阳")).toHaveLength(1);
    expect(await searchSentences(before, "富阳", 9)).toHaveLength(1);
  });

  it.each([
    ["投资", ["0", "1", "2", "3", "fixed-asset-investment", "manufacturing-investment"]],
    ["工业投资", ["3", "0", "2", "1"]],
    ["工业", ["3", "0", "2", "1"]],
    ["固", ["fixed-asset-investment"]],
    ["固投", ["fixed-asset-investment"]],
    ["制造业投资", ["manufacturing-investment"]],
    ["gdp", ["gdp"]],
    ["domestic GROSS", ["gdp"]],
    ["产", ["fixed-asset-investment", "gdp"]],
    ["人口", []],
    ["", []],
  ])("searchIndicators(snapshot, %j)", async (query, keys) => {
    expect((await searchIndicators(await store.snapshot(), query)).map(({ key }) => key)).toEqual(keys);
  });
});

describe("foldText(text)", () => {
  it.each([
    ["亿\n\n元", "亿元"],
    ["ＧＤＰ　增长", "gdp增长"],
    ["Foreign  Direct\nInvestment", "foreign direct investment"],
    ["PM 2.5", "pm2.5"],
    ["⼯业", "工业"],
  ])("folds %j", (text, folded) => {
    expect(foldText(text)).toBe(folded);
  });
});

describe("listGrams(folded)", () => {
  it("takes every character and pair once, and no pair across a mark", () => {
    expect(listGrams("投资,投资1").toSorted()).toEqual(["1", "投", "投资", "资", "资1"]);
  });
});

describe("listTerms(query)", () => {
  it("takes each word once, whatever white space parts them", () => {
    expect(listTerms("　投资 就业\t投资 ")).toEqual(["投资", "就业"]);
  });
});
