import type { Locale } from "../core/messages.ts";

/** What one thing is called in each language. */
export type Words = Readonly<Record<Locale, string>>;

/** Words for each value of an enum: a value without words does not compile. */
export type WordsOf<V extends string> = Readonly<Record<V, readonly [zh: string, en: string]>>;

/** Returns the description of something in the schema: Chinese first, then English. */
export function formatDescription([zh, en]: readonly [zh: string, en: string]): string {
  return `${zh}。${en}.`;
}

/** Returns the words of a value with the two values that differ, where there are any. */
export function formatWords(
  [zh, en]: readonly [zh: string, en: string],
  differing: { readonly figure: string | null; readonly reference: string | null },
): Words {
  const { figure, reference } = differing;
  if (figure !== null && reference !== null)
    return { zh: `${zh}：${figure}，参照为 ${reference}。`, en: `${en}: ${figure} beside ${reference}.` };
  if (figure === null && reference === null) return { zh: `${zh}。`, en: `${en}.` };
  const [only, zhSide, enSide] =
    figure === null ? [reference, "参照为 ", "the reference has "] : [figure, "", "the figure has "];
  return { zh: `${zh}（${zhSide}${only}）。`, en: `${en} (${enSide}${only}).` };
}
