import { z } from "zod";
import { ADDITIVITIES, DIRECTIONS, INDICATOR_KINDS } from "../../core/indicator.ts";
import { REGION_KINDS } from "../../core/region.ts";
import { MEASURES, STATUSES } from "../../core/statement.ts";

const bilingual = z.strictObject({ zh: z.string().min(1), en: z.string().min(1) });
const date = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/)
  .nullish();
const words = z.array(z.string().min(1)).default([]);

const regionVersion = z.strictObject({
  id: z.string().min(1),
  code: z.string().nullish(),
  name: bilingual,
  shortNames: words,
  aliases: words,
  kind: z.enum(REGION_KINDS).optional(),
  parent: z.string().nullish(),
  from: date,
  to: date,
  territory: z.string().min(1),
  members: z.array(z.string()).min(1).nullish(),
  flaggedNames: z.array(z.strictObject({ name: z.string(), flag: z.string() })).default([]),
});

const regionEvent = z.strictObject({
  id: z.string().min(1),
  kind: z.enum(["territory-change", "created", "abolished", "renamed", "functional-area"]),
  isBreak: z.boolean(),
  approvedOn: date,
  announcedOn: date,
  inauguratedOn: date,
  description: bilingual,
  reference: z.string().nullish(),
});

/** The form of an entry of `regions.yaml`. */
export const regionForm = z.strictObject({
  id: z.string().min(1),
  kind: z.enum(REGION_KINDS),
  parent: z.string().nullish(),
  versions: z.array(regionVersion).min(1),
  events: z.array(regionEvent).default([]),
});

/** The form of an entry of `indicators/*.yaml`. */
export const indicatorForm = z.strictObject({
  key: z.string().regex(/^[a-z0-9-]+$/),
  name: bilingual,
  topic: z.string().min(1),
  dimension: z.string().min(1),
  unit: z.string().min(1),
  kind: z.enum(INDICATOR_KINDS),
  additive: z.enum(ADDITIVITIES),
  additiveOverTime: z.boolean(),
  direction: z.enum(DIRECTIONS),
  yearlyFrame: z.boolean().default(false),
  noJanuary: z.boolean().default(false),
  ofProjects: z.boolean().default(false),
  priceBasis: z.string().nullish(),
  comparableDefinitions: z.array(z.array(z.string())).default([]),
  bounds: z.strictObject({ min: z.coerce.string().nullish(), max: z.coerce.string().nullish() }).default({}),
  partOf: z.string().nullish(),
  newOf: z.string().nullish(),
  definition: bilingual.nullish(),
  aliases: words,
  examples: z.strictObject({ match: z.array(z.string()).min(1), not: z.array(z.string()).min(1) }),
});

const keys = z.array(z.string().min(1)).min(1).nullish();

/** The form of an entry of `calendar.yaml`: which indicators of which regions are due when. */
export const releaseForm = z.strictObject({
  key: z.string().regex(/^[a-z0-9-]+$/),
  indicators: keys,
  topics: keys,
  regions: keys,
  within: keys,
  kinds: z.array(z.enum(REGION_KINDS)).min(1).nullish(),
  months: z.array(z.number().int().min(1).max(12)).min(1),
  noOtherMonths: z.boolean().default(false),
  due: z.strictObject({ months: z.number().int().min(0).max(24), day: z.number().int().min(1).max(31) }),
  note: bilingual,
});

/** The form of `units.yaml`. */
export const unitsForm = z.strictObject({
  scales: z.array(z.strictObject({ word: z.string().min(1), factor: z.string() })).default([]),
  units: z.array(
    z.strictObject({
      word: z.string().min(1),
      aliases: words,
      dimension: z.string(),
      base: z.string(),
      factor: z.string(),
      scalable: z.boolean().default(false),
    }),
  ),
});

/** The form of a file of `sets/`. */
export const setForm = z.strictObject({
  key: z.string().regex(/^[a-z0-9-]+$/),
  name: bilingual,
  description: bilingual,
  rows: z
    .array(
      z.strictObject({
        indicator: z.string(),
        measure: z.enum(MEASURES),
        status: z.enum(STATUSES).nullish(),
        label: bilingual.nullish(),
      }),
    )
    .min(1),
});

const inferredDate = z.strictObject({
  date: z.string().regex(/^\d{4}-\d{2}-\d{2}$/),
  inferred: z.boolean().default(false),
  reason: z.string().nullish(),
});
const span = z.strictObject({
  from: z.string(),
  to: z.string(),
  inferred: z.boolean().default(false),
  reason: z.string().nullish(),
});

/** The form of an entry of `documents.yaml`: what is known of a document apart from its text. */
export const documentForm = z.strictObject({
  file: z.string(),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  title: z.string(),
  issuer: z.string().nullish(),
  documentNumber: z.string().nullish(),
  kind: z.string(),
  publishedOn: inferredDate.nullish(),
  effective: span.nullish(),
  planSpan: span.nullish(),
  articles: z.array(z.strictObject({ title: z.string(), place: z.string() })).default([]),
  place: z.string().nullish(),
  sourceRank: z.number().int(),
  url: z.string().nullish(),
});
