import { joinWords } from "../join-words.ts";
import { findMedian, findQuantile } from "./median.ts";
import type { Row } from "./run.ts";
import type { Flow } from "./split-columns.ts";

/** Where the lines of a flow begin and end, and how far they stand apart. */
interface Measure {
  readonly left: number;
  readonly right: number;
  readonly em: number;
  readonly pitch: number;
}

/** A paragraph that the next row may go on. */
export interface OpenParagraph {
  readonly lines: string[];
  last: Row;
  /** Its last line reaches the right edge. */
  isFull: boolean;
}

/** In the unit of the page: a letter of running text, whether in points or, of a smaller page, in millimetres. */
const STRIP = 6;
const INDENT = 1.2;
const SHORT = 2.2;
const OTHER_SIZE = 0.12;
const WIDE_PITCH = 1.55;
const LIST_MARK =
  /^(?:[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十\d]{1,3}[）)]|第[一二三四五六七八九十\d]{1,4}[章节条]|\d{1,2}[.．、](?!\d)|[①-⑳●■◆▲•])/u;

/** Returns how the lines of each flow are set; one ends where others that begin at the same edge do. */
export function measureFlows(flows: readonly Flow[]): Measure[] {
  const measures = flows.map(measureFlow);
  const edges = new Map<number, number>();
  for (const { left, right } of measures)
    for (const edge of listEdges(left)) edges.set(edge, Math.max(right, edges.get(edge) ?? right));
  const pitch = findMedian(measures.map((own) => own.pitch).filter((one) => one > 0));
  return measures.map((own) => ({
    ...own,
    right: Math.max(...listEdges(own.left).map((edge) => edges.get(edge) ?? own.right)),
    pitch: own.pitch || pitch,
  }));
}

/** The strip that an edge stands in, and its neighbours: edges that nearly meet share one. */
function listEdges(left: number): number[] {
  const strip = Math.round(left / STRIP);
  return [strip - 1, strip, strip + 1];
}

function measureFlow(flow: Flow): Measure {
  const pitches = flow.slice(1).map((row, at) => row.y - (flow[at]?.y ?? row.y));
  return {
    left: findQuantile(
      flow.map(({ x }) => x),
      0.05,
    ),
    right: findQuantile(
      flow.map(({ end }) => end),
      0.9,
    ),
    em: findMedian(flow.map(({ size }) => size)),
    pitch: findMedian(pitches.filter((pitch) => pitch > 0)),
  };
}

/** Joins rows to paragraphs, over the ends of columns and pages. */
export class RowJoiner {
  readonly #emit: (text: string) => void;
  #open: OpenParagraph | null = null;

  constructor(emit: (text: string) => void) {
    this.#emit = emit;
  }

  /** Adds a row of a flow; `isFirst` where none of the flow stands above it. */
  add(row: Row, { measure, isFirst }: { measure: Measure; isFirst: boolean }): void {
    const isFull = row.end >= measure.right - measure.em * SHORT;
    if (this.#open && this.#goesOn(this.#open, row, { measure, isFirst })) {
      this.#open.lines.push(row.text);
      this.#open.last = row;
      this.#open.isFull = isFull;
    } else {
      this.close();
      this.#open = { lines: [row.text], last: row, isFull };
    }
  }

  close(): void {
    if (this.#open) this.#emit(joinLines(this.#open.lines));
    this.#open = null;
  }

  #goesOn(open: OpenParagraph, row: Row, { measure, isFirst }: { measure: Measure; isFirst: boolean }): boolean {
    if (!open.isFull || LIST_MARK.test(row.text)) return false;
    if (Math.abs(row.size - open.last.size) > open.last.size * OTHER_SIZE) return false;
    if (row.x > measure.left + measure.em * INDENT) return false;
    return isFirst || row.y - open.last.y <= measure.pitch * WIDE_PITCH;
  }
}

/** A word that a hyphen breaks is whole again. */
function joinLines(lines: readonly string[]): string {
  const whole: string[] = [];
  for (const line of lines) {
    const before = whole.at(-1) ?? "";
    if (/[a-z]-$/.test(before.slice(-2)) && /^[a-z]/.test(line)) whole.splice(-1, 1, before.slice(0, -1) + line);
    else whole.push(line);
  }
  return joinWords(whole);
}
