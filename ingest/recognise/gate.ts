import { SERVED_SCOPES, type StatementParts } from "../../core/statement.ts";

/** Signs of doubt that the binding noticed. */
export interface Doubts {
  /** The indicator's name stands directly at the figure. */
  readonly isSure: boolean;
  /** 高于全市平均1.2个百分点: a distance to another place, which no measure of ours is. */
  readonly isGap: boolean;
}

type Ungated = Omit<StatementParts, "accepted" | "reasons" | "confidence">;

/**
 * Returns whether a statement may be served as an observation, and if not why: codes, in the order of the checks.
 * Accepted is what the catalogue knows, with place and period stated or inherited without a rival, of a scope that is served.
 */
export function checkGate(statement: Ungated, { isSure, isGap }: Doubts): Pick<StatementParts, "accepted" | "reasons"> {
  const reasons = [
    !SERVED_SCOPES.includes(statement.scope) && "SCOPE_NOT_SERVED",
    statement.indicator === "unmapped" && "INDICATOR_UNMAPPED",
    statement.indicator !== "unmapped" && !isSure && "INDICATOR_UNSURE",
    isGap && "GAP_TO_OTHER_PLACE",
    statement.place === null && "PLACE_UNKNOWN",
    statement.period === null && "PERIOD_UNKNOWN",
  ].filter((reason) => reason !== false);
  return { accepted: reasons.length === 0, reasons };
}
