import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import type { Catalogue } from "../../ingest/catalogue/catalogue.ts";
import { createNameComparison } from "../../ingest/score/compare-fields.ts";
import type { Score } from "../../ingest/score/score-statements.ts";
import { findDevelopmentSet, type ScoredDocument } from "./labelled-sets.ts";
import { scoreNamed } from "./score-sets.ts";

const figures = z.record(z.string(), z.number().nullable());

const firstScoresForm = z.strictObject({
  /** Scores that were taken of several documents together. */
  totals: z.array(z.strictObject({ documents: z.array(z.string()), note: z.string(), figures })),
  documents: z.record(z.string(), figures),
});

/**
 * Appends the score of each document of the half that is only scored which has none yet, and returns their ids. A first
 * score is never taken again: what is kept stays as it is.
 */
export async function saveFirstScores(
  documents: readonly ScoredDocument[],
  { indicators }: Catalogue,
): Promise<readonly string[]> {
  const path = join(findDevelopmentSet(), "first-scores.json");
  const kept = firstScoresForm.parse(JSON.parse(await readFile(path, "utf8")));
  const known = new Set([...Object.keys(kept.documents), ...kept.totals.flatMap((total) => total.documents)]);
  const added = documents.filter(({ id, part }) => part === "scored" && !known.has(id));
  const isSameName = createNameComparison(indicators.values());
  const scores = added.map((one) => {
    const { byCatalogue, byWording } = scoreNamed([one], isSameName);
    return [one.id, listFigures(byCatalogue, byWording)] as const;
  });
  const content = { ...kept, documents: { ...kept.documents, ...Object.fromEntries(scores) } };
  if (added.length > 0) await writeFile(path, `${JSON.stringify(content, null, 2)}\n`);
  return added.map(({ id }) => id);
}

function listFigures(score: Score, byWording: Score): Record<string, number | null> {
  const { place, scope, indicator, measure, status, comparator, baseValue, period, basis } = score.fields;
  const fields = { place, scope, indicator, measure, status, comparator, baseValue, period, basis };
  const all = {
    ...fields,
    finding: score.finding.f1,
    strict: score.strict.f1,
    indicatorByWording: byWording.fields.indicator,
    strictByWording: byWording.strict.f1,
    acceptedPrecision: score.acceptedPrecision,
    acceptedShare: score.acceptedShare,
  };
  const rounded = Object.entries(all).map(([name, share]) => [name, share === null ? null : Number(share.toFixed(4))]);
  return { labels: score.labels, predictions: score.predictions, ...Object.fromEntries(rounded) };
}
