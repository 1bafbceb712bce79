import type { Block, Cell, Report, Row, Runs, Table } from "../../model.ts";
import { cleanText } from "../../words/clean-text.ts";
import { listTargets } from "../list-targets.ts";

const LONGEST_WORD = 20;

/** What the layout reads of a run. */
export interface PdfRun {
  /** The words, parted where a line may break though there is no space. */
  readonly parts: readonly string[];
  readonly strong: boolean;
  readonly target: string | null;
}

type SetRuns = (runs: Runs) => PdfRun[];

/** Returns the report as the layout reads it: plain words, and pointers only to what is there. */
export function createPdfData({ title, blocks, origin }: Report): object {
  const targets = listTargets(blocks);
  const set: SetRuns = (runs) =>
    runs.map(({ text, isStrong, ...run }) => ({
      parts: breakWords(cleanText(text)),
      strong: isStrong === true,
      target: run.kind === "anchored" && run.target !== undefined && targets.has(run.target) ? run.target : null,
    }));
  return {
    name: cleanText(title.name),
    program: origin.program,
    date: origin.recordedOn.split("-").map(Number),
    title: {
      title: set(title.title),
      subtitle: set(title.subtitle),
      facts: title.facts.map(({ label, runs }) => ({ label: cleanText(label), runs: set(runs) })),
      date: set(title.date),
    },
    blocks: blocks.map((block) => createBlock(block, set)),
  };
}

function createBlock(block: Block, set: SetRuns): object {
  if (block.kind === "contents") return { kind: block.kind, title: block.title };
  if (block.kind === "list") return { ...block, items: block.items.map(({ id, runs }) => ({ id, runs: set(runs) })) };
  if (block.kind === "table") return createTable(block, set);
  if (block.kind === "chart") {
    const alt = cleanText(block.description.map(({ text }) => text).join(""));
    return { kind: block.kind, id: block.id, caption: set(block.caption), alt };
  }
  return { ...block, runs: set(block.runs) };
}

function createTable({ id, caption, legend, columns, rows, remarks }: Table, set: SetRuns): object {
  const createCell = ({ kind, runs }: Cell) => ({ kind, runs: set(runs) });
  const createRow = ({ role, cells }: Row) => ({ role, cells: cells.map(createCell) });
  return {
    kind: "table",
    id,
    caption: set(caption),
    legend: set(legend),
    columns: columns.map(({ head, align, weight }) => ({ head: set(head), align, weight })),
    rows: rows.map(createRow),
    remarks: remarks.map(set),
  };
}

const LONG_WORD = new RegExp(`[!-~]{${LONGEST_WORD}}`, "g");
const MARK = "\u0000";

/** Parts long words, which would run over the margin: addresses, digests. Their letters and signs are no marks here. */
function breakWords(text: string): string[] {
  return text.replace(LONG_WORD, (word) => Array.from(word).join(MARK) + MARK).split(MARK);
}
