const DIGITS = ["〇", "一", "二", "三", "四", "五", "六", "七", "八", "九"] as const;

/** Returns a whole number from 1 to 99 as headings number it: 一, 十, 十二, 二十. Throws beyond. */
export function formatChineseNumber(number: number): string {
  if (!Number.isInteger(number) || number < 1 || number > 99) throw new Error(`no heading has the number ${number}`);
  const [tens, ones] = [Math.floor(number / 10), number % 10];
  const tensWord = tens === 0 ? "" : `${tens === 1 ? "" : DIGITS[tens]}十`;
  return `${tensWord}${ones === 0 ? "" : DIGITS[ones]}`;
}
