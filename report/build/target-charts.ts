import { groupBy } from "../../core/group.ts";
import type { Chart } from "../model.ts";
import { formatMeasured } from "../words/format-figure.ts";
import { createFigure } from "./figures.ts";
import { nameRegion } from "./list-table.ts";
import type { Making } from "./making.ts";
import { createName, createText, DIGITS } from "./runs.ts";
import type { PairedTarget } from "./targets.ts";

/** Returns a chart for each unit in which targets and actual figures are stated. */
export function createTargetCharts(targets: readonly PairedTarget[], making: Making): Chart[] {
  const shown = targets.filter(
    ({ target, actual }) => target.statedUnit === actual.statedUnit && !DIGITS.test(nameTarget(target)),
  );
  return [...groupBy(shown, ({ target }) => target.statedUnit)].map(([unit, pairs]) => ({
    kind: "chart",
    id: "",
    caption: [createName(unit === "" ? "目标与实绩" : `目标与实绩（${unit}）`, "unit")],
    drawing: {
      kind: "targets",
      unit,
      pairs: pairs.map(({ target, actual }) => ({
        name: `${nameRegion(target.region.id, making)}${nameTarget(target)}`,
        target: { amount: target.statedValue, label: createFigure(target, { withUnit: true }) },
        targetIsBound: target.comparator !== "EQ",
        actual: { amount: actual.statedValue, label: createFigure(actual, { withUnit: true }) },
      })),
    },
    description: [createText("目标与实绩对照的条形图，数字与上表相同。")],
  }));
}

function nameTarget({ indicator, measure }: PairedTarget["target"]): string {
  return formatMeasured(indicator.nameZh, measure);
}
