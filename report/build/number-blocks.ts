import type { Block, Contents, Heading, Run, Runs } from "../model.ts";
import { formatChineseNumber } from "../words/chinese-number.ts";
import { createBound, createText } from "./runs.ts";

interface Counts {
  readonly section: number;
  readonly part: number;
  readonly table: number;
  readonly figure: number;
}

/** Returns the blocks with numbers before headings, tables and figures, in their order: 一、 （一） 表1 图1. */
export function numberBlocks(blocks: readonly Block[]): Block[] {
  const numbered: Block[] = [];
  let counts: Counts = { section: 0, part: 0, table: 0, figure: 0 };
  for (const block of blocks) {
    counts = count(counts, block);
    numbered.push(numberBlock(block, counts));
  }
  return numbered;
}

function count(counts: Counts, block: Block): Counts {
  if (block.kind === "table") return { ...counts, table: counts.table + 1 };
  if (block.kind === "chart") return { ...counts, figure: counts.figure + 1 };
  if (block.kind !== "heading") return counts;
  return block.level === 1 ? { ...counts, section: counts.section + 1, part: 0 } : { ...counts, part: counts.part + 1 };
}

function numberBlock(block: Block, { section, part, table, figure }: Counts): Block {
  const before = (text: string, of: string, runs: Runs): Run[] => [createBound(text, { kind: "ordinal", of }), ...runs];
  if (block.kind === "table")
    return {
      ...block,
      id: `table${table}`,
      caption: before(`表${table}`, "table", [createText("　"), ...block.caption]),
    };
  if (block.kind === "chart")
    return {
      ...block,
      id: `figure${figure}`,
      caption: before(`图${figure}`, "figure", [createText("　"), ...block.caption]),
    };
  if (block.kind !== "heading") return block;
  const [id, number] =
    block.level === 1
      ? [`section${section}`, `${formatChineseNumber(section)}、`]
      : [`section${section}-${part}`, `（${formatChineseNumber(part)}）`];
  return { ...block, id, runs: before(number, "section", block.runs) };
}

/** Returns the contents of numbered blocks. */
export function createContents(blocks: readonly Block[]): Contents {
  const headings = blocks.filter((block): block is Heading => block.kind === "heading");
  return {
    kind: "contents",
    title: "目录",
    entries: headings.map(({ level, id, runs }) => ({ level, target: id, runs })),
  };
}
