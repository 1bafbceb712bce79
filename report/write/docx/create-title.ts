import { AlignmentType, BorderStyle, Paragraph } from "docx";
import type { Fact, TitlePage } from "../../model.ts";
import { type Book, createRuns } from "./create-runs.ts";

/** Returns the title page in the manner of official papers: title over a rule, whom and what it is of, the day. */
export function createTitle({ title, subtitle, facts, date }: TitlePage, book: Book): Paragraph[] {
  const rule = { bottom: { style: BorderStyle.SINGLE, size: 18, color: "B3261E", space: 12 } };
  return [
    new Paragraph({ style: "Title", border: rule, children: createRuns(title, { look: "title" }, book) }),
    new Paragraph({ style: "Subtitle", children: createRuns(subtitle, { look: "subtitle" }, book) }),
    ...facts.map((fact) => createFact(fact, book)),
    new Paragraph({
      alignment: AlignmentType.CENTER,
      spacing: { before: 1800 },
      children: createRuns(date, { look: "subtitle" }, book),
    }),
  ];
}

function createFact({ label, runs }: Fact, book: Book): Paragraph {
  const words = createRuns([{ kind: "text", text: `${label}：` }], { look: "fact", isBold: true }, book);
  return new Paragraph({
    style: "Fact",
    indent: { left: 2200, hanging: 1320, right: 800 },
    children: [...words, ...createRuns(runs, { look: "fact" }, book)],
  });
}
