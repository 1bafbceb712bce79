import type { Span, TimeToken } from "../lex/token.ts";

/** 较2019年, 比去年, 上年同期, 是2015年的1.4倍, 按2018年平均汇率: a time that something is held against or reckoned by. */
export function isBase(text: string, { start, end }: Span): boolean {
  const lead = text.slice(Math.max(start - 3, 0), start);
  if (/[较比与]$/.test(lead) || text.startsWith("同期", end)) return true;
  if (
    /[较比](?:上年|去年|上月|上年同期|去年同期|\d{4}年|年初)[^,。;\d]{0,4}[和与、及]$/.test(
      text.slice(Math.max(start - 14, 0), start),
    )
  )
    return true;
  if (/^年?的?(?:年均|平均)?汇率/.test(text.slice(end, end + 6))) return true;
  if (lead.endsWith("在") && /^的?基础上/.test(text.slice(end, end + 4))) return true;
  return /(?:是|为|相当于)$/.test(lead) && /^(?:末|底|年底|年末|时期|期间)?的/.test(text.slice(end, end + 4));
}

/** 十三五期间年均增长5.3%, 总量…: the years of an average are no other figure's. */
export function isSpent(text: string, { end, time }: TimeToken, figure: Span): boolean {
  if (time.form !== "years" && time.form !== "span-of-years") return false;
  return /^[^,。;\d]{0,14}年均[^,。;\d]{0,8}[\d.]+%[^%]*$/.test(text.slice(end, figure.start));
}

/** 较2019年, 由上年的…调整为: the time that a figure is held against, never its own. */
export function isReference(text: string, time: TimeToken, figure: Span): boolean {
  const { start, end } = time;
  if (isBase(text, time)) return true;
  return (
    /[由从]/.test(text.charAt(start - 1)) &&
    /调整|优化|变为|变化为|演变|缩小|扩大|提高到|提升到|上升到|升至|增至|增加到|降至|下降到|降到|为/.test(
      text.slice(end, figure.start),
    )
  );
}
