/** Radicals that Unicode does not fold, and PDF files print in place of the characters: each before its character. */
const RADICALS =
  "⺟母⺠民⻁虎⻄西⻅见⻆角⻉贝⻋车⻓长⻔门⻘青⻙韦⻚页⻛风⻜飞⻝食⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻪黾⻬齐⻮齿⻰龙⻳龟";

/** Is a radical of U+2E80–2FDF, which stands for a character in what PDF files print? */
export function isRadical(code: number): boolean {
  return code >= 0x2e80 && code <= 0x2fdf;
}

/** Returns the character that a radical stands for, itself where it is none. */
export function foldRadical(character: string): string {
  const at = RADICALS.indexOf(character);
  return at < 0 || at % 2 !== 0 ? character.normalize("NFKC") : RADICALS.charAt(at + 1);
}
