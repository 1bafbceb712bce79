import { createYears, type IsoDate, type Period } from "../../../core/period.ts";
import type { Words } from "../../catalogue/words.ts";
import { lexTime } from "../lex/lex-time.ts";
import { resolveTime } from "../lex/resolve-time.ts";
import type { Time } from "../lex/token.ts";
import type { DocumentContext } from "../scene.ts";

interface Titled {
  readonly title: string;
  readonly genre: DocumentContext["genre"];
  readonly publishedOn: IsoDate | null;
  /** The first lines. */
  readonly head: readonly string[];
}

const YEAR = /((?:19|20)\d\d)年度?/;
/** 一、2018年工作回顾: the year that a work report without a date looks back on. */
const REVIEWED = /((?:19|20)\d\d)年度?(?:的|主要|政府|经济社会发展)*工作(?:的|主要|情况)*(?:回顾|总结)/;

/**
 * Returns what a report tells of: 2023年…统计公报 the year, 2024年1—9月经济运行情况 the months; a government work report the
 * year before its own. Null for other documents, and where neither title nor date tells the year.
 */
export function findReportPeriod({ title, genre, publishedOn, head }: Titled, words: Words): Period | null {
  const stated = YEAR.exec(title);
  const own = stated ? Number(stated[1]) : publishedOn ? Number(publishedOn.slice(0, 4)) : null;
  if (genre === "workReport") return findReviewed(own, head);
  if (own === null || genre !== "report") return null;
  const part = findPart(title, (stated?.index ?? 0) + (stated?.[0].length ?? 0), words);
  if (part)
    return resolveTime({ time: part, within: null }, { year: own, publishedOn, planSpan: null, lastYear: null });
  return stated ? createYears(own, own) : null;
}

function findReviewed(own: number | null, head: readonly string[]): Period | null {
  const stated = own === null ? REVIEWED.exec(head.find((line) => REVIEWED.test(line)) ?? "")?.[1] : undefined;
  const year = stated === undefined ? own && own - 1 : Number(stated);
  return year === null ? null : createYears(year, year);
}

/** The months of the year that a title names, at once or behind a few words: 2024年全市前三季度, 2024年1—9月. */
function findPart(title: string, start: number, { time }: Words): Time | null {
  for (let at = start; at < title.length; at += 1) {
    const months = lexTime(title, at)?.time;
    if (months?.form === "months") return months;
    const named = time.find(
      ({ form, words }) => (form === "half" || form === "quarters") && words.some((word) => title.startsWith(word, at)),
    );
    if (named) return named;
  }
  return null;
}
