import type { TextLayout } from "../normalise/text-layout.ts";
import type { DocumentFacts } from "./survey/survey-document.ts";

/** A text to recognise, with what is known of its document. */
export interface Reading {
  /** The file's name. */
  readonly doc: string;
  readonly text: string;
  readonly facts: DocumentFacts;
  /** Of plain text none is known. */
  readonly layout?: TextLayout;
}
