import type { Period } from "../../core/period.ts";
import type { Evidence, Measure, Scope, Status } from "../../core/statement.ts";
import type { Catalogue, CatalogueIndicator } from "../catalogue/catalogue.ts";
import type { Genre } from "../catalogue/genre.ts";
import type { Block } from "../normalise/block.ts";
import type { TimeAnchor, YearSpan } from "./lex/resolve-time.ts";
import type { Clause, Sentence } from "./lex/sentence.ts";
import type { DoerToken, NumberToken, QuantityToken, RankToken, Span, TimeToken, Token } from "./lex/token.ts";
import type { RegionIndex } from "./survey/region-index.ts";

/** What is known of a document before its sentences are read. */
export interface DocumentContext extends TimeAnchor {
  readonly genre: Genre;
  /** What a report tells of, by its title: the year, the months. Null for other documents. */
  readonly reportPeriod: Period | null;
  /** What the title calls the platforms that a plan is about: “4286”产业载体. */
  readonly carrier: string | null;
  /** The industry that a plan is about: 肉牛. Null where its title names none. */
  readonly industry: string | null;
  /** The region that issued it or that it is about; null where nothing tells. */
  readonly regionId: string | null;
}

/** The place or doer that a figure speaks of. `regionId` is the place, or where the doer sits. */
export interface Subject {
  readonly regionId: string;
  readonly doer: DoerToken | null;
  /** `NAMED_AS_NEW_AREA` and other reservations of the name used. */
  readonly flag: string | null;
}

/** What sentences before pass on: of the section, the paragraph, and the sentence itself. */
export interface Memory {
  readonly regionId: string | null;
  readonly status: Status | null;
  /** The year that the section's heading names. */
  readonly year: number | null;
  /** 到2023年 of a section's lead, which governs the aims under it. */
  readonly goal: TimeToken | null;
  /** The years that the section is about. */
  readonly span: YearSpan | null;
  /** The time of the sentence before in this paragraph, where a figure was bound to it. */
  readonly time: TimeToken | null;
  /** What the last figure of this paragraph before the sentence was of. */
  readonly subject: Binding<Subject> | null;
  /** The firm that the paragraph goes on to speak of. */
  readonly topic: DoerToken | null;
  /** Follows a semicolon: what the sentence before was of, this one is of. */
  readonly continues: boolean;
  /** Sentences before in this paragraph, or this one, speak of 今年. */
  readonly isThisYear: boolean;
  /** Statements of this sentence so far, last first. */
  readonly drafts: readonly Draft[];
  /** Statements of the sentence before in this paragraph, last first. */
  readonly previous: readonly Draft[];
  /** What the section's last amount was of (增加值, 投资): what its branches grow by. */
  readonly head: string | null;
}

/** The figure that is bound: a quantity, a place in an order, or a bare score. */
export type Figure = QuantityToken | RankToken | NumberToken;

/** One figure in its clause, with all that may govern it. */
export interface Scene {
  readonly catalogue: Catalogue;
  readonly regions: RegionIndex;
  readonly document: DocumentContext;
  readonly memory: Memory;
  readonly block: Block;
  readonly sentence: Sentence;
  readonly clauseIndex: number;
  readonly clause: Clause;
  readonly figure: Figure;
  /** Tokens of the clause before and after the figure. */
  readonly before: readonly Token[];
  readonly after: readonly Token[];
}

/** A field with the words it was read from and the rule that read it; the span is null where no words say it. */
export interface Binding<T> {
  readonly value: T;
  readonly span: Span | null;
  readonly rule: string;
}

/** A scope with the name of the firm, project or set that it is of. */
export interface ScopeBinding extends Binding<Scope> {
  readonly entity: string | null;
}

/** A statement on its way: fields with their bindings, in the terms of the catalogue. */
export interface Draft {
  readonly figure: Figure;
  readonly indicator: Binding<CatalogueIndicator> | null;
  /** The indicator's name, or the phrase found where no entry has it. */
  readonly name: string;
  readonly measure: Binding<Measure>;
  readonly subject: Binding<Subject> | null;
  readonly scope: ScopeBinding;
  readonly period: (Binding<Period> & { readonly inferred: boolean }) | null;
  readonly status: Binding<Status>;
}

/** Returns the evidence of a binding, in raw offsets. */
export function createEvidence({ offsets }: Block, { span, rule }: Binding<unknown>): Evidence {
  if (!span) return { start: null, end: null, rule };
  return { start: offsets[span.start] ?? null, end: (offsets[span.end - 1] ?? 0) + 1, rule };
}

/** Returns the words of a block between two offsets, without white space. */
export function sliceWords({ text }: Block, start: number, end: number): string {
  return text.slice(start, end).replaceAll(/\s/g, "");
}

/** Returns the clauses of a scene from its own back to the sentence's first, each with its tokens before the figure. */
export function listClausesBack({ sentence, clauseIndex, before }: Scene): readonly Token[][] {
  const earlier = sentence.clauses.slice(0, clauseIndex).toReversed();
  return [[...before], ...earlier.map(({ tokens }) => [...tokens])];
}
