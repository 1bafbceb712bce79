import { add, compareDecimals, multiply, subtract } from "../../../core/decimal.ts";
import type { CellStatement } from "../../../core/statement.ts";
import type { NameIndex } from "./name-index.ts";
import type { TableContext } from "./table-context.ts";

/** A total that is not what its parts add up to. */
export interface Misfit {
  readonly total: CellStatement;
  readonly sum: string;
}

interface SummedColumn {
  total: CellStatement | null;
  readonly parts: CellStatement[];
}

/**
 * Finds the totals of a table of places that the figures of all parts do not fit, beyond what rounding explains.
 *
 * Only where every part is there once, and only of what adds up over places; where a place may hold a rest of its own
 * (市本级) a total may be more than its parts. A column is checked by itself: 其中 rows are of no column of places.
 */
export class TotalsCheck {
  readonly #names: NameIndex;
  readonly #home: string | null;
  readonly #parts: ReadonlySet<string>;
  readonly #columns = new Map<string, SummedColumn>();

  constructor({ parent, reader, plan }: TableContext) {
    const hasTotal = plan.regionLabels.some((label) => reader.regions.sense(label) === "own");
    this.#names = reader.names;
    this.#home = reader.regions.nameOf(parent);
    this.#parts = new Set(parent === null || !hasTotal ? [] : reader.regions.listParts(parent));
  }

  /** Is a figure of a place one that is summed, or the sum: of others there is nothing to check. */
  concerns(place: string | null, column: string): boolean {
    if (this.#parts.size < 2 || place === null || (place !== this.#home && !this.#parts.has(place))) return false;
    // A column that has more than each part once is none that adds up.
    return (this.#columns.get(column)?.parts.length ?? 0) <= this.#parts.size;
  }

  add(statement: CellStatement, column: string): void {
    if (!isSummed(statement)) return;
    const found = this.#columns.get(column) ?? { total: null, parts: [] };
    this.#columns.set(column, found);
    if (statement.place === this.#home) found.total ??= statement;
    if (statement.place !== null && this.#parts.has(statement.place)) found.parts.push(statement);
  }

  findMisfits(): Misfit[] {
    return [...this.#columns.values()].flatMap(({ total, parts }) =>
      total && parts.length === this.#parts.size ? checkSum(total, parts, this.#names) : [],
    );
  }
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
