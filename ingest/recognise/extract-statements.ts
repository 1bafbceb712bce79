import type { TextStatement } from "../../core/statement.ts";
import type { Block } from "../normalise/block.ts";
import { normaliseText } from "../normalise/normalise-text.ts";
import { inheritFromRepeats } from "./inherit-from-repeats.ts";
import { gateStatement } from "./judge/judge-statement.ts";
import { createSetting } from "./judge/list-parts.ts";
import { type LexContext, lexBlock } from "./lex/lex.ts";
import { type Sentence, splitSentences } from "./lex/sentence.ts";
import type { DoerToken } from "./lex/token.ts";
import { readSentences } from "./read-sentences.ts";
import type { Reading } from "./reading.ts";
import type { Recogniser } from "./recogniser.ts";
import type { DocumentContext } from "./scene.ts";
import { findArticleSubjects } from "./survey/article.ts";
import { markDoers } from "./survey/find-doers.ts";
import { findDefinitions } from "./survey/find-names.ts";
import { createLocalNames, type LocalNames } from "./survey/local-names.ts";
import { createSection, NO_SECTION, type Section } from "./survey/section.ts";
import { surveyDocument } from "./survey/survey-document.ts";

/** A reading cut into blocks, with what they tell of the document as a whole. */
export interface Survey {
  readonly reading: Reading;
  readonly blocks: readonly Block[];
  readonly document: DocumentContext;
  /** For each block the region that its article is about, null before the first that says so. */
  readonly subjects: readonly (string | null)[];
}

/** Returns the survey of a reading: what its statements are extracted from. */
export function createSurvey(reading: Reading, recogniser: Recogniser): Survey {
  const blocks = normaliseText(reading.text, reading.layout);
  const document = surveyDocument(blocks, reading.facts, recogniser);
  return { reading, blocks, document, subjects: findArticleSubjects(blocks, recogniser.lexicon.words) };
}

/** Returns the statements of a reading in the order of their words, accepted or with the reasons why not. */
export function extractStatements(reading: Reading, recogniser: Recogniser): TextStatement[] {
  return extractSurveyed(createSurvey(reading, recogniser), recogniser);
}

/** Returns the statements of a reading that has been surveyed, as `extractStatements` does. */
export function extractSurveyed(survey: Survey, recogniser: Recogniser): TextStatement[] {
  const statements = [...readBlocks(survey, recogniser)].flatMap((read) => read.statements);
  const setting = createSetting(survey.reading.text, survey.document);
  return inheritFromRepeats(statements)
    .map((statement) => gateStatement(statement, setting, recogniser.catalogue.precision))
    .toSorted((a, b) => a.start - b.start || a.end - b.end);
}

/** A block as it was read, with what stood around it. */
export interface ReadBlock {
  readonly block: Block;
  readonly section: Section;
  readonly sentences: readonly Sentence[];
  readonly statements: readonly TextStatement[];
}

/** Yields the blocks of a survey in order, each read with what those before it pass on. */
export function* readBlocks(survey: Survey, recogniser: Recogniser): Generator<ReadBlock> {
  const { reading, blocks, document, subjects } = survey;
  const { lexicon, catalogue } = recogniser;
  const names = createLocalNames(blocks, document, recogniser);
  const context = createLexContext(recogniser, { names, home: document.regionId });
  let section: Section = NO_SECTION;
  let topic: DoerToken | null = null;
  for (const [at, block] of blocks.entries()) {
    for (const definition of findDefinitions(block, lexicon.words)) names.define(definition);
    section = createSection(section, { block, regionId: subjects[at] ?? null }, catalogue.words);
    const tokens = markDoers(block, lexBlock(block, context), recogniser.doers);
    const sentences = splitSentences(block, tokens);
    const read = readSentences({ reading, block, sentences, document, section, topic }, recogniser);
    yield { block, section, sentences, statements: read.statements };
    topic = read.topic;
    section = { ...section, goal: read.goal ?? section.goal, span: read.span ?? section.span, head: read.head };
  }
}

function createLexContext(
  { lexicon, catalogue, regions }: Recogniser,
  { names, home }: { names: LocalNames; home: string | null },
): LexContext {
  return {
    lexicon,
    comparators: catalogue.words.comparators,
    localNames: names.words,
    findDefined: (name) => names.find(name),
    chooseRegion: (regionIds) => regions.findNear(regionIds, home) ?? regionIds[0] ?? "",
  };
}
