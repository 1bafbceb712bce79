import { z } from "zod";
import type { Tally } from "../../core/lower-bound.ts";
import { GENRES } from "./genre.ts";

const share = z.number().min(0).max(1);
const count = z.number().int().nonnegative();

/** The form of `precision.yaml`: how often what made statements was right, on documents that no rule was written on. */
export const precisionForm = z.strictObject({
  /** What the accepted should be right in, by which the thresholds were chosen. */
  aim: share,
  /** A group of fewer cases says nothing. */
  minimumCases: count,
  /** By genre: statements of less confidence wait. */
  thresholds: z.record(z.enum(GENRES), share),
  groups: z.array(z.strictObject({ group: z.string().min(1), cases: count, right: count })),
});
export type PrecisionEntry = z.infer<typeof precisionForm>;

/** The measured precision of what makes statements. */
export interface Precision extends Pick<PrecisionEntry, "minimumCases" | "thresholds"> {
  /** By group: a field with its rule and what else tells good cases from bad. */
  readonly groups: ReadonlyMap<string, Tally>;
}

/** Returns the measured precision of a file's entry. */
export function createPrecision({ minimumCases, thresholds, groups }: PrecisionEntry): Precision {
  return { minimumCases, thresholds, groups: new Map(groups.map(({ group, ...tally }) => [group, tally])) };
}
