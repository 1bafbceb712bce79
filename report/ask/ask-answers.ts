import { AppError } from "../../core/errors.ts";
import { groupBy } from "../../core/group.ts";
import { createMonth, findMonth, listMonths } from "../../core/period.ts";
import type { SectionOf, Template } from "../template/template.ts";
import type {
  Answers,
  ChangesAnswer,
  DocumentAnswer,
  RegionAnswer,
  RegionBook,
  RowAnswer,
  SectionRows,
  TargetAnswer,
  TrendAnswer,
  VersionAnswer,
} from "./answers.ts";
import { type AskRows, askFormer } from "./ask-former.ts";
import { keepActual } from "./keep-actual.ts";
import {
  CHANGES_QUERY,
  type CompareRequest,
  composeComparisons,
  composeTrends,
  REST_QUERY,
  VERSION_QUERY,
} from "./queries.ts";
import { resolveRegions } from "./resolve-regions.ts";

/** Asks the API and returns the data of the answer; throws on its errors. */
export type Execute = (
  document: string,
  variables: Readonly<Record<string, unknown>>,
) => Promise<Readonly<Record<string, unknown>>>;

export interface Question {
  readonly execute: Execute;
  /** Ids, division codes or names. */
  readonly regions: readonly string[];
  /** `YYYY-MM`; null takes the month in which most rows end. */
  readonly month: string | null;
  readonly template: Template;
  /** Data version, day or instant; null is the latest. */
  readonly asOf: string | null;
  /** Revisions are counted from this data version on; null counts all that there ever were. */
  readonly since: string | null;
}

type Ask = <T>(document: string, variables?: Readonly<Record<string, unknown>>) => Promise<T>;

interface VersionData {
  readonly dataVersion: VersionAnswer;
  readonly regions: readonly RegionAnswer[];
  readonly comparisonSets: readonly { readonly key: string; readonly nameZh: string }[];
}

/** Returns all that a report is made from: every answer of one data version. Throws MONTH_WITHOUT_FIGURES and the errors of the API. */
export async function askAnswers(question: Question): Promise<Answers> {
  const { execute, template, since } = question;
  const opened = await createAsk(execute, question.asOf)<VersionData>(VERSION_QUERY);
  const regions = resolveRegions(question.regions, opened.regions);
  const ask = createAsk(execute, opened.dataVersion.id);
  const askRows = (requests: readonly CompareRequest[]) => askComparisons(ask, regions, requests);
  const month = question.month ?? (await findLatestMonth(askRows, template));
  const answered = await askRows(listRequests(template, month));
  checkMonth(month, answered.flat(), regions);
  const former = await askFormer(askRows, answered.flat());
  const columns = { regions: listColumns(regions) };
  return {
    version: opened.dataVersion,
    month,
    regions,
    sections: template.sections.map((section) =>
      pickRows(section, { template, answered, sets: opened.comparisonSets }),
    ),
    former,
    trends: await askTrends(ask, columns.regions, { template, month }),
    changes: template.sections.some(({ kind }) => kind === "revisions")
      ? await askChanges(ask, opened.dataVersion, { ...columns, since })
      : null,
    ...(await askRest(ask, columns, month)),
  };
}

interface Rest {
  readonly targets: readonly TargetAnswer[];
  readonly documents: readonly DocumentAnswer[];
}

/** The targets that the month lies in, held against what was reached by its end, and all documents. */
async function askRest(ask: Ask, columns: { readonly regions: readonly string[] }, month: string): Promise<Rest> {
  const { start, end } = createMonth(month);
  const { targets, documents } = await ask<Rest>(REST_QUERY, { ...columns, dueOn: end });
  const isRunning = ({ period }: TargetAnswer) =>
    period === null || (period.end >= start && (period.start <= end || period.start === period.end));
  return { targets: targets.filter(isRunning), documents };
}

/** What an answer holds is given by its query and the schema: that is known here, and nowhere checked again. */
function createAsk(execute: Execute, asOf: string | null): Ask {
  return async <T>(document: string, variables: Readonly<Record<string, unknown>> = {}) =>
    (await execute(document, asOf === null ? variables : { asOf, ...variables })) as T;
}

function listColumns({ asked, subAreas, benchmark }: RegionBook): string[] {
  const ids = [...asked, ...subAreas].map(({ id }) => id);
  return benchmark && !ids.includes(benchmark.id) ? [...ids, benchmark.id] : ids;
}

async function askComparisons(
  ask: Ask,
  { asked, subAreas, benchmark }: RegionBook,
  requests: readonly CompareRequest[],
): Promise<(readonly RowAnswer[])[]> {
  if (requests.length === 0) return [];
  const { document, variables } = composeComparisons(requests);
  const regions = [...asked, ...subAreas].map(({ id }) => id);
  const data = await ask<Record<string, { rows: RowAnswer[] }>>(document, {
    ...variables,
    regions,
    benchmark: benchmark?.id,
  });
  return requests.map((_, at) => (data[`c${at}`]?.rows ?? []).map(keepActual));
}

const MEASURES = ["LEVEL", "GROWTH_RATE"] as const;

/** All indicators of the template in two comparisons, levels and growths; then a comparison for each set. */
function listRequests(template: Template, month: string | undefined): CompareRequest[] {
  const at = month === undefined ? {} : { month };
  const indicators = listIndicators(template);
  return [
    ...(indicators.length === 0 ? [] : MEASURES.map((measure) => ({ indicators, measure, ...at }))),
    ...listSets(template).map((set) => ({ set, ...at })),
  ];
}

function listIndicators({ sections }: Template): string[] {
  const keys = sections.flatMap((section) =>
    section.kind === "tables" || section.kind === "summary" ? (section.indicators ?? []) : [],
  );
  return [...new Set(keys)];
}

function listSets({ sections }: Template): string[] {
  return [...new Set(sections.flatMap((section) => (section.kind === "tables" && section.set ? [section.set] : [])))];
}

/** The month in which most of the rows end, of two as many the later. */
async function findLatestMonth(askRows: AskRows, template: Template): Promise<string> {
  const rows = (await askRows(listRequests(template, undefined))).flat();
  const ends = rows.flatMap(({ reference, cells }) =>
    reference.period && cells.some(({ observation }) => observation !== null) ? [findMonth(reference.period.end)] : [],
  );
  const [first] = [...groupBy(ends, (end) => end)].toSorted(
    (a, b) => b[1].length - a[1].length || (a[0] < b[0] ? 1 : -1),
  );
  if (!first) throw new AppError("NO_FIGURES_AT_ALL", {});
  return first[0];
}

/** A month in which no actual figure ends is none that can be reported on. */
function checkMonth(month: string, rows: readonly RowAnswer[], { asked }: RegionBook): void {
  const ends = rows.flatMap(({ cells }) =>
    cells.flatMap(({ observation }) => (observation?.period ? [findMonth(observation.period.end)] : [])),
  );
  if (ends.includes(month)) return;
  const latest = ends.toSorted().at(-1) ?? null;
  throw new AppError("MONTH_WITHOUT_FIGURES", { month, regions: asked.map(({ nameZh }) => nameZh).join("、"), latest });
}

interface Picked {
  readonly template: Template;
  readonly answered: readonly (readonly RowAnswer[])[];
  readonly sets: VersionData["comparisonSets"];
}

function pickRows(section: Template["sections"][number], { template, answered, sets }: Picked): SectionRows {
  if (section.kind !== "tables" && section.kind !== "summary") return { name: null, rows: [] };
  const shift = listIndicators(template).length === 0 ? 0 : MEASURES.length;
  if (section.kind === "tables" && section.set) {
    const name = sets.find(({ key }) => key === section.set)?.nameZh ?? null;
    return { name, rows: answered[shift + listSets(template).indexOf(section.set)] ?? [] };
  }
  const all = answered.slice(0, shift).flat();
  return {
    name: null,
    rows: (section.indicators ?? []).flatMap((key) => all.filter(({ indicator }) => indicator.key === key)),
  };
}

interface TrendContext {
  readonly template: Template;
  readonly month: string;
}

async function askTrends(
  ask: Ask,
  regions: readonly string[],
  { template, month }: TrendContext,
): Promise<TrendAnswer[]> {
  const sections = template.sections.filter((section): section is SectionOf<"trends"> => section.kind === "trends");
  const answers = await Promise.all(sections.map((section) => askTrend(ask, regions, { section, month })));
  return answers.flat();
}

async function askTrend(
  ask: Ask,
  regions: readonly string[],
  { section, month }: { section: SectionOf<"trends">; month: string },
): Promise<TrendAnswer[]> {
  const from = listMonths(`${Number(month.slice(0, 4)) - 3}${month.slice(4)}`, month).at(-section.months) ?? month;
  const { document, variables } = composeTrends({ indicators: section.indicators, from, to: month });
  const data = await ask<Record<string, TrendAnswer["series"]>>(document, { ...variables, regions });
  return section.indicators.map((indicator, at) => ({ indicator, series: data[`t${at}`] ?? [] }));
}

/** Null of a database that has no version before this one to count from. */
async function askChanges(
  ask: Ask,
  version: VersionAnswer,
  { regions, since }: { regions: readonly string[]; since: string | null },
): Promise<ChangesAnswer> {
  const first = version.id.replace(/\.\d+$/, ".1");
  const { changes } = await ask<{ changes: ChangesAnswer }>(CHANGES_QUERY, {
    regions,
    since: since ?? first,
    until: version.id,
  });
  return changes;
}
