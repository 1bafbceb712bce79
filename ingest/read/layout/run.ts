import type { Rule } from "./rules.ts";

/** Letters set in one stroke, as a page description places them. Lengths in the page's own unit, y from the top. */
export interface Run {
  readonly text: string;
  readonly x: number;
  /** Of the line that letters stand on. */
  readonly y: number;
  readonly width: number;
  /** The height of the letters. */
  readonly size: number;
}

export interface LayoutPage {
  readonly width: number;
  readonly height: number;
  readonly runs: readonly Run[];
  readonly rules: readonly Rule[];
}

/** Words of one row that no wide gap parts. */
export interface Segment {
  readonly text: string;
  readonly x: number;
  readonly end: number;
}

/** What stands on one line from edge to edge. */
export interface Row extends Segment {
  readonly y: number;
  readonly size: number;
  /** From left to right; at least one. */
  readonly segments: readonly Segment[];
  /** Where upright lines cross it, from left to right. */
  readonly edges: readonly number[];
}
