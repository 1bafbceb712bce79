import { AlignmentType, type IParagraphStyleOptions, type IStylesOptions } from "docx";
import { FONTS, type FontPair } from "./fonts.ts";

interface Look {
  readonly font: FontPair;
  /** In half points. */
  readonly size: number;
  readonly isBold?: boolean;
}

function run({ font, size, isBold = false }: Look) {
  return { font, size, bold: isBold, color: "000000" };
}

/** The looks of words by the paragraph that they stand in: set on every run, for WPS takes no East Asian font from a style. */
export const LOOKS = {
  title: { font: FONTS.title, size: 52 },
  subtitle: { font: FONTS.body, size: 32 },
  fact: { font: FONTS.body, size: 24 },
  contentsTitle: { font: FONTS.heading, size: 36 },
  contents: { font: FONTS.body, size: 21 },
  heading1: { font: FONTS.heading, size: 30 },
  heading2: { font: FONTS.second, size: 26, isBold: true },
  body: { font: FONTS.body, size: 24 },
  small: { font: FONTS.body, size: 18 },
  quote: { font: FONTS.body, size: 21 },
  list: { font: FONTS.body, size: 21 },
  caption: { font: FONTS.heading, size: 21 },
  head: { font: FONTS.heading, size: 19 },
  cell: { font: FONTS.body, size: 19 },
  footer: { font: FONTS.body, size: 20 },
} as const satisfies Readonly<Record<string, Look>>;

export type LookName = keyof typeof LOOKS;

const AROUND_TABLE = { before: 60, after: 60 };

const PARAGRAPHS: readonly IParagraphStyleOptions[] = [
  style("BodyText", "Body Text", "body", { indent: { firstLine: 480 }, spacing: { line: 360, after: 60 } }),
  style("Small", "Table Note", "small", { spacing: AROUND_TABLE }),
  style("Quote", "Quote", "quote", { indent: { left: 280 }, spacing: { before: 60, after: 60, line: 320 } }),
  style("Note", "Note Text", "list", {
    indent: { left: 420, hanging: 420 },
    spacing: { before: 40, after: 40, line: 320 },
  }),
  style("Caption", "caption", "caption", {
    alignment: AlignmentType.CENTER,
    spacing: { before: 240, after: 80 },
    keepNext: true,
  }),
  style("Figure", "Figure", "caption", { alignment: AlignmentType.CENTER, spacing: { before: 200 }, keepNext: true }),
  style("FigureCaption", "Figure Caption", "caption", {
    alignment: AlignmentType.CENTER,
    spacing: { before: 60, after: 240 },
  }),
  style("Legend", "Table Legend", "small", { alignment: AlignmentType.RIGHT, keepNext: true, spacing: { after: 40 } }),
  style("TableHead", "Table Head", "head", { alignment: AlignmentType.CENTER }),
  style("TableText", "Table Text", "cell", {}),
  style("Fact", "Fact", "fact", { spacing: { before: 60, after: 60 } }),
  style("TocTitle", "Contents Title", "contentsTitle", { alignment: AlignmentType.CENTER, spacing: { after: 160 } }),
  style("PageNumber", "Page Number Line", "footer", { alignment: AlignmentType.CENTER }),
  style("TOC1", "toc 1", "contents", { spacing: { before: 30, after: 0 } }),
  style("TOC2", "toc 2", "contents", { indent: { left: 480 }, spacing: { before: 0, after: 0 } }),
];

type Setting = NonNullable<IParagraphStyleOptions["paragraph"]>;

function style(id: string, name: string, look: LookName, paragraph: Setting): IParagraphStyleOptions {
  return { id, name, basedOn: "Normal", quickFormat: true, run: run(LOOKS[look]), paragraph };
}

/** The styles of the report by the names that Word and WPS know, so that contents and outline work. */
export function createStyles(): IStylesOptions {
  const middle = { alignment: AlignmentType.CENTER };
  return {
    default: {
      document: { run: { ...run(LOOKS.body), language: { value: "en-US", eastAsia: "zh-CN" } } },
      title: { run: run(LOOKS.title), paragraph: { ...middle, spacing: { before: 3600, after: 240, line: 720 } } },
      heading1: { run: run(LOOKS.heading1), paragraph: { keepNext: true, spacing: { before: 360, after: 160 } } },
      heading2: { run: run(LOOKS.heading2), paragraph: { keepNext: true, spacing: { before: 240, after: 120 } } },
    },
    paragraphStyles: [
      ...PARAGRAPHS,
      style("Subtitle", "Subtitle", "subtitle", { ...middle, spacing: { before: 240, after: 2400 } }),
    ],
  };
}
