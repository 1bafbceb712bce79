import type { z } from "zod";
import { multiply } from "../../core/decimal.ts";
import type { Unit } from "./catalogue.ts";
import type { unitsForm } from "./forms.ts";

/** Returns every unit as it may be stated: each scalable one with every word of scale before it. */
export function createUnits(forms: readonly z.infer<typeof unitsForm>[]): Map<string, Unit> {
  const scales = [{ word: "", factor: "1" }, ...forms.flatMap(({ scales: words }) => words)];
  const units = new Map<string, Unit>();
  for (const { word, aliases, scalable, ...unit } of forms.flatMap(({ units: entries }) => entries)) {
    for (const scale of scalable ? scales : scales.slice(0, 1)) {
      for (const name of [word, ...aliases]) {
        units.set(scale.word + name, { ...unit, word: scale.word + name, factor: multiply(unit.factor, scale.factor) });
      }
    }
  }
  return units;
}
