import { createYears, type Period } from "../../../core/period.ts";
import { resolveTime } from "../lex/resolve-time.ts";
import { isToken, type TimeToken, type Token } from "../lex/token.ts";
import type { Draft, Scene } from "../scene.ts";
import type { PeriodBinding } from "./bind-period.ts";

/** What the period of the figure that something rose or fell from is bound by. */
const CHANGED_FROM = "period.changed-from";
const REACHED =
  /^[^,。;\d]{0,8}(?:调整|优化|演变|变|增加|增长|增|提高|提升|上升|升|扩大|扩展|拓展|发展|跃升|攀升|降低|下降|降|减少|减|缩短|压缩|压减|回落)(?:到|至|为|成)/;
/** What stands between 由 or 从 and the figure: a time, and no other figure. */
const FROM = /(?:^|[^自经理])[由从]([^,。;]*)$/;

/**
 * Returns the period of a figure that something changed from: 由2005年的5.9亿元增加到18.3亿元. Where the words say no year it is
 * that of the change before (人均从2.4万元增加到3.6万元), the year before the years that the section is about, or the year
 * before the report's own. Null for other figures.
 */
export function bindChangedFrom(scene: Scene): PeriodBinding | null {
  const lead = findLead(scene);
  if (lead === null) return null;
  const token = lead.findLast(isToken("time")) ?? null;
  const value = token ? resolveStart(scene, token) : (findStartBefore(scene) ?? findYearBefore(scene));
  return value && { value, span: token, rule: CHANGED_FROM, inferred: token === null, basis: null, token: null };
}

/** The tokens between 由 and a figure after which the change is said, or null. */
function findLead(scene: Scene): readonly Token[] | null {
  const { block, clause, figure, before } = scene;
  const { text } = block;
  const isPart = figure.kind === "quantity" && figure.part !== undefined;
  const from = FROM.exec(text.slice(clause.start, figure.start))?.[1];
  if (from === undefined) return null;
  const tokens = before.filter(({ start }) => start >= figure.start - from.length);
  if (tokens.some((token) => token.kind === "quantity" && !(isPart && token.part))) return null;
  const last = isPart ? (listParts(scene).at(-1) ?? figure) : figure;
  return REACHED.test(text.slice(last.end, last.end + 16)) ? tokens : null;
}

/** The other numbers of the ratio list that a figure is of. */
function listParts({ after, figure }: Scene): readonly Token[] {
  const end = after.findIndex(
    (token, at) => token.kind !== "quantity" || !token.part || token.start - (after[at - 1] ?? figure).end > 1,
  );
  return end < 0 ? after : after.slice(0, end);
}

/** Returns whether a figure is what something changes from: 由35%提高到50% in a plan says what is so. */
export function isChangedFrom(scene: Scene): boolean {
  return findLead(scene) !== null;
}

function resolveStart({ document, memory }: Scene, token: TimeToken): Period | null {
  const year = memory.year ?? document.year;
  return resolveTime(token, { ...document, planSpan: document.planSpan ?? memory.span, year });
}

function findStartBefore({ memory: { drafts } }: Scene): Period | null {
  return drafts.find(({ period }) => period?.rule === CHANGED_FROM)?.period?.value ?? null;
}

function findYearBefore({ document, memory }: Scene): Period | null {
  if (document.genre === "plan") return null;
  const { reportPeriod } = document;
  const from = memory.span?.from ?? (reportPeriod?.kind === "year" ? reportPeriod.start : undefined);
  const year = from === undefined ? null : Number(from.slice(0, 4)) - 1;
  return year === null ? null : createYears(year, year);
}

/** Returns the years over which a change runs whose average follows at once: 从2011年的…增加到2016年的…,年均增长9.3%. */
export function findYearsOfChange({ memory: { drafts } }: Scene): Period | null {
  const [last, first] = drafts.filter(({ measure }) => measure.value === "level");
  const [to, from] = [yearOf(last), first?.period?.rule === CHANGED_FROM ? yearOf(first) : null];
  return from !== null && to !== null && to - from > 1 ? createYears(from + 1, to) : null;
}

function yearOf(draft: Draft | undefined): number | null {
  return draft?.period ? Number(draft.period.value.end.slice(0, 4)) : null;
}
