/** The last row and column of a workbook, from 0. */
export const LAST_ROW = 1_048_575;
export const LAST_COLUMN = 16_383;

export interface Place {
  /** From 0. */
  readonly row: number;
  /** From 0. */
  readonly column: number;
}

/** Returns a place in A1 form. */
export function formatAddress({ row, column }: Place): string {
  return `${formatColumn(column)}${row + 1}`;
}

function formatColumn(column: number): string {
  const rest = Math.floor(column / 26);
  return `${rest > 0 ? formatColumn(rest - 1) : ""}${String.fromCharCode(65 + (column % 26))}`;
}

/** Returns the place of an address in A1 form, or null where it is none that a workbook has. */
export function parseAddress(address: string): Place | null {
  let column = 0;
  let at = 0;
  for (; at < address.length && at < 4; at += 1) {
    const letter = address.charCodeAt(at) - 64;
    if (letter < 1 || letter > 26) break;
    column = column * 26 + letter;
  }
  const digits = address.slice(at);
  const row = /^[1-9]\d{0,6}$/.test(digits) ? Number(digits) - 1 : -1;
  return column > 0 && column - 1 <= LAST_COLUMN && row >= 0 && row <= LAST_ROW ? { row, column: column - 1 } : null;
}

/** Returns both corners of a range such as A1:C3; null where it is none. */
export function parseRange(range: string): readonly [Place, Place] | null {
  const [from, to = from, ...rest] = range.replaceAll("$", "").split(":").map(parseAddress);
  if (!from || !to || rest.length > 0) return null;
  return [
    { row: Math.min(from.row, to.row), column: Math.min(from.column, to.column) },
    { row: Math.max(from.row, to.row), column: Math.max(from.column, to.column) },
  ];
}
