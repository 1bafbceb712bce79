import type { TextStatement } from "../../core/statement.ts";
import { loadCatalogue } from "../../ingest/catalogue/load-catalogue.ts";
import { Trie } from "../../ingest/catalogue/trie.ts";
import type { Block } from "../../ingest/normalise/block.ts";
import { normaliseText } from "../../ingest/normalise/normalise-text.ts";
import { extractStatements } from "../../ingest/recognise/extract-statements.ts";
import { lexBlock } from "../../ingest/recognise/lex/lex.ts";
import type { Token } from "../../ingest/recognise/lex/token.ts";
import { createRecogniser } from "../../ingest/recognise/recogniser.ts";
import { type DocumentFacts, NO_FACTS } from "../../ingest/recognise/survey/survey-document.ts";

export const SEEDS = new URL("../../seeds", import.meta.url).pathname;

/** The catalogue that ships, without what was measured of the rules: tests of grammar are of the grammar alone. */
export const catalogue = { ...(await loadCatalogue([SEEDS])), precision: null };
export const recogniser = createRecogniser(catalogue);

/** A communiqué, a work report and a piece of news are told apart by their titles; a plan also by its span. */
export const COMMUNIQUE: DocumentFacts = {
  ...NO_FACTS,
  title: "2022年余杭区国民经济和社会发展统计公报",
  publishedOn: "2023-03-20",
  regionId: "yuhang",
};
export const PLAN: DocumentFacts = {
  ...NO_FACTS,
  title: "滨江区制造业高质量发展行动方案(2022-2024年)",
  publishedOn: "2022-05-10",
  planSpan: { from: "2022-01-01", to: "2024-12-31" },
  regionId: "binjiang",
  kind: "plan",
};
export const NEWS: DocumentFacts = {
  ...NO_FACTS,
  title: "西湖区经济跑出加速度",
  publishedOn: "2023-07-20",
  regionId: "xihu",
  kind: "news",
};
export const WORK_REPORT: DocumentFacts = {
  ...NO_FACTS,
  title: "在临平区第一届人民代表大会第三次会议上的报告",
  publishedOn: "2023-02-08",
  regionId: "linping",
  kind: "report",
};

/** Returns the statements of a text, read as a document of which this is known. */
export function read(text: string, facts: DocumentFacts = COMMUNIQUE): TextStatement[] {
  return extractStatements({ doc: "sample.txt", text, facts }, recogniser);
}

/** Returns the first block of a text; a test's text has one. */
export function readBlock(text: string): Block {
  const [block] = normaliseText(text);
  if (!block) throw new Error(`no block in ${JSON.stringify(text)}`);
  return block;
}

/** Returns the tokens of a line of text, without names that a document defines for itself. */
export function lex(text: string): Token[] {
  return lexBlock(readBlock(text), {
    lexicon: recogniser.lexicon,
    comparators: catalogue.words.comparators,
    localNames: new Trie(),
    findDefined: () => null,
    chooseRegion: ([regionId = ""]) => regionId,
  });
}
