import { createHash } from "node:crypto";
import { z } from "zod";
import { BASES, MEASURES } from "../../../core/statement.ts";
import { cleanText } from "../understand/clean-text.ts";
import { readPeriodWords } from "../understand/period-words.ts";

const columnForm = z.strictObject({
  /** The words of its head, time left out. */
  head: z.string(),
  indicator: z.string().optional(),
  measure: z.enum(MEASURES).optional(),
  unit: z.string().optional(),
  basis: z.enum(BASES).optional(),
});

const sheetForm = z.strictObject({
  title: z.string(),
  /** As the sheet was called when it was learnt; it decides nothing. */
  sheet: z.string(),
  /** False: the sheet is passed over. */
  take: z.boolean().default(true),
  /** What its title says is measured. */
  indicator: z.string().optional(),
  columns: z.array(columnForm),
  /** Indicators by the labels of rows. */
  rows: z.record(z.string(), z.string()).default({}),
  /** Digest of what the program learnt: where the entry says something else, a person does. */
  learnt: z.string().optional(),
});

/** The form of a file of `mappings/`: the tables of one place's office. */
export const mappingsForm = z.strictObject({ place: z.string(), sheets: z.array(sheetForm) });

/** What is known of a sheet from an earlier month, without its figures and times. */
export type SheetMapping = z.infer<typeof sheetForm>;
export type ColumnMapping = z.infer<typeof columnForm>;

/** Returns what a sheet is known again by: its title and the heads of its columns, whatever month they name. */
export function createMappingKey({ title, columns }: Pick<SheetMapping, "title" | "columns">): string {
  return [stripTime(title), ...columns.map(({ head }) => head)].join("\n");
}

/** Returns the words of a header without blanks and without what they say of time. */
export function stripTime(text: string): string {
  const clean = cleanText(text);
  return readPeriodWords(clean)?.rest ?? clean;
}

/** Did a person write or change an entry. */
export function isEdited(mapping: SheetMapping): boolean {
  return mapping.learnt !== digestMapping(mapping);
}

/** Returns the digest of what an entry says. */
export function digestMapping({ learnt, ...said }: SheetMapping): string {
  return createHash("sha256").update(JSON.stringify(said)).digest("hex").slice(0, 12);
}
