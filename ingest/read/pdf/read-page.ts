import type { LayoutPage, Run } from "../layout/run.ts";
import type { LossCounter } from "../loss-counter.ts";
import { type Matrix, multiply } from "./matrix.ts";
import { createFault, type PdfFile } from "./open-pdf.ts";
import { readRules } from "./read-rules.ts";

interface Item {
  readonly str: string;
  readonly width: number;
  /** How the letters stand on the page: stretched, turned, moved. */
  readonly transform: readonly number[];
}

/** Returns the words of a page and where they stand; those that are turned against the page are counted as lost. */
export async function readPage(
  pdf: PdfFile,
  { number, file, losses }: { number: number; file: string; losses: LossCounter },
): Promise<LayoutPage> {
  try {
    const page = await pdf.getPage(number);
    const { width, height, transform } = page.getViewport({ scale: 1 });
    const { items } = await page.getTextContent({ disableNormalization: true });
    const words = items.filter((item): item is typeof item & Item => "str" in item && item.str.trim() !== "");
    const view = transform as unknown as Matrix;
    const runs = words.map((item) => placeItem(item, view));
    losses.add("ROTATED_TEXT_LOST", runs.filter((run) => run === null).length);
    // What is drawn is asked for only where there may be a table: to list it, pictures are unpacked.
    const rules = countNumbers(words) < MIN_NUMBERS ? [] : await readRules(page, view);
    page.cleanup();
    return { width, height, runs: runs.filter((run) => run !== null), rules };
  } catch (cause) {
    throw createFault(file, cause, `${number}/${pdf.numPages}`);
  }
}

const MIN_NUMBERS = 4;

/** Numbers that stand by themselves; the library may give the words of near cells as one. */
function countNumbers(words: readonly Item[]): number {
  return words.flatMap(({ str }) => str.split(/\s+/)).filter((word) => /^[-+−]?\d[\d.,，%％]*$/.test(word)).length;
}

const TURNED = 0.2;

function placeItem({ str, width, transform }: Item, view: Matrix): Run | null {
  const [a, b, c, d, x, y] = multiply(view, transform as unknown as Matrix);
  const size = Math.hypot(c, d);
  const isTurned = Math.abs(b) > Math.abs(a) * TURNED || a < 0;
  if (isTurned || !Number.isFinite(x + y + size + width) || size === 0) return null;
  return { text: str, x, y, width: Math.abs(width), size };
}
