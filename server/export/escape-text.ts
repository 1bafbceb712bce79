/** A spreadsheet takes a text that begins so for a formula. */
const FORMULA = /^[=+\-@\t\r\n]/;

/** Returns a text that no spreadsheet takes for a formula: one that would be has an apostrophe in front. */
export function escapeText(text: string): string {
  return FORMULA.test(text) && !NUMBER.test(text) ? `'${text}` : text;
}

const NUMBER = /^-?\d+(\.\d+)?$/;
