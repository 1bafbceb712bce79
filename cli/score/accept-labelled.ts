import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { TextStatement } from "../../core/statement.ts";
import { isCellStatement } from "../../core/statement.ts";
import type { Catalogue } from "../../ingest/catalogue/catalogue.ts";
import { nameFile } from "../../ingest/catalogue/read-entries.ts";
import { type Correction, isCellCorrection } from "../../ingest/correct/correction.ts";
import type { Corrections } from "../../ingest/correct/load-corrections.ts";
import { isJudgeable } from "../../ingest/recognise/judge/judge-statement.ts";
import { createNameComparison, type NameComparison } from "../../ingest/score/compare-fields.ts";
import { isStrictlyRight, matchStatements } from "../../ingest/score/score-statements.ts";
import { findSeeds } from "../home.ts";
import type { ScoredDocument } from "./labelled-sets.ts";

/** What the file of one document is written with. */
interface Acceptance {
  readonly document: ScoredDocument;
  /** The corrections that people wrote of it by hand. */
  readonly corrections: readonly Correction[];
  readonly isSameName: NameComparison;
}

/** Ids of the lines that this command writes; it never touches others. */
const PREFIX = "reviewed-";

/**
 * Writes for each source document the acceptances of what only the judgement holds back though its label agrees, and
 * returns the files. What a correction is of already is left to it. The same predictions give the same bytes.
 */
export async function acceptLabelled(
  documents: readonly ScoredDocument[],
  { indicators }: Catalogue,
  { byDocument }: Corrections,
): Promise<readonly string[]> {
  const isSameName = createNameComparison(indicators.values());
  const gold = documents.filter(({ part }) => part === "gold");
  return Promise.all(
    gold.map((document) => {
      const corrections = (byDocument.get(document.sha256) ?? []).filter(({ id }) => !id.startsWith(PREFIX));
      return writeAcceptances({ document, corrections, isSameName });
    }),
  );
}

async function writeAcceptances(acceptance: Acceptance): Promise<string> {
  const { document } = acceptance;
  const path = join(findSeeds(), "corrections", `${document.id}-reviewed.yaml`);
  const lines = listAcceptable(acceptance).map((statement) => formatLine(statement, document));
  const head = `# Held back by the judgement, and right by the labels. Written by qubi score --accept-labelled.\ndocument: ${document.sha256}\ntitle: ${JSON.stringify(document.doc)}\n`;
  await writeFile(path, `${head}corrections:${lines.length === 0 ? " []" : ""}\n${lines.join("")}`);
  return nameFile(path);
}

function listAcceptable({ document, corrections, isSameName }: Acceptance): TextStatement[] {
  const { labels, predictions } = document;
  return matchStatements(labels, predictions)
    .pairs.filter((pair) => isStrictlyRight(pair, isSameName))
    .flatMap(({ prediction }) => (isCellStatement(prediction) ? [] : [prediction]))
    .filter((statement) => !statement.accepted && isJudgeable(statement) && !isCorrected(statement, corrections))
    .toSorted((a, b) => a.start - b.start || a.end - b.end);
}

function isCorrected({ start, quote }: TextStatement, corrections: readonly Correction[]): boolean {
  return corrections.some((other) => !isCellCorrection(other) && other.start === start && other.quote === quote);
}

/** Of several on the same words it says which is meant. */
function formatLine(statement: TextStatement, { predictions, setting }: ScoredDocument): string {
  const { start, end, quote, comparator, measure, indicator } = statement;
  const beside = predictions.filter((other) => "start" in other && other.start === start && other.quote === quote);
  const reads = beside.length > 1 ? { indicator, measure, comparator } : {};
  const around = setting.text.slice(Math.max(0, start - AROUND), end + AROUND);
  const id = `${PREFIX}${start}${beside.length > 1 ? `-${beside.indexOf(statement) + 1}` : ""}`;
  const parts = { id, action: "accept", quote, start, expect: { around, reads }, ...DECISION, holds: true };
  return `  - ${JSON.stringify(parts)}\n`;
}

const AROUND = 6;

const DECISION = { reason: "与人工标注一致。", by: "founders", on: "2026-11-23" } as const;
