import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { stringify } from "yaml";
import type { Catalogue } from "../../ingest/catalogue/catalogue.ts";
import type { PrecisionEntry } from "../../ingest/catalogue/precision.ts";
import { nameFile } from "../../ingest/catalogue/read-entries.ts";
import { createNameComparison } from "../../ingest/score/compare-fields.ts";
import { listCases, measureGroups } from "../../ingest/score/measure-precision.ts";
import { chooseThresholds, type Thresholds } from "../../ingest/score/validate-gate.ts";
import { findSeeds } from "../home.ts";
import type { ScoredDocument } from "./labelled-sets.ts";
import { AIM, judgeScored, MINIMUM_CASES } from "./score-sets.ts";

const HEAD = `# How often what made statements was right, on the documents that are only scored. Written by qubi score --write-precision.
# A genre that does not reach the aim has the threshold at which it was right most often.
# Of a part of a statement the last group with enough cases counts; a statement's confidence is the product of the bounds.
`;

/** Writes the measured precision of the half that is only scored, and the thresholds that reach the aim; returns the file. */
export async function writePrecision(documents: readonly ScoredDocument[], { indicators }: Catalogue): Promise<string> {
  const isSameName = createNameComparison(indicators.values());
  const scored = documents.filter(({ part }) => part === "scored");
  const thresholds = listThresholds(chooseThresholds(judgeScored(scored, isSameName), AIM));
  const tallies = measureGroups(scored.flatMap((one) => listCases(one, isSameName)));
  const groups = [...tallies].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([group, tally]) => ({ group, ...tally }));
  const entry: PrecisionEntry = { aim: AIM, minimumCases: MINIMUM_CASES, thresholds, groups };
  const path = join(findSeeds(), "precision.yaml");
  await writeFile(path, HEAD + formatEntry(entry));
  return nameFile(path);
}

function listThresholds({ plan, report, workReport, news }: ReturnType<typeof chooseThresholds>): Thresholds {
  return {
    plan: plan.threshold,
    report: report.threshold,
    workReport: workReport.threshold,
    news: news.threshold,
  };
}

/** One group a line. */
function formatEntry({ groups, ...head }: PrecisionEntry): string {
  const lines = groups.map(({ group, cases, right }) => {
    return `  - { group: ${JSON.stringify(group)}, cases: ${cases}, right: ${right} }\n`;
  });
  return `${stringify(head)}groups:\n${lines.join("")}`;
}
