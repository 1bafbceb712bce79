import { max } from "drizzle-orm";
import type { WriteTransaction } from "./store.ts";

/** Indexes that no write looks anything up by. */
const DEFERRABLE = [
  ...["current", "by_id", "by_order", "by_document", "waiting"].map((name) => `statements_${name}`),
  ...["current", "by_order", "by_figure", "by_region", "by_topic", "opened"].map((name) => `observations_${name}`),
  ...["current", "by_statement", "by_document"].map((name) => `citations_${name}`),
];

/** Fewer rows are written sooner than indexes are made. */
const LEAST_ROWS = 100_000;

/** Of so many times as many rows as there are: the indexes of what is there are made anew as well. */
const LEAST_GROWTH = 2;

/**
 * Writes figures, and where they are to be far more than there are, their indexes after them: one that is made of sorted
 * rows takes half the time of one that grows row by row. Whatever is thrown leaves the indexes as they were.
 */
export async function deferIndexes<T>(
  transaction: WriteTransaction,
  expected: number,
  write: () => Promise<T>,
): Promise<T> {
  const isLarge = expected >= LEAST_ROWS && expected >= LEAST_GROWTH * (await findLastRow(transaction));
  return isLarge ? transaction.dialect.deferIndexes(DEFERRABLE, write) : write();
}

async function findLastRow({ db, tables }: WriteTransaction): Promise<number> {
  const [last] = await db.select({ row: max(tables.statements.rowId) }).from(tables.statements);
  return last?.row ?? 0;
}
