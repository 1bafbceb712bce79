import type { Period } from "../../../core/period.ts";
import type { Status } from "../../../core/statement.ts";
import { isToken, type Span, type TimeToken } from "../lex/token.ts";
import type { Binding, Scene } from "../scene.ts";
import { isAimOfShare } from "./bind-done.ts";
import { isChangedFrom } from "./changed-from.ts";

/**
 * Returns whether a figure is reached, aimed at or planned: by the nearest word of its sentence before it, by a year that
 * lies ahead, by its section's heading, else by what the document is.
 */
export function bindStatus(scene: Scene, period: Period | null): Binding<Status> {
  const { document, memory } = scene;
  if (isAimOfShare(scene)) return { value: "target", span: null, rule: "status.aim-of-share" };
  if (isChangedFrom(scene)) return { value: "actual", span: null, rule: "status.changed-from" };
  const stated = findYield(scene) ?? findStated(scene, period) ?? findLead(scene) ?? findBefore(scene);
  if (stated) return stated;
  const goal = findGoal(scene);
  if (goal) return { value: "target", span: goal, rule: "status.goal-year" };
  if (period && document.publishedOn !== null && period.end < document.publishedOn && document.genre !== "plan") {
    return { value: "actual", span: null, rule: "status.past" };
  }
  if (isAhead(scene, period)) return { value: "target", span: null, rule: "status.ahead" };
  if (memory.status) return { value: memory.status, span: null, rule: "status.heading" };
  if (isPast(scene, period)) return { value: "actual", span: null, rule: "status.past" };
  return { value: document.genre === "plan" ? "target" : "actual", span: null, rule: "status.genre" };
}

/** The nearest word of status before the figure; an aim holds on through the sentence, a plan (将, 预计) as well. */
function findStated(scene: Scene, period: Period | null): Binding<Status> | null {
  const { sentence, clauseIndex, before } = scene;
  const clauses = [
    before,
    ...sentence.clauses
      .slice(0, clauseIndex)
      .toReversed()
      .map(({ tokens }) => tokens),
  ];
  for (const tokens of clauses) {
    const word = tokens.findLast((token) => isToken("status")(token) && !isObtaining(scene, token));
    if (word?.kind !== "status") continue;
    const done = findDone(scene, word);
    if (done) return done;
    if (word.isEstimate && isRunning(scene, period)) return { value: "actual", span: word, rule: "status.estimate" };
    return { value: word.status, span: word, rule: "status.word" };
  }
  return null;
}

const MONEY = /^[^,。;\d]{0,24}(?:资金|项目|指标|债券?|额度|补助|国债|支持|政策|奖励|贷款)/;

/** 争取政策性资金15亿元 is obtained; 争取开工项目12个 and 争取到2025年 are aimed at. */
function isObtaining({ block: { text }, figure }: Scene, { start, end }: Span): boolean {
  if (text.slice(start, end) !== "争取" || figure.start < end) return false;
  const said = text.slice(end, figure.start);
  return MONEY.test(said) && !/^(?:[年到在]|全年|完成|实现|达|开工|竣工|建成|投产|落地|新增|引进|签约|培育)/.test(said);
}

const DONE = /(?:截至|截止)[^;。]{0,12}[月年日底末前](?:[^;。]*)$/;

/** 年度计划投资10亿元,截至3月底,累计完成投资2亿元: what is completed up to a day is no plan. */
function findDone({ block: { text }, figure }: Scene, { end }: Span): Binding<Status> | null {
  const found = DONE.exec(text.slice(end, figure.start));
  if (!found || /计划|拟|将/.test(found[0])) return null;
  const start = end + found.index;
  return { value: "actual", span: { start, end: start + 2 }, rule: "status.done" };
}

/** 达产后年产值180亿元: what a project will yield. */
function findYield({ block: { text }, sentence, figure }: Scene): Binding<Status> | null {
  const found = /(?:达产|投产|建成|投运|投用|满产|竣工|运营|达效)(?:达效|投产|投用)?后/.exec(
    text.slice(sentence.start, figure.start),
  );
  if (!found) return null;
  const start = sentence.start + found.index;
  return { value: "plan", span: { start, end: start + found[0].length }, rule: "status.yield" };
}

/** 预计全年实现…: of the year that ends or has ended, an estimate of what was reached; 预计达产后…: a plan. */
function isRunning({ document, sentence, figure, block: { text } }: Scene, period: Period | null): boolean {
  if (!period) return false;
  const isYield = /达产|投产|建成|投用|项目/.test(text.slice(sentence.start, figure.start));
  const { publishedOn, lastYear } = document;
  if (publishedOn === null) return !isYield && lastYear !== null && Number(period.end.slice(0, 4)) <= lastYear;
  const isOver = period.end <= publishedOn || (period.start <= publishedOn && publishedOn.slice(5) >= YEAR_ENDS);
  return isOver && !isYield;
}

/** From this day on what is expected of the year is known but for rounding. */
const YEAR_ENDS = "11-01";

const AIMS = /(?:预期|奋斗|主要|发展|工作|总体)目标(?:任务)?(?:是|为)?:?/g;

/** 主要预期目标是:…, 预期目标:…: heads the aims of its sentence. */
function findLead({ block: { text }, sentence, figure }: Scene): Binding<Status> | null {
  const lead = text.slice(sentence.start, figure.start);
  const found = [...lead.matchAll(AIMS)].at(-1);
  if (!found || /完成|实现|超额|圆满/.test(lead.slice(Math.max(found.index - 12, 0), found.index))) return null;
  const start = sentence.start + found.index;
  return { value: "target", span: { start, end: start + found[0].length }, rule: "status.aims" };
}

const CARRIED: readonly string[] = ["status.word", "status.goal-year", "status.aims", "status.goes-on"];

/** What goes on behind a semicolon is aimed at, or reached, as what stands before it, where words or a goal said so. */
function findBefore({ sentence, memory: { drafts } }: Scene): Binding<Status> | null {
  const last = sentence.continues ? drafts[0]?.status : undefined;
  return last && CARRIED.includes(last.rule) && !(last.rule === "status.goes-on" && last.value === "plan")
    ? { ...last, rule: "status.goes-on" }
    : null;
}

/** A work report of January tells of its own year as of what is to be. */
function isAhead({ document, memory }: Scene, period: Period | null): boolean {
  const { genre, publishedOn } = document;
  if (genre !== "workReport" || publishedOn === null || memory.status === "actual") return false;
  return period !== null && period.end > publishedOn;
}

/** 到2025年 in a piece of 2023. */
function findGoal({ sentence, clauseIndex, before, document }: Scene): TimeToken | null {
  const year = Number(document.publishedOn?.slice(0, 4) ?? Number.NaN);
  const tokens = [...sentence.clauses.slice(0, clauseIndex).flatMap((clause) => clause.tokens), ...before];
  const ahead = tokens.filter(isToken("time")).findLast(({ time, isGoal }) => {
    // 到2025年 in a piece without a date is an aim; only a past that is known makes it anything else.
    return time.form === "year" && (Number.isNaN(year) ? isGoal : time.year > year);
  });
  return ahead ?? null;
}

/** A plan tells of years that lie before its own span as of what was reached. */
function isPast({ document }: Scene, period: Period | null): boolean {
  return document.planSpan !== null && period !== null && period.end < document.planSpan.from;
}
