import { AppError } from "../../core/errors.ts";
import type { Indicator } from "../../core/indicator.ts";
import { findIndicators } from "../../store/indicators.ts";
import type { Snapshot } from "../../store/store.ts";

/** A key looks so; what looks otherwise can only be a name. */
const KEY = /^[a-z0-9]+(?:[-_][a-z0-9]+)*$/;

/** Is a text of the form of a key, whether an indicator has it or not. */
export function isIndicatorKey(text: string): boolean {
  return KEY.test(text);
}

/**
 * Returns the keys of indicators that are given by key, name or alias, in the same order. A name goes before an alias of
 * another; letters are the same in either case. What nobody is called is returned as it is: whoever reads it says so.
 *
 * Throws AMBIGUOUS_INDICATOR where several are called so.
 */
export async function findNamedIndicators(snapshot: Snapshot, given: readonly string[]): Promise<string[]> {
  if (given.every(isIndicatorKey)) return [...given];
  const indicators = await findIndicators(snapshot);
  return given.map((text) => (isIndicatorKey(text) ? text : findNamed(text, indicators)));
}

function findNamed(text: string, indicators: readonly Indicator[]): string {
  const asked = foldName(text);
  const isCalled = (name: string) => foldName(name) === asked;
  const named = indicators.filter(({ key, nameZh, nameEn }) => [key, nameZh, nameEn].some(isCalled));
  const found = named.length > 0 ? named : indicators.filter(({ aliases }) => aliases.some(isCalled));
  const [only, ...others] = found.map(({ key }) => key);
  if (others.length === 0) return only ?? text;
  throw new AppError("AMBIGUOUS_INDICATOR", { name: text, candidates: [only, ...others].join(", ") });
}

function foldName(name: string): string {
  return name.normalize("NFKC").trim().toLowerCase();
}
