const MEGABYTE = 1024 * 1024;

/** Enough for a yearbook as text; a larger file is a mistake more often than a publication. */
export const MAX_BYTES = 50 * MEGABYTE;

/** A page of a web site has a tenth of it, and its tree takes twenty times its bytes. */
export const MAX_MARKUP_BYTES = 16 * MEGABYTE;

/** Of all parts of a packed file that are read, together: a report of a thousand pages has a fifth of it. */
export const MAX_INFLATED_BYTES = 64 * MEGABYTE;

/** Elements inside one another; hand-written pages reach forty, broken ones some hundreds. */
export const MAX_NESTING = 1000;

/** A yearbook has a thousand. */
export const MAX_PAGES = 2000;

/** Milliseconds that one file may take; a file at all other limits takes a quarter of it. */
export const MAX_READING_TIME = 120_000;

export function toMegabytes(bytes: number): number {
  return Math.ceil(bytes / MEGABYTE);
}
