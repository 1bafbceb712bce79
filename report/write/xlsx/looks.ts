import type { Alignment, Borders, Fill, Font } from "exceljs";

const HEADING = "黑体";
const BODY = "仿宋";

export const FONTS = {
  title: { name: "方正小标宋简体", size: 22 },
  heading: { name: HEADING, size: 14 },
  caption: { name: HEADING, size: 12 },
  head: { name: HEADING, size: 11 },
  body: { name: BODY, size: 11 },
  strong: { name: BODY, size: 11, bold: true },
  soft: { name: BODY, size: 10, color: { argb: "FF5A5A5A" } },
  link: { name: BODY, size: 11, color: { argb: "FF1F3F77" }, underline: true },
} as const satisfies Readonly<Record<string, Partial<Font>>>;

const LINE = { style: "medium", color: { argb: "FF000000" } } as const;
const THIN = { style: "thin", color: { argb: "FF000000" } } as const;
const HAIR = { style: "hair", color: { argb: "FFA6A6A6" } } as const;

export const BORDERS = {
  head: { top: LINE, bottom: THIN },
  row: { bottom: HAIR },
  last: { bottom: LINE },
} as const satisfies Readonly<Record<string, Partial<Borders>>>;

export const FILLS = {
  benchmark: { type: "pattern", pattern: "solid", fgColor: { argb: "FFEBEBEB" } },
  group: { type: "pattern", pattern: "solid", fgColor: { argb: "FFF5F5F5" } },
} as const satisfies Readonly<Record<string, Fill>>;

export const WRAPPED = { wrapText: true, vertical: "middle" } as const satisfies Partial<Alignment>;
export const TOP = { wrapText: true, vertical: "top" } as const satisfies Partial<Alignment>;
