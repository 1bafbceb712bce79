import type { ReasonCode } from "../../core/reasons.ts";
import type { ReasonAnswer } from "../ask/answers.ts";
import { formatPeriod } from "./format-period.ts";
import { REASON_WORDS } from "./reason-words.ts";
import { BASIS_WORDS, STATUS_WORDS } from "./words.ts";

/** Returns a reason in words, with what the figure and the reference have where words can name it. */
export function formatReason({ code, figure, reference }: ReasonAnswer): string {
  return `${REASON_WORDS[code]}${formatSides({ figure: nameValue(code, figure), reference: nameValue(code, reference) })}`;
}

function formatSides({ figure, reference }: { figure: string | null; reference: string | null }): string {
  if (figure !== null && reference !== null) return `：此数为${figure}，本行参照为${reference}`;
  if (figure !== null) return `（此数为${figure}）`;
  return reference === null ? "" : `（本行参照为${reference}）`;
}

const COMPARATOR_NAMES: Readonly<Record<string, string>> = {
  ge: "“以上”一类的下限",
  gt: "“超过”一类的下限",
  le: "“以内”或“下降……以上”一类的上限",
  lt: "“不到”一类的上限",
  approx: "“约”数",
  approx_below: "“近”若干",
  approx_above: "“余”数",
};

/** How the values of a reason are named; of codes that are not here the values are keys that say nothing to a reader. */
const NAMES: Partial<Record<ReasonCode, (value: string) => string | null>> = {
  STATUS_DIFFERS: (value) => findWord(STATUS_WORDS, value),
  BASIS_DIFFERS: (value) => findWord(BASIS_WORDS, value),
  PERIOD_DIFFERS: nameSpan,
  ACCUMULATION_DIFFERS: nameSpan,
  PERIOD_INFERRED: nameSpan,
  BOUND_ONLY: (value) => COMPARATOR_NAMES[value] ?? null,
  DEFINITION_DIFFERS: (value) => value,
};

function nameValue(code: ReasonCode, value: string | null): string | null {
  return value === null ? null : (NAMES[code]?.(value) ?? null);
}

function findWord(words: Readonly<Record<string, string>>, value: string): string | null {
  return words[value.toUpperCase()] ?? null;
}

/** A span comes as `start/end`, a point as one date. */
function nameSpan(value: string): string {
  const [start = value, end = start] = value.split("/");
  return formatPeriod({ start, end });
}
