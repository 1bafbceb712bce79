const HEAD_LENGTH = 2;
/** Heads alone, which say nothing of whose they are: 利润总额 of 规上工业利润总额. */
const BARE =
  /^(?:利[润税](?:总额)?|(?:完成|实际)?投资额?|总?产值|增加值|产量|(?:主营业务|主营|营业)?收入|营收|税收|总?面积|总投资|生产总值|销售额|零售额|总人口)$/;

/**
 * Returns the name that an indicator goes by where a document uses an alias: the alias where it is a whole term of its own
 * (地方财政收入 of 一般公共预算收入, 技改投资 of 技术改造投资), the entry's name where it is a short form (出口, 利润总额).
 *
 * A whole term ends as the name does, and is more than that end.
 */
export function nameTerm(alias: string, nameZh: string): string {
  const term = writeShort(alias);
  const name = writeShort(nameZh);
  if (isShort(term, name) || !isAlike(readHead(term), readHead(name))) return nameZh;
  return /(?<!指)数$/.test(nameZh) && !/[数率量]$/.test(term) ? `${term}数` : term;
}

/** 居民消费价格 rises as its index does; 人次 and 人数 are the same people. */
function isAlike(head: string, other: string): boolean {
  const pair = head + other;
  return head === other || pair === "价格指数" || pair === "指数价格" || pair === "人次人数" || pair === "人数人次";
}

function isShort(term: string, name: string): boolean {
  const [said, whole] = [dropNumber(term), dropNumber(name)];
  if (said === whole || /[()]/.test(said) || BARE.test(said) || dropDone(whole) === said) return true;
  return whole.endsWith(said) && whole.length > 2 * said.length;
}

/** 引进实到内资, 培育品牌企业: what is done belongs to the name. */
function dropDone(name: string): string {
  return dropNumber(name).replace(
    /^(?:集中|首批)?(?:新引进|新培育|新|引进|招引|培育|遴选|建设|兑现|孵化|签约|实施|净增|认定)*/,
    "",
  );
}

function dropNumber(name: string): string {
  return name.replace(/(?:数量|总数|个数|(?<!指)数)$/, "");
}

/** 规模以上 and 规上 are one word; 生产总值 is 地区生产总值, and GDP in a ratio. */
function writeShort(name: string): string {
  return name
    .replaceAll(/[“”‘’"'《》]/g, "")
    .replace(/总水平$/, "")
    .replaceAll("规模以上", "规上")
    .replaceAll("限额以上", "限上")
    .replace(/占(?:全[市区县省])?(?:地区|国内)?生产总值的?/, "占GDP")
    .replace(/的(?=(?:比重|比例)$)/, "")
    .replace(/(?<!地区|国内|海洋)生产总值/, "地区生产总值");
}

function readHead(name: string): string {
  return dropNumber(name.replaceAll(/\([^()]*\)/g, "")).slice(-HEAD_LENGTH);
}
