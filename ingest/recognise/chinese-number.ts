const DIGITS = "零一二三四五六七八九";
const SCALES: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };
const LARGE: Readonly<Record<string, number>> = { 万: 1e4, 亿: 1e8 };

/** The characters that a Chinese numeral is made of. */
export const NUMERAL = /[零〇一二两三四五六七八九十百千万亿]/;

/** Returns the number of a Chinese numeral (二十三 is 23, 两千六百 is 2600, 百 is 100, 二〇二三 is 2023), or null. */
export function parseChineseNumber(text: string): number | null {
  const plain = text.replaceAll("两", "二").replaceAll("〇", "零");
  if (plain === "" || /[^零一二三四五六七八九十百千万亿]/.test(plain)) return null;
  if (/^[零一二三四五六七八九]{2,}$/.test(plain)) return Number(Array.from(plain, (c) => DIGITS.indexOf(c)).join(""));
  return addUp(plain);
}

function addUp(text: string): number {
  let total = 0;
  let section = 0;
  let digit = 0;
  for (const character of text) {
    const scale = SCALES[character];
    const large = LARGE[character];
    if (scale) section += (digit || 1) * scale;
    else if (large) total = (total + (section + digit || 1)) * large;
    if (scale || large) digit = 0;
    if (large) section = 0;
    if (!scale && !large) digit = DIGITS.indexOf(character);
  }
  return total + section + digit;
}
