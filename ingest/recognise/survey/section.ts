import type { Status } from "../../../core/statement.ts";
import type { Words } from "../../catalogue/words.ts";
import type { Block } from "../../normalise/block.ts";
import { createYearSpan, type YearSpan } from "../lex/resolve-time.ts";
import type { TimeToken } from "../lex/token.ts";

/** What a heading says of all that stands under it. */
export interface Section {
  readonly heading: string | null;
  /** 1 for 一、, 2 for (一), 3 for 1., 4 for a line without a mark; 0 before the first. */
  readonly level: number;
  readonly status: Status | null;
  /** The year that the heading names: 2024年工作安排. */
  readonly year: number | null;
  /** 到2023年 of the section's lead. */
  readonly goal: TimeToken | null;
  /** The years that the heading, or the last paragraph that named some, is about: “十一五”工作回顾. */
  readonly span: YearSpan | null;
  readonly regionId: string | null;
  /** What its last amount was of: 增加值, 投资. */
  readonly head: string | null;
}

/** Before the first heading. */
export const NO_SECTION: Section = {
  heading: null,
  level: 0,
  status: null,
  year: null,
  goal: null,
  span: null,
  regionId: null,
  head: null,
};

const LEVELS: readonly RegExp[] = [/^[一二三四五六七八九十]+、/, /^\([一二三四五六七八九十]+\)/, /^\d+[.、]/];

/** Returns whether a line begins with the mark of a list or heading: 一、, (一), 1. */
export function isMarked(line: string): boolean {
  return LEVELS.some((mark) => mark.test(line));
}

/** Returns the section that a block stands in: a heading opens one, and keeps what the one around it says. */
export function createSection(
  section: Section,
  { block, regionId }: { block: Block; regionId: string | null },
  words: Words,
): Section {
  const level = LEVELS.findIndex((mark) => mark.test(block.text)) + 1 || (block.kind === "heading" ? 4 : 0);
  const isArticle = regionId !== section.regionId;
  if (level === 0 || (block.kind !== "heading" && level > 2)) return { ...section, regionId };
  const heading = block.kind === "heading" ? block.text : (block.text.split("。")[0] ?? "");
  const outer = isArticle || level <= section.level ? null : section;
  const status = nameStatus(heading, words) ?? (level === 4 && !isArticle ? section.status : (outer?.status ?? null));
  const year = nameYear(heading, words) ?? outer?.year ?? (level === 4 && !isArticle ? section.year : null);
  const span = nameSpan(heading, words) ?? outer?.span ?? (level === 4 && !isArticle ? section.span : null);
  return {
    heading,
    level,
    status,
    year,
    goal: level <= 2 || isArticle ? null : section.goal,
    span,
    regionId,
    head: null,
  };
}

/** The one five-year plan that a heading names; of two (十一五 and 十二五) none. */
function nameSpan(heading: string, { time }: Words): YearSpan | null {
  const named = time.filter((entry) => entry.form === "years" && entry.words.some((word) => heading.includes(word)));
  const [only, another] = named;
  return only?.form === "years" && !another ? createYearSpan(only) : null;
}

/** The one year that a heading names; 2020年政府工作报告 is a title, which tells of the year before, and 2020年1月8日在…会议上 a day. */
function nameYear(heading: string, { genres }: Words): number | null {
  if (genres.workReport?.some((word) => heading.includes(word))) return null;
  const years = [...heading.matchAll(/((?:19|20)\d\d)年(?!\d{1,2}月\d)/g)];
  return years.length === 1 ? Number(years[0]?.[1]) : null;
}

function nameStatus(heading: string, { headings }: Words): Status | null {
  const has = (status: Status) => headings[status]?.some((word) => heading.includes(word)) ?? false;
  if (has("actual")) return "actual";
  return has("target") ? "target" : null;
}
