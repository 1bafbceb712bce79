import { groupBy } from "../../../core/group.ts";
import type { RowAnswer, SectionRows } from "../../ask/answers.ts";
import type { Block, Paragraph } from "../../model.ts";
import { isFilled } from "../cells.ts";
import { createDerived } from "../figures.ts";
import { createSubject, type Subject } from "../indicator-table.ts";
import { fillPattern, joinWith, type Making } from "../making.ts";
import { createName, createText } from "../runs.ts";
import { createIndicatorSentence } from "./sentences.ts";
import { createTargetSentences } from "./target-sentences.ts";

/** Returns the sentences on each indicator, on targets, and on what little there is where there is little. */
export function createSummarySection({ rows }: SectionRows, making: Making): Block[] {
  const subjects = [...groupBy(rows, ({ indicator }) => indicator.key).values()].map((group) =>
    createSubject(group, making),
  );
  const told = subjects.map((subject) => ({
    subject,
    sentence: createIndicatorSentence(preferGrowth(subject), making),
  }));
  const untold = told.flatMap(({ subject, sentence }) => (sentence === null ? [subject] : []));
  const sentences = told.map(({ sentence }) => sentence);
  return [createFew(making), ...sentences, ...createTargetSentences(making), createMissing(untold, making)].filter(
    (paragraph) => paragraph !== null,
  );
}

/** A row of growth without any figure says nothing: the level is spoken of then. */
function preferGrowth(subject: Subject): Subject {
  const isEmpty = subject.growth !== null && !subject.growth.cells.some(isFilled);
  return isEmpty ? { ...subject, growth: null, rows: subject.rows.filter((row) => row !== subject.growth) } : subject;
}

/** Fewer than five figures a region, and less than a third of the places filled, is little. */
const FEW = { figures: 5, share: 3 } as const;

function createFew(making: Making): Paragraph | null {
  const { answers, template } = making;
  const asked = new Set(answers.regions.asked.map(({ id }) => id));
  const cells = listTableRows(making).flatMap((row) => row.cells.filter(({ region }) => asked.has(region.id)));
  const figures = cells.filter(isFilled).map(({ observation }) => observation);
  if (figures.length >= asked.size * FEW.figures || figures.length * FEW.share >= cells.length) return null;
  const values = {
    figures: [createDerived(String(figures.length), { formula: "count", inputs: figures })],
    regions: [createDerived(String(asked.size), { formula: "count", inputs: figures })],
  };
  return { kind: "paragraph", role: "body", runs: fillPattern(template.sentences, "few", values) };
}

function listTableRows({ answers, template }: Making): RowAnswer[] {
  return answers.sections.flatMap(({ rows }, at) => (template.sections[at]?.kind === "tables" ? rows : []));
}

function createMissing(missing: readonly Subject[], { template }: Making): Paragraph | null {
  if (missing.length === 0) return null;
  const names = missing.map(({ rows }) => [createName(rows[0]?.indicator.nameZh ?? "", "indicator")]);
  const runs = fillPattern(template.sentences, "noFigures", { indicators: joinWith(names, "、") });
  return { kind: "paragraph", role: "body", runs: runs.length === 0 ? [createText("")] : runs };
}
