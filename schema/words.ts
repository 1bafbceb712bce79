import type { Locale } from "../core/messages.ts";

/** What one thing is called in each language. */
export type Words = Readonly<Record<Locale, string>>;

/** Words for each value of an enum: a value without words does not compile. */
export type WordsOf<V extends string> = Readonly<Record<V, readonly [zh: string, en: string]>>;

/** Returns the description of something in the schema: Chinese first, then English. */
export function formatDescription([zh, en]: readonly [zh: string, en: string]): string {
  return `${zh}。${en}.`;
}

/** What the figure and the reference have, in words; null of a side that there is nothing to say of. */
export interface Sides {
  readonly figure: Words | null;
  readonly reference: Words | null;
}

/** Returns the words of a value as a sentence, with the two values that differ, where there are any. */
export function formatWords(
  [zh, en]: readonly [zh: string, en: string],
  { figure, reference }: Sides = { figure: null, reference: null },
): Words {
  if (figure !== null && reference !== null)
    return {
      zh: `${zh}：${figure.zh}，${formatReferenceZh(reference)}。`,
      en: `${en}: ${figure.en} beside ${reference.en}.`,
    };
  if (figure !== null) return { zh: `${zh}（${figure.zh}）。`, en: `${en} (${figure.en}).` };
  if (reference === null) return { zh: `${zh}。`, en: `${en}.` };
  return { zh: `${zh}（${formatReferenceZh(reference)}）。`, en: `${en} (the reference: ${reference.en}).` };
}

/** Chinese is parted from digits and letters by a space. */
function formatReferenceZh({ zh }: Words): string {
  return /^[\w%-]/.test(zh) ? `参照为 ${zh}` : `参照为${zh}`;
}
