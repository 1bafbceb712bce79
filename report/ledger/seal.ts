import { createHash } from "node:crypto";
import type { Origin, Report } from "../model.ts";
import type { PrintedFile } from "../verify/printed-file.ts";
import type { Ledger } from "./ledger.ts";

/** The ledger as it lies in a file: what stands behind each anchor, and what the file prints between them. */
export interface SealedLedger extends Ledger {
  readonly seal: "qubi-ledger-1";
  readonly origin: Origin;
  /** The anchors of this file in its order: a chart that is a picture has none. */
  readonly order: readonly string[];
  /** Of the words between the anchors. */
  readonly words: string;
  /** Of the whole file but the ledger, where it is text; null of others. */
  readonly body: string | null;
  /** Of all the above. */
  readonly digest: string;
}

/** Returns the ledger of a file that was just written, from what it prints. */
export function sealLedger({ ledger, origin }: Report, printed: PrintedFile): SealedLedger {
  const order = printed.pieces.flatMap(({ anchor }) => anchor ?? []);
  const { entries, observations } = ledger;
  const printedEntries = Object.fromEntries(
    order.flatMap((anchor) => (entries[anchor] ? [[anchor, entries[anchor]]] : [])),
  );
  const content = {
    seal: "qubi-ledger-1",
    origin,
    entries: printedEntries,
    observations,
    order,
    words: digestWords(printed),
    body: digestBody(printed),
  } as const;
  return { ...content, digest: digestText(JSON.stringify(content)) };
}

/** Returns the digest that a ledger should have. */
export function digestLedger({ seal, origin, entries, observations, order, words, body }: SealedLedger): string {
  return digestText(JSON.stringify({ seal, origin, entries, observations, order, words, body }));
}

/** Blanks count as one: programs that save a file anew part words otherwise. */
export function digestWords({ pieces }: PrintedFile): string {
  const words = pieces.map(({ text, anchor }) => (anchor === null ? text : `\u0000${anchor}\u0000`)).join("");
  return digestText(words.replaceAll(/\s+/g, ""));
}

export function digestBody({ body }: PrintedFile): string | null {
  return body === undefined ? null : digestText(body.replaceAll("\r\n", "\n").trimEnd());
}

function digestText(text: string): string {
  return createHash("sha256").update(text, "utf8").digest("hex");
}
