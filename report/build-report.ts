import type { Answers } from "./ask/answers.ts";
import { askAnswers, type Question } from "./ask/ask-answers.ts";
import { finishReport } from "./build/finish-report.ts";
import type { Making } from "./build/making.ts";
import { createNotes } from "./build/notes.ts";
import { createContents, numberBlocks } from "./build/number-blocks.ts";
import { createText } from "./build/runs.ts";
import {
  createIncomparableSection,
  createMethodSection,
  createNotesSection,
  createRevisionsSection,
} from "./build/sections/closing-sections.ts";
import { createGapsSection } from "./build/sections/gaps-section.ts";
import { createSourcesSection } from "./build/sections/sources-section.ts";
import { createSummarySection } from "./build/sections/summary-section.ts";
import { createTablesSection } from "./build/sections/tables-section.ts";
import { createTargetsSection } from "./build/sections/targets-section.ts";
import { createTrendsSection } from "./build/sections/trends-section.ts";
import { createSources } from "./build/sources.ts";
import { createTitlePage, findDay } from "./build/title-page.ts";
import type { Block, Report } from "./model.ts";
import type { Section, Template } from "./template/template.ts";

export interface ReportOptions extends Question {
  /** Name and version of the program, which the report states. */
  readonly program: string;
}

/**
 * Returns the report of a month: the same data version, template and program give the same report, and nothing reads the clock.
 *
 * Throws MONTH_WITHOUT_FIGURES, UNKNOWN_REGION and the other errors of the API.
 */
export async function buildReport(options: ReportOptions): Promise<Report> {
  return composeReport(await askAnswers(options), options);
}

function composeReport(answers: Answers, { template, program, since }: ReportOptions): Report {
  const making = prepare(answers, template, program);
  const sections = template.sections.flatMap((section, at) => createSection(section, at, making));
  const blocks = numberBlocks(sections);
  const { month, regions, version } = answers;
  return finishReport({
    title: createTitlePage(making),
    blocks: [createContents(blocks), ...blocks],
    origin: {
      dataVersion: version.id,
      recordedOn: findDay(version.recordedAt),
      program,
      template: { key: template.key, digest: template.digest },
      month,
      regions: regions.asked.map(({ id }) => id),
      since,
    },
  });
}

function prepare(answers: Answers, template: Template, program: string): Making {
  const rows = answers.sections.flatMap((section) => section.rows);
  const cells = [...rows, ...answers.former.map(({ row }) => row)].flatMap((row) => row.cells);
  const observations = [
    ...cells.flatMap(({ observation, alternatives, publishedRanks }) => [
      ...(observation ? [observation] : []),
      ...alternatives,
      ...publishedRanks,
    ]),
    ...answers.targets.flatMap(({ target, actual }) => (actual ? [target, actual] : [target])),
  ];
  const documents = answers.documents.toSorted((a, b) => (nameDate(a) < nameDate(b) ? -1 : 1));
  return {
    answers,
    template,
    program,
    notes: createNotes(rows.flatMap((row) => row.cells)),
    sources: createSources(observations, documents),
  };
}

/** The oldest first, undated ones last. */
function nameDate({ publishedOn, sha256 }: Answers["documents"][number]): string {
  return `${publishedOn ?? "9999"} ${sha256}`;
}

/** A section without anything to say has no heading either: the gaps tell of it. */
function createSection(section: Section, at: number, making: Making): Block[] {
  const blocks = createBlocks(section, at, making);
  if (blocks.length === 0) return [];
  return [{ kind: "heading", level: 1, id: "", runs: [createText(section.heading)] }, ...blocks];
}

function createBlocks(section: Section, at: number, making: Making): Block[] {
  const rows = making.answers.sections[at] ?? { name: null, rows: [] };
  switch (section.kind) {
    case "summary":
      return createSummarySection(rows, making);
    case "tables":
      return createTablesSection(section, rows, making);
    case "targets":
      return createTargetsSection(making);
    case "trends":
      return createTrendsSection(section, making);
    case "incomparable":
      return createIncomparableSection(making);
    case "gaps":
      return createGapsSection(making);
    case "revisions":
      return createRevisionsSection(making);
    case "notes":
      return createNotesSection(making);
    case "sources":
      return createSourcesSection(making);
    case "method":
      return createMethodSection(section, making);
  }
}
