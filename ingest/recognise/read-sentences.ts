import type { Statement } from "../../core/statement.ts";
import type { Block } from "../normalise/block.ts";
import { createStatement } from "./create-statement.ts";
import { isStatement } from "./is-statement.ts";
import type { Sentence } from "./lex/sentence.ts";
import type { TimeToken, Token } from "./lex/token.ts";
import type { Reading } from "./reading.ts";
import type { Recogniser } from "./recogniser.ts";
import type { DocumentContext, Draft, Figure, Memory, Scene } from "./scene.ts";
import type { Section } from "./survey/section.ts";

interface Paragraph {
  readonly reading: Reading;
  readonly block: Block;
  readonly sentences: readonly Sentence[];
  readonly document: DocumentContext;
  readonly section: Section;
}

interface Read {
  readonly statements: readonly Statement[];
  /** A goal (到2023年) that the paragraph sets for what follows it, or null. */
  readonly goal: TimeToken | null;
}

/** Returns the statements of a paragraph; its sentences pass on the time of their figures to those that follow. */
export function readSentences(paragraph: Paragraph, recogniser: Recogniser): Read {
  const statements: Statement[] = [];
  let time: TimeToken | null = null;
  let isThisYear = false;
  let drafts: readonly Draft[] = [];
  let subject: Memory["subject"] = null;
  for (const sentence of paragraph.sentences) {
    isThisYear ||= sentence.clauses.some(({ tokens }) => tokens.some(namesThisYear));
    const { continues } = sentence;
    const memory = {
      time,
      isThisYear,
      subject,
      continues,
      drafts: sentence.continues || sentence.isAside ? drafts : [],
    };
    const read = readSentence({ ...paragraph, sentence }, memory, recogniser);
    statements.push(...read.statements);
    if (sentence.isAside) continue;
    drafts = read.drafts;
    subject = drafts[0]?.subject ?? (continues ? subject : null);
    // A report's every sentence is of the report's own period, unless it says otherwise itself.
    const isNext = paragraph.document.reportPeriod !== null;
    time = read.drafts.length > 0 && !isNext ? (passOn(read.time) ?? (continues ? time : null)) : null;
  }
  return { statements, goal: paragraph.document.genre === "plan" ? findGoal(paragraph.sentences) : null };
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

interface ReadSentence {
  readonly statements: readonly Statement[];
  readonly drafts: readonly Draft[];
  readonly time: TimeToken | null;
}

function readSentence(
  { sentence, ...paragraph }: Paragraph & { sentence: Sentence },
  inherited: Pick<Memory, "time" | "drafts" | "isThisYear" | "subject" | "continues">,
  recogniser: Recogniser,
): ReadSentence {
  const statements: Statement[] = [];
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
      drafts = [created.draft, ...drafts];
      time = created.time ?? time;
    }
  }
  return { statements, drafts: statements.length > 0 ? drafts : [], time };
}

function namesThisYear(token: Token): boolean {
  return token.kind === "time" && token.time.form === "relative-year" && token.time.offset === 0;
}

function isFigure(token: Token): token is Figure {
  return token.kind === "quantity" || token.kind === "ordinal" || token.kind === "number";
}
