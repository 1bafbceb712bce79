import { mkdir, rename, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { stringify } from "yaml";
import type { CellStatement } from "../../../core/statement.ts";
import { parseData, readDataFiles } from "../../catalogue/read-entries.ts";
import { cleanText } from "../understand/clean-text.ts";
import type { FigureColumn } from "../understand/plan-table.ts";
import type { SheetReading, TablesReading } from "../understand/read-grids.ts";
import { listHeads } from "./list-heads.ts";
import {
  type ColumnMapping,
  createMappingKey,
  digestMapping,
  mappingsForm,
  type SheetMapping,
  stripTime,
} from "./sheet-mapping.ts";

/** What a document's tables teach for the next month. */
export interface Lesson {
  /** The region that the document is about: its file in `mappings/` is called so. */
  readonly regionId: string | null;
  readonly sheets: readonly SheetMapping[];
}

/** Returns what the sheets that were read teach; one without a title teaches nothing. */
export function learnMappings({ scope, sheets }: TablesReading): Lesson {
  const learnt = sheets.flatMap((sheet) =>
    sheet.state === "READ" && sheet.title !== null ? [learnSheet(sheet, sheet.title)] : [],
  );
  return { regionId: scope.home, sheets: learnt };
}

/** More than a sheet has that people made; of a longer one its beginning teaches. */
const MOST_LOOKED = 20_000;

function takeFirst<T>(items: Iterable<T>, most: number): T[] {
  const taken: T[] = [];
  for (const item of items) {
    if (taken.length === most) break;
    taken.push(item);
  }
  return taken;
}

function learnSheet({ sheet, tables, statements: all }: SheetReading, title: string): SheetMapping {
  const statements = takeFirst(all, MOST_LOOKED);
  const figures = tables[0]?.plan.figures ?? [];
  const heads = listHeads(figures);
  const hasRows = statements.some(
    ({ evidence }) => evidence.indicator?.cell !== undefined && isOfRow(evidence.indicator.cell, tables),
  );
  const indicators = new Set(statements.map(({ indicator }) => indicator));
  const [only] = indicators.size === 1 && !hasRows ? indicators : [];
  const learnt: SheetMapping = {
    title: stripTime(title),
    sheet,
    take: true,
    ...(only === undefined || only === "unmapped" ? {} : { indicator: only }),
    columns: figures.map((column, at) => learnColumn(heads[at]?.head ?? "", statements.filter(isIn(column)))),
    rows: hasRows ? learnRows(statements) : {},
  };
  return { ...learnt, learnt: digestMapping(learnt) };
}

function isOfRow(cell: string, tables: SheetReading["tables"]): boolean {
  const row = Number(/\d+$/.exec(cell)?.[0]) - 1;
  return tables.some(({ plan }) => plan.extent.body.some(({ index }) => index === row));
}

function isIn({ column }: FigureColumn) {
  return ({ cell }: CellStatement) => toColumn(cell) === column;
}

function toColumn(cell: string): number {
  const letters = /^[A-Z]+/.exec(cell)?.[0] ?? "";
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

/** What all statements of a column share. */
function learnColumn(head: string, statements: readonly CellStatement[]): ColumnMapping {
  const measure = single(statements.map((statement) => statement.measure));
  const unit = single(statements.map((statement) => statement.unit));
  const basis = single(statements.map((statement) => statement.basis));
  return { head, ...(measure ? { measure } : {}), ...(unit ? { unit } : {}), ...(basis ? { basis } : {}) };
}

function single<T>(values: readonly T[]): T | null {
  const [first, ...others] = new Set(values);
  return first === undefined || others.length > 0 ? null : first;
}

function learnRows(statements: readonly CellStatement[]): Record<string, string> {
  const named = statements.filter(({ indicator }) => indicator !== "unmapped");
  return Object.fromEntries(named.map(({ headers, indicator }) => [cleanText(headers.at(-1) ?? ""), indicator]));
}

/**
 * Adds what a document teaches to the file of its place in a home's `mappings/`; what is there already stays as it is.
 * Returns the file's path and how many sheets are new, or null where none is.
 */
export async function saveMappings(
  home: string,
  { regionId, sheets }: Lesson,
): Promise<{ readonly path: string; readonly count: number } | null> {
  const folder = join(home, "mappings");
  const place = regionId ?? "other";
  const path = join(folder, `${place}.yaml`);
  const files = (await readDataFiles(folder)).map((file) => ({ ...file, ...parseData(file, mappingsForm) }));
  const known = files.flatMap((file) => file.sheets.map(createMappingKey));
  const added = sheets.filter((sheet) => !known.includes(createMappingKey(sheet)));
  if (added.length === 0) return null;
  const kept = files.find((file) => file.path === path)?.sheets ?? [];
  await mkdir(folder, { recursive: true });
  await writeFile(`${path}.new`, HEAD + stringify({ place, sheets: [...kept, ...added] }, { lineWidth: 0 }));
  await rename(`${path}.new`, path);
  return { path, count: added.length };
}

const HEAD = `# 各表读法：由程序学得，可改；改过的条目优先，今后照用。take: false 表示不读此表。
# How each sheet is read, as the program learnt it. What you change here stands over what the program finds.
`;
