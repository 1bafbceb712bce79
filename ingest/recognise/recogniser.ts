import type { Catalogue, Lexicon } from "../catalogue/catalogue.ts";
import { createLexicon } from "../catalogue/create-lexicon.ts";
import { createDoerPatterns, type DoerPatterns } from "./survey/find-doers.ts";
import { RegionIndex } from "./survey/region-index.ts";

/** A catalogue made ready to read texts with: made once, used for every document. */
export interface Recogniser {
  readonly catalogue: Catalogue;
  readonly lexicon: Lexicon;
  readonly regions: RegionIndex;
  readonly doers: DoerPatterns;
}

/** Names the rules of grammar as they are; a change of the code that changes what is read raises it. */
export const GRAMMAR_VERSION = "1";

/** Returns a recogniser for a catalogue. */
export function createRecogniser(catalogue: Catalogue): Recogniser {
  return {
    catalogue,
    lexicon: createLexicon(catalogue),
    regions: new RegionIndex(catalogue.regions),
    doers: createDoerPatterns(catalogue.words),
  };
}
