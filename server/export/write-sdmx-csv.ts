import { Readable } from "node:stream";
import type { ExportHeading, ExportRow } from "./columns.ts";
import { COLUMN_KEYS, type ColumnKey } from "./columns.ts";
import { formatValue, joinBatches, listLines } from "./write-csv.ts";

/** Dimensions: together they name one figure. Target, plan and actual are one of them. */
const DIMENSIONS: readonly (readonly [name: string, key: ColumnKey])[] = [
  ["FREQ", "freq"],
  ["REF_AREA", "region"],
  ["INDICATOR", "indicator"],
  ["MEASURE", "measure"],
  ["FIGURE_STATUS", "status"],
  ["VARIANT", "variant"],
  ["TIME_PERIOD", "time_period"],
];

/** Attributes that have names in SDMX; every other column keeps its key, in capitals. */
const NAMED_ATTRIBUTES: readonly (readonly [name: string, key: ColumnKey])[] = [
  ["OBS_STATUS", "obs_status"],
  ["UNIT_MEASURE", "base_unit"],
  ["UNIT_MULT", "unit_mult"],
  ["DECIMALS", "decimals"],
];

const MEASURE = ["OBS_VALUE", "obs_value"] as const;

/** The columns of SDMX-CSV in order, each with the key of ours that fills it. */
export const SDMX_COLUMNS = createColumns();

function createColumns(): readonly (readonly [name: string, key: ColumnKey])[] {
  const named = [...DIMENSIONS, MEASURE, ...NAMED_ATTRIBUTES];
  const taken = new Set(named.map(([, key]) => key));
  const others = COLUMN_KEYS.filter((key) => !taken.has(key));
  return [...named, ...others.map((key) => [key.toUpperCase(), key] as const)];
}

/** Returns SDMX-CSV 2.0; each line is of one observation, one without a figure has no OBS_VALUE and says why in its status. */
export function writeSdmxCsv(rows: AsyncIterable<ExportRow>, { kind }: ExportHeading): Readable {
  const head = ["STRUCTURE", "STRUCTURE_ID", "ACTION", ...SDMX_COLUMNS.map(([name]) => name)];
  const structure = ["dataflow", `QUBI:${kind.toUpperCase().replace("-", "_")}(1.0)`, "I"];
  const format = (row: ExportRow) => [...structure, ...SDMX_COLUMNS.map(([, key]) => formatValue(row, key))];
  return Readable.from(joinBatches(listLines(rows, { head, format })));
}
