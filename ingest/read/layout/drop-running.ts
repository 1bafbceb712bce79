import type { Row } from "./run.ts";

/** The rows of a page that are left, and how many were dropped. */
export interface Pages {
  readonly pages: readonly (readonly Row[])[];
  readonly dropped: number;
}

export interface RowPage {
  readonly rows: readonly Row[];
  readonly height: number;
}

/** Of a page's height: what stands beyond is margin. */
const MARGIN = 0.12;
const EDGE_ROWS = 3;
const MIN_SHARE = 0.4;
const PAGE_NUMBER =
  /^[-—－–·\s]*(?:第\s*)?\d{1,4}\s*(?:页)?\s*(?:[/／,，]?\s*共?\s*\d{1,4}\s*页?)?[-—－–·\s]*$|^[ivxlc]{1,6}$/i;

/** Returns pages without page numbers and what repeats on many in the margins: titles, names of the issuer. */
export function dropRunning(pages: readonly RowPage[]): Pages {
  const counts = new Map<string, number>();
  for (const page of pages)
    for (const key of new Set(listEdges(page).map(createKey))) counts.set(key, (counts.get(key) ?? 0) + 1);
  const least = Math.max(2, Math.ceil(pages.length * MIN_SHARE));
  const isRunning = (row: Row) => PAGE_NUMBER.test(row.text) || (counts.get(createKey(row)) ?? 0) >= least;
  let dropped = 0;
  const kept = pages.map((page) => {
    const running = new Set(listEdges(page).filter(isRunning));
    dropped += running.size;
    return page.rows.filter((row) => !running.has(row));
  });
  return { pages: kept, dropped };
}

/** The first and last rows of a page where they stand in its margins. */
function listEdges({ rows, height }: RowPage): Row[] {
  const top = rows.slice(0, EDGE_ROWS).filter(({ y }) => y < height * MARGIN);
  const bottom = rows.slice(-EDGE_ROWS).filter(({ y }) => y > height * (1 - MARGIN));
  return [...top, ...bottom.filter((row) => !top.includes(row))];
}

/** Page numbers and dates in a running title differ. */
function createKey({ text }: Row): string {
  return text.replaceAll(/\d+/g, "#").replaceAll(/\s+/g, "");
}
