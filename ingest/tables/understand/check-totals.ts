import { add, compareDecimals, multiply, subtract } from "../../../core/decimal.ts";
import { groupBy } from "../../../core/group.ts";
import type { CellStatement } from "../../../core/statement.ts";
import type { NameIndex } from "./name-index.ts";
import type { TableContext } from "./table-context.ts";

/** A total that is not what its parts add up to. */
export interface Misfit {
  readonly total: CellStatement;
  readonly sum: string;
}

/**
 * Returns the totals of a table of places that the figures of all parts do not fit, beyond what rounding explains.
 *
 * Only where every part is there, and only of what adds up over places; where a place may hold a rest of its own (市本级)
 * a total may be more than its parts. A column is checked by itself: 其中 rows are of no column of places.
 */
export function checkTotals(context: TableContext, statements: readonly CellStatement[]): Misfit[] {
  const { parent, reader, plan } = context;
  if (!plan.regionLabels.some((label) => reader.regions.sense(label) === "own")) return [];
  const parts = parent === null ? [] : reader.regions.listParts(parent);
  const home = reader.regions.nameOf(parent);
  const columns = groupBy(statements.filter(isSummed), ({ cell }) => cell.replace(/\d+$/, ""));
  return [...columns.values()].flatMap((column) => {
    const total = column.find(({ place }) => place === home);
    const of = column.filter(({ place }) => place !== null && parts.includes(place));
    if (!total || parts.length < 2 || of.length !== parts.length) return [];
    return checkSum(total, of, reader.names);
  });
}

function isSummed({ measure, indicator }: CellStatement): boolean {
  return measure === "level" && indicator !== "unmapped";
}

function checkSum(total: CellStatement, parts: readonly CellStatement[], names: NameIndex): Misfit[] {
  const additive = names.get(total.indicator)?.additive ?? "no";
  if (additive === "no" || parts.some(({ unit }) => unit !== total.unit)) return [];
  const sum = parts.reduce((all, { value }) => add(all, value), "0");
  const rest = subtract(total.value, sum);
  // Each figure is rounded to half of its last place.
  const places = Math.min(...[total, ...parts].map(({ value }) => value.split(".")[1]?.length ?? 0));
  const slack = multiply(String(parts.length + 1), `0.${"0".repeat(places)}5`);
  const isOver = compareDecimals(subtract("0", slack), rest) > 0;
  const isUnder = additive === "yes" && compareDecimals(rest, slack) > 0;
  return isOver || isUnder ? [{ total, sum }] : [];
}
