import { load } from "cheerio/slim";
import { AppError } from "../../../core/errors.ts";
import { MAX_MARKUP_BYTES, MAX_NESTING, toMegabytes } from "../limits.ts";
import { checkNesting } from "./check-nesting.ts";
import type { MarkupNode } from "./node.ts";

/** Markup with the names that faults are told by: the file, and of a packed file the part. */
export interface Markup {
  readonly text: string;
  readonly file: string;
  readonly place: string;
}

/** Returns the tree of a web page, mended as it stands; no fault of the page is an error. Throws where it is over a limit. */
export function parseHtml(markup: Markup): MarkupNode {
  checkLimits(markup, false);
  return parse(markup.text, false);
}

/** Returns the tree of a part in XML; names keep their prefixes, entities that the part defines itself stay as written. */
export function parseXml(markup: Markup): MarkupNode {
  checkLimits(markup, true);
  return parse(markup.text, true);
}

/** Elements are told from text by this parser in time linear to the text, given a bound on the nesting. */
function parse(text: string, xmlMode: boolean): MarkupNode {
  const [root] = load(text, { xml: { xmlMode, decodeEntities: true } }).root();
  return root ?? { type: "root", children: [] };
}

function checkLimits({ text, file, place }: Markup, isXml: boolean): void {
  // Markup that is mostly tags takes far more memory than its bytes; packed parts have a limit of their own.
  if (!isXml && text.length > MAX_MARKUP_BYTES)
    throw new AppError("FILE_TOO_LARGE", {
      file,
      size: toMegabytes(text.length),
      limit: toMegabytes(MAX_MARKUP_BYTES),
    });
  if (!checkNesting(text, isXml)) throw new AppError("FILE_TOO_DEEP", { file, place, limit: MAX_NESTING });
}
