import { joinWords } from "../join-words.ts";
import { findQuantile } from "./median.ts";
import { joinEdges } from "./rules.ts";
import type { LayoutPage, Row, Run, Segment } from "./run.ts";
import { splitRun } from "./split-run.ts";

/** Parts of the letters' height: how far a run may stand off its row, and which gap is a space, which parts columns. */
const SAME_ROW = 0.5;
const SPACE = 0.18;
const WIDE_GAP = 1.6;
const DOUBLED = 0.2;

/** Returns the rows of a page from top to bottom; letters printed twice to look bold count once. */
export function groupRows({ runs, rules }: Pick<LayoutPage, "runs" | "rules">): Row[] {
  const ordered = runs.filter(({ text }) => text.trim() !== "").toSorted((a, b) => a.y - b.y || a.x - b.x);
  const groups: Run[][] = [];
  let base: Run | null = null;
  for (const run of ordered) {
    if (base && run.y - base.y < Math.max(base.size, run.size) * SAME_ROW) groups.at(-1)?.push(run);
    else groups.push([run]);
    // A small mark set high opens a row; the words that follow lower are its base.
    if (!base || groups.at(-1)?.length === 1 || run.size > base.size) base = run;
  }
  return groups.map((group) => createRow(group, rules));
}

function createRow(runs: readonly Run[], rules: LayoutPage["rules"]): Row {
  const size = findQuantile(
    runs.map((run) => run.size),
    1,
  );
  const y = findQuantile(
    runs.map((run) => run.y),
    1,
  );
  const middle = y - size * MIDDLE;
  const crossing = rules.filter(({ top, bottom }) => top < middle && bottom > middle);
  const edges = joinEdges(crossing.map(({ x }) => x));
  const parted = runs.flatMap((run) => splitRun(run, edges));
  const segments = joinRuns(
    parted.toSorted((a, b) => a.x - b.x),
    edges,
  );
  return { ...spanSegments(segments), y, size, segments, edges };
}

/** Of the letters' height, from the line that they stand on. */
const MIDDLE = 0.35;

/** Does a drawn line stand between the end of one stretch and the beginning of the next? */
function isParted(edges: readonly number[], before: { end: number } | undefined, after: { x: number }): boolean {
  return before !== undefined && edges.some((edge) => edge >= before.end - SLACK && edge <= after.x + SLACK);
}

/** In the unit of the page: letters may touch a line. */
const SLACK = 1;

/** Returns segments as one, parted by two blanks. */
export function spanSegments(segments: readonly Segment[]): Segment {
  const x = segments[0]?.x ?? 0;
  return {
    x,
    end: findQuantile(
      segments.map(({ end }) => end),
      1,
    ),
    text: segments.map(({ text }) => text).join("  "),
  };
}

function joinRuns(runs: readonly Run[], edges: readonly number[]): Segment[] {
  const segments: { x: number; end: number; words: string[] }[] = [];
  let last: Run | null = null;
  for (const run of runs) {
    const open = segments.at(-1);
    const isDoubled = last !== null && last.text === run.text && run.x - last.x < run.size * DOUBLED;
    last = run;
    if (isDoubled) continue;
    const gap = open ? run.x - open.end : Number.POSITIVE_INFINITY;
    if (!open || gap >= run.size * WIDE_GAP || isParted(edges, open, run))
      segments.push({ x: run.x, end: run.x + run.width, words: [run.text] });
    else {
      if (gap > run.size * SPACE) open.words.push(run.text);
      else open.words.push(`${open.words.pop() ?? ""}${run.text}`);
      open.end = Math.max(open.end, run.x + run.width);
    }
  }
  return segments.map(({ words, ...place }) => ({ ...place, text: tidy(words) }));
}

function tidy(words: readonly string[]): string {
  return joinWords(words.map((word) => word.trim())).replaceAll(/\s+/g, " ");
}
