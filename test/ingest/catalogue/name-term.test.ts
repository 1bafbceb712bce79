import { describe, expect, it } from "vitest";
import { nameTerm } from "../../../ingest/catalogue/name-term.ts";

describe("nameTerm(alias, nameZh)", () => {
  it.each([
    ["a term of its own", "地方财政收入", "一般公共预算收入", "地方财政收入"],
    ["a shorter term with the same end", "城镇化率", "常住人口城镇化率", "城镇化率"],
    ["the two spellings of one word", "规模以上工业总产值", "规上工业总产值", "规上工业总产值"],
    ["a count with its 数", "高新技术企业", "国家高新技术企业数", "高新技术企业数"],
    ["a price beside its index", "居民消费价格", "居民消费价格指数", "居民消费价格"],
    ["a ratio in GDP", "工业增加值占地区生产总值的比重", "工业增加值占GDP比重", "工业增加值占GDP比重"],
  ])("keeps %s", (_, alias, nameZh, term) => expect(nameTerm(alias, nameZh)).toBe(term));

  it.each([
    ["a head alone", "利润总额", "规上工业利润总额"],
    ["a name without its head", "出口", "出口总额"],
    ["a name with words left out", "人均生产总值", "人均地区生产总值"],
    ["letters", "GDP", "地区生产总值"],
    ["brackets", "固定资产投资(不含农户)", "固定资产投资"],
    ["the end of a much longer name", "新经济占比", "规上工业企业新经济占比"],
    ["a name without what is done", "实到内资", "引进实到内资"],
    ["a name without its quotation marks", "专精特新小巨人企业", "专精特新“小巨人”企业数"],
  ])("takes the entry's name for %s", (_, alias, nameZh) => expect(nameTerm(alias, nameZh)).toBe(nameZh));
});
