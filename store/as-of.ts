import { AppError } from "../core/errors.ts";
import { createDate } from "../core/period.ts";
import type { Snapshot } from "./store.ts";
import { findFirstVersion, findVersionAsOf, parseVersion } from "./versions.ts";

/** A state of the data as it is asked for: by the number of its version, or by the last instant that counts. */
export type AsOf =
  | { readonly kind: "version"; readonly version: number }
  | { readonly kind: "day"; readonly day: string }
  | { readonly kind: "instant"; readonly instant: string };

const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?(Z|[+-]\d{2}:\d{2})$/;

/**
 * Returns the state that a text names: a version in its external form or by its number, a day, or an instant with its zone.
 *
 * Throws AS_OF_UNREADABLE, and UNKNOWN_VERSION for the version of another database.
 */
export function parseAsOf(text: string, databaseId: string): AsOf {
  if (/^\d{1,9}$/.test(text)) return { kind: "version", version: Number(text) };
  if (isDay(text)) return { kind: "day", day: text };
  if (INSTANT.test(text) && !Number.isNaN(Date.parse(text)))
    return { kind: "instant", instant: new Date(text).toISOString() };
  if (/^[^.]+\.[^.]+$/.test(text)) return { kind: "version", version: parseVersion(text, databaseId) };
  throw new AppError("AS_OF_UNREADABLE", { asOf: text, example: `${databaseId}.1` });
}

function isDay(text: string): boolean {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text) ?? [];
  try {
    return text === createDate(Number(year), Number(month), Number(day));
  } catch {
    return false; // No such day, which is what is asked here.
  }
}

/**
 * Returns the number of the data version that was the latest at a state asked for, never a later one than the snapshot's.
 *
 * A day counts to its end in UTC; one that is not over, to the present. Throws AS_OF_FUTURE and AS_OF_TOO_EARLY.
 */
export async function findVersionOf(snapshot: Snapshot, asOf: AsOf, now: string): Promise<number> {
  if (asOf.kind === "version") return asOf.version;
  const instant = asOf.kind === "instant" ? asOf.instant : findEnd(asOf.day, now);
  const asked = asOf.kind === "instant" ? asOf.instant : asOf.day;
  if (instant > now) throw new AppError("AS_OF_FUTURE", { asOf: asked });
  const version = await findVersionAsOf(snapshot, instant);
  if (version > 0) return version;
  const first = await findFirstVersion(snapshot);
  throw new AppError("AS_OF_TOO_EARLY", { asOf: asked, first: first?.recordedAt ?? null });
}

function findEnd(day: string, now: string): string {
  return now.startsWith(day) ? now : `${day}T23:59:59.999Z`;
}
