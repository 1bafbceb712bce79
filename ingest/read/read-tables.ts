import { composeTables } from "../tables/compose-tables.ts";
import { readTableFile } from "../tables/read-table-file.ts";
import type { Reader } from "./reader.ts";

/** Reads workbooks and delimited files; a sheet that is refused is told among the losses, and the others are read. */
export const tablesReader: Reader = {
  name: "tables",
  version: "1",
  types: ["delimited", "workbook", "oldWorkbook"],
  read: async ({ bytes, file }) => {
    const { grids, faults, notes } = readTableFile(bytes, file);
    const told = [...faults.map(({ error }) => error), ...notes.filter(({ code }) => code !== "FILE_MISNAMED")];
    const losses = told.map(({ code, parameters }) => ({ code, parameters }));
    return { ...composeTables(grids), encoding: null, hasWholeParagraphs: true, losses };
  },
};
