import type { Measure } from "./statement.ts";

/** From best to worst. */
export const VERDICTS = ["COMPARABLE", "WITH_CAUTION", "NOT_COMPARABLE"] as const;
export type Verdict = (typeof VERDICTS)[number];

export const REASON_CODES = [
  "INDICATOR_DIFFERS",
  "STATUS_DIFFERS",
  "PERIOD_DIFFERS",
  "ACCUMULATION_DIFFERS",
  "PERIOD_UNKNOWN",
  "PERIOD_INFERRED",
  "BASIS_DIFFERS",
  "BASE_UNSTATED",
  "PRICE_BASIS_DIFFERS",
  "DEFINITION_DIFFERS",
  "SUB_AREA",
  "DIVISION_LEVEL_DIFFERS",
  "BOUNDARY_BREAK",
  "RESTATED_BASE",
  "CURRENCY_DIFFERS",
  "UNIT_DIFFERS",
  "UNIVERSE_DIFFERS",
  "BOUND_ONLY",
  "SOURCE_CONFLICT",
  "UNREVIEWED",
] as const;
/** Why two figures may not simply be laid side by side. Codes are never renamed. */
export type ReasonCode = (typeof REASON_CODES)[number];

/** A reason with its verdict, and the two values that differ where two values do. */
export interface Reason {
  readonly code: ReasonCode;
  readonly verdict: Exclude<Verdict, "COMPARABLE">;
  /** What the figure has. */
  readonly figure: string | null;
  /** What the reference has. */
  readonly reference: string | null;
  /** The catalogue says that figures which differ so may stand side by side. */
  readonly byCatalogue: boolean;
}

/** Returns the worst verdict of the reasons; none is COMPARABLE. */
export function findVerdict(reasons: readonly Reason[]): Verdict {
  if (reasons.length === 0) return "COMPARABLE";
  return VERDICTS.findLast((verdict) => reasons.some((reason) => reason.verdict === verdict)) ?? "COMPARABLE";
}

/** Whether a figure with these reasons may be ranked: with none, or one that the catalogue lets pass. */
export function allowsRank(reasons: readonly Reason[]): boolean {
  return reasons.every(isPassedByCatalogue);
}

/** Whether a difference may be computed: as for a rank, and with PERIOD_INFERRED and UNREVIEWED, which it then notes. */
export function allowsDifference(reasons: readonly Reason[]): boolean {
  return reasons.every((reason) => isPassedByCatalogue(reason) || isNotedOnly(reason));
}

/** Whether a ratio may be computed: as for a difference, and only between levels. */
export function allowsRatio(reasons: readonly Reason[], measure: Measure): boolean {
  return measure === "level" && allowsDifference(reasons);
}

/** Returns the reasons that a computed difference must mention. */
export function findNotedReasons(reasons: readonly Reason[]): ReasonCode[] {
  return reasons.filter((reason) => isPassedByCatalogue(reason) || isNotedOnly(reason)).map(({ code }) => code);
}

function isPassedByCatalogue({ code, byCatalogue }: Reason): boolean {
  return code === "DEFINITION_DIFFERS" && byCatalogue;
}

function isNotedOnly({ code }: Reason): boolean {
  return code === "PERIOD_INFERRED" || code === "UNREVIEWED";
}

/** Returns the reasons in the order of `REASON_CODES`, the worst of each code. */
export function orderReasons(reasons: readonly Reason[]): Reason[] {
  if (reasons.length === 0) return [];
  return REASON_CODES.flatMap((code) => {
    const same = reasons.filter((reason) => reason.code === code);
    return same.find(({ verdict }) => verdict === "NOT_COMPARABLE") ?? same[0] ?? [];
  });
}

/** Returns a reason with the two values that differ. */
export function createReason(
  code: ReasonCode,
  verdict: Reason["verdict"],
  differing: {
    readonly figure?: string | null;
    readonly reference?: string | null;
    readonly byCatalogue?: boolean;
  } = {},
): Reason {
  const { figure = null, reference = null, byCatalogue = false } = differing;
  return { code, verdict, figure, reference, byCatalogue };
}
