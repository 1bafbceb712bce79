// SQLite binds at most 32,766 parameters to a statement, and the widest table has some forty columns.
const ROWS_A_STATEMENT = 400;

/** Cuts a list into pieces that one statement can bind. */
export function splitRows<T>(rows: readonly T[], size = ROWS_A_STATEMENT): T[][] {
  return Array.from({ length: Math.ceil(rows.length / size) }, (_, at) => rows.slice(at * size, (at + 1) * size));
}

/** Enough to make little of what each costs, and few enough to be nothing to memory. */
const ITEMS_A_PART = 500;

/** Yields the items of a list some at a time, in their order; of an empty one a single empty part. */
export function* splitInParts<T>(items: Iterable<T>, size = ITEMS_A_PART): Generator<readonly T[]> {
  let part: T[] = [];
  for (const item of items) {
    if (part.length === size) {
      yield part;
      part = [];
    }
    part.push(item);
  }
  yield part;
}
