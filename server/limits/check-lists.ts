import { AppError } from "../../core/errors.ts";
import { MAX_LIST } from "../../schema/limits.ts";

const MAX_NESTING = 10;

/** Throws LIST_TOO_LONG and TOO_DEEP where the variables of a request hold more than any argument takes. */
export function checkLists(variables: Readonly<Record<string, unknown>> | null): void {
  for (const [name, value] of Object.entries(variables ?? {})) checkValue(value, name, 0);
}

function checkValue(value: unknown, argument: string, depth: number): void {
  if (typeof value !== "object" || value === null) return;
  if (depth >= MAX_NESTING) throw new AppError("TOO_DEEP", { asked: depth + 1, limit: MAX_NESTING });
  const entries = Object.values(value);
  if (entries.length > MAX_LIST)
    throw new AppError("LIST_TOO_LONG", { argument, asked: entries.length, limit: MAX_LIST });
  for (const entry of entries) checkValue(entry, argument, depth + 1);
}
