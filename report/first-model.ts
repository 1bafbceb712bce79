/** Words in both languages of the report: Chinese leads, English follows as a subtitle. */
export interface Bilingual {
  readonly zh: string;
  readonly en: string;
}

/** The report before it is written in any format: every number of it stands here, once, as it will be printed. */
export interface Report {
  readonly title: Bilingual;
  readonly subtitle: Bilingual;
  readonly facts: readonly Fact[];
  readonly legend: readonly LegendEntry[];
  readonly comparisons: readonly ComparisonSection[];
  readonly progress: ProgressSection | null;
  readonly notes: NoteSection;
  readonly sources: SourceSection;
  readonly method: MethodSection;
}

/** A line of the title block. */
export interface Fact {
  readonly label: Bilingual;
  readonly lines: readonly string[];
}

export interface LegendEntry {
  readonly mark: string;
  readonly verdict: Verdict | null;
  readonly words: Bilingual;
}

export type Verdict = "COMPARABLE" | "WITH_CAUTION" | "NOT_COMPARABLE";

/** A heading of the first level, numbered: 一、投资增长. */
export interface Section {
  readonly heading: Bilingual;
}

/** A table with its number in the report and what stands below it. */
export interface TableHead {
  readonly number: number;
  readonly caption: Bilingual;
}

export interface ComparisonSection extends Section, TableHead {
  readonly description: Bilingual;
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
  /** Counts of figures by verdict and of rows left out. */
  readonly summary: readonly string[];
  /** The words of the gaps of the table in full. */
  readonly gaps: readonly LegendEntry[];
}

export interface Column {
  readonly regionId: string;
  readonly name: Bilingual;
  /** Name of the region that a sub-area lies in; null of a whole region. */
  readonly within: string | null;
}

export interface Row {
  readonly label: Bilingual;
  /** What its cells are held against: period, status, basis. */
  readonly reference: string;
  readonly ranking: string | null;
  readonly cells: readonly Cell[];
}

export type Cell = FigureCell | GapCell;

export interface FigureCell {
  readonly kind: "figure";
  readonly figure: Figure;
  /** Period, status and the like where they are not the reference's. */
  readonly remarks: readonly string[];
  readonly verdict: Verdict;
  readonly mark: string;
  /** Numbers of notes. */
  readonly notes: readonly number[];
  readonly rank: string | null;
  /** Other values, ranks that a source prints, progress of a target: each with its sources. */
  readonly further: readonly FurtherFigure[];
}

export interface GapCell {
  readonly kind: "gap";
  readonly text: string;
}

/** A figure as it is printed, with the numbers of the citations that state it: never without any. */
export interface Figure {
  readonly text: string;
  readonly sources: readonly number[];
}

export interface FurtherFigure {
  readonly label: string;
  readonly figure: Figure;
}

/** Targets that an actual figure is held against; the others are counted by the reason why not. */
export interface ProgressSection extends Section, TableHead {
  readonly rows: readonly ProgressRow[];
  /** What stands where the table would, where it has no row. */
  readonly empty: string;
  readonly unjudgedTitle: string;
  readonly unjudged: readonly string[];
}

export interface ProgressRow {
  readonly region: string;
  readonly indicator: Bilingual;
  readonly period: string;
  readonly target: Figure;
  readonly actual: Figure;
  readonly actualPeriod: string;
  /** Computed here from the two figures: attained share, time progress, lead, gap. */
  readonly computed: readonly string[];
  readonly state: string;
}

export interface NoteSection extends Section {
  readonly notes: readonly Note[];
}

export interface Note {
  readonly number: number;
  readonly words: Bilingual;
  /** The figures that it concerns, by table and region. */
  readonly concerns: readonly string[];
}

export interface SourceSection extends Section {
  readonly documents: readonly SourceDocument[];
}

export interface SourceDocument {
  readonly number: number;
  readonly title: string;
  readonly details: readonly Detail[];
  readonly citations: readonly SourceCitation[];
}

export interface Detail {
  readonly label: string;
  readonly text: string;
}

/** The words that state a figure, inside the sentence around them. */
export interface SourceCitation {
  readonly number: number;
  /** The figures that it states, with region and indicator. */
  readonly states: readonly string[];
  readonly before: string;
  readonly quote: string;
  readonly after: string;
  readonly place: string;
}

export interface MethodSection extends Section {
  readonly paragraphs: readonly Bilingual[];
}
