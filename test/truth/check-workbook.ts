import { readFile } from "node:fs/promises";
import { basename } from "node:path";
import { parse } from "yaml";
import { z } from "zod";
import type { CellStatement } from "../../core/statement.ts";
import { loadCatalogue } from "../../ingest/catalogue/load-catalogue.ts";
import { createRecogniser } from "../../ingest/recognise/recogniser.ts";
import { NO_MAPPINGS } from "../../ingest/tables/mappings/mappings.ts";
import { readTableFile } from "../../ingest/tables/read-table-file.ts";
import { readGrids } from "../../ingest/tables/understand/read-grids.ts";
import { findTableRecogniser } from "../../ingest/tables/understand/table-recogniser.ts";

// Holds a workbook that lies outside the project against readings of it: npm run check:workbook -- PATH [KEY]
const KEY = new URL("./workbooks/shaoyang-2025-03.yaml", import.meta.url).pathname;
const SEEDS = new URL("../../seeds", import.meta.url).pathname;

const keyForm = z.array(
  z.strictObject({
    sheet: z.string(),
    indicator: z.string(),
    period: z.tuple([z.string(), z.string()]),
    columns: z.record(z.string(), z.string()),
    rows: z.array(z.string()),
  }),
);
type SheetKey = z.infer<typeof keyForm>[number];

const [path, keyPath = KEY] = process.argv.slice(2);
if (path === undefined) throw new Error("give the path of the workbook");
const keys = keyForm.parse(parse(await readFile(keyPath, "utf8")));
const recogniser = createRecogniser(await loadCatalogue([SEEDS]));
const bytes = await readFile(path);
const started = performance.now();
const { grids } = readTableFile(bytes, path);
const { sheets } = readGrids(
  grids,
  { doc: basename(path), regionId: null, reportEnd: null, year: null, savedOn: null, mappings: NO_MAPPINGS },
  findTableRecogniser(recogniser),
);
const elapsed = performance.now() - started;
const results = keys.map((key) =>
  checkSheet(key, [...(sheets.find(({ sheet }) => sheet === key.sheet)?.statements ?? [])]),
);
const right = results.reduce((sum, result) => sum + result.right, 0);
const all = results.reduce((sum, result) => sum + result.all, 0);
for (const { sheet, title, state, statements: made, strays } of sheets) {
  const statements = [...made];
  const served = statements.filter(({ accepted }) => accepted).length;
  console.log(
    `${sheet}  ${title ?? "–"}  ${state}  read ${statements.length}, served ${served}, not taken ${strays.length}`,
  );
}
for (const line of results.flatMap(({ faults }) => faults)) console.log(`✗ ${line}`);
console.log(
  `${right} of ${all} cells as read by eye (${((100 * right) / all).toFixed(2)} %), in ${keys.length} sheets; ${elapsed.toFixed(0)} ms`,
);
process.exitCode = right === all ? 0 : 1;

function checkSheet(key: SheetKey, statements: readonly CellStatement[]) {
  const expected = listExpected(key);
  const found = new Map(statements.map((statement) => [statement.cell, formatFound(statement)]));
  const wrong = [...expected].filter(([cell, line]) => found.get(cell) !== line);
  const served = statements.filter(({ accepted }) => accepted).map(({ cell }) => cell);
  const extra = served.filter((cell) => !expected.has(cell));
  return {
    all: expected.size,
    right: expected.size - wrong.length,
    faults: [
      ...wrong.map(([cell, line]) => `${key.sheet} ${cell}: ${line}, not ${found.get(cell) ?? "read"}`),
      ...extra.map((cell) => `${key.sheet} ${cell}: taken, though no part of the reading: ${found.get(cell)}`),
    ],
  };
}

/** Returns what each cell says, as lines of "place indicator measure value unit start end". */
function listExpected({ indicator, period, columns, rows }: SheetKey): Map<string, string> {
  const cells = rows.flatMap((row) => {
    const [number, place, ...values] = row.split(" ");
    return Object.entries(columns).flatMap(([column, said], at): [string, string][] => {
      const [measure, unit = ""] = said.split(" ");
      const value = values[at];
      return value === undefined || value === "-"
        ? []
        : [[`${column}${number}`, [place, indicator, measure, value, unit, ...period].join(" ")]];
    });
  });
  return new Map(cells);
}

function formatFound({ place, indicator, measure, value, unit, period, reasons }: CellStatement): string {
  return [place, indicator, measure, value, unit, period?.start, period?.end, ...reasons].join(" ");
}
