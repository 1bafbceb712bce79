import type { CellStyle } from "./create-cell.ts";
import { BUILTIN_FORMATS } from "./display/builtin-formats.ts";
import { type NumberFormat, parseNumberFormat } from "./display/parse-number-format.ts";

/** How a cell is laid out, as its file numbers it. */
export interface CellLayout {
  readonly format: number;
  readonly indent: number;
}

/** The style of a cell that names none that the file has. */
export const PLAIN_STYLE: CellStyle = { format: parseNumberFormat("General"), indent: 0 };

/** Returns the styles of a workbook in its order; a format code that many share is parsed once. */
export function createStyles(layouts: readonly CellLayout[], codes: ReadonlyMap<number, string>): readonly CellStyle[] {
  const formats = new Map<string, NumberFormat>();
  return layouts.map(({ format, indent }) => {
    const code = codes.get(format) ?? BUILTIN_FORMATS.get(format) ?? "General";
    const parsed = formats.get(code) ?? parseNumberFormat(code);
    formats.set(code, parsed);
    return { format: parsed, indent };
  });
}
