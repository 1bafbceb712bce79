import { load } from "cheerio/slim";
import type { PrintedFile, PrintedPiece } from "./printed-file.ts";

/** A node of the parsed page, as far as it is read here. */
interface PageNode {
  readonly type: string;
  readonly data?: string;
  readonly name?: string;
  readonly attribs?: Readonly<Record<string, string>>;
  readonly children?: readonly PageNode[];
}

const ANCHOR = /^n\d+$/;
const UNPRINTED = ["script", "style"];
const LEDGER = /<script type="application\/json" id="qubi-ledger">([\s\S]*?)<\/script>\n?/;

/** Returns what a report's page prints, and its ledger. */
export function readHtml(page: string): PrintedFile {
  const document = load(page);
  const root: PageNode | undefined = document.root().get(0);
  const ledger = LEDGER.exec(page)?.[1] ?? null;
  const pieces = root ? listPieces(root, { anchor: null, place: "title" }) : [];
  return { ledger, pieces: pieces.filter(({ text }) => text.trim() !== ""), body: page.replace(LEDGER, "") };
}

interface Standing {
  readonly anchor: string | null;
  readonly place: string;
}

function listPieces(node: PageNode, standing: Standing): PrintedPiece[] {
  if (node.type === "text") return [{ text: node.data ?? "", ...standing }];
  if (UNPRINTED.includes(node.name ?? "")) return [];
  const own = node.attribs ? describe(node.attribs, standing) : standing;
  return (node.children ?? []).flatMap((child) => listPieces(child, own));
}

/** The nearest element with an id of its own says where its words stand. */
function describe(attributes: Readonly<Record<string, string>>, standing: Standing): Standing {
  const id = attributes["data-anchor"] ?? attributes.id ?? "";
  if (ANCHOR.test(id)) return { ...standing, anchor: id };
  return id === "" ? standing : { ...standing, place: id };
}
