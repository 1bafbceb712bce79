import { DIGITS } from "../build/runs.ts";
import { digestBody, digestLedger, digestWords, type SealedLedger } from "../ledger/seal.ts";
import type { PrintedFile, PrintedPiece } from "./printed-file.ts";

/** What does not agree between a file and its ledger. */
export type FaultCode =
  /** A number says other than its entry. */
  | "NUMBER_CHANGED"
  /** An anchor that the ledger does not know, or that stands there again. */
  | "ANCHOR_UNKNOWN"
  | "ANCHOR_REPEATED"
  | "ANCHOR_MISSING"
  /** The anchors stand in another order: cells were swapped. */
  | "ORDER_CHANGED"
  /** A number without an anchor. */
  | "NUMBER_UNBOUND"
  /** Words, or what else is in the file, are not those that were written. */
  | "WORDS_CHANGED"
  | "BODY_CHANGED"
  /** The ledger is not the one that was written. */
  | "LEDGER_CHANGED"
  /** The ledger agrees with its file, and not with the database. */
  | "LEDGER_FORGED";

export interface Fault {
  readonly code: FaultCode;
  readonly place: string;
  /** What stands there, and what should. */
  readonly found: string;
  readonly expected: string;
}

export interface Verification {
  readonly numbers: number;
  readonly faults: readonly Fault[];
}

/** Returns every place where a file and its ledger disagree, in the order of the file. */
export function verifyFile(printed: PrintedFile, ledger: SealedLedger): Verification {
  const anchored = printed.pieces.filter(({ anchor }) => anchor !== null);
  const faults = [
    ...checkNumbers(anchored, ledger),
    ...checkOrder(anchored, ledger),
    ...listUnbound(printed.pieces),
    ...checkDigests(printed, ledger),
  ];
  return { numbers: anchored.length, faults };
}

function checkNumbers(pieces: readonly PrintedPiece[], { entries, order }: SealedLedger): Fault[] {
  const seen = new Set<string>();
  const faults = pieces.flatMap(({ anchor, text, place }): Fault[] => {
    const entry = anchor === null ? undefined : entries[anchor];
    const isRepeated = seen.has(anchor ?? "");
    seen.add(anchor ?? "");
    if (!entry) return [{ code: "ANCHOR_UNKNOWN", place, found: text, expected: "" }];
    if (isRepeated) return [{ code: "ANCHOR_REPEATED", place, found: text, expected: "" }];
    return tidy(entry.text) === tidy(text)
      ? []
      : [{ code: "NUMBER_CHANGED", place, found: text, expected: entry.text }];
  });
  const missing = order.filter((anchor) => !seen.has(anchor));
  return [
    ...faults,
    ...missing.map(
      (anchor): Fault => ({ code: "ANCHOR_MISSING", place: anchor, found: "", expected: entries[anchor]?.text ?? "" }),
    ),
  ];
}

/** Blanks are no part of a number, and programs break lines where they like. */
function tidy(text: string): string {
  return text.replaceAll(/\s+/g, " ").trim();
}

/** The first anchor that stands where another should. */
function checkOrder(pieces: readonly PrintedPiece[], { order, entries }: SealedLedger): Fault[] {
  const found = [...new Set(pieces.map(({ anchor }) => anchor))].filter(
    (anchor) => anchor !== null && anchor in entries,
  );
  const expected = order.filter((anchor) => found.includes(anchor));
  const at = found.findIndex((anchor, index) => anchor !== expected[index]);
  if (at < 0) return [];
  const piece = pieces.find(({ anchor }) => anchor === found[at]);
  return [
    {
      code: "ORDER_CHANGED",
      place: piece?.place ?? "",
      found: piece?.text ?? "",
      expected: entries[expected[at] ?? ""]?.text ?? "",
    },
  ];
}

function listUnbound(pieces: readonly PrintedPiece[]): Fault[] {
  const unbound = pieces.filter(({ anchor, text }) => anchor === null && DIGITS.test(text));
  return unbound.map(({ text, place }) => ({ code: "NUMBER_UNBOUND", place, found: text.trim(), expected: "" }));
}

function checkDigests(printed: PrintedFile, ledger: SealedLedger): Fault[] {
  const isOf = (code: FaultCode, isSame: boolean): Fault[] =>
    isSame ? [] : [{ code, place: "", found: "", expected: "" }];
  return [
    ...isOf("WORDS_CHANGED", digestWords(printed) === ledger.words),
    ...isOf("BODY_CHANGED", ledger.body === null || digestBody(printed) === ledger.body),
    ...isOf("LEDGER_CHANGED", digestLedger(ledger) === ledger.digest),
  ];
}
