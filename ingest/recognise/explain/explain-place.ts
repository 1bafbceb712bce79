import type { TextStatement } from "../../../core/statement.ts";
import { type Block, findRawSpan } from "../../normalise/block.ts";
import { createSurvey, extractSurveyed, type ReadBlock, readBlocks, type Survey } from "../extract-statements.ts";
import { type Judgement, judgeStatement } from "../judge/judge-statement.ts";
import { createSetting } from "../judge/list-parts.ts";
import type { Clause, Sentence } from "../lex/sentence.ts";
import type { Span, Token } from "../lex/token.ts";
import type { Reading } from "../reading.ts";
import type { Recogniser } from "../recogniser.ts";
import type { DocumentContext } from "../scene.ts";
import type { Section } from "../survey/section.ts";

/** A word that was recognised: what it is, and all that is known of it. */
export interface ExplainedToken {
  readonly kind: string;
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly says: Readonly<Record<string, unknown>>;
}

export interface ExplainedClause {
  readonly text: string;
  readonly tokens: readonly ExplainedToken[];
}

/** A statement with the arithmetic of its confidence; null where nothing was measured. */
export interface ExplainedStatement {
  readonly statement: TextStatement;
  readonly judgement: Judgement | null;
}

/** All that was read around a place of a text, from the document down to the words. */
export interface Explanation {
  readonly document: DocumentContext;
  readonly section: Section;
  readonly block: { readonly kind: Block["kind"]; readonly text: string };
  readonly sentence: string | null;
  readonly clauses: readonly ExplainedClause[];
  /** Those that stand at the place; where none does, those of its sentence. */
  readonly statements: readonly ExplainedStatement[];
}

/** Returns how the words at an offset of a reading's text were read; null where no paragraph stands there. */
export function explainPlace(reading: Reading, offset: number, recogniser: Recogniser): Explanation | null {
  const survey = createSurvey(reading, recogniser);
  const read = findBlock(survey, offset, recogniser);
  if (!read) return null;
  const { block, section, sentences } = read;
  const sentence = sentences.find((one) => holds(findRawSpan(block, one), offset)) ?? null;
  return {
    document: survey.document,
    section,
    block: { kind: block.kind, text: block.text },
    sentence: sentence && block.text.slice(sentence.start, sentence.end),
    clauses: (sentence?.clauses ?? []).map((clause) => explainClause(block, clause)),
    statements: listStatements(survey, { block, sentence, offset }, recogniser),
  };
}

function findBlock(survey: Survey, offset: number, recogniser: Recogniser): ReadBlock | null {
  for (const read of readBlocks(survey, recogniser)) if (holds(read.block.raw, offset)) return read;
  return null;
}

function holds({ start, end }: Span, offset: number): boolean {
  return start <= offset && offset < end;
}

function explainClause(block: Block, { start, end, tokens }: Clause): ExplainedClause {
  const ordered = tokens.toSorted((a, b) => a.start - b.start || a.end - b.end);
  return { text: block.text.slice(start, end), tokens: ordered.map((token) => explainToken(block, token)) };
}

function explainToken(block: Block, token: Token): ExplainedToken {
  const { kind, start, end, ...says } = token;
  return { kind, text: block.text.slice(start, end), ...findRawSpan(block, { start, end }), says };
}

interface Place {
  readonly block: Block;
  readonly sentence: Sentence | null;
  readonly offset: number;
}

function listStatements(
  survey: Survey,
  { block, sentence, offset }: Place,
  recogniser: Recogniser,
): ExplainedStatement[] {
  const all = extractSurveyed(survey, recogniser);
  const there = all.filter((statement) => holds(statement, offset));
  const around = sentence ? findRawSpan(block, sentence) : { start: offset, end: offset };
  const chosen = there.length > 0 ? there : all.filter(({ start }) => holds(around, start));
  const { precision } = recogniser.catalogue;
  const setting = createSetting(survey.reading.text, survey.document);
  return chosen.map((statement) => {
    return { statement, judgement: precision && judgeStatement(statement, setting, precision) };
  });
}
