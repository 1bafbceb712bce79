import type { Bilingual } from "../first-model.ts";

const NUMERALS = ["一", "二", "三", "四", "五", "六", "七", "八", "九", "十"];

/** Returns a heading of the first level with its number: 一、投资增长. From 21 on the number is in digits. */
export function createHeading(number: number, { zh, en }: Bilingual): Bilingual {
  return { zh: `${formatNumeral(number)}、${zh}`, en };
}

function formatNumeral(number: number): string {
  if (number > 20) return String(number);
  return number <= 10 ? (NUMERALS[number - 1] ?? "") : `十${NUMERALS[number - 11] ?? ""}`;
}
