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
  /** The words that the statement stands on: of a cell what it shows. */
  quote: z.string().min(1),
  reason: z.string().min(1),
  by: z.string().min(1),
  on: z.string().regex(/^\d{4}-\d{2}-\d{2}$/),
  /** Stands also where the rules have come to read something else there, or nothing; without it that is a fault. */
  holds: z.boolean().optional(),
};

const fields = correctedFieldsForm;

/** What the rules must still read where a correction is applied. */
const reads = correctedFieldsForm.default({});

const ofText = {
  ...common,
  /** Where the words begin in the reading's text. */
  start: z.number().int().nonnegative(),
  /** The words around the quote must still stand there. */
  expect: z.strictObject({ around: z.string().min(1), reads }),
};

const ofCell = {
  ...common,
  sheet: z.string().min(1),
  /** In A1 form. */
  cell: z.string().regex(/^[A-Z]{1,3}[1-9]\d{0,6}$/),
  expect: z.strictObject({ reads }).default({ reads: {} }),
};

const textCorrection = z.discriminatedUnion("action", [
  z.strictObject({ ...ofText, action: z.literal("accept"), fields: fields.optional() }),
  z.strictObject({ ...ofText, action: z.literal("drop"), fields: z.undefined().optional() }),
  z.strictObject({ ...ofText, action: z.literal("override"), fields }),
  z.strictObject({ ...ofText, action: z.literal("add"), fields }),
]);

const cellCorrection = z.discriminatedUnion("action", [
  z.strictObject({ ...ofCell, action: z.literal("accept"), fields: fields.optional() }),
  z.strictObject({ ...ofCell, action: z.literal("drop"), fields: z.undefined().optional() }),
  z.strictObject({ ...ofCell, action: z.literal("override"), fields }),
  z.strictObject({ ...ofCell, action: z.literal("add"), fields }),
]);

/** One that names a cell is of a table: its faults are told in the form of these, not in that of both. */
const correction = z.unknown().transform((value, context): Correction => {
  const isOfCell = typeof value === "object" && value !== null && "cell" in value;
  const result = (isOfCell ? cellCorrection : textCorrection).safeParse(value);
  if (result.success) return result.data;
  for (const { path, message } of result.error.issues) context.addIssue({ code: "custom", path: [...path], message });
  return z.NEVER;
});

/** The form of a file of `corrections/`: one document each. */
export const correctionsForm = z.strictObject({
  document: z.string().regex(/^[0-9a-f]{64}$/),
  title: z.string(),
  corrections: z.array(correction),
});

/** What a person decided of one statement of a document's text. */
export type TextCorrection = z.infer<typeof textCorrection>;
/** What a person decided of one cell of a document's tables. */
export type CellCorrection = z.infer<typeof cellCorrection>;
/** What a person decided of one statement of a document. */
export type Correction = TextCorrection | CellCorrection;

export function isCellCorrection(correction: Correction): correction is CellCorrection {
  return "cell" in correction;
}

export type CorrectedFields = z.infer<typeof correctedFieldsForm>;
