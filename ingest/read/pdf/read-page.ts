import type { LayoutPage, Run } from "../layout/run.ts";
import type { LossCounter } from "../loss-counter.ts";
import { createFault, type PdfFile } from "./open-pdf.ts";

interface Item {
  readonly str: string;
  readonly width: number;
  /** How the letters stand on the page: stretched, turned, moved. */
  readonly transform: readonly number[];
}

type Matrix = readonly [number, number, number, number, number, number];

/** Returns the words of a page and where they stand; those that are turned against the page are counted as lost. */
export async function readPage(
  pdf: PdfFile,
  { number, file, losses }: { number: number; file: string; losses: LossCounter },
): Promise<LayoutPage> {
  try {
    const page = await pdf.getPage(number);
    const { width, height, transform } = page.getViewport({ scale: 1 });
    const { items } = await page.getTextContent({ disableNormalization: true });
    page.cleanup();
    const words = items.filter((item): item is typeof item & Item => "str" in item && item.str.trim() !== "");
    const runs = words.map((item) => placeItem(item, transform as unknown as Matrix));
    losses.add("ROTATED_TEXT_LOST", runs.filter((run) => run === null).length);
    return { width, height, runs: runs.filter((run) => run !== null) };
  } catch (cause) {
    throw createFault(file, cause, `${number}/${pdf.numPages}`);
  }
}

const TURNED = 0.2;

function placeItem({ str, width, transform }: Item, view: Matrix): Run | null {
  const [a, b, c, d, x, y] = multiply(view, transform as unknown as Matrix);
  const size = Math.hypot(c, d);
  const isTurned = Math.abs(b) > Math.abs(a) * TURNED || a < 0;
  if (isTurned || !Number.isFinite(x + y + size + width) || size === 0) return null;
  return { text: str, x, y, width: Math.abs(width), size };
}

function multiply([a, b, c, d, e, f]: Matrix, [g, h, i, j, k, l]: Matrix): Matrix {
  return [a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * l + e, b * k + d * l + f];
}
