import { OPS, type PDFPageProxy } from "pdfjs-dist/legacy/build/pdf.mjs";
import { listRules, MAX_RULES, type Rule } from "../layout/rules.ts";
import { type Matrix, multiply } from "./matrix.ts";

/** In points: shorter lines are of letters and pictures. */
const MIN_LENGTH = 8;

/** Returns the upright lines that a page draws, as far as they may part the columns of a table. */
export async function readRules(page: PDFPageProxy, view: Matrix): Promise<Rule[]> {
  const { fnArray, argsArray } = await page.getOperatorList();
  const rules: Rule[] = [];
  const saved: Matrix[] = [];
  let matrix = view;
  for (const [at, operator] of fnArray.entries()) {
    const values: unknown = argsArray[at];
    if (operator === OPS.save) saved.push(matrix);
    else if (operator === OPS.restore) matrix = saved.pop() ?? view;
    else if (operator === OPS.transform) matrix = multiply(matrix, values as Matrix);
    else if (operator === OPS.constructPath) rules.push(...listRules(placePoints(values, matrix), MIN_LENGTH));
    if (rules.length > MAX_RULES) return [];
  }
  return rules;
}

/** How many numbers follow each command of a path: a move, a line, two curves, an end. */
const LENGTHS = [2, 2, 6, 4, 0] as const;
const MAX_POINTS = 2000;

/** The library gives a path as one list of commands, each with its numbers. */
function placePoints(values: unknown, matrix: Matrix): ({ x: number; y: number } | null)[] {
  const path: unknown = Array.isArray(values) && Array.isArray(values[1]) ? values[1][0] : null;
  if (!(path instanceof Float32Array) || path.length > MAX_POINTS) return [];
  const points: ({ x: number; y: number } | null)[] = [];
  for (let at = 0; at < path.length; ) {
    const command = path[at] ?? 4;
    const length = LENGTHS[command as 0] ?? 0;
    if (command !== 1) points.push(null);
    if (command <= 1) points.push(placePoint(matrix, path[at + 1] ?? 0, path[at + 2] ?? 0));
    at += 1 + length;
  }
  return points;
}

function placePoint([a, b, c, d, e, f]: Matrix, x: number, y: number): { x: number; y: number } {
  return { x: a * x + c * y + e, y: b * x + d * y + f };
}
