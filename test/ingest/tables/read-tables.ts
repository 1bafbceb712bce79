import { formatPeriod } from "../../../core/period.ts";
import type { CellStatement } from "../../../core/statement.ts";
import { NO_MAPPINGS } from "../../../ingest/tables/mappings/mappings.ts";
import { readTableFile } from "../../../ingest/tables/read-table-file.ts";
import { readGrids, type SheetReading, type TablesReading } from "../../../ingest/tables/understand/read-grids.ts";
import { findTableRecogniser } from "../../../ingest/tables/understand/table-recogniser.ts";
import { recogniser } from "../support.ts";

/** Returns what the tables of a file say, about which nothing else is known. */
export function readTables(bytes: Uint8Array, doc: string): TablesReading {
  const { grids } = readTableFile(bytes, doc);
  return readGrids(
    grids,
    { doc, regionId: null, reportEnd: null, year: null, savedOn: null, mappings: NO_MAPPINGS },
    findTableRecogniser(recogniser),
  );
}

/** Returns what a delimited text says. */
export function readDelimitedText(text: string, doc = "表.csv"): TablesReading {
  return readTables(new TextEncoder().encode(text), doc);
}

/** Returns statements as lines of "cell place indicator measure value unit period basis", a doubt at the end. */
export function listLines(statements: readonly CellStatement[]): string[] {
  return statements.map(formatLine);
}

function formatLine({ cell, place, indicator, measure, value, unit, period, basis, reasons }: CellStatement): string {
  const parts = [cell, place, indicator, measure, `${value}${unit}`, formatPeriod(period), basis, ...reasons];
  return parts.filter((part) => part !== null).join(" ");
}

export function findSheet({ sheets }: TablesReading, name: string): SheetReading {
  const sheet = sheets.find((one) => one.sheet === name);
  if (!sheet) throw new Error(`no sheet ${name}`);
  return sheet;
}
