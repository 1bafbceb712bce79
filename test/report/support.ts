import { mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createExecute } from "../../cli/create-execute.ts";
import { loadSources } from "../../cli/home.ts";
import { ingestCatalogue, ingestFiles } from "../../ingest/ingest-files.ts";
import { findFiles } from "../../ingest/read/find-files.ts";
import { buildReport, REPORT_SETS } from "../../report/build-report.ts";
import type { Cell, ComparisonSection, FigureCell, Report, SourceCitation } from "../../report/first-model.ts";
import { openStore } from "../../store/open.ts";
import type { Store } from "../../store/store.ts";
import { FIVE } from "../support/five-districts.ts";

/** A store in a folder of its own with the five source documents, read by the rules and corrections that ship. */
export async function openSeeds(): Promise<Store> {
  const home = await mkdtemp(join(tmpdir(), "qubi-report-"));
  const sources = await loadSources(home);
  const store = await openStore({ file: join(home, "qubi.db") });
  await ingestCatalogue(store, sources.recogniser.catalogue);
  const { readable } = await findFiles("seeds/documents");
  for await (const outcome of ingestFiles(store, readable, sources)) {
    if (outcome.state === "refused") throw outcome.error;
  }
  return store;
}

export interface Asked {
  readonly regions?: readonly string[];
  readonly sets?: readonly string[];
}

/** The report as the command makes it: without regions, the five districts and their sub-areas. */
export async function reportOn(store: Store, { regions, sets = REPORT_SETS }: Asked = {}): Promise<Report> {
  return buildReport({
    execute: await createExecute(store, "zh"),
    regions: regions ?? FIVE,
    withSubAreas: regions === undefined,
    sets,
    programVersion: "1.2.3",
  });
}

/** The table of this number. Throws where there is none. */
export function findTable({ comparisons }: Report, number: number): ComparisonSection {
  const table = comparisons.find((comparison) => comparison.number === number);
  if (!table) throw new Error(`no table ${number}`);
  return table;
}

/** The cell of a row and a region, by their Chinese names. */
export function findCell({ rows, columns }: ComparisonSection, row: string, region: string): Cell {
  const cell = rows.find(({ label }) => label.zh === row)?.cells[columns.findIndex(({ name }) => name.zh === region)];
  if (!cell) throw new Error(`no cell ${row} ${region}`);
  return cell;
}

export function findFigure(table: ComparisonSection, row: string, region: string): FigureCell {
  const cell = findCell(table, row, region);
  if (cell.kind !== "figure") throw new Error(`a gap: ${cell.text}`);
  return cell;
}

/** The words of the notes of a cell. */
export function readNotes({ notes }: Report, cell: FigureCell): string[] {
  return notes.notes.filter(({ number }) => cell.notes.includes(number)).map(({ words }) => words.zh);
}

export function findCitations({ sources }: Report, numbers: readonly number[]): SourceCitation[] {
  return sources.documents.flatMap(({ citations }) => citations).filter(({ number }) => numbers.includes(number));
}
