import { load } from "cheerio";
import { AppError } from "../../core/errors.ts";
import { decodeText } from "../read/decode-text.ts";
import { createTextCell } from "./create-cell.ts";
import { PLAIN_STYLE } from "./create-styles.ts";
import type { Cell, Grid, MergedRange, TableFile } from "./grid.ts";
import { placeSpans, type SpannedCell } from "./place-spans.ts";

/** Stands for <br> until the blanks of the source, line ends among them, are one blank. */
const LINE = "\u2028";

/** Returns the innermost tables of a page that a program saved under a workbook's name. Throws an AppError where it has none. */
export function readHtmlTables(bytes: Uint8Array, file: string): TableFile {
  const $ = load(decodeText(bytes, file).text, { xml: { xmlMode: false, decodeEntities: true } });
  $("br").replaceWith(LINE);
  $("script, style").remove();
  const tables = $("table").filter((_, table) => $(table).find("table").length === 0);
  const rowsOf = tables.toArray().map((table) =>
    $(table)
      .find("tr")
      .toArray()
      .map((row) =>
        $(row)
          .children("td, th")
          .toArray()
          .map((cell) => createSpanned($(cell).text(), cell.attribs)),
      ),
  );
  const grids = rowsOf.map(createPageGrid).filter(({ cells }) => cells.length > 0);
  if (grids.length === 0) throw new AppError("FILE_WITHOUT_TABLE", { file });
  return {
    grids: grids.map((grid, ordinal) => ({ ...grid, name: String(ordinal + 1), ordinal })),
    faults: [],
    notes: [],
  };
}

type Content = SpannedCell & { readonly text: string; readonly stored: string | null };

function createSpanned(text: string, attributes: Readonly<Record<string, string>>): Content {
  const stored = attributes["x:num"] ?? null;
  return {
    text: text.replaceAll(/[ \t\r\n]+/g, " ").replaceAll(LINE, "\n"),
    ...{ stored: stored !== null && /^-?\d+(\.\d+)?$/.test(stored) ? stored : null },
    ...{ rowSpan: readSpan(attributes.rowspan), columnSpan: readSpan(attributes.colspan) },
  };
}

function readSpan(stated: string | undefined): number {
  const span = Number.parseInt(stated ?? "1", 10);
  return span >= 1 && span <= 1000 ? span : 1;
}

function createPageGrid(rows: readonly (readonly Content[])[]): Grid {
  const placed = placeSpans(rows);
  const cells = placed.flatMap(({ content, row, column }): Cell[] => {
    const cell = createTextCell({ row, column }, content.text, PLAIN_STYLE);
    return cell ? [{ ...cell, raw: content.stored }] : [];
  });
  const merges: MergedRange[] = placed
    .filter(({ content }) => content.rowSpan > 1 || content.columnSpan > 1)
    .map(({ content, row, column }) => ({
      ...{ fromRow: row, fromColumn: column },
      ...{ toRow: row + content.rowSpan - 1, toColumn: column + content.columnSpan - 1 },
    }));
  return { name: "", ordinal: 0, isHidden: false, cells, merges, caption: [] };
}
