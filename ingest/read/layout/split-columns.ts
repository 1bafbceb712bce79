import { spanSegments } from "./group-rows.ts";
import { findMedian, findQuantile } from "./median.ts";
import type { Row } from "./run.ts";

/** Rows that are read one after the other: a column, or the whole width between two that cross it. */
export type Flow = readonly Row[];

/** Rows that two columns have at least, and letters of a row in a column of running text. */
const MIN_ROWS = 5;
const MIN_LETTERS = 9;
const MIN_SHARE = 0.6;
const STEPS = 40;

/** Returns the flows of a page in the order that a person reads: left column, right column, where it has two. */
export function splitColumns(rows: readonly Row[]): Flow[] {
  const gutter = findGutter(rows);
  if (gutter === null) return [rows];
  const flows: Row[][] = [];
  let block: Row[] = [];
  const close = () => {
    flows.push(...splitBlock(block, gutter));
    block = [];
  };
  for (const row of rows) {
    if (crosses(row, gutter)) {
      close();
      flows.push([row]);
    } else block.push(row);
  }
  close();
  return joinNeighbours(flows);
}

interface Gutter {
  readonly from: number;
  readonly to: number;
}

function crosses({ segments }: Row, { from, to }: Gutter): boolean {
  return segments.some(({ x, end }) => x < from && end > to);
}

/** The strip near the middle that most rows with words on both sides leave free. */
function findGutter(rows: readonly Row[]): Gutter | null {
  const em = findMedian(rows.map(({ size }) => size));
  const left = findQuantile(
    rows.map(({ x }) => x),
    0,
  );
  const width =
    findQuantile(
      rows.map(({ end }) => end),
      1,
    ) - left;
  let best: { gutter: Gutter; count: number } | null = null;
  for (let step = 0; step <= STEPS; step += 1) {
    const middle = left + width * (0.35 + (0.3 * step) / STEPS);
    const gutter = { from: middle - em * 0.5, to: middle + em * 0.5 };
    const count = countColumnRows(rows, gutter);
    if (count > (best?.count ?? 0)) best = { gutter, count };
  }
  return best !== null && best.count >= MIN_ROWS ? best.gutter : null;
}

/** Rows whose words on both sides are long enough for running text; 0 where there are too few of them. */
function countColumnRows(rows: readonly Row[], gutter: Gutter): number {
  const free = rows.filter((row) => row.segments.every(({ x, end }) => end <= gutter.from || x >= gutter.to));
  const both = free.filter((row) => hasSides(row, gutter));
  const prose = both.filter((row) => splitRow(row, gutter).every((side) => side.length === 1));
  const long = prose.filter((row) => splitRow(row, gutter).every(([one]) => (one?.text.length ?? 0) >= MIN_LETTERS));
  return long.length >= both.length * MIN_SHARE ? long.length : 0;
}

function splitRow({ segments }: Row, { from }: Gutter) {
  return [segments.filter(({ end }) => end <= from), segments.filter(({ end }) => end > from)] as const;
}

function hasSides(row: Row, gutter: Gutter): boolean {
  return splitRow(row, gutter).every(({ length }) => length > 0);
}

function splitBlock(block: readonly Row[], gutter: Gutter): Row[][] {
  if (block.filter((row) => hasSides(row, gutter)).length < MIN_ROWS) return [[...block]];
  return [0, 1].map((side) =>
    block.flatMap((row): Row[] => {
      const segments = splitRow(row, gutter)[side as 0 | 1];
      return segments.length === 0 ? [] : [{ ...row, ...spanSegments(segments), segments }];
    }),
  );
}

/** Rows over the whole width that follow on each other are one flow. */
function joinNeighbours(flows: readonly Row[][]): Flow[] {
  const joined: Row[][] = [];
  let wasSingle = false;
  for (const flow of flows.filter(({ length }) => length > 0)) {
    if (flow.length === 1 && wasSingle) joined.at(-1)?.push(...flow);
    else joined.push([...flow]);
    wasSingle = flow.length === 1;
  }
  return joined;
}
