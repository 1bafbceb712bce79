const DIGITS = "〇一二三四五六七八九";

/** Returns a number of a list as its format writes it; empty for bullets and formats that are not known. */
export function formatListNumber(format: string, number: number): string {
  if (/^(?:chinese|ideograph|japanese|taiwanese|koreanDigital2)/.test(format)) return writeChinese(number);
  if (format === "decimalEnclosedCircle" || format === "decimalEnclosedCircleChinese")
    return number <= 20 ? String.fromCodePoint(0x245f + number) : String(number);
  if (format === "decimalZero") return String(number).padStart(2, "0");
  if (format === "decimal" || format === "decimalFullWidth" || format === "decimalHalfWidth") return String(number);
  if (/Letter$/.test(format)) return writeLetter(number, format.startsWith("upper"));
  if (/Roman$/.test(format)) return writeRoman(number, format.startsWith("upper"));
  return "";
}

/** 十二, 一百〇三: numbers of lists stay under a thousand; a longer one is written in figures. */
function writeChinese(number: number): string {
  if (number < 1 || number > 999) return String(number);
  const [hundreds, tens, ones] = [Math.floor(number / 100), Math.floor(number / 10) % 10, number % 10];
  const head = hundreds > 0 ? `${DIGITS.charAt(hundreds)}百` : "";
  const ten = tens > 0 ? `${tens === 1 && hundreds === 0 ? "" : DIGITS.charAt(tens)}十` : "";
  const gap = hundreds > 0 && tens === 0 && ones > 0 ? "〇" : "";
  return head + ten + gap + (ones > 0 ? DIGITS.charAt(ones) : "");
}

function writeLetter(number: number, isUpper: boolean): string {
  const letter = String.fromCharCode(97 + ((number - 1) % 26)).repeat(Math.min(8, Math.ceil(number / 26)));
  return isUpper ? letter.toUpperCase() : letter;
}

const ROMAN: readonly (readonly [number, string])[] = [
  [100, "c"],
  [90, "xc"],
  [50, "l"],
  [40, "xl"],
  [10, "x"],
  [9, "ix"],
  [5, "v"],
  [4, "iv"],
  [1, "i"],
];

function writeRoman(number: number, isUpper: boolean): string {
  if (number < 1 || number > 399) return String(number);
  let rest = number;
  let written = "";
  for (const [value, letters] of ROMAN) for (; rest >= value; rest -= value) written += letters;
  return isUpper ? written.toUpperCase() : written;
}
