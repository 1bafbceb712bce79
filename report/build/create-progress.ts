import type { ObservationAnswer, TargetAnswer } from "../ask/answers.ts";
import type { ProgressRow, ProgressSection } from "../first-model.ts";
import { formatFigure, formatMeasured } from "../words/format-figure.ts";
import { formatPeriod } from "../words/format-period.ts";
import { MEASURE_WORDS, STATE_WORDS, UNJUDGED_WORDS } from "../words/words.ts";
import { createHeading } from "./create-heading.ts";
import { createFigure, type NumberedCitations } from "./number-citations.ts";

export type PairedTarget = TargetAnswer & { readonly actual: ObservationAnswer };

/** Returns the targets that an actual figure is held against. */
export function listPaired(targets: readonly TargetAnswer[]): PairedTarget[] {
  return targets.flatMap((target) => (target.actual === null ? [] : [{ ...target, actual: target.actual }]));
}

const WORDS = {
  empty: "已入库的文件中，没有与目标属同一指标、同一范围的实绩，故不列进展表。",
  unjudgedTitle: "没有实绩可对照的目标（各项见目标表；分年的目标每年计一项）：",
} as const;

/** Returns the progress of targets, as the section and table of this number; null where nobody has a target. */
export function createProgress(
  targets: readonly TargetAnswer[],
  number: number,
  citations: NumberedCitations,
): ProgressSection | null {
  if (targets.length === 0) return null;
  const caption = { zh: "目标进展", en: "Progress of targets" };
  const rows = listPaired(targets).map((target) => createRow(target, citations));
  return { heading: createHeading(number, caption), number, caption, rows, ...WORDS, unjudged: countUnpaired(targets) };
}

function createRow(progress: PairedTarget, citations: NumberedCitations): ProgressRow {
  const { target, actual, period, state, reason } = progress;
  const [, en] = MEASURE_WORDS[target.measure];
  const { nameZh, nameEn } = target.indicator;
  return {
    region: target.region.nameZh,
    indicator: { zh: formatMeasured(nameZh, target.measure), en: en === "" ? nameEn : `${nameEn}, ${en}` },
    period: formatPeriod(period),
    target: createFigure(formatFigure(target), target, citations),
    actual: createFigure(formatFigure(actual), actual, citations),
    actualPeriod: formatPeriod(actual.period),
    computed: listComputed(progress),
    state: reason === null ? STATE_WORDS[state] : `${STATE_WORDS[state]}：${UNJUDGED_WORDS[reason]}`,
  };
}

function listComputed({ attainedShare, timeProgress, lead, gap, gapUnit, wayShare }: TargetAnswer): string[] {
  const lines = [
    attainedShare === null ? null : `完成 ${attainedShare}%`,
    timeProgress === null ? null : `时序进度 ${timeProgress}%`,
    lead === null ? null : formatLead(lead),
    wayShare === null ? null : `自基数起已走过 ${wayShare}%`,
    gap === null || gapUnit !== "percentage_point" ? null : `实绩减目标 ${formatSigned(gap)} 个百分点`,
  ];
  return lines.filter((line) => line !== null);
}

function formatLead(lead: string): string {
  return lead.startsWith("-") ? `落后时序 ${lead.slice(1)} 个百分点` : `快于时序 ${lead} 个百分点`;
}

function formatSigned(amount: string): string {
  return amount.replace(/^-/, "−");
}

/** The targets without an actual, counted by region and reason. */
function countUnpaired(targets: readonly TargetAnswer[]): string[] {
  const unpaired = targets.filter(({ actual }) => actual === null);
  const regions = [...new Set(unpaired.map(({ target }) => target.region.nameZh))];
  return regions.map((region) => {
    const own = unpaired.filter(({ target }) => target.region.nameZh === region);
    const reasons = [...new Set(own.map(nameReason))];
    const counts = reasons.map(
      (reason) => `${reason} ${own.filter((target) => nameReason(target) === reason).length} 项`,
    );
    return `${region} ${own.length} 项：${counts.join("，")}。`;
  });
}

function nameReason({ reason, state }: TargetAnswer): string {
  return reason === null ? STATE_WORDS[state] : UNJUDGED_WORDS[reason];
}
