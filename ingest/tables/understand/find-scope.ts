import type { IsoDate } from "../../../core/period.ts";
import type { Recogniser } from "../../recognise/recogniser.ts";
import type { Mappings } from "../mappings/mappings.ts";
import { cleanText } from "./clean-text.ts";
import type { PeriodWords } from "./period-words.ts";
import type { TablePlan } from "./plan-table.ts";
import type { RegionNames } from "./region-names.ts";
import { formatCell } from "./sheet.ts";
import type { DocumentScope, Report } from "./table-context.ts";

/** What is known of a document of tables before it is read. */
export interface TableFacts {
  readonly doc: string;
  readonly regionId: string | null;
  /** The last day of what its title says it reports on. */
  readonly reportEnd: IsoDate | null;
  /** The year that its text is of. */
  readonly year: number | null;
  /** The day on which the file was last saved: the year of its months where nothing else tells. */
  readonly savedOn: IsoDate | null;
  /** What earlier months taught. */
  readonly mappings: Mappings;
}

/** Returns what all tables of a document tell together: whose it is, and of what month. */
export function findScope(
  plans: readonly TablePlan[],
  facts: TableFacts,
  { recogniser, regions }: { recogniser: Recogniser; regions: RegionNames },
): DocumentScope {
  const home = facts.regionId ?? findListed(plans, regions, recogniser) ?? findNamed(plans, facts.doc, recogniser);
  return { doc: facts.doc, home, report: findReport(plans, facts) };
}

/** The region whose parts most tables list; of one and its province the inner, where more than one table lists its parts. */
function findListed(plans: readonly TablePlan[], regions: RegionNames, { regions: index }: Recogniser): string | null {
  const counts = new Map<string, number>();
  for (const { regionLabels } of plans) {
    const parent = findParent(regionLabels, regions);
    if (parent !== null) counts.set(parent, (counts.get(parent) ?? 0) + 1);
  }
  const ordered = [...counts].toSorted(([, a], [, b]) => b - a).map(([id]) => id);
  const [most] = ordered;
  if (most === undefined) return null;
  const inner = ordered.find((id) => id !== most && (counts.get(id) ?? 0) > 1 && index.listAround(id).includes(most));
  return inner ?? most;
}

/** Returns the region that most of the labels are parts of; null where fewer than two are. */
export function findParent(labels: readonly string[], regions: RegionNames): string | null {
  const named = [...new Set(labels)].filter((label) => regions.sense(label) === "region");
  const found = regions.findParent(named);
  return found && found.count >= 2 && found.count * 2 >= named.length ? found.regionId : null;
}

/** The place that titles, names of sheets or the file's name say first. */
function findNamed(plans: readonly TablePlan[], doc: string, recogniser: Recogniser): string | null {
  const texts = plans.flatMap(({ lines, grid }) => [...lines.lines.map(({ text }) => text), grid.name]);
  for (const text of [...texts, doc]) {
    const found = findPlace(text, null, recogniser);
    if (found !== null) return found;
  }
  return null;
}

/** Returns the region that a text names first, of 湖南省邵阳市 the inner; null where it names none. */
export function findPlace(text: string, home: string | null, { lexicon, regions }: Recogniser): string | null {
  const clean = cleanText(text);
  for (let at = 0, found: string | null = null; at <= clean.length; ) {
    const word = at < clean.length ? lexicon.words.findLongest(clean, at) : null;
    const id = word?.value.kind === "place" ? regions.findNear(word.value.regionIds, home) : null;
    if (found !== null && id === null) return found;
    found = id ?? found;
    at = word && id !== null ? word.end : at + 1;
  }
  return null;
}

interface Dated {
  readonly words: PeriodWords;
  readonly source: string;
}

/** The year and month that most headers name together; else the year of one with the months of most; else of the file's name. */
function findReport(
  plans: readonly TablePlan[],
  { doc, reportEnd, year: textYear, savedOn }: TableFacts,
): Report | null {
  const dated = plans.flatMap(listDated);
  const whole = dated.filter(({ words }) => words.year !== null && words.months !== null && words.yearsBack === 0);
  const months = mostOf(dated.flatMap(({ words }) => words.months?.to ?? []));
  const stated = mostOf(whole.map(({ words }) => (words.year ?? 0) * 100 + (words.months?.to ?? 0)));
  if (stated !== null) {
    const source =
      whole.find(({ words }) => (words.year ?? 0) * 100 + (words.months?.to ?? 0) === stated)?.source ?? null;
    return { year: Math.floor(stated / 100), month: stated % 100, source, rule: "report.header" };
  }
  const document = { source: null, rule: "report.document" } as const;
  if (reportEnd !== null) return { ...readMonth(reportEnd), ...document };
  if (textYear !== null && months !== null) return { year: textYear, month: months, ...document };
  const named = findInName(doc, plans);
  if (named) return { year: named.year, month: named.month ?? months ?? 12, source: null, rule: "report.file-name" };
  if (months === null) return null;
  const years = dated.filter(({ words }) => words.year !== null);
  const year = Math.max(...years.map(({ words }) => words.year ?? 0));
  if (years.length > 0) return { year, month: months, source: years[0]?.source ?? null, rule: "report.header" };
  return savedOn === null ? null : { ...findYearBefore(savedOn, months), source: null, rule: "report.saved" };
}

/** 1-12月 in a file that was saved in January is of the year before. */
function findYearBefore(savedOn: IsoDate, month: number) {
  const saved = readMonth(savedOn);
  return { year: month > saved.month ? saved.year - 1 : saved.year, month };
}

function readMonth(date: IsoDate) {
  return { year: Number(date.slice(0, 4)), month: Number(date.slice(5, 7)) };
}

function listDated({ lines, figures, grid }: TablePlan): Dated[] {
  const source = (cell: { row: number; column: number } | null | undefined) =>
    `${grid.name}!${cell ? formatCell(cell) : ""}`;
  return [
    ...(lines.facets.period ? [{ words: lines.facets.period, source: source(lines.title?.cell) }] : []),
    ...figures.flatMap(({ own, head }) => (own.period ? [{ words: own.period, source: source(head[0]) }] : [])),
  ];
}

/** The most frequent number, of several the greatest. */
function mostOf(numbers: readonly number[]): number | null {
  const counts = new Map<number, number>();
  for (const number of numbers) counts.set(number, (counts.get(number) ?? 0) + 1);
  return [...counts].toSorted(([a, m], [b, n]) => n - m || b - a)[0]?.[0] ?? null;
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
