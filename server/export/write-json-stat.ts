import { Readable } from "node:stream";
import type { ColumnKey, ExportHeading, ExportRow } from "./columns.ts";
import { COLUMN_KEYS, COLUMNS } from "./columns.ts";
import { joinBatches } from "./write-csv.ts";

/** Dimensions, the slowest first, each with the column that has its words. */
const DIMENSIONS: readonly (readonly [key: ColumnKey, labels: ColumnKey])[] = [
  ["indicator", "indicator_label"],
  ["measure", "measure"],
  ["status", "status"],
  ["region", "region_label"],
  ["time_period", "time_period"],
  ["variant", "variant"],
];

/** What stands for a period that nothing says. */
const UNKNOWN = "_U";

/** Codes of a dimension in the order in which they come, with their words. */
type Category = Map<string, { readonly at: number; readonly label: string }>;

interface Kept {
  readonly coordinates: readonly number[];
  readonly amount: string | null;
  readonly status: string;
}

interface Cube {
  readonly categories: readonly Category[];
  readonly kept: Kept[];
}

/**
 * Returns a dataset of JSON-stat 2.0: a sparse cube whose values are amounts in the base unit, digit for digit.
 *
 * Everything else that an export has of a figure stands in `extension.rows`, in the order of the export. It goes out first, for
 * the cube's size is known at the end only.
 */
export function writeJsonStat(rows: AsyncIterable<ExportRow>, heading: ExportHeading): Readable {
  return Readable.from(joinBatches(listParts(rows, heading)));
}

async function* listParts(rows: AsyncIterable<ExportRow>, heading: ExportHeading): AsyncGenerator<string> {
  const cube: Cube = { categories: DIMENSIONS.map(() => new Map()), kept: [] };
  const head = JSON.stringify(createHead(heading)).slice(0, -1);
  yield `${head},"extension":${JSON.stringify(createExtension(heading)).slice(0, -1)},"rows":[`;
  let separator = "\n";
  for await (const row of rows) {
    cube.kept.push(keepRow(cube.categories, row));
    yield separator + JSON.stringify(listValues(row));
    separator = ",\n";
  }
  yield `\n]},${formatCube(cube, heading)}}\n`;
}

function createHead({ title, recordedAt }: ExportHeading): object {
  return {
    version: "2.0",
    class: "dataset",
    label: title,
    source: "qubi",
    ...(recordedAt === null ? {} : { updated: recordedAt }),
    id: DIMENSIONS.map(([key]) => key),
    role: { time: ["time_period"], geo: ["region"], metric: ["indicator"] },
  };
}

function createExtension({ dataVersion, request, locale }: ExportHeading): object {
  const columns = Object.fromEntries(COLUMN_KEYS.map((key) => [key, COLUMNS[key][locale]]));
  return { dataVersion, request, columns };
}

function listValues(row: ExportRow): object {
  return Object.fromEntries(COLUMN_KEYS.flatMap((key) => (row[key] === null ? [] : [[key, row[key]]])));
}

function keepRow(categories: readonly Category[], row: ExportRow): Kept {
  const coordinates = DIMENSIONS.map(([key, labels], at) => {
    return findPlace(categories[at] ?? new Map(), String(row[key] ?? UNKNOWN), String(row[labels] ?? UNKNOWN));
  });
  const { amount, obs_status } = row;
  return { coordinates, amount: typeof amount === "string" ? amount : null, status: String(obs_status) };
}

function findPlace(category: Category, code: string, label: string): number {
  const known = category.get(code) ?? { at: category.size, label };
  category.set(code, known);
  return known.at;
}

function formatCube({ categories, kept }: Cube, { locale }: ExportHeading): string {
  const sizes = categories.map(({ size }) => size);
  const cells = kept.map(({ coordinates, amount, status }) => ({ at: findIndex(coordinates, sizes), amount, status }));
  const dimension = Object.fromEntries(
    DIMENSIONS.map(([key], at) => [key, { label: COLUMNS[key][locale], category: formatCategory(categories[at]) }]),
  );
  // An amount is written as it stands: a double has not digits enough for every one.
  const values = cells.map(({ at, amount }) => `"${at}":${amount ?? "null"}`).join(",");
  const statuses = Object.fromEntries(cells.map(({ at, status }) => [at, status]));
  return `"size":${JSON.stringify(sizes)},"dimension":${JSON.stringify(dimension)},"value":{${values}},"status":${JSON.stringify(statuses)}`;
}

/** Row-major: the last dimension runs the fastest. */
function findIndex(coordinates: readonly number[], sizes: readonly number[]): number {
  return coordinates.reduce((index, coordinate, at) => index * (sizes[at] ?? 1) + coordinate, 0);
}

function formatCategory(category: Category | undefined): object {
  const entries = [...(category ?? [])];
  return {
    index: entries.map(([code]) => code),
    label: Object.fromEntries(entries.map(([code, { label }]) => [code, label])),
  };
}
