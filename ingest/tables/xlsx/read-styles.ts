import type { CellStyle } from "../create-cell.ts";
import { BUILTIN_FORMATS } from "../display/builtin-formats.ts";
import { type NumberFormat, parseNumberFormat } from "../display/parse-number-format.ts";
import { ignore, isPart, type Package, walkPart } from "./package.ts";
import { findAttribute } from "./walk-xml.ts";

/** Returns the styles that cells name by number; none where the workbook has no styles. */
export function readStyles(parcel: Package, path: string | undefined): readonly CellStyle[] {
  if (path === undefined || !isPart(parcel, path)) return [];
  const codes = new Map<number, string>();
  const layouts: { format: number; indent: number }[] = [];
  const within: string[] = [];
  const open = (name: string, attributes: string) => {
    const isCellStyle = within.includes("cellXfs");
    within.push(name);
    if (name === "numFmt") codes.set(readNumber(attributes, "numFmtId"), findAttribute(attributes, "formatCode") ?? "");
    if (name === "xf" && isCellStyle) layouts.push({ format: readNumber(attributes, "numFmtId"), indent: 0 });
    const last = layouts.at(-1);
    if (name === "alignment" && isCellStyle && last) last.indent = readNumber(attributes, "indent");
  };
  walkPart(parcel, path, { open, close: () => within.pop(), text: ignore });
  return createStyles(layouts, codes);
}

function createStyles(
  layouts: readonly { readonly format: number; readonly indent: number }[],
  codes: ReadonlyMap<number, string>,
): readonly CellStyle[] {
  const formats = new Map<string, NumberFormat>();
  return layouts.map(({ format, indent }) => {
    const code = codes.get(format) ?? BUILTIN_FORMATS.get(format) ?? "General";
    const parsed = formats.get(code) ?? parseNumberFormat(code);
    formats.set(code, parsed);
    return { format: parsed, indent };
  });
}

function readNumber(attributes: string, name: string): number {
  const text = findAttribute(attributes, name) ?? "";
  return /^\d{1,6}$/.test(text) ? Number(text) : 0;
}
