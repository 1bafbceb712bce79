import { AppError } from "../core/errors.ts";

/** More rows than this are never given at once: an error says so, nothing is cut in silence. */
export const MAX_FIRST = 500;

export const FIRST_DESCRIPTION = `返回多少条，最多 ${MAX_FIRST} 条，超过即报错。How many rows, at most ${MAX_FIRST}; more is an error.`;

/** Returns the number of rows asked for. Throws FIRST_OUT_OF_RANGE. */
export function checkFirst(first: number): number {
  if (first < 0 || first > MAX_FIRST) throw new AppError("FIRST_OUT_OF_RANGE", { asked: first, limit: MAX_FIRST });
  return first;
}

/** Cells of a matrix of regions, indicators and months. */
const MAX_CELLS = 20_000;

/** Throws TOO_MANY_CELLS where a matrix has more cells than are given at once. */
export function checkCells(...lengths: readonly number[]): void {
  const count = lengths.reduce((product, length) => product * length, 1);
  if (count > MAX_CELLS) throw new AppError("TOO_MANY_CELLS", { count, limit: MAX_CELLS });
}

/** Names or ids given in one list. */
export const MAX_LIST = 500;

/** Returns a list of names or ids, each once. Throws LIST_TOO_LONG. */
export function checkList<T extends string>(argument: string, values: readonly T[]): T[] {
  if (values.length > MAX_LIST)
    throw new AppError("LIST_TOO_LONG", { argument, asked: values.length, limit: MAX_LIST });
  return [...new Set(values)];
}
