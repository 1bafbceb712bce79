import type { CellAnswer, RegionAnswer } from "../ask/answers.ts";
import type { Bar, Chart } from "../model.ts";
import { formatMeasured } from "../words/format-figure.ts";
import { GAP_MARKS, MARKS } from "../words/words.ts";
import { findCell, isFilled } from "./cells.ts";
import { createFigure, createPeriod } from "./figures.ts";
import type { Subject } from "./indicator-table.ts";
import type { Making } from "./making.ts";
import { createName, createText, DIGITS } from "./runs.ts";

/** Returns the growth of the regions as bars; null where fewer than two have one. */
export function createBars({ growth }: Subject, { answers }: Making): Chart | null {
  const { asked, subAreas, benchmark } = answers.regions;
  const zones = subAreas.filter(({ id }) => isShown(findCell(growth, id)));
  const city = benchmark && !asked.includes(benchmark) && isShown(findCell(growth, benchmark.id)) ? [benchmark] : [];
  const bars = [...city, ...asked, ...zones].map((region) => createBar(region, findCell(growth, region.id)));
  if (growth === null || bars.filter(({ point }) => point !== null).length < 2) return null;
  return {
    kind: "chart",
    id: "",
    caption: [createName(formatMeasured(growth.indicator.nameZh, growth.measure), "indicator")],
    drawing: { kind: "bars", unit: "%", bars },
    description: [
      createPeriod(growth.reference.period),
      createText("各地区增速的条形图，数字与上表相同；慎比、不可比的以斜线表示并注明。"),
    ],
  };
}

function isShown(cell: CellAnswer | null): boolean {
  return cell !== null && isFilled(cell);
}

function createBar({ nameZh }: RegionAnswer, cell: CellAnswer | null): Bar {
  // A name with a digit would be a number that nothing binds.
  const name = DIGITS.test(nameZh) ? "—" : nameZh;
  if (cell === null || !isFilled(cell))
    return { name, point: null, gap: cell?.gap ? GAP_MARKS[cell.gap.code] : "—", marks: [], note: null };
  const { observation, verdict, isBenchmark } = cell;
  const marks: Bar["marks"] = [
    ...(observation.comparator === "EQ" ? [] : (["bound"] as const)),
    ...(isBenchmark ? (["benchmark"] as const) : verdict === "NOT_COMPARABLE" ? (["not-comparable"] as const) : []),
    ...(!isBenchmark && verdict === "WITH_CAUTION" ? (["caution"] as const) : []),
  ];
  const note = isBenchmark || verdict === null || verdict === "COMPARABLE" ? null : MARKS[verdict];
  return {
    name,
    point: { amount: observation.statedValue, label: createFigure(observation, { withUnit: true }) },
    gap: null,
    marks,
    note,
  };
}
