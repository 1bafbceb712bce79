const DIGITS = "零一二三四五六七八九";
const SCALES: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };
const LARGE: Readonly<Record<string, number>> = { 万: 1e4, 亿: 1e8 };
const ONLY_DIGITS = /^[零一二三四五六七八九]+$/;
/** 三四十 and 七八百 are guesses, not numbers; 十十 is neither. */
const NO_NUMERAL = /[^零一二三四五六七八九十百千万亿]|[一二三四五六七八九]{2}|([十百千])[^万亿]*\1/;

/** The characters that a Chinese numeral is made of. */
export const NUMERAL = /[零〇一二两三四五六七八九十百千万亿]/;

/** Returns the number of a Chinese numeral (二十三 is 23, 两千六 is 2600, 百 is 100, 二〇二三 is 2023, 三点五 is 3.5), or null. */
export function parseChineseNumber(text: string): number | null {
  const [whole = "", part, ...rest] = text.replaceAll("两", "二").replaceAll(/[〇○]/g, "零").split("点");
  if (rest.length > 0 || (part !== undefined && !ONLY_DIGITS.test(part))) return null;
  const number = parseWhole(whole);
  return number === null || part === undefined ? number : Number(`${number}.${toDigits(part)}`);
}

function parseWhole(text: string): number | null {
  if (text.length > 1 && ONLY_DIGITS.test(text)) return Number(toDigits(text));
  return text === "" || NO_NUMERAL.test(text) ? null : addUp(writeOut(text));
}

function toDigits(text: string): string {
  return Array.from(text, (character) => DIGITS.indexOf(character)).join("");
}

/** 两千六 is 两千六百: a digit that ends a number is of the scale below the last. */
function writeOut(text: string): string {
  const below: Readonly<Record<string, string>> = { 百: "十", 千: "百", 万: "千", 亿: "千万" };
  const last = /([百千万亿])[一二三四五六七八九]$/.exec(text)?.[1];
  return last === undefined ? text : `${text}${below[last]}`;
}

function addUp(text: string): number {
  let total = 0;
  let section = 0;
  let digit = 0;
  for (const character of text) {
    const scale = SCALES[character];
    const large = LARGE[character];
    if (scale) section += (digit || 1) * scale;
    if (large) total = multiplyUp(total, section + digit, large);
    if (large) section = 0;
    digit = scale || large ? 0 : DIGITS.indexOf(character);
  }
  return total + section + digit;
}

/** 一亿二千万 adds its 万 to the 亿 before; 三万五千亿 is all counted in 亿; 万 alone is one 万. */
function multiplyUp(total: number, section: number, large: number): number {
  if (total === 0) return (section || 1) * large;
  return total > large ? total + section * large : (total + section) * large;
}
