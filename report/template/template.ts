import { z } from "zod";
import { DIGITS } from "../build/runs.ts";
import { SENTENCES, type SentenceKind } from "./sentences.ts";

const words = z
  .string()
  .min(1)
  .refine((text) => !DIGITS.test(text), { message: "no digits: every number of a report comes from its data" });
const keys = z.array(z.string().min(1)).min(1);

const section = z.discriminatedUnion("kind", [
  /** Sentences on the growth of the indicators, the most important first. */
  z.strictObject({ kind: z.literal("summary"), heading: words, indicators: keys }),
  /** Tables side by side: of indicators, each with level and growth, or of the rows of a comparison set. */
  z.strictObject({
    kind: z.literal("tables"),
    heading: words,
    intro: words.optional(),
    indicators: keys.optional(),
    set: z.string().min(1).optional(),
    /** `list` prints one figure a line, for sets of which few regions state each row; `auto` decides row by row. */
    layout: z.enum(["auto", "tables", "list"]).default("auto"),
    charts: z.boolean().default(false),
  }),
  z.strictObject({ kind: z.literal("targets"), heading: words }),
  z.strictObject({
    kind: z.literal("trends"),
    heading: words,
    indicators: keys,
    months: z.number().int().min(2).max(36).default(13),
  }),
  z.strictObject({ kind: z.literal("incomparable"), heading: words }),
  z.strictObject({ kind: z.literal("gaps"), heading: words }),
  z.strictObject({ kind: z.literal("revisions"), heading: words }),
  z.strictObject({ kind: z.literal("notes"), heading: words }),
  z.strictObject({ kind: z.literal("sources"), heading: words }),
  z.strictObject({ kind: z.literal("method"), heading: words, paragraphs: z.array(words).min(1) }),
]);

/** A pattern may name what its sentence has, and nothing else. */
function createPattern(kind: SentenceKind) {
  return words.superRefine((text, context) => {
    const known: readonly string[] = SENTENCES[kind];
    for (const [, name = ""] of text.matchAll(/\{(.*?)\}/g))
      if (!known.includes(name)) context.addIssue(`{${name}}: ${known.map((word) => `{${word}}`).join(" ")}`);
  });
}

const patterns = z.strictObject(
  Object.fromEntries(Object.keys(SENTENCES).map((kind) => [kind, createPattern(kind as SentenceKind)])) as Record<
    SentenceKind,
    ReturnType<typeof createPattern>
  >,
);

/** The form of a file of `templates/`. */
export const templateForm = z.strictObject({
  key: z.string().regex(/^[a-z][a-z0-9-]*$/),
  /** The title; the place of the report stands before it. */
  title: words,
  sections: z
    .array(section)
    .min(1)
    .superRefine((sections, context) => {
      for (const [at, entry] of sections.entries())
        if (entry.kind === "tables" && (entry.indicators === undefined) === (entry.set === undefined))
          context.addIssue({ code: "custom", path: [at], message: "indicators or set: one of them" });
    }),
  sentences: patterns,
});

/** What a report contains and how it says it: data, which a user changes without code. */
export type TemplateContent = z.infer<typeof templateForm>;
export type Section = TemplateContent["sections"][number];
export type SectionOf<Kind extends Section["kind"]> = Extract<Section, { kind: Kind }>;
export type Patterns = TemplateContent["sentences"];

export interface Template extends TemplateContent {
  /** Of the text of its file, so that a report names the very template it was made by. */
  readonly digest: string;
}
