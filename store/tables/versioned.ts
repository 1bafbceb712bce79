import { type SQL, sql } from "drizzle-orm";
import type { Kit } from "../kit.ts";

/** The columns of a table whose rows are never overwritten: a change closes a row and adds another. */
export function createVersionColumns(kit: Kit) {
  return {
    rowId: kit.rowId(),
    /** SHA-256 over the fields that say something; see `digestRow`. */
    digest: kit.text().notNull(),
    /** First data version that shows the row. */
    recordedFrom: kit.integer().notNull(),
    /** First data version that no longer shows it; null while it is current. */
    recordedTo: kit.integer(),
  };
}

/** The condition of a partial index over the rows that a later data version closed. */
export function isClosedRow(): SQL {
  return sql.raw(`"recorded_to" is not null`);
}

/** The condition of a partial index over the current rows. */
export function isCurrentRow(): SQL {
  return sql.raw(`"recorded_to" is null`);
}

/** The condition of a partial index over the statements that are not served. */
export function isWaiting(): SQL {
  return sql.raw(`not "accepted"`);
}
