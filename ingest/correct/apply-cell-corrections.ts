import { AppError } from "../../core/errors.ts";
import { groupBy } from "../../core/group.ts";
import type { CellStatement } from "../../core/statement.ts";
import type { Catalogue } from "../catalogue/catalogue.ts";
import type { Cell } from "../tables/grid.ts";
import { type CorrectedStatement, correctAtPlace, NO_FIELDS } from "./correct-at-place.ts";
import { type CellCorrection, type Correction, isCellCorrection } from "./correction.ts";

export interface CorrectedTables {
  readonly doc: string;
  readonly catalogue: Catalogue;
  /** Returns what a cell holds; null where it is blank, or the sheet is not there. */
  readonly findCell: (sheet: string, cell: string) => Pick<Cell, "text" | "raw"> | null;
}

/**
 * Yields the statements of a document's tables as people corrected them: those of corrected cells last, the others as they
 * come. Throws CORRECTION_STALE where a cell shows something else or the rules read something else there than the
 * correction expects, and CORRECTION_AMBIGUOUS where it fits several statements.
 */
export function* applyCellCorrections(
  statements: Iterable<CellStatement>,
  corrections: readonly Correction[],
  tables: CorrectedTables,
): Generator<CorrectedStatement<CellStatement>> {
  const ofCells = corrections.filter(isCellCorrection);
  const byCell = groupBy(ofCells, nameCell);
  const read: CorrectedStatement<CellStatement>[] = [];
  for (const statement of statements) {
    const entry = { statement, origin: "rule", correctionId: null } as const;
    if (byCell.has(nameCell(statement))) read.push(entry);
    else yield entry;
  }
  yield* ofCells.reduce<readonly CorrectedStatement<CellStatement>[]>(
    (current, correction) => applyOne(current, correction, tables),
    read,
  );
}

function nameCell({ sheet, cell }: Pick<CellStatement, "sheet" | "cell">): string {
  return `${sheet}!${cell}`;
}

function applyOne(
  current: readonly CorrectedStatement<CellStatement>[],
  correction: CellCorrection,
  { doc, catalogue, findCell }: CorrectedTables,
): CorrectedStatement<CellStatement>[] {
  const { id, sheet, cell, quote } = correction;
  const found = findCell(sheet, cell);
  if (found?.text !== quote)
    throw new AppError("CORRECTION_STALE", { file: doc, id, expected: `${nameCell(correction)} ${quote}` });
  const evidence = { value: { start: null, end: null, cell, rule: "correction" } };
  return correctAtPlace(current, correction, {
    doc,
    catalogue,
    isThere: (statement) => statement.sheet === sheet && statement.cell === cell,
    empty: { ...NO_FIELDS, doc, sheet, cell, raw: found.raw, headers: [], quote, evidence },
  });
}
