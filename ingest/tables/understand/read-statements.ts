import type { CellStatement } from "../../../core/statement.ts";
import type { Bound } from "./create-cell-statement.ts";
import { createCellStatement } from "./create-cell-statement.ts";
import { holdConflicts } from "./hold-conflicts.ts";
import { type Draft, type RowReading, TableReader } from "./read-table.ts";
import type { TableContext } from "./table-context.ts";

/** Yields what the rows of a table are, from top to bottom. */
export function* readRows(context: TableContext): Generator<RowReading> {
  const table = new TableReader(context);
  for (const row of context.plan.extent.body) yield table.read(row);
}

/** Returns the name of the place that a figure is of. */
export function nameOf({ place }: Draft): string | null {
  return place.place?.name ?? null;
}

/** Cells of a sheet whose statements wait: others of the document say otherwise. */
export type HeldCells = ReadonlySet<string>;

/** Returns the statements of the tables of a sheet; they are made anew each time. */
export function listStatements(tables: readonly TableContext[], held: HeldCells = new Set()): Iterable<CellStatement> {
  return { [Symbol.iterator]: () => createStatements(tables, held) };
}

function* createStatements(tables: readonly TableContext[], held: HeldCells): Generator<CellStatement> {
  for (const draft of readDrafts(tables)) {
    const statement = createCellStatement(draft.context, draft);
    yield held.has(statement.cell) ? { ...statement, ...HELD } : statement;
  }
}

const HELD = { accepted: false, reasons: ["CONFLICT_IN_DOCUMENT"] } as const;

function* readDrafts(tables: readonly TableContext[]): Generator<Draft> {
  for (const context of tables) for (const { drafts } of readRows(context)) yield* drafts;
}

/** Returns of each sheet the cells that are held back because the document says otherwise, surer or just as sure. */
export function findHeld(sheets: readonly (readonly TableContext[])[]): HeldCells[] {
  const repeated = findRepeated(sheets);
  const held = sheets.map(() => new Set<string>());
  if (repeated.size === 0) return held;
  const found = sheets.flatMap((tables, at) =>
    [...filterDrafts(tables, repeated)].map((draft) => ({ at, statement: createCellStatement(draft.context, draft) })),
  );
  const settled = holdConflicts(found.map(({ statement }) => statement));
  for (const [n, { at, statement }] of found.entries())
    if (statement.accepted && settled[n]?.accepted === false) held[at]?.add(statement.cell);
  return held;
}

function* filterDrafts(tables: readonly TableContext[], repeated: ReadonlySet<string>): Generator<Draft> {
  for (const draft of readDrafts(tables)) if (repeated.has(formatFact(draft))) yield draft;
}

/** Returns what figures are of that more than one is of. */
function findRepeated(sheets: readonly (readonly TableContext[])[]): ReadonlySet<string> {
  const seen = new Map<string, Set<string | null>>();
  const repeated = new Set<string>();
  for (const tables of sheets) {
    for (const draft of readDrafts(tables)) {
      const places = seen.get(formatMeasured(draft)) ?? new Set();
      seen.set(formatMeasured(draft), places);
      if (places.has(nameOf(draft))) repeated.add(formatFact(draft));
      places.add(nameOf(draft));
    }
  }
  return repeated;
}

function formatFact(draft: Draft): string {
  return `${nameOf(draft) ?? ""}\n${formatMeasured(draft)}`;
}

const measured = new WeakMap<Bound, string>();

/** What figures of one column and kind of row are of, their place apart. */
function formatMeasured({ bound }: Draft): string {
  const known = measured.get(bound);
  if (known !== undefined) return known;
  const { fields } = bound;
  const { start = null, end = null } = fields.period ?? {};
  const { indicator, status, basis, priceBasis } = fields;
  const { measure } = bound.measure;
  const text = JSON.stringify([indicator, measure, status, start, end, basis, priceBasis]);
  measured.set(bound, text);
  return text;
}
