import type { TextStatement } from "../../core/statement.ts";
import type { Block } from "../normalise/block.ts";
import { findHead } from "./bind/carried.ts";
import { isBase } from "./bind/reference-time.ts";
import { createStatement } from "./create-statement.ts";
import { isStatement } from "./is-statement.ts";
import { createYearSpan, type YearSpan } from "./lex/resolve-time.ts";
import type { Sentence } from "./lex/sentence.ts";
import { type DoerToken, isToken, type TimeToken, type Token } from "./lex/token.ts";
import type { Reading } from "./reading.ts";
import type { Recogniser } from "./recogniser.ts";
import type { DocumentContext, Draft, Figure, Memory, Scene } from "./scene.ts";
import type { Section } from "./survey/section.ts";
import { listTopics } from "./topics.ts";

/** Figures that one may go back to: more than a sentence of any document has. */
const MAX_DRAFTS = 80;

interface Paragraph {
  readonly reading: Reading;
  readonly block: Block;
  readonly sentences: readonly Sentence[];
  readonly document: DocumentContext;
  readonly section: Section;
  /** The firm that the paragraph before spoke of last. */
  readonly topic: DoerToken | null;
}

interface Read {
  readonly statements: readonly TextStatement[];
  /** A goal (到2023年) that the paragraph sets for what follows it, or null. */
  readonly goal: TimeToken | null;
  /** The years of a plan (“十一五”时期) that a paragraph of a work report speaks of last, or null. */
  readonly span: YearSpan | null;
  /** What the last amount so far in the section was of, or null. */
  readonly head: string | null;
  /** The firm that the paragraph speaks of last. */
  readonly topic: DoerToken | null;
}

/** Returns the statements of a paragraph; its sentences pass on the time of their figures to those that follow. */
export function readSentences(paragraph: Paragraph, recogniser: Recogniser): Read {
  const statements: TextStatement[] = [];
  let time: TimeToken | null = null;
  let isThisYear = false;
  // A report's every sentence is of the report's own period, unless it says otherwise itself.
  const isReport = paragraph.document.reportPeriod !== null;
  let drafts: readonly Draft[] = [];
  let subject: Memory["subject"] = null;
  let previous: readonly Draft[] = [];
  let head = paragraph.section.head;
  const topics = listTopics(paragraph.block, paragraph.sentences, paragraph.topic);
  for (const [at, sentence] of paragraph.sentences.entries()) {
    isThisYear ||= sentence.clauses.some(({ tokens }) => tokens.some(namesThisYear));
    const { continues } = sentence;
    const memory = {
      time: isReport && !continues ? null : time,
      isThisYear,
      subject,
      topic: topics[at] ?? null,
      continues,
      previous,
      head,
      drafts: sentence.continues || sentence.isAside ? drafts : [],
    };
    const read = readSentence({ ...paragraph, sentence }, memory, recogniser);
    statements.push(...read.statements);
    if (sentence.isAside) continue;
    if (read.drafts.length > 0) previous = read.drafts;
    head = findHead(read.drafts) ?? head;
    drafts = read.drafts;
    subject = drafts[0]?.subject ?? (continues ? subject : null);
    time = read.drafts.length > 0 ? (passOn(read.time) ?? (continues ? time : null)) : null;
  }
  const { genre } = paragraph.document;
  return {
    statements,
    topic: topics.at(-1) ?? null,
    goal: genre === "plan" ? findGoal(paragraph.sentences) : null,
    head,
    span: genre === "workReport" ? findSpan(paragraph) : null,
  };
}

/** 每年 holds for its own sentence only. */
function passOn(time: TimeToken | null): TimeToken | null {
  return time?.time.form === "each-year" ? null : time;
}

/** The goal that the last sentence with one sets; in a list of aims it governs the paragraphs that follow. */
function findGoal(sentences: readonly Sentence[]): TimeToken | null {
  const tokens = sentences.flatMap(({ clauses }) => clauses.flatMap((clause) => clause.tokens));
  return (
    tokens.findLast(
      (token): token is TimeToken => token.kind === "time" && token.isGoal && token.time.form === "year",
    ) ?? null
  );
}

function findSpan({ sentences, block: { text } }: Paragraph): YearSpan | null {
  const tokens = sentences.flatMap(({ clauses }) => clauses.flatMap((clause) => clause.tokens));
  const named = tokens.filter(isToken("time")).findLast((token) => token.time.form === "years" && !isBase(text, token));
  return named?.time.form === "years" ? createYearSpan(named.time) : null;
}

interface ReadSentence {
  readonly statements: readonly TextStatement[];
  readonly drafts: readonly Draft[];
  readonly time: TimeToken | null;
}

function readSentence(
  { sentence, ...paragraph }: Paragraph & { sentence: Sentence },
  inherited: Pick<Memory, "time" | "drafts" | "isThisYear" | "subject" | "topic" | "continues" | "previous" | "head">,
  recogniser: Recogniser,
): ReadSentence {
  const statements: TextStatement[] = [];
  let drafts = inherited.drafts;
  let time: TimeToken | null = null;
  for (const [clauseIndex, clause] of sentence.clauses.entries()) {
    for (const [at, figure] of clause.tokens.entries()) {
      if (!isFigure(figure)) continue;
      const { section, document, block } = paragraph;
      const memory: Memory = {
        ...inherited,
        drafts,
        regionId: section.regionId,
        status: section.status,
        year: section.year,
        goal: section.goal,
        span: section.span,
      };
      // The other end of a range stands on the same words, and neither before nor after them.
      const before = clause.tokens.slice(0, at).filter(({ end }) => end <= figure.start);
      const after = clause.tokens.slice(at + 1).filter(({ start }) => start >= figure.end);
      const { catalogue, regions } = recogniser;
      const scene: Scene = {
        catalogue,
        regions,
        document,
        memory,
        block,
        sentence,
        clauseIndex,
        clause,
        figure,
        before,
        after,
      };
      if (!isStatement(scene)) continue;
      const created = createStatement(scene, paragraph.reading, recogniser);
      statements.push(created.statement);
      drafts = [created.draft, ...drafts.slice(0, MAX_DRAFTS - 1)];
      time = passesTime(created.statement, time) ? (created.time ?? time) : time;
    }
  }
  return { statements, drafts: statements.length > 0 ? drafts : [], time };
}

/** The years of an average (十三五期间年均增长5.3%) date no other figure, where another time was named before. */
function passesTime({ basis }: TextStatement, time: TimeToken | null): boolean {
  return basis !== "annual_average" || time === null;
}

function namesThisYear(token: Token): boolean {
  return token.kind === "time" && token.time.form === "relative-year" && token.time.offset === 0;
}

function isFigure(token: Token): token is Figure {
  return token.kind === "quantity" || token.kind === "ordinal" || token.kind === "number";
}
