import { countDecimals, formatDecimal, subtract } from "../../core/decimal.ts";
import type { CellAnswer, GapAnswer, ObservationAnswer, RowAnswer } from "../ask/answers.ts";
import type { Cell } from "../model.ts";
import { GAP_MARKS } from "../words/words.ts";
import { createName, createText } from "./runs.ts";

/** A cell that has a figure. */
export type FilledCell = CellAnswer & { readonly observation: ObservationAnswer };

export function isFilled(cell: CellAnswer): cell is FilledCell {
  return cell.observation !== null;
}

export function findCell(row: RowAnswer | null, regionId: string): CellAnswer | null {
  return row?.cells.find(({ region }) => region.id === regionId) ?? null;
}

/** Whether a figure may be computed with and spoken of beside others: comparable, under no caution at all. */
export function isFree(cell: CellAnswer | null): cell is FilledCell {
  return cell !== null && isFilled(cell) && cell.verdict === "COMPARABLE" && cell.observation.comparator === "EQ";
}

/** Whether the city's growth may be a measure for its counties: nothing stands against it but that it is a city. */
export function isFreeBenchmark(cell: CellAnswer | null): cell is FilledCell {
  if (cell === null || !isFilled(cell) || !cell.isBenchmark || cell.observation.comparator !== "EQ") return false;
  return cell.reasons.every(({ code }) => code === "DIVISION_LEVEL_DIFFERS");
}

/** Whether both figures measure the same in the same way, whatever their periods. */
export function isSameKind(a: ObservationAnswer, b: ObservationAnswer): boolean {
  const differs = (["baseUnit", "basis", "measure", "definition", "priceBasis", "status"] as const).some(
    (name) => a[name] !== b[name],
  );
  return !differs && a.of?.universe === b.of?.universe;
}

export function formatDifference(a: ObservationAnswer, b: ObservationAnswer): string {
  return formatDecimal(subtract(a.amount, b.amount), countPlaces(a, b));
}

/** The decimals of a difference: as many as the finer of the two has. */
export function countPlaces(a: ObservationAnswer, b: ObservationAnswer): number {
  return Math.max(countDecimals(a.statedValue), countDecimals(b.statedValue));
}

/** A place without a number, with the words that say why. */
export function createGap(words: string): Cell {
  return { kind: "gap", runs: [createText(words)] };
}

export function createGapCell(gap: GapAnswer | null): Cell {
  if (gap === null) return createGap("—");
  const names = gap.regions.map(({ nameZh }) => nameZh).join("、");
  if (names === "") return createGap(GAP_MARKS[gap.code]);
  return { kind: "gap", runs: [createText(`${GAP_MARKS[gap.code]}：`), createName(names, "region")] };
}
