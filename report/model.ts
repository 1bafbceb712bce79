import type { Ledger } from "./ledger/ledger.ts";

/**
 * The report before it is written in any format: blocks of runs, in the order in which they are printed.
 *
 * Every number of it is an anchored run, once, as it will be printed; a text run holds no digit.
 */
export interface Report {
  readonly title: TitlePage;
  /** Contents first, then sections as headings with what follows them. */
  readonly blocks: readonly Block[];
  readonly ledger: Ledger;
  readonly origin: Origin;
}

/** What the report was made from and by: the same of all three gives the same bytes. */
export interface Origin {
  readonly dataVersion: string;
  /** Day of the data version, `YYYY-MM-DD`: the date inside docx, xlsx and pdf. */
  readonly recordedOn: string;
  readonly program: string;
  readonly template: { readonly key: string; readonly digest: string };
  readonly month: string | null;
  readonly regions: readonly string[];
  /** Revisions are counted from this data version on; null of all. */
  readonly since: string | null;
}

export interface TitlePage {
  /** The plain words of the title, for the properties of a file. */
  readonly name: string;
  readonly title: Runs;
  readonly subtitle: Runs;
  /** Lines between title and date: who, which regions, which data. */
  readonly facts: readonly Fact[];
  readonly date: Runs;
}

export interface Fact {
  readonly label: string;
  readonly runs: Runs;
}

export type Runs = readonly Run[];
export type Run = TextRun | AnchoredRun;

/** Words without a digit. */
export interface TextRun {
  readonly kind: "text";
  readonly text: string;
  readonly isStrong?: true;
}

/** A number, or words that hold digits (a date, a document's title, a quote), bound to an entry of the ledger. */
export interface AnchoredRun {
  readonly kind: "anchored";
  /** `n1`, `n2`, … in the order of the report; letters and digits only, so that it may name a bookmark. Each once. */
  readonly anchor: string;
  readonly text: string;
  /** Of a number that a spreadsheet can hold as such; null of words, dates, pointers. */
  readonly value: NumberValue | null;
  readonly isStrong?: true;
  /** The id of a block of the report that it points at. */
  readonly target?: string;
}

/** `prefix + amount + suffix` is the text of its run. */
export interface NumberValue {
  /** Decimal text as printed: `-9.4`, `31.80`. */
  readonly amount: string;
  readonly decimals: number;
  /** `≥`, `约`, … */
  readonly prefix: string;
  /** `%`, `余家`, … */
  readonly suffix: string;
}

export type Block = Contents | Heading | Paragraph | List | Table | Chart;

/** The headings of the report, each to be linked; page numbers are the format's own affair. */
export interface Contents {
  readonly kind: "contents";
  readonly title: string;
  readonly entries: readonly ContentsEntry[];
}

export interface ContentsEntry {
  readonly level: 1 | 2;
  readonly target: string;
  readonly runs: Runs;
}

/** `一、总体情况` is of level 1, `（一）固定资产投资` of level 2. */
export interface Heading {
  readonly kind: "heading";
  readonly level: 1 | 2;
  readonly id: string;
  readonly runs: Runs;
}

export interface Paragraph {
  readonly kind: "paragraph";
  /** `body` is indented by two characters; `small` stands below a table; `quote` is quoted from a document. */
  readonly role: "body" | "small" | "quote";
  readonly runs: Runs;
  /** What a generated sentence sets beside each other; absent of other words. */
  readonly claims?: readonly Claim[];
}

/** What a sentence says of figures: only what their verdicts allow. */
export interface Claim {
  readonly kind: "lead" | "last" | "difference" | "change" | "progress" | "share" | "figure";
  readonly indicator: string;
  /** Ids of the observations that it sets beside each other. */
  readonly observations: readonly string[];
}

export interface List {
  readonly kind: "list";
  readonly items: readonly ListItem[];
}

export interface ListItem {
  /** That a pointer may name: `note1`, `source1`; null of others. */
  readonly id: string | null;
  readonly runs: Runs;
}

export interface Table {
  readonly kind: "table";
  /** `table1`, … */
  readonly id: string;
  /** `表1　固定资产投资增速` */
  readonly caption: Runs;
  /** What all its figures are of: period, unit. Above the table, to the right. Empty of none. */
  readonly legend: Runs;
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
  /** Below the table, a paragraph each. */
  readonly remarks: readonly Runs[];
}

export interface Column {
  /** The header: it repeats on every page. */
  readonly head: Runs;
  readonly align: "left" | "center" | "right";
  /** Share of the width of the table; the shares need not sum to one. */
  readonly weight: number;
}

export interface Row {
  /** `benchmark` is the city above its counties, `subarea` a zone that stands apart, `group` a line over the rows below. */
  readonly role: "plain" | "benchmark" | "subarea" | "group";
  /** One for each column; a group has a single cell over all. */
  readonly cells: readonly Cell[];
}

export interface Cell {
  /** `number`: one anchored run with a value and nothing else; `gap`: why there is none; `text`: all else. */
  readonly kind: "number" | "gap" | "text" | "head";
  readonly runs: Runs;
}

export interface Chart {
  readonly kind: "chart";
  /** `figure1`, … */
  readonly id: string;
  /** `图1　…` */
  readonly caption: Runs;
  readonly drawing: Drawing;
  /** The same in words, for those who cannot see it. */
  readonly description: Runs;
}

export type Drawing = Bars | Targets | Trend;

/** A value to be drawn with its label: the only number that is printed for it, so axes have no numbers of their own. */
export interface Point {
  readonly amount: string;
  readonly label: AnchoredRun;
}

/** Regions side by side. A bound and what is not comparable are marked by more than colour. */
export interface Bars {
  readonly kind: "bars";
  readonly unit: string;
  readonly bars: readonly Bar[];
}

export interface Bar {
  readonly name: string;
  /** Null where there is no figure: the place is kept, with the words of the gap. */
  readonly point: Point | null;
  readonly gap: string | null;
  /** `bound`: 以上 and the like; `caution`, `not-comparable`: shown, not compared; `benchmark`: the city. */
  readonly marks: readonly ("bound" | "caution" | "not-comparable" | "benchmark")[];
  /** The mark in words, printed beside the bar: `慎比`, `不可比`. */
  readonly note: string | null;
}

/** Targets beside what was reached, each pair in one unit. */
export interface Targets {
  readonly kind: "targets";
  readonly unit: string;
  readonly pairs: readonly TargetPair[];
}

export interface TargetPair {
  readonly name: string;
  readonly target: Point;
  readonly targetIsBound: boolean;
  readonly actual: Point;
}

/** Months on one axis, a line for each region; a line breaks where a month has no figure or territory changed. */
export interface Trend {
  readonly kind: "trend";
  readonly unit: string;
  readonly months: readonly AnchoredRun[];
  readonly lines: readonly TrendLine[];
}

export interface TrendLine {
  readonly name: string;
  readonly isBenchmark: boolean;
  /** One for each month; null where there is no figure that joins the others. */
  readonly points: readonly (Point | null)[];
}
