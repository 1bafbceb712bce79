import { registerEnumType } from "type-graphql";
import type { WordsOf } from "../words.ts";
import { formatDescription } from "../words.ts";

/** The names of an enum in the API with the values that they stand for inside. */
export type EnumValues<V extends string> = Readonly<Record<string, V>>;

/** Returns the name of a value in the API: `growth_rate` is GROWTH_RATE, `more-is-better` MORE_IS_BETTER. */
export function formatEnumName(value: string): string {
  return value.toUpperCase().replaceAll("-", "_");
}

/** Registers an enum whose values are a list of core, each described in both languages, and returns it. */
export function createEnum<V extends string>(
  name: string,
  title: readonly [zh: string, en: string],
  words: WordsOf<V>,
): EnumValues<V> {
  const values = Object.keys(words) as V[];
  const named = Object.fromEntries(values.map((value) => [formatEnumName(value), value]));
  registerEnumType(named, {
    name,
    description: formatDescription(title),
    valuesConfig: Object.fromEntries(
      values.map((value) => [formatEnumName(value), { description: formatDescription(words[value]) }]),
    ),
  });
  return named;
}
