import { strToU8, type Zippable, zipSync } from "fflate";
import { AppError } from "../../../core/errors.ts";
import { formatAddress } from "../../../ingest/tables/address.ts";
import type { Grid, TableFile } from "../../../ingest/tables/grid.ts";
import { readTableFile } from "../../../ingest/tables/read-table-file.ts";

/** A sheet to compose: what stands in its part between the tags of the worksheet. */
export interface ComposedSheet {
  readonly name: string;
  /** Rows, as `<row>` elements. */
  readonly data?: string;
  /** What stands before the rows: views, columns. */
  readonly before?: string;
  /** What stands after the rows: merged ranges. */
  readonly after?: string;
  readonly state?: string;
  /** The whole part in place of the above. */
  readonly part?: string;
}

export interface ComposedWorkbook {
  readonly sheets: readonly ComposedSheet[];
  readonly strings?: readonly string[];
  /** Format codes; cells name them by their place, from 1. */
  readonly formats?: readonly string[];
  /** Attributes of `workbookPr`. */
  readonly properties?: string;
  /** More parts, by path. */
  readonly parts?: Zippable;
  /** More relationships of the workbook, as elements. */
  readonly related?: string;
}

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships";

/** Returns the bytes of an xlsx. */
export function packWorkbook(workbook: ComposedWorkbook): Uint8Array {
  return zipSync(composeParts(workbook));
}

export function composeParts({ sheets, strings, formats, properties, parts, related }: ComposedWorkbook): Zippable {
  const listed = sheets.map(
    ({ name, state }, at) =>
      `<sheet name="${name}" sheetId="${at + 1}" ${state ? `state="${state}"` : ""} r:id="rId${at + 1}"/>`,
  );
  const links = sheets.map((_, at) => composeLink(`rId${at + 1}`, "worksheet", `worksheets/sheet${at + 1}.xml`));
  return {
    "_rels/.rels": xml(
      `<Relationships xmlns="${PACKAGE}">${composeLink("rId1", "officeDocument", "xl/workbook.xml")}</Relationships>`,
    ),
    "xl/workbook.xml": xml(
      `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><workbookPr ${properties ?? ""}/><sheets>${listed.join("")}</sheets></workbook>`,
    ),
    "xl/_rels/workbook.xml.rels": xml(
      `<Relationships xmlns="${PACKAGE}">${links.join("")}${composeLink("s1", "sharedStrings", "sharedStrings.xml")}${composeLink("s2", "styles", "styles.xml")}${related ?? ""}</Relationships>`,
    ),
    "xl/sharedStrings.xml": xml(
      `<sst xmlns="${MAIN}">${(strings ?? []).map((text) => `<si>${text}</si>`).join("")}</sst>`,
    ),
    "xl/styles.xml": xml(composeStyles(formats ?? [])),
    ...Object.fromEntries(sheets.map((sheet, at) => [`xl/worksheets/sheet${at + 1}.xml`, xml(composeSheet(sheet))])),
    ...parts,
  };
}

export function composeLink(id: string, kind: string, target: string): string {
  return `<Relationship Id="${id}" Type="${OFFICE}/${kind}" Target="${target}"/>`;
}

function composeStyles(formats: readonly string[]): string {
  const codes = formats.map((code, at) => `<numFmt numFmtId="${200 + at}" formatCode="${escapeXml(code)}"/>`);
  const styles = ["0", ...formats.map((_, at) => String(200 + at))];
  const indented = `<xf numFmtId="0"><alignment horizontal="left" indent="2"/></xf>`;
  return `<styleSheet xmlns="${MAIN}"><numFmts>${codes.join("")}</numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs>${styles.map((id) => `<xf numFmtId="${id}"/>`).join("")}${indented}</cellXfs></styleSheet>`;
}

function composeSheet({ data, before, after, part }: ComposedSheet): string {
  return (
    part ?? `<worksheet xmlns="${MAIN}">${before ?? ""}<sheetData>${data ?? ""}</sheetData>${after ?? ""}</worksheet>`
  );
}

function xml(body: string): Uint8Array {
  return strToU8(`<?xml version="1.0" encoding="UTF-8"?>\n${body}`);
}

export function escapeXml(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");
}

/** A text cell, for rows that are written by hand. */
export function words(cell: string, text: string): string {
  return `<c r="${cell}" t="inlineStr"><is><t>${escapeXml(text)}</t></is></c>`;
}

/** A grid as lines of "A1 text", the raw number behind it where it differs. */
export function showCells(grid: Grid | undefined): string[] {
  return (grid?.cells ?? []).map(({ row, column, text, raw }) => {
    const stored = raw !== null && raw !== text ? ` (${raw})` : "";
    return `${formatAddress({ row, column })} ${text}${stored}`;
  });
}

/** What reading a file gives, as lines: its sheets, refused ones and cells left out by code, notes. */
export function tell(read: () => TableFile): string[] {
  try {
    const { grids, faults, notes } = read();
    return [
      ...grids.map(({ name, cells }) => `${name}: ${cells.length}`),
      ...faults.map(
        ({ error, sheet, cell, isRefused }) => `${isRefused ? "refused" : "without"} ${sheet}!${cell}: ${error.code}`,
      ),
      ...notes.map(({ code }) => code),
    ];
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    return [error.code];
  }
}

export function tellFile(bytes: Uint8Array, file = "月报.xlsx"): string[] {
  return tell(() => readTableFile(bytes, file));
}
