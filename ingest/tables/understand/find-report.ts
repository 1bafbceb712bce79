import type { IsoDate } from "../../../core/period.ts";
import { chooseMonth, type SheetMonth } from "./choose-month.ts";
import { cleanText } from "./clean-text.ts";
import type { TableFacts } from "./find-scope.ts";
import type { PeriodWords, ReportMonth } from "./period-words.ts";
import type { TablePlan } from "./plan-table.ts";
import { formatCell } from "./sheet.ts";
import type { Report } from "./table-context.ts";

type ReportFacts = Pick<TableFacts, "doc" | "reportEnd" | "year" | "savedOn">;

/** Returns the month that a document of tables is about, with where it was found; null where nothing tells. */
export function findReport(plans: readonly TablePlan[], facts: ReportFacts): Report | null {
  const dated = plans.map(listDated);
  const months = dated.map(findLatest);
  const told = findTold(plans, months, facts);
  const month = chooseMonth(months, told);
  if (month === null) return findSaved(months, facts);
  const stated = dated.flat().find(({ words }) => words.year === month.year && words.months?.to === month.month);
  if (stated) return { ...month, source: stated.source, rule: "report.header" };
  if (told && told.year === month.year) return { ...month, source: null, rule: told.rule };
  // The year is stated, and the month of sheets that do not say theirs.
  const ofYear = dated.flat().find(({ words }) => words.year === month.year);
  return { ...month, source: ofYear?.source ?? null, rule: ofYear ? "report.header" : "report.next-year" };
}

interface Dated {
  readonly words: PeriodWords;
  readonly source: string;
}

function listDated({ lines, figures, grid }: TablePlan): Dated[] {
  const source = (cell: { row: number; column: number } | null | undefined) =>
    `${grid.name}!${cell ? formatCell(cell) : ""}`;
  const ofTitle = lines.facets.period ? [{ words: lines.facets.period, source: source(lines.title?.cell) }] : [];
  const ofHeads = figures.flatMap(({ own, facets, head }) =>
    own.period && facets.period ? [{ words: facets.period, source: source(head[0]) }] : [],
  );
  return [...ofTitle, ...ofHeads];
}

/** The latest month that a sheet says its figures are of, those of the year before apart. */
function findLatest(dated: readonly Dated[]): SheetMonth {
  const own = dated.map(({ words }) => words).filter(({ yearsBack }) => yearsBack === 0);
  const years = own.flatMap(({ year }) => year ?? []);
  const year = years.length > 0 ? Math.max(...years) : null;
  const months = own.flatMap((words) => (words.months && words.year === year ? words.months.to : []));
  const open = own.flatMap((words) => (words.months && words.year === null ? words.months.to : []));
  const month = Math.max(0, ...(months.length > 0 ? months : open));
  return { year, month: month === 0 ? null : month };
}

/** What stands outside the tables: the document's title, its text, the file's name. */
function findTold(
  plans: readonly TablePlan[],
  months: readonly SheetMonth[],
  { doc, reportEnd, year }: ReportFacts,
): (SheetMonth & { readonly year: number; readonly rule: string }) | null {
  if (reportEnd !== null) return { ...readMonth(reportEnd), rule: "report.document" };
  const named = findInName(doc, plans);
  const hasMonth = months.some(({ month }) => month !== null);
  if (year !== null && named?.year !== year && hasMonth) return { year, month: null, rule: "report.document" };
  return named && { ...named, rule: "report.file-name" };
}

/** 1-12月 in a file that was saved in January is of the year before. */
function findSaved(months: readonly SheetMonth[], { savedOn }: ReportFacts): Report | null {
  if (savedOn === null || months.every(({ month }) => month === null)) return null;
  const saved = readMonth(savedOn);
  const found = chooseMonth(months, { year: saved.year, month: null });
  if (found === null) return null;
  const year = found.month > saved.month ? saved.year - 1 : saved.year;
  return { year, month: found.month, source: null, rule: "report.saved" };
}

function readMonth(date: IsoDate): ReportMonth {
  return { year: Number(date.slice(0, 4)), month: Number(date.slice(5, 7)) };
}
/** 2025-03, 2025年3月, 202503, 2025年1-3月 in the file's name or that of a sheet. */
function findInName(doc: string, plans: readonly TablePlan[]): { year: number; month: number | null } | null {
  for (const name of [doc, ...plans.map(({ grid }) => grid.name)]) {
    const [, year, month] =
      /(?<!\d)((?:19[5-9]|20\d)\d)(?:年|[-_.])?(?:1月?-)?(0[1-9]|1[0-2]|[1-9](?=月))?(?!\d)/.exec(cleanText(name)) ??
      [];
    if (year !== undefined) return { year: Number(year), month: month === undefined ? null : Number(month) };
  }
  return null;
}
