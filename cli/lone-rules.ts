import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import { parseData } from "../ingest/catalogue/read-entries.ts";
import { findFiles } from "../ingest/read/find-files.ts";
import { readDocument } from "../ingest/read/read-document.ts";
import { extractStatements } from "../ingest/recognise/extract-statements.ts";
import { createFacts } from "../ingest/save/document-knowledge.ts";
import { EXIT } from "./exit.ts";
import { findHome, findSeeds, loadSources } from "./home.ts";
import { printLine, printNote, say } from "./print.ts";

const rulesForm = z.array(z.strictObject({ id: z.string(), reason: z.string().min(1) }));

/** Prints the rules that fire in only one of the documents, each with its reason; returns 1 where one has none. */
export async function listLoneRules(paths: readonly string[]): Promise<number> {
  const documentsByRule = await countDocuments(paths.length > 0 ? paths : [join(findSeeds(), "documents")]);
  const reasons = await loadReasons();
  const lone = [...documentsByRule]
    .filter(([, documents]) => documents.size === 1)
    .toSorted(([a], [b]) => (a < b ? -1 : 1));
  for (const [rule, documents] of lone) {
    printLine(`${rule}  ${[...documents].join()}  ${reasons.get(rule) ?? say("（缺理由）", "(no reason given)")}`);
  }
  const unexplained = lone.filter(([rule]) => !reasons.has(rule));
  if (unexplained.length > 0)
    printNote(
      say(
        `✗ ${unexplained.length} 条规则缺理由，见 seeds/rules.yaml`,
        `✗ ${unexplained.length} rules lack a reason in seeds/rules.yaml`,
      ),
    );
  return unexplained.length === 0 ? EXIT.ok : EXIT.failure;
}

async function loadReasons(): Promise<ReadonlyMap<string, string>> {
  const path = join(findSeeds(), "rules.yaml");
  const entries = parseData({ path, text: await readFile(path, "utf8") }, rulesForm);
  return new Map(entries.map(({ id, reason }) => [id, reason]));
}

async function countDocuments(paths: readonly string[]): Promise<ReadonlyMap<string, ReadonlySet<string>>> {
  const { recogniser, knowledge } = await loadSources(findHome());
  const documentsByRule = new Map<string, Set<string>>();
  const files = (await Promise.all(paths.map(findFiles))).flatMap(({ readable }) => readable);
  for (const file of files) {
    const { fileName: doc, text, sha256 } = await readDocument(file);
    const statements = extractStatements({ doc, text, facts: createFacts(knowledge.get(sha256)) }, recogniser);
    for (const { rule } of statements.flatMap(({ evidence }) => Object.values(evidence))) {
      documentsByRule.set(rule, (documentsByRule.get(rule) ?? new Set()).add(doc));
    }
  }
  return documentsByRule;
}
