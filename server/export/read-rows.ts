import type { DocumentNode, GraphQLArgument, GraphQLSchema } from "graphql";
import { execute, parse } from "graphql";
import { AppError } from "../../core/errors.ts";
import type { Locale } from "../../core/messages.ts";
import type { Executor } from "../../schema/compile/create-executor.ts";
import { createContext } from "../../schema/context.ts";
import type { Store } from "../../store/store.ts";
import type { Deadline } from "../limits/deadline.ts";
import { createRow, type ExportKind, type ExportRow } from "./columns.ts";
import { createCellRow, createFigureRow, createPointRow } from "./create-row.ts";
import type { Variables } from "./export-parameters.ts";
import type { AskedPage, AskedRow, AskedSeries } from "./figure-query.ts";
import { COMPARISON_FIELDS, FIGURE_FRAGMENT, OBSERVATIONS_FIELDS, OVER_TIME_FIELDS } from "./figure-query.ts";

/** Figures of one file at most: an export of more is refused, never cut. */
export const MAX_EXPORTED = 100_000;

/** Rows that are asked for at once. */
const PAGE_SIZE = 500;

/** What an export is read from; the variables name the data version. */
export interface ExportRequest {
  readonly schema: GraphQLSchema;
  readonly store: Store;
  readonly locale: Locale;
  readonly kind: ExportKind;
  readonly variables: Variables;
  readonly executor: Executor;
  /** Each page is read within it. */
  readonly deadline: Deadline;
  /** What was parsed for this export, by its text. */
  readonly documents: Map<string, DocumentNode>;
}

const FIELDS = { comparison: "compare", "over-time": "compareOverTime", observations: "observations" } as const;

/** Pages are read by the export itself. */
const OWN_ARGUMENTS: Readonly<Record<ExportKind, readonly string[]>> = {
  comparison: [],
  "over-time": [],
  observations: ["first", "after"],
};

/** Returns the arguments that an export takes: those of the field of the API that it asks. */
export function listArguments(schema: GraphQLSchema, kind: ExportKind): GraphQLArgument[] {
  const field = schema.getQueryType()?.getFields()[FIELDS[kind]];
  if (!field) throw new Error(`the schema has no field ${FIELDS[kind]}`);
  return field.args.filter(({ name }) => !OWN_ARGUMENTS[kind].includes(name));
}

/** Yields the rows of an export in the order of the API, numbered where several share a coordinate. Throws what the API throws. */
export async function* readRows(request: ExportRequest, limit = MAX_EXPORTED): AsyncGenerator<ExportRow> {
  const number = createNumbering();
  for await (const row of readKind(request, limit)) yield createRow(row, { variant: number(row) });
}

function readKind(request: ExportRequest, limit: number): AsyncGenerator<ExportRow> {
  if (request.kind === "comparison") return readCells(request, limit);
  return request.kind === "over-time" ? readPoints(request) : readFigures(request, limit);
}

/** Returns a function that counts the rows of each coordinate. */
function createNumbering(): (row: ExportRow) => string {
  const counts = new Map<string, number>();
  return ({ indicator, measure, status, region, freq, time_period }) => {
    const key = JSON.stringify([indicator, measure, status, region, freq, time_period]);
    const count = (counts.get(key) ?? 0) + 1;
    counts.set(key, count);
    return String(count);
  };
}

async function* readCells(request: ExportRequest, limit: number): AsyncGenerator<ExportRow> {
  checkCells(request, limit);
  const { rows } = (await ask(request, COMPARISON_FIELDS)) as { readonly rows: readonly AskedRow[] };
  for (const row of rows) for (const cell of row.cells) yield createCellRow(row, cell);
}

/** A comparison is made as a whole: one that is too large is refused before it is begun. */
function checkCells({ variables: { regions, indicators } }: ExportRequest, limit: number): void {
  const count = Array.isArray(regions) && Array.isArray(indicators) ? regions.length * indicators.length : 0;
  if (count > limit) throw new AppError("EXPORT_TOO_LARGE", { count, limit });
}

async function* readPoints(request: ExportRequest): AsyncGenerator<ExportRow> {
  const series = (await ask(request, OVER_TIME_FIELDS)) as readonly AskedSeries[];
  for (const { points } of series) yield* points.map(createPointRow);
}

async function* readFigures(request: ExportRequest, limit: number): AsyncGenerator<ExportRow> {
  let after: string | null = null;
  do {
    const page: AskedPage = await askPage(request, after);
    const count = page.totalCount ?? 0;
    if (count > limit) throw new AppError("EXPORT_TOO_LARGE", { count, limit });
    yield* page.nodes.map(createFigureRow);
    after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
  } while (after !== null);
}

async function askPage(request: ExportRequest, after: string | null): Promise<AskedPage> {
  const variables = { ...request.variables, first: PAGE_SIZE, ...(after === null ? {} : { after }) };
  return (await ask({ ...request, variables }, OBSERVATIONS_FIELDS)) as AskedPage;
}

/** Each asks in a context of its own: what one page has loaded does not stay while the others are read. */
async function ask(request: ExportRequest, fields: string): Promise<unknown> {
  return request.deadline.run(() => askApi(request, fields));
}

async function askApi(request: ExportRequest, fields: string): Promise<unknown> {
  const { schema, executor, store, locale } = request;
  const document = findDocument(request, fields);
  const contextValue = await createContext(store, locale);
  const variables = { ...request.variables, isFirstPage: !("after" in request.variables) };
  const compiled = await executor.execute({ document, variables, contextValue });
  if (compiled.compiled) return JSON.parse(compiled.body).data.answer;
  const { data, errors } = await execute({ schema, document, contextValue, variableValues: variables });
  const [error] = errors ?? [];
  if (error) throw error.originalError ?? error;
  return data?.answer;
}

/** A text is parsed once, and the executor compiles it once. */
function findDocument({ schema, kind, variables, documents }: ExportRequest, fields: string): DocumentNode {
  const text = createDocument(schema, kind, { variables, fields });
  const document = documents.get(text) ?? parse(text);
  documents.set(text, document);
  return document;
}

interface DocumentParts {
  readonly variables: Variables;
  readonly fields: string;
}

function createDocument(schema: GraphQLSchema, kind: ExportKind, { variables, fields }: DocumentParts): string {
  const args = schema.getQueryType()?.getFields()[FIELDS[kind]]?.args ?? [];
  const given = args.filter(({ name }) => name in variables);
  const declared = given.map(({ name, type }) => `$${name}: ${String(type)}`);
  const passed = given.map(({ name }) => `${name}: $${name}`);
  const paging = kind === "observations" ? ["$isFirstPage: Boolean!"] : [];
  return `query Export(${[...declared, ...paging].join(", ")}) {
    answer: ${FIELDS[kind]}(${passed.join(", ")}) ${fields}
  } ${FIGURE_FRAGMENT}`;
}
