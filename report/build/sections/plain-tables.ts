import type { RowAnswer } from "../../ask/answers.ts";
import type { Column, Paragraph, Row, Run, Table } from "../../model.ts";
import { formatMeasured } from "../../words/format-figure.ts";
import type { Making } from "../making.ts";
import { createName, createText } from "../runs.ts";

// What the sections of words and lists are made of.

export function column(text: string, weight: number, align: Column["align"] = "left"): Column {
  return { head: [createText(text)], align, weight };
}

export function createBody(text: string): Paragraph {
  return { kind: "paragraph", role: "body", runs: [createText(text)] };
}

export function createTable(caption: string, columns: Table["columns"], rows: readonly Row[]): Table {
  return { kind: "table", id: "", caption: [createText(caption)], legend: [], columns, rows, remarks: [] };
}

/** Returns the rows of all tables, each once. */
export function listTableRows({ answers, template }: Making): RowAnswer[] {
  const rows = answers.sections.flatMap((section, at) =>
    template.sections[at]?.kind === "tables" ? section.rows : [],
  );
  return [...new Set(rows)];
}

export function nameRow({ label, measure }: Pick<RowAnswer, "label" | "measure">): Run {
  return createName(formatMeasured(label, measure), "indicator");
}
