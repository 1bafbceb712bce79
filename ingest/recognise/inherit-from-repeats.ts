import type { TextStatement } from "../../core/statement.ts";
import { checkGate } from "./gate.ts";

/**
 * Returns the statements with a period for those that have none but repeat a figure which the document dates elsewhere:
 * a headline says what the text under it says in full. Where the repeats are of several periods nothing is inherited.
 */
export function inheritFromRepeats(statements: readonly TextStatement[]): TextStatement[] {
  return statements.map((statement) => {
    const repeat = statement.period === null ? findRepeat(statement, statements) : null;
    return repeat ? dateLike(statement, repeat) : statement;
  });
}

function findRepeat(statement: TextStatement, statements: readonly TextStatement[]): TextStatement | null {
  const dated = statements.filter((other) => other.period !== null && isRepeat(statement, other));
  const ends = new Set(dated.map(({ period }) => `${period?.start}/${period?.end}`));
  return ends.size === 1 ? (dated[0] ?? null) : null;
}

function isRepeat(a: TextStatement, b: TextStatement): boolean {
  const isNamed = a.indicator !== "unmapped" && a.indicator === b.indicator;
  const isOfSame = a.place === b.place && a.scope === b.scope && a.entity === b.entity && a.status === b.status;
  return isNamed && isOfSame && a.measure === b.measure && a.baseValue === b.baseValue && a.comparator === b.comparator;
}

function dateLike(statement: TextStatement, { period, start, end }: TextStatement): TextStatement {
  const evidence = { ...statement.evidence, period: { start, end, rule: "period.repeat" } };
  const dated = { ...statement, period, periodInferred: true, evidence };
  const isSure = !statement.reasons.includes("INDICATOR_UNSURE");
  return { ...dated, ...checkGate(dated, { isSure, isGap: statement.reasons.includes("GAP_TO_OTHER_PLACE") }) };
}
