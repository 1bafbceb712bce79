import { joinWords } from "../join-words.ts";
import { findQuantile } from "./median.ts";
import type { Row, Run, Segment } from "./run.ts";

/** Parts of the letters' height: how far a run may stand off its row, and which gap is a space, which parts columns. */
const SAME_ROW = 0.5;
const SPACE = 0.18;
const WIDE_GAP = 1.6;
const DOUBLED = 0.2;

/** Returns the rows of a page from top to bottom; letters printed twice to look bold count once. */
export function groupRows(runs: readonly Run[]): Row[] {
  const ordered = runs.filter(({ text }) => text.trim() !== "").toSorted((a, b) => a.y - b.y || a.x - b.x);
  const groups: Run[][] = [];
  let base: Run | null = null;
  for (const run of ordered) {
    if (base && run.y - base.y < Math.max(base.size, run.size) * SAME_ROW) groups.at(-1)?.push(run);
    else groups.push([run]);
    // A small mark set high opens a row; the words that follow lower are its base.
    if (!base || groups.at(-1)?.length === 1 || run.size > base.size) base = run;
  }
  return groups.map(createRow);
}

function createRow(runs: readonly Run[]): Row {
  const size = findQuantile(
    runs.map((run) => run.size),
    1,
  );
  const segments = joinRuns(runs.toSorted((a, b) => a.x - b.x));
  return {
    ...spanSegments(segments),
    y: findQuantile(
      runs.map(({ y }) => y),
      1,
    ),
    size,
    segments,
  };
}

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

function joinRuns(runs: readonly Run[]): Segment[] {
  const segments: { x: number; end: number; words: string[] }[] = [];
  let last: Run | null = null;
  for (const run of runs) {
    const open = segments.at(-1);
    const isDoubled = last !== null && last.text === run.text && run.x - last.x < run.size * DOUBLED;
    last = run;
    if (isDoubled) continue;
    const gap = open ? run.x - open.end : Number.POSITIVE_INFINITY;
    if (!open || gap >= run.size * WIDE_GAP) segments.push({ x: run.x, end: run.x + run.width, words: [run.text] });
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
