import type { Runs } from "../../model.ts";

export interface Measured {
  readonly runs: Runs;
  /** In characters, as columns are. */
  readonly width: number;
}

const LINE = 16;

/** Returns the height of a row in which all of these fit when they wrap, in points: Excel takes 409 at most. */
export function measureRows(cells: readonly Measured[]): number {
  const lines = cells.map(({ runs, width }) => {
    const text = runs.map((run) => run.text).join("");
    return Math.ceil((measure(text) * 1.08) / Math.max(1, width - 1));
  });
  return Math.max(1, ...lines) * LINE + 4;
}

/** Chinese characters are two wide. */
function measure(text: string): number {
  return Array.from(text).reduce((width, character) => width + (character < "\u2000" ? 1.1 : 2), 0);
}
