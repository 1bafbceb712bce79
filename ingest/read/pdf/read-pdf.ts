import { AppError } from "../../../core/errors.ts";
import { foldRadical, isRadical } from "../../normalise/fold-radical.ts";
import { composeText } from "../compose-text.ts";
import { listPageParts } from "../layout/list-parts.ts";
import type { LayoutPage } from "../layout/run.ts";
import { MAX_INFLATED_BYTES, MAX_PAGES, MAX_READING_TIME, toMegabytes } from "../limits.ts";
import { LossCounter } from "../loss-counter.ts";
import type { Part } from "../part.ts";
import type { FileBytes, Loss, ReadText } from "../reader.ts";
import { checkStreams } from "./check-streams.ts";
import { openPdf, type PdfFile } from "./open-pdf.ts";
import { readPage } from "./read-page.ts";

/** Returns the text of a PDF. Throws an AppError that names the fault. */
export async function readPdf(source: FileBytes): Promise<ReadText> {
  const { bytes, file } = source;
  if (!checkStreams(bytes))
    throw new AppError("FILE_SWELLS", { file, place: "PDF", limit: toMegabytes(MAX_INFLATED_BYTES) });
  const pdf = await openPdf(source);
  try {
    const losses = new LossCounter();
    const pages = await readPages(pdf, { file, losses });
    const parts = listPageParts(pages, losses).map(foldPart);
    const text = composeText(parts);
    checkLetters(text.text, { file, losses });
    return { ...text, encoding: null, hasWholeParagraphs: true, losses: [...losses.list(), ...listBlank(pages)] };
  } finally {
    await pdf.loadingTask.destroy();
  }
}

interface Reading {
  readonly file: string;
  readonly losses: LossCounter;
}

async function readPages(pdf: PdfFile, { file, losses }: Reading): Promise<LayoutPage[]> {
  const { numPages: count } = pdf;
  if (count > MAX_PAGES) throw new AppError("FILE_TOO_MANY_PAGES", { file, pages: count, limit: MAX_PAGES });
  if (count === 0) throw new AppError("FILE_DAMAGED", { file, format: "PDF", place: "Pages" });
  // The clock decides only whether to give up: no text depends on it.
  const deadline = performance.now() + MAX_READING_TIME;
  const pages: LayoutPage[] = [];
  for (let number = 1; number <= count; number += 1) {
    if (performance.now() > deadline)
      throw new AppError("FILE_TOO_SLOW", { file, place: `${number}/${count}`, limit: MAX_READING_TIME / 1000 });
    pages.push(await readPage(pdf, { number, file, losses }));
  }
  if (pages.every(isBlank)) throw new AppError("FILE_SCANNED", { file, pages: count });
  return pages;
}

function isBlank({ runs }: LayoutPage): boolean {
  return runs.every(({ text }) => text.trim() === "");
}

const MAX_LISTED = 20;

function listBlank(pages: readonly LayoutPage[]): Loss[] {
  const blank = pages.flatMap((page, at) => (isBlank(page) ? [at + 1] : []));
  if (blank.length === 0) return [];
  const listed = blank.slice(0, MAX_LISTED).join(", ") + (blank.length > MAX_LISTED ? " …" : "");
  return [{ code: "PAGES_WITHOUT_TEXT", parameters: { count: blank.length, pages: listed } }];
}

function foldPart(part: Part): Part {
  if (part.kind === "paragraph") return { ...part, text: foldRadicals(part.text) };
  return { ...part, cells: part.cells.map((cell) => ({ ...cell, text: foldRadicals(cell.text) })) };
}

function foldRadicals(text: string): string {
  return text.replaceAll(/[\u2e80-\u2fdf]/g, (one) => (isRadical(one.charCodeAt(0)) ? foldRadical(one) : one));
}

const MAX_STRANGE = 0.3;

/** Letters whose font does not say what they are cannot be read, whatever they look like. */
function checkLetters(text: string, { file, losses }: Reading): void {
  const strange = text.match(/(?![\t\r\n])[\p{Cc}\p{Co}\ufffd]/gu)?.length ?? 0;
  if (strange > text.length * MAX_STRANGE) throw new AppError("FILE_LETTERS_UNKNOWN", { file });
  losses.add("CHARACTERS_LOST", strange);
}
