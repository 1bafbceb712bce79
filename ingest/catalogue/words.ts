import { z } from "zod";
import { BASES, COMPARATORS, MEASURES, STATUSES } from "../../core/statement.ts";

const words = z.array(z.string().min(1)).readonly();
/** Lists of words by what they say: { yoy: [同比, …] }. */
const wordLists = <K extends string>(keys: readonly K[]) => z.partialRecord(z.enum(keys), words);

const timeForm = z.discriminatedUnion("form", [
  z.object({ form: z.literal("relative-year"), offset: z.number().int() }),
  z.object({ form: z.literal("whole-year") }),
  z.object({ form: z.literal("end-of-year") }),
  z.object({ form: z.literal("now") }),
  z.object({ form: z.literal("year-to-date") }),
  z.object({ form: z.literal("half"), half: z.union([z.literal(1), z.literal(2)]) }),
  z.object({ form: z.literal("quarters"), from: z.number().int().min(1).max(4), to: z.number().int().min(1).max(4) }),
  z.object({ form: z.literal("each-year") }),
  z.object({ form: z.literal("day"), year: z.number().int(), month: z.number().int(), day: z.number().int() }),
  z.object({ form: z.literal("years"), from: z.number().int(), to: z.number().int() }),
]);
/** What a word of time says before the document's date is known. */
export type TimeForm = z.infer<typeof timeForm>;

const quantifier = z.object({
  word: z.string().min(1),
  value: z.string(),
  unit: z.string(),
  comparator: z.enum(COMPARATORS),
  measure: z.enum(MEASURES),
});
/** A word that states a number: 全覆盖 is 100 %. */
export type Quantifier = z.infer<typeof quantifier>;

/** What heads the columns of tables and what stands around them. */
const tableWords = z.strictObject({
  labels: wordLists(["region", "indicator", "period", "unit", "ordinal", "note"]),
  measures: wordLists(MEASURES),
  unsure: words,
  plain: words,
  targets: words,
  titleStarts: words,
  titleEnds: words,
  asides: words,
  continued: words,
  totals: words,
  groups: words,
  remainders: words,
  notes: words,
  gaps: words,
  parts: words,
  dividers: words,
  topics: words,
  synonyms: z.array(words).readonly(),
  countEnds: z.record(z.string(), z.string()),
});
export type TableWords = z.infer<typeof tableWords>;

/** The form of `words.yaml`. */
export const wordsSchema = z.strictObject({
  status: wordLists(STATUSES),
  estimates: words,
  genres: wordLists(["plan", "report", "workReport"]),
  headings: wordLists(STATUSES),
  comparators: z.strictObject({
    before: wordLists(COMPARATORS),
    between: wordLists(COMPARATORS),
    after: wordLists(COMPARATORS),
    afterDuration: wordLists(COMPARATORS),
  }),
  trend: wordLists(["rise", "fall"]),
  basis: wordLists(BASES),
  accumulation: wordLists([...BASES, "cumulated"]),
  neutral: words,
  share: words,
  destination: words,
  rank: words,
  contribution: wordLists(["rate", "points"]),
  increment: words,
  part: words,
  respectively: words,
  ownPlace: z.record(z.string(), words),
  time: z.array(z.intersection(z.object({ words, quoted: z.boolean().optional() }), timeForm)).readonly(),
  quantifiers: z.array(quantifier).readonly(),
  ratioLists: z.array(z.strictObject({ words, parts: words, whole: z.string() })).readonly(),
  names: z.record(z.string(), words),
  tables: tableWords,
  examples: z.array(z.object({ text: z.string(), reads: words })).readonly(),
});

/** The form of the `words.yaml` of a home: what it adds. */
export const addedWordsSchema = wordsSchema
  .extend({ comparators: wordsSchema.shape.comparators.partial(), tables: tableWords.partial() })
  .partial();

export type Words = z.infer<typeof wordsSchema>;
