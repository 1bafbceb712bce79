/** Kinds of documents that are read in different ways. A piece of news is whatever is none of the others. */
export const GENRES = ["plan", "report", "workReport", "news"] as const;
export type Genre = (typeof GENRES)[number];
