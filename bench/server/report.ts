import { findMedian } from "../median.ts";
import type { Measured, Measurement } from "./measure.ts";

/** A line of the table as it is printed. */
interface Entry {
  readonly cells: readonly string[];
  readonly isMissed: boolean;
}

/** Returns the table as Markdown, and whether every target was reached. */
export function formatReport({ lines }: Measurement): { readonly table: string; readonly isReached: boolean } {
  const entries = lines.map((line) => createEntry(line, lines));
  const head = ["", "requests/s, median", "(least–most)", "multiple, median", "(least–most)", "target"];
  const rule = ["---", "---:", "---:", "---:", "---:", "---"];
  const table = [head, rule, ...entries.map(({ cells }) => cells)]
    .map((cells) => `| ${cells.join(" | ")} |`)
    .join("\n");
  return { table, isReached: !entries.some(({ isMissed }) => isMissed) };
}

/** A multiple is of what was measured in the same round. */
function createEntry(line: Measured, lines: readonly Measured[]): Entry {
  const base = lines.find(({ label }) => label === line.against)?.rates ?? [];
  const multiples = line.rates.map((rate, round) => rate / (base[round] ?? Number.NaN));
  const multiple = findMedian(multiples);
  const isMissed = line.least !== undefined && !(multiple >= line.least);
  const verdict = line.least === undefined ? "" : `${isMissed ? "misses" : "reaches"} ${line.least}`;
  return {
    cells: [line.label, ...describe(line.rates, formatRate), ...describe(multiples, formatMultiple), verdict],
    isMissed,
  };
}

function describe(values: readonly number[], format: (value: number) => string): [median: string, range: string] {
  return [format(findMedian(values)), `${format(Math.min(...values))}–${format(Math.max(...values))}`];
}

function formatRate(rate: number): string {
  return Math.round(rate).toLocaleString("en");
}

function formatMultiple(multiple: number): string {
  return multiple.toFixed(2);
}
