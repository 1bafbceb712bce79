import {
  BorderStyle,
  Document,
  Footer,
  Header,
  type ISectionOptions,
  PageNumber,
  PageOrientation,
  Paragraph,
  type Table,
  TextRun,
} from "docx";
import type { Block, Report } from "../../model.ts";
import { listTargets } from "../list-targets.ts";
import { createChart } from "./create-chart.ts";
import { createContents } from "./create-contents.ts";
import { type Book, createBook, createRuns, wrap } from "./create-runs.ts";
import { createTable, isWide } from "./create-table.ts";
import { createTitle } from "./create-title.ts";
import { createStyles, LOOKS } from "./styles.ts";

type Piece = Paragraph | Table;

/** Returns the report as a document of the library, without its charts' parts. */
export function createDocument({ title, blocks, origin }: Report): Document {
  const book = createBook(listTargets(blocks));
  return new Document({
    title: title.name,
    creator: origin.program,
    lastModifiedBy: origin.program,
    styles: createStyles(),
    sections: [
      { properties: { page: PAGE }, children: createTitle(title, book) },
      ...createSections(blocks, title.name, book),
    ],
  });
}

const PAGE = {
  size: { width: 11_906, height: 16_838 },
  margin: { top: 1600, bottom: 1400, left: 1500, right: 1500, header: 850, footer: 850 },
};

interface Stretch {
  readonly isWide: boolean;
  readonly blocks: readonly Block[];
}

/** Wide tables lie on pages of their own, and each change of direction is a section. */
function createSections(blocks: readonly Block[], name: string, book: Book): ISectionOptions[] {
  const charts = blocks.filter(({ kind }) => kind === "chart");
  return splitByDirection(blocks).map((stretch, index) => ({
    properties: {
      page: {
        ...PAGE,
        ...(index === 0 ? { pageNumbers: { start: 1 } } : {}),
        size: stretch.isWide ? { ...PAGE.size, orientation: PageOrientation.LANDSCAPE } : PAGE.size,
      },
    },
    headers: { default: createHeader(name) },
    footers: { default: createFooter() },
    children: stretch.blocks.flatMap((block) => createBlock(block, charts.indexOf(block), book)),
  }));
}

function splitByDirection(blocks: readonly Block[]): Stretch[] {
  const stretches: { isWide: boolean; blocks: Block[] }[] = [];
  for (const block of blocks) {
    const isTurned = block.kind === "table" && isWide(block);
    const last = stretches.at(-1);
    if (last?.isWide === isTurned) last.blocks.push(block);
    else stretches.push({ isWide: isTurned, blocks: [block] });
  }
  return stretches;
}

function createBlock(block: Block, chartIndex: number, book: Book): Piece[] {
  switch (block.kind) {
    case "contents":
      return createContents(block, book);
    case "heading": {
      const look = block.level === 1 ? "heading1" : "heading2";
      const words = wrap(block.id, createRuns(block.runs, { look }, book), book);
      return [new Paragraph({ style: `Heading${block.level}`, children: words })];
    }
    case "paragraph":
      return [createParagraph(block, book)];
    case "list":
      return block.items.map(({ id, runs }) => {
        const words = createRuns(runs, { look: "list" }, book);
        return new Paragraph({ style: "Note", children: id === null ? words : wrap(id, words, book) });
      });
    case "table":
      return createTable(block, book);
    case "chart":
      return createChart(block, chartIndex, book);
  }
}

const ROLES = {
  body: { style: "BodyText", look: "body" },
  small: { style: "Small", look: "small" },
  quote: { style: "Quote", look: "quote" },
} as const;

function createParagraph({ role, runs }: Extract<Block, { kind: "paragraph" }>, book: Book): Paragraph {
  const { style, look } = ROLES[role];
  const rule = { left: { style: BorderStyle.SINGLE, size: 8, color: "A6A6A6", space: 6 } };
  return new Paragraph({
    style,
    ...(role === "quote" ? { border: rule } : {}),
    children: createRuns(runs, { look }, book),
  });
}

/** The name of the report, unless it holds a digit: a number is printed once, where it is anchored. */
function createHeader(name: string): Header {
  const { font } = LOOKS.small;
  const text = /\p{N}/u.test(name) ? "" : name;
  const rule = { bottom: { style: BorderStyle.SINGLE, size: 4, color: "A6A6A6", space: 4 } };
  return new Header({
    children: [new Paragraph({ border: rule, children: [new TextRun({ text, font, size: 18, color: "5A5A5A" })] })],
  });
}

function createFooter(): Footer {
  const { font, size } = LOOKS.footer;
  const dash = (text: string) => new TextRun({ text, font, size });
  const page = new TextRun({ children: [PageNumber.CURRENT], font, size });
  const words = new Paragraph({ style: "PageNumber", children: [dash("— "), page, dash(" —")] });
  return new Footer({ children: [words] });
}
