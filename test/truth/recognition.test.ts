import { mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { loadSources } from "../../cli/home.ts";
import { readDocument } from "../../ingest/read/read-document.ts";
import { extractStatements } from "../../ingest/recognise/extract-statements.ts";
import { createFacts } from "../../ingest/save/document-knowledge.ts";
import { scoreStatements } from "../../ingest/score/score-statements.ts";
import { DOCUMENTS, listDocuments, readLabels } from "../support/seeded-store.ts";

const { recogniser, knowledge } = await loadSources(mkdtempSync(join(tmpdir(), "qubi-home-")));

async function extractAll() {
  const documents = await Promise.all(listDocuments().map(readDocument));
  return documents.flatMap(({ fileName, text, sha256 }) =>
    extractStatements({ doc: fileName, text, facts: createFacts(knowledge.get(sha256)) }, recogniser),
  );
}

describe("the labels of the five source documents", () => {
  it("quote their documents exactly", () => {
    for (const { doc, start, end, quote } of readLabels()) {
      expect(readFileSync(join(DOCUMENTS, doc), "utf8").slice(start, end)).toBe(quote);
    }
  });

  it("are close to two hundred", () => expect(readLabels()).toHaveLength(194));
});

describe("extractStatements(reading) of the five source documents, without corrections", () => {
  it("finds and reads them as well as promised", async () => {
    const score = scoreStatements(readLabels(), await extractAll());
    expect(score.finding.f1).toBeGreaterThanOrEqual(0.97);
    expect(score.strict.f1).toBeGreaterThanOrEqual(0.8);
  });

  it("quotes the text exactly", async () => {
    const texts = new Map(
      (await Promise.all(listDocuments().map(readDocument))).map(({ fileName, text }) => [fileName, text]),
    );
    for (const { doc, start, end, quote } of await extractAll()) expect(texts.get(doc)?.slice(start, end)).toBe(quote);
  });
});
