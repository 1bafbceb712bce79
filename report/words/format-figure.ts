import type { ObservationAnswer } from "../ask/answers.ts";
import { MEASURE_WORDS } from "./words.ts";

type Stated = Pick<ObservationAnswer, "statedValue" | "statedUnit" | "comparator">;

/** Returns a figure as stated, with its comparator: ≥10%, 近5亿元, 1600余家. The minus is a minus sign. */
export function formatFigure({ statedValue, statedUnit, comparator }: Stated): string {
  const value = statedValue.replace(/^-/, "−");
  return COMPARED[comparator](value, statedUnit);
}

const COMPARED: Readonly<Record<Stated["comparator"], (value: string, unit: string) => string>> = {
  EQ: (value, unit) => `${value}${unit}`,
  GE: (value, unit) => `≥${value}${unit}`,
  GT: (value, unit) => `>${value}${unit}`,
  LE: (value, unit) => `≤${value}${unit}`,
  LT: (value, unit) => `<${value}${unit}`,
  APPROX: (value, unit) => `约${value}${unit}`,
  APPROX_BELOW: (value, unit) => `近${value}${unit}`,
  APPROX_ABOVE: (value, unit) => `${value}余${unit}`,
};

/** Returns a rank as its source prints it: 杭州市第1位. */
export function formatPublishedRank({ statedValue, of }: Pick<ObservationAnswer, "statedValue" | "of">): string {
  return `${of?.universe ?? ""}第${statedValue}位`;
}

/** Returns the name of what is measured: 固定资产投资增速. */
export function formatMeasured(name: string, measure: ObservationAnswer["measure"]): string {
  const [zh] = MEASURE_WORDS[measure];
  return name.endsWith(zh) ? name : `${name}${zh}`;
}

/** Returns a figure with what it is of, for notes: 固定资产投资增速31.8%. */
export function formatWithName(observation: ObservationAnswer): string {
  const { indicator, measure } = observation;
  if (measure === "RANK") return `${indicator.nameZh}${formatPublishedRank(observation)}`;
  return `${formatMeasured(indicator.nameZh, measure)} ${formatFigure(observation)}`;
}

/** Returns the same with its region, for sources: 富阳区 固定资产投资增速31.8%. */
export function formatInFull(observation: ObservationAnswer): string {
  return `${observation.region.nameZh} ${formatWithName(observation)}`;
}
