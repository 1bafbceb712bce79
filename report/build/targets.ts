import { compareDecimals, formatDecimal } from "../../core/decimal.ts";
import type { ObservationAnswer, TargetAnswer } from "../ask/answers.ts";
import type { Run } from "../model.ts";
import { formatMeasured } from "../words/format-figure.ts";
import { BASIS_WORDS } from "../words/words.ts";
import { countPlaces } from "./cells.ts";
import { createDerived, createFigure } from "./figures.ts";
import { joinWith, type Making } from "./making.ts";
import { createName, createText } from "./runs.ts";

export type PairedTarget = TargetAnswer & { readonly actual: ObservationAnswer };

export function isPaired(target: TargetAnswer): target is PairedTarget {
  return target.actual !== null;
}

/** In the order of the regions, those of a region in that of the template's indicators, others as they came. */
export function sortTargets(targets: readonly TargetAnswer[], { answers, template }: Making): TargetAnswer[] {
  const ids = [...answers.regions.asked, ...answers.regions.subAreas].map(({ id }) => id);
  const keys = template.sections.flatMap((section) => ("indicators" in section ? (section.indicators ?? []) : []));
  const places = ({ target }: TargetAnswer) =>
    [findPlace(ids, target.region.id), findPlace(keys, target.indicator.key)] as const;
  return targets.toSorted((a, b) => {
    const [[regionA, keyA], [regionB, keyB]] = [places(a), places(b)];
    return regionA - regionB || keyA - keyB;
  });
}

/** What is not there comes last. */
function findPlace(keys: readonly string[], key: string): number {
  const at = keys.indexOf(key);
  return at < 0 ? keys.length : at;
}

export function nameIndicator({ indicator, measure }: ObservationAnswer): Run {
  return createName(formatMeasured(indicator.nameZh, measure), "indicator");
}

/** Returns a target with what it counts from, as tables print it: 年均≥10%. */
export function describeTarget(target: ObservationAnswer): Run[] {
  return [createText(nameBasis(target)), createFigure(target, { withUnit: true })].filter(({ text }) => text !== "");
}

/** What a target counts from, unless it is the year before. */
export function nameBasis({ basis }: ObservationAnswer): string {
  return basis === null || basis === "YOY" ? "" : BASIS_WORDS[basis];
}

/** Returns how far a target is reached: 完成66%，时序进度75%，落后时序进度9个百分点. */
export function tellProgress(progress: PairedTarget): Run[] {
  const { attainedShare, timeProgress, wayShare } = progress;
  const derive = (words: string, amount: string | null, formula: "attained-share" | "time-progress" | "way-share") =>
    amount === null
      ? []
      : [createText(words), createDerived(amount, { formula, inputs: listInputs(progress) }), createText("%")];
  const parts = [
    derive("完成", attainedShare, "attained-share"),
    derive("时序进度", timeProgress, "time-progress"),
    tellLead(progress),
    derive("自基数起已走过", wayShare, "way-share"),
    tellGap(progress),
  ];
  return joinWith(parts, "，");
}

function listInputs({ target, actual }: PairedTarget): ObservationAnswer[] {
  return [actual, target];
}

function tellLead(progress: PairedTarget): Run[] {
  if (progress.lead === null) return [];
  const sign = compareDecimals(progress.lead, "0");
  if (sign === 0) return [createText("与时序进度持平")];
  return [createText(sign < 0 ? "落后时序进度" : "快于时序进度"), createLead(progress), createText("个百分点")];
}

function tellGap(progress: PairedTarget): Run[] {
  const sign = findGapSign(progress);
  if (sign === null) return [];
  if (sign === 0) return [createText("与目标持平")];
  return [createText(sign < 0 ? "低于目标" : "高出目标"), createGapPoints(progress), createText("个百分点")];
}

/** The sign of a gap in percentage points; null where there is none. */
export function findGapSign({ gap, gapUnit }: PairedTarget): number | null {
  return gap === null || gapUnit !== "percentage_point" ? null : compareDecimals(gap, "0");
}

/** Returns the size of the lead over time progress, or of what is behind it. */
export function createLead(progress: PairedTarget): Run {
  return createDerived((progress.lead ?? "").replace(/^-/, ""), { formula: "lead", inputs: listInputs(progress) });
}

/** Returns the size of the gap, with as many decimals as the finer of the two figures. */
export function createGapPoints(progress: PairedTarget): Run {
  const { target, actual, gap } = progress;
  const points = formatDecimal((gap ?? "").replace(/^-/, ""), countPlaces(target, actual));
  return createDerived(points, { formula: "gap", inputs: listInputs(progress) });
}
