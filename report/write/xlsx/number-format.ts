import type { AnchoredRun } from "../../model.ts";

export interface NativeNumber {
  readonly value: number;
  readonly format: string;
}

/** Returns a run as a number and the format that shows it as it is printed; null where no number shows the same. */
export function createNativeNumber({ text, value }: AnchoredRun): NativeNumber | null {
  if (value === null || `${value.prefix}${value.amount}${value.suffix}` !== text) return null;
  const { amount, decimals, prefix, suffix } = value;
  const isGrouped = amount.includes(",");
  const number = Number(amount.replaceAll(",", ""));
  if (!isFaithful(number, amount, decimals)) return null;
  const digits = `${isGrouped ? "#,##0" : "0"}${decimals === 0 ? "" : `.${"0".repeat(decimals)}`}`;
  const shown = `${digits}${quote(suffix)}`;
  // A sign stands before the first word of a format unless negative numbers have one of their own.
  return { value: number, format: prefix === "" ? shown : `${quote(prefix)}${shown};${quote(prefix)}-${shown}` };
}

function isFaithful(number: number, amount: string, decimals: number): boolean {
  if (!Number.isFinite(number) || Math.abs(number) >= 1e15) return false;
  return number.toFixed(decimals) === amount.replaceAll(",", "");
}

function quote(words: string): string {
  return words === "" ? "" : `"${words.replaceAll('"', "")}"`;
}
