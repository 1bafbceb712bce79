import Table from "cli-table3";
import { say } from "./print.ts";

/** The part of a comparison that a terminal shows. */
export interface ShownComparison {
  readonly regions: readonly { readonly label: string }[];
  readonly rows: readonly ShownRow[];
}

interface ShownRow {
  readonly label: string;
  readonly cells: readonly ShownCell[];
}

interface ShownCell {
  readonly observation: ShownFigure | null;
  readonly lag: { readonly months: number } | null;
  readonly verdict: string | null;
  readonly reasons: readonly { readonly code: string }[];
  readonly rank: { readonly place: number; readonly peerCount: number } | null;
  readonly gap: { readonly code: string; readonly message: string } | null;
}

interface ShownFigure {
  readonly statedValue: string;
  readonly statedUnit: string;
  readonly comparator: string;
  readonly status: string;
  readonly period: { readonly start: string; readonly end: string } | null;
  readonly region: { readonly label: string };
}

const SIGNS: Readonly<Record<string, string>> = {
  GE: "≥",
  GT: ">",
  LE: "≤",
  LT: "<",
  APPROX: "≈",
  APPROX_BELOW: "≲",
  APPROX_ABOVE: "≳",
};

/** Returns a comparison as a table: indicators down, regions across, each cell with its period, verdict and reasons. */
export function formatComparison({ regions, rows }: ShownComparison): string {
  const table = new Table({
    head: ["", ...regions.map(({ label }) => label)],
    style: { head: [], border: [] },
    wordWrap: true,
  });
  for (const { label, cells } of rows.filter(hasFigure)) table.push([label, ...cells.map(formatCell)]);
  const empty = rows.length - rows.filter(hasFigure).length;
  const note =
    empty === 0
      ? ""
      : `\n${say(`另有 ${empty} 行各区均无数据。`, `${empty} further rows have no figure in any region.`)}`;
  return `${table.toString()}${note}`;
}

function hasFigure({ cells }: ShownRow): boolean {
  return cells.some(({ observation }) => observation !== null);
}

function formatCell({ observation, verdict, reasons, rank, gap, lag }: ShownCell): string {
  if (!observation) return gap ? `–\n${gap.code}` : "–";
  const { statedValue, statedUnit, comparator, status, period } = observation;
  const place = rank ? say(`第 ${rank.place}/${rank.peerCount}`, `rank ${rank.place}/${rank.peerCount}`) : "";
  const lines = [
    `${SIGNS[comparator] ?? ""}${statedValue}${statedUnit}${status === "ACTUAL" ? "" : ` ${status}`}`,
    period ? formatSpan(period) : "",
    lag && lag.months > 0 ? say(`落后 ${lag.months} 个月`, `${lag.months} months behind`) : "",
    place,
    verdict ?? "",
    ...reasons.map(({ code }) => code),
  ];
  return lines.filter((line) => line !== "").join("\n");
}

/** Whole months as 2023-01…05, days as they are. */
function formatSpan({ start, end }: { start: string; end: string }): string {
  if (start === end) return start;
  const isSameYear = start.slice(0, 4) === end.slice(0, 4);
  return `${start.slice(0, 7)}…${isSameYear ? end.slice(5, 7) : end.slice(0, 7)}`;
}
