import { z } from "zod";
import { BASES, COMPARATORS, MEASURES, SCOPES, STATUSES } from "../../core/statement.ts";

const period = z.strictObject({
  start: z.string().regex(/^\d{4}-\d{2}-\d{2}$/),
  end: z.string().regex(/^\d{4}-\d{2}-\d{2}$/),
  kind: z.enum(["month", "quarter", "half", "ytd", "year", "multi_year", "point", "other"]),
});

const of = z.strictObject({
  measure: z.enum(MEASURES).nullish(),
  universe: z.string().nullish(),
  size: z.number().int().nullish(),
  place: z.string().nullish(),
  indicator: z.string().nullish(),
});

/** What a person may say of a statement: any of its fields. */
export const correctedFieldsForm = z
  .strictObject({
    place: z.string().nullable(),
    placeStated: z.string().nullable(),
    scope: z.enum(SCOPES),
    entity: z.string().nullable(),
    indicator: z.string(),
    indicatorName: z.string(),
    measure: z.enum(MEASURES),
    of: of.nullable(),
    status: z.enum(STATUSES),
    comparator: z.enum(COMPARATORS),
    value: z.string(),
    unit: z.string(),
    baseValue: z.string(),
    baseUnit: z.string(),
    period: period.nullable(),
    periodInferred: z.boolean(),
    basis: z.enum(BASES).nullable(),
    priceBasis: z.string().nullable(),
    definition: z.string().nullable(),
    release: z.string().nullable(),
  })
  .partial();

const common = {
  id: z.string().regex(/^[a-z0-9-]+$/),
  /** The words that the statement stands on, and where they begin in the reading's text. */
  quote: z.string().min(1),
  start: z.number().int().nonnegative(),
  reason: z.string().min(1),
  by: z.string().min(1),
  on: z.string().regex(/^\d{4}-\d{2}-\d{2}$/),
  /** Stands also where the rules have come to read something else there, or nothing; without it that is a fault. */
  holds: z.boolean().optional(),
};

const fields = correctedFieldsForm;

/** What must still be so where a correction is applied: the words around the quote, and what the rules read there. */
const expect = z.strictObject({ around: z.string().min(1), reads: correctedFieldsForm.default({}) });

const correction = z.discriminatedUnion("action", [
  z.strictObject({ ...common, action: z.literal("accept"), expect, fields: fields.optional() }),
  z.strictObject({ ...common, action: z.literal("drop"), expect, fields: z.undefined().optional() }),
  z.strictObject({ ...common, action: z.literal("override"), expect, fields }),
  z.strictObject({ ...common, action: z.literal("add"), expect, fields }),
]);

/** The form of a file of `corrections/`: one document each. */
export const correctionsForm = z.strictObject({
  document: z.string().regex(/^[0-9a-f]{64}$/),
  title: z.string(),
  corrections: z.array(correction),
});

/** What a person decided of one statement of a document. */
export type Correction = z.infer<typeof correction>;
export type CorrectedFields = z.infer<typeof correctedFieldsForm>;
