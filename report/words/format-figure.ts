import type { ObservationAnswer } from "../ask/answers.ts";
import { MEASURE_WORDS, STATUS_WORDS } from "./words.ts";

type Stated = Pick<ObservationAnswer, "statedValue" | "statedUnit" | "comparator">;

/** What stands before and after the number of a figure: ≥10%, 近5亿元, 1600余家. */
export interface Affixes {
  readonly prefix: string;
  readonly suffix: string;
}

const COMPARED: Readonly<Record<Stated["comparator"], Affixes>> = {
  EQ: { prefix: "", suffix: "" },
  GE: { prefix: "≥", suffix: "" },
  GT: { prefix: ">", suffix: "" },
  LE: { prefix: "≤", suffix: "" },
  LT: { prefix: "<", suffix: "" },
  APPROX: { prefix: "约", suffix: "" },
  APPROX_BELOW: { prefix: "近", suffix: "" },
  APPROX_ABOVE: { prefix: "", suffix: "余" },
};

/** Returns what stands around the number of a figure, with or without its unit. */
export function findAffixes({ comparator, statedUnit }: Stated, { withUnit }: { withUnit: boolean }): Affixes {
  const { prefix, suffix } = COMPARED[comparator];
  return { prefix, suffix: withUnit ? `${suffix}${statedUnit}` : suffix };
}

/** Returns a figure as stated, with its comparator: ≥10%, 近5亿元, 1600余家. */
export function formatFigure(stated: Stated): string {
  const { prefix, suffix } = findAffixes(stated, { withUnit: true });
  return `${prefix}${stated.statedValue}${suffix}`;
}

/** How a bound is said: what stands before and after the value with its unit. */
const SAID: Readonly<Record<Stated["comparator"], Affixes>> = {
  EQ: { prefix: "", suffix: "" },
  GE: { prefix: "", suffix: "以上" },
  GT: { prefix: "超过", suffix: "" },
  LE: { prefix: "", suffix: "以内" },
  LT: { prefix: "不到", suffix: "" },
  APPROX: { prefix: "", suffix: "左右" },
  APPROX_BELOW: { prefix: "近", suffix: "" },
  APPROX_ABOVE: { prefix: "", suffix: "余" },
};

/** A fall by so much or more is a growth of at most so much, and the other way round. */
const TURNED: Partial<Record<Stated["comparator"], Stated["comparator"]>> = { GE: "LE", GT: "LT", LE: "GE", LT: "GT" };

/** Returns a figure as a sentence says it: 5%以上, 超过1800亿元, 1600余家, 下降10%以上. */
export function formatInWords({ statedValue, statedUnit, comparator }: Stated): string {
  const isFall = statedValue.startsWith("-") && comparator !== "EQ";
  const { prefix, suffix } = SAID[isFall ? (TURNED[comparator] ?? comparator) : comparator];
  const size = isFall ? statedValue.slice(1) : statedValue;
  const figure = comparator === "APPROX_ABOVE" ? `${size}${suffix}${statedUnit}` : `${size}${statedUnit}${suffix}`;
  return `${isFall ? "下降" : ""}${prefix}${figure}`;
}

/** Returns a rank as its source prints it: 杭州市第1位. */
export function formatPublishedRank({ statedValue, of }: Pick<ObservationAnswer, "statedValue" | "of">): string {
  return `${of?.universe ?? ""}第${statedValue}位`;
}

/** Returns the name of what is measured: 固定资产投资增速. */
export function formatMeasured(name: string, measure: ObservationAnswer["measure"]): string {
  const word = MEASURE_WORDS[measure];
  return name.endsWith(word) ? name : `${name}${word}`;
}

/** Returns a figure with what it is of, for notes: 固定资产投资增速 31.8%, 固定资产投资增速目标 ≥5%. */
export function formatWithName(observation: ObservationAnswer): string {
  const { indicator, measure, status } = observation;
  if (measure === "RANK") return `${indicator.nameZh}${formatPublishedRank(observation)}`;
  const kind = status === "ACTUAL" ? "" : STATUS_WORDS[status];
  return `${formatMeasured(indicator.nameZh, measure)}${kind} ${formatFigure(observation)}`;
}

/** Returns the same with its region, for sources: 富阳区 固定资产投资增速31.8%. */
export function formatInFull(observation: ObservationAnswer): string {
  return `${observation.region.nameZh} ${formatWithName(observation)}`;
}
