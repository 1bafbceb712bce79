import type { CellStyle } from "./create-cell.ts";
import { BUILTIN_FORMATS } from "./display/builtin-formats.ts";
import { type NumberFormat, parseNumberFormat } from "./display/parse-number-format.ts";

/** How a cell is laid out, as its file numbers it. */
export interface CellLayout {
  readonly format: number;
  readonly indent: number;
}

/** The style of a cell that names none that the file has. */
export const PLAIN_STYLE: CellStyle = { format: parseNumberFormat("General"), indent: 0, startsIn1904: false };

/** What a workbook says of its styles: each layout in order, and the codes of its own formats. */
export interface StyleTable {
  readonly layouts: readonly CellLayout[];
  readonly codes: ReadonlyMap<number, string>;
  readonly startsIn1904: boolean;
}

/** Returns the styles of a workbook in its order; a format code that many share is parsed once. */
export function createStyles({ layouts, codes, startsIn1904 }: StyleTable): readonly CellStyle[] {
  const formats = new Map<string, NumberFormat>();
  return layouts.map(({ format, indent }) => {
    const code = codes.get(format) ?? BUILTIN_FORMATS.get(format) ?? "General";
    const parsed = formats.get(code) ?? parseNumberFormat(code);
    formats.set(code, parsed);
    return { format: parsed, indent, startsIn1904 };
  });
}
