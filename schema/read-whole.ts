import { AppError } from "../core/errors.ts";
import type { ObservationFilter, StoredObservation } from "../store/observations.ts";
import { countObservations, findObservations } from "../store/observations.ts";
import type { StatementFilter, StoredStatement } from "../store/statements.ts";
import { countStatements, findStatements } from "../store/statements.ts";
import type { Snapshot } from "../store/store.ts";

/** Figures that one field reads at most. */
const MAX_FIGURES = 100_000;

/** Statements that one field reads at most. */
const MAX_STATEMENTS = 10_000;

/** Returns every figure that a filter lets through, in the order of `findObservations`. Throws TOO_MANY_FIGURES, never a part. */
export async function readFigures(
  snapshot: Snapshot,
  filter: ObservationFilter,
  limit = MAX_FIGURES,
): Promise<readonly StoredObservation[]> {
  const { items, hasNext } = await findObservations(snapshot, filter, { first: limit });
  if (!hasNext) return items;
  throw new AppError("TOO_MANY_FIGURES", { limit, count: await countObservations(snapshot, filter) });
}

/** Returns every statement that a filter lets through, in the order of `findStatements`. Throws TOO_MANY_STATEMENTS, never a part. */
export async function readStatements(
  snapshot: Snapshot,
  filter: StatementFilter,
  limit = MAX_STATEMENTS,
): Promise<readonly StoredStatement[]> {
  const { items, hasNext } = await findStatements(snapshot, filter, { first: limit });
  if (!hasNext) return items;
  throw new AppError("TOO_MANY_STATEMENTS", { limit, count: await countStatements(snapshot, filter) });
}
