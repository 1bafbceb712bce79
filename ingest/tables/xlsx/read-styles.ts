import type { CellStyle } from "../create-cell.ts";
import { createStyles } from "../create-styles.ts";
import { ignore, isPart, type Package, walkPart } from "./package.ts";
import { findAttribute } from "./walk-xml.ts";

/** Returns the styles that cells name by number; none where the workbook has no styles. */
export function readStyles(parcel: Package, path: string | undefined, startsIn1904: boolean): readonly CellStyle[] {
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
  return createStyles({ layouts, codes, startsIn1904 });
}

function readNumber(attributes: string, name: string): number {
  const text = findAttribute(attributes, name) ?? "";
  return /^\d{1,6}$/.test(text) ? Number(text) : 0;
}
