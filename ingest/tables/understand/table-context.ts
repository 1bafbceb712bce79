import type { Unit } from "../../catalogue/catalogue.ts";
import type { ColumnMapping, SheetMapping } from "../mappings/sheet-mapping.ts";
import type { PeriodWords, ReportMonth } from "./period-words.ts";
import type { FigureColumn, PlanReader, TablePlan } from "./plan-table.ts";
import type { Place } from "./region-names.ts";

/** Where a document's year and month were found, for figures that do not say theirs. */
export interface Report extends ReportMonth {
  /** The sheet and cell that say it; null where the file's name does. */
  readonly source: string | null;
  readonly rule: string;
}

/** What a document is about, told by all its tables together. */
export interface DocumentScope {
  readonly doc: string;
  readonly home: string | null;
  readonly report: Report | null;
}

/** A sheet that is known again. */
export interface KnownSheet {
  readonly mapping: SheetMapping;
  /** A person's word stands over what the rules find; what was learnt only fills what they leave open. */
  readonly isEdited: boolean;
  /** By the number of a column. */
  readonly columns: ReadonlyMap<number, ColumnMapping>;
}

/** All that the cells of a table are read with. */
export interface TableContext {
  readonly plan: TablePlan;
  readonly reader: PlanReader;
  readonly scope: DocumentScope;
  /** The region whose parts are listed. */
  readonly parent: string | null;
  /** The place of figures that no row or head names one for. */
  readonly ownPlace: Place | null;
  /** The month that words such as 本月 are reckoned from: the table's own, else the document's. */
  readonly report: ReportMonth | null;
  /** The words of time of the first column that has some, for those that have none. */
  readonly mainPeriod: PeriodWords | null;
  /** For each column of published ranks the column of what is ranked. */
  readonly rankedBy: ReadonlyMap<number, FigureColumn>;
  /** What an earlier month taught of the sheet, or a person wrote; null of a new one. */
  readonly known: KnownSheet | null;
}

/** Of the units that a line lists the one for a growth, or for a level. */
export function chooseUnit(units: readonly Unit[], isGrowth: boolean): Unit | null {
  const isPercent = ({ dimension }: Unit) => dimension === "percent";
  if (isGrowth) return units.find(isPercent) ?? null;
  return units.find((unit) => !isPercent(unit)) ?? units[0] ?? null;
}
