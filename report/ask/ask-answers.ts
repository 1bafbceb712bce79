import type {
  Answers,
  ComparisonAnswer,
  DocumentAnswer,
  RegionAnswer,
  TargetAnswer,
  VersionAnswer,
} from "./answers.ts";
import { listSubAreas } from "./list-sub-areas.ts";
import {
  COLUMNS_QUERY,
  COMPARISON_QUERY,
  DOCUMENTS_QUERY,
  REGIONS_QUERY,
  TARGETS_QUERY,
  VERSION_QUERY,
} from "./queries.ts";

/** Asks the API and returns the data of the answer; throws on its errors. */
export type Execute = (
  document: string,
  variables: Readonly<Record<string, unknown>>,
) => Promise<Readonly<Record<string, unknown>>>;

export interface Question {
  readonly execute: Execute;
  readonly regions: readonly string[];
  /** Also the sub-areas of these regions, in each comparison those that have a figure. */
  readonly withSubAreas: boolean;
  /** Keys of comparison sets, in the order of the report. */
  readonly sets: readonly string[];
}

type Ask = <T>(document: string, variables?: Readonly<Record<string, unknown>>) => Promise<T>;

/** Returns all that a report is made from: every answer of the one data version that is the latest when it is asked. */
export async function askAnswers(question: Question): Promise<Answers> {
  const { dataVersion } = await createAsk(question.execute, null)<{ dataVersion: VersionAnswer }>(VERSION_QUERY);
  const ask = createAsk(question.execute, dataVersion.id);
  const { regions } = await ask<{ regions: RegionAnswer[] }>(REGIONS_QUERY);
  const subAreas = question.withSubAreas ? listSubAreas(question.regions, regions) : [];
  const columns = [...question.regions, ...subAreas];
  const comparisons = await Promise.all(question.sets.map((set) => askComparison(ask, set, { question, columns })));
  const { targets } = await ask<{ targets: TargetAnswer[] }>(TARGETS_QUERY, { regions: columns });
  const { documents } = await ask<{ documents: DocumentAnswer[] }>(DOCUMENTS_QUERY);
  return { version: dataVersion, regions, comparisons, targets: sortTargets(targets, columns), documents };
}

/** What an answer holds is given by its query and the schema: that is known here, and nowhere checked again. */
function createAsk(execute: Execute, asOf: string | null): Ask {
  return async <T>(document: string, variables: Readonly<Record<string, unknown>> = {}) =>
    (await execute(document, asOf === null ? variables : { ...variables, asOf })) as T;
}

interface Wanted {
  readonly question: Question;
  readonly columns: readonly string[];
}

async function askComparison(ask: Ask, set: string, { question, columns }: Wanted): Promise<ComparisonAnswer> {
  const filled = await askFilledColumns(ask, set, columns);
  const regions = columns.filter((id) => question.regions.includes(id) || filled.has(id));
  const { comparisonSet, compare } = await ask<{
    comparisonSet: Omit<ComparisonAnswer, "rows">;
    compare: Pick<ComparisonAnswer, "rows">;
  }>(COMPARISON_QUERY, { set, regions });
  return { ...comparisonSet, rows: compare.rows };
}

/** The columns with a figure: the others are asked no more, so that they do not weigh in the choice of a period. */
async function askFilledColumns(ask: Ask, set: string, regions: readonly string[]): Promise<Set<string>> {
  const { compare } = await ask<{
    compare: { rows: { cells: { region: { id: string }; observation: object | null }[] }[] };
  }>(COLUMNS_QUERY, { set, regions });
  const cells = compare.rows.flatMap((row) => row.cells);
  return new Set(cells.filter(({ observation }) => observation !== null).map(({ region }) => region.id));
}

/** Returns the targets in the order of the regions, those of a region as they were. */
function sortTargets(targets: readonly TargetAnswer[], regionIds: readonly string[]): TargetAnswer[] {
  const place = ({ target }: TargetAnswer) => regionIds.indexOf(target.region.id);
  return targets.toSorted((a, b) => place(a) - place(b));
}
