import type { Answers } from "./ask/answers.ts";
import { askAnswers, type Question } from "./ask/ask-answers.ts";
import { createComparison } from "./build/create-comparison.ts";
import { createFacts } from "./build/create-facts.ts";
import { createHeading } from "./build/create-heading.ts";
import { createProgress, listPaired } from "./build/create-progress.ts";
import { createSources, sortDocuments } from "./build/create-sources.ts";
import { keepTables, listShown } from "./build/keep-table.ts";
import { createLegend, METHOD } from "./build/method.ts";
import { numberCitations } from "./build/number-citations.ts";
import { numberNotes } from "./build/number-notes.ts";
import type { Report } from "./first-model.ts";

/** The comparison sets of the report, in its order. */
export const REPORT_SETS = ["investment-growth", "enterprise-counts", "targets"] as const;

export interface ReportOptions extends Question {
  readonly programVersion: string;
}

/**
 * Returns the report of the latest data version: the same data give the same report, and nothing reads the clock.
 *
 * Throws the errors of the API, such as UNKNOWN_REGION.
 */
export async function buildReport(options: ReportOptions): Promise<Report> {
  return composeReport(await askAnswers(options), options.programVersion);
}

function composeReport(answers: Answers, programVersion: string): Report {
  const tables = keepTables(answers);
  const paired = listPaired(answers.targets).flatMap(({ target, actual }) => [target, actual]);
  const documents = sortDocuments(answers.documents);
  const citations = numberCitations([...tables.flatMap(listShown), ...paired], documents);
  const notes = numberNotes(tables);
  const comparisons = tables.map((table) => createComparison(table, answers, { citations, notes }));
  const progress = createProgress(answers.targets, comparisons.length + 1, citations);
  const last = comparisons.length + (progress === null ? 0 : 1);
  return {
    title: { zh: "区域统计指标并列比较报告", en: "Regional Indicators Side by Side" },
    subtitle: {
      zh: tables.map(({ comparison }) => comparison.nameZh).join(" · "),
      en: tables.map(({ comparison }) => comparison.nameEn).join(" · "),
    },
    facts: createFacts(answers, programVersion, comparisons),
    legend: createLegend(),
    comparisons,
    progress,
    notes: { heading: createHeading(last + 1, { zh: "注释", en: "Notes" }), notes: notes.list },
    sources: {
      heading: createHeading(last + 2, { zh: "资料来源", en: "Sources" }),
      documents: createSources(documents, citations),
    },
    method: { heading: createHeading(last + 3, { zh: "编制说明", en: "Method" }), paragraphs: METHOD },
  };
}
