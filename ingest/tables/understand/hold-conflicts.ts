import { countDecimals } from "../../../core/decimal.ts";
import { groupBy } from "../../../core/group.ts";
import { isRoundingOf, type StatedAmount } from "../../../core/precision.ts";
import type { CellStatement } from "../../../core/statement.ts";

/**
 * Returns the statements of one document, those held back that say another value of what a surer one says: a name that
 * was put together of two headers against one that stands in the catalogue. Of two equally sure both wait.
 */
export function holdConflicts(statements: readonly CellStatement[]): readonly CellStatement[] {
  const held = new Set<CellStatement>();
  const accepted = statements.filter((statement) => statement.accepted);
  for (const same of groupBy(accepted, formatFact).values()) {
    if (same.length > 1) for (const statement of findDoubtful(same)) held.add(statement);
  }
  if (held.size === 0) return statements;
  return statements.map((statement) =>
    held.has(statement) ? { ...statement, accepted: false, reasons: ["CONFLICT_IN_DOCUMENT"] } : statement,
  );
}

/** What a statement is of, its value apart. */
function formatFact({
  place,
  scope,
  indicator,
  measure,
  of,
  status,
  period,
  basis,
  priceBasis,
}: CellStatement): string {
  const ranked = of ? JSON.stringify(of) : "";
  return `${place}|${scope}|${indicator}|${measure}|${ranked}|${status}|${period?.start}|${period?.end}|${basis}|${priceBasis}`;
}

function findDoubtful(same: readonly CellStatement[]): readonly CellStatement[] {
  const [first, ...others] = same;
  if (!first || others.every((other) => agree(first, other))) return [];
  const sure = same.filter(({ evidence }) => evidence.indicator?.rule === "table.name");
  const [surest] = sure;
  if (!surest || !sure.every((other) => agree(surest, other))) return same;
  return same.filter((other) => !agree(surest, other));
}

function agree(a: CellStatement, b: CellStatement): boolean {
  const [one, other] = [toAmount(a), toAmount(b)];
  return isRoundingOf(one, other) || isRoundingOf(other, one);
}

function toAmount({ baseValue, value, unit }: CellStatement): StatedAmount {
  return { amount: baseValue, statedValue: value, statedUnit: unit, decimals: countDecimals(value) };
}
