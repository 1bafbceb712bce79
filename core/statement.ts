import type { DecimalText } from "./decimal.ts";
import type { Period } from "./period.ts";

export const SCOPES = ["district", "subarea", "carrier", "project_set", "enterprise", "project", "other"] as const;
export type Scope = (typeof SCOPES)[number];

/** The scopes whose statements can be served as observations, each under its own scope. */
export const SERVED_SCOPES: readonly Scope[] = ["district", "subarea", "carrier", "project_set"];

/** In the order in which figures of one thing are listed. */
export const MEASURES = [
  "level",
  "growth_rate",
  "change",
  "share",
  "rank",
  "multiple",
  "index",
  "score",
  "contribution_rate",
  "contribution_points",
] as const;
export type Measure = (typeof MEASURES)[number];

/** In the order in which figures of one measure are listed. */
export const STATUSES = ["actual", "target", "plan"] as const;
export type Status = (typeof STATUSES)[number];

export const COMPARATORS = ["eq", "ge", "gt", "le", "lt", "approx_below", "approx_above", "approx"] as const;
export type Comparator = (typeof COMPARATORS)[number];

export const BASES = [
  "yoy",
  "pop",
  "ytd_change",
  "annual_average",
  "two_year_average",
  "vs_year",
  "plan_start",
  "unstated",
  "plan_to_date",
  "since_inception",
  "per_year",
  "each_year",
] as const;
/** Of a growth or change what it is measured against; of an amount how it accumulates. */
export type Basis = (typeof BASES)[number];

/** Of a rank what is ranked and among whom; of a share the whole. A key that does not apply is absent. */
export interface StatementOf {
  readonly measure?: Measure | null;
  readonly universe?: string | null;
  readonly size?: number | null;
  readonly place?: string | null;
  readonly indicator?: string | null;
}

/** Where a field was read and by which rule; offsets are of the reading's text, null where a rule inferred it from no words. */
export interface Evidence {
  readonly start: number | null;
  readonly end: number | null;
  /** Of a table: the cell that it was read from, in A1 form. */
  readonly cell?: string;
  readonly rule: string;
}

/** The fields of a statement that do not say where it stands: what a correction may override and what scoring compares. */
export interface StatementFields {
  readonly place: string | null;
  readonly placeStated: string | null;
  readonly scope: Scope;
  readonly entity: string | null;
  /** Key of the catalogue, or `unmapped`. */
  readonly indicator: string;
  readonly indicatorName: string;
  readonly measure: Measure;
  readonly of: StatementOf | null;
  readonly status: Status;
  readonly comparator: Comparator;
  readonly value: string;
  readonly unit: string;
  readonly baseValue: DecimalText;
  readonly baseUnit: string;
  readonly period: Period | null;
  readonly periodInferred: boolean;
  readonly basis: Basis | null;
  readonly priceBasis: string | null;
  readonly definition: string | null;
  readonly release: string | null;
  readonly topic: string | null;
}

/** Where a statement of a table stands, in place of offsets. */
export interface CellPlace {
  /** The sheet's name; of a page, document or delimited file the table's number from 1. */
  readonly sheet: string;
  /** A1 form. */
  readonly cell: string;
  /** The stored number of which the quote is the display; null where the cell holds text. */
  readonly raw: string | null;
  /** The header texts that govern the cell: title, unit line, period, column, row with its parents. */
  readonly headers: readonly string[];
}

/** What a statement says and why, wherever it stands. */
export interface StatementParts extends StatementFields {
  readonly doc: string;
  /** The exact words; of a table the cell's displayed text. */
  readonly quote: string;
  /** How sure it is, from 0 to 1, by the measured precision of what made it; null where it was not judged. */
  readonly confidence: number | null;
  readonly accepted: boolean;
  /** Why it waits for review, as codes; empty where accepted. */
  readonly reasons: readonly string[];
  readonly evidence: Readonly<Record<string, Evidence>>;
}

export interface TextStatement extends StatementParts {
  /** UTF-16 offsets into the reading's text; `text.slice(start, end) === quote`. */
  readonly start: number;
  readonly end: number;
}

export interface CellStatement extends StatementParts, CellPlace {}

/** One quantity that a document states of one indicator, for one place and one period: the form of `qubi extract`. */
export type Statement = TextStatement | CellStatement;

/** Does a statement stand in a cell of a table, in place of running text. */
export function isCellStatement<T extends TextStatement, C extends CellStatement>(statement: T | C): statement is C {
  return "cell" in statement;
}
