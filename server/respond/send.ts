import type { IncomingMessage, ServerResponse } from "node:http";
import { AppError } from "../../core/errors.ts";
import { chooseEncoding } from "./encodings.ts";
import { type Answer, isNamed, type Representation, StoredAnswer, VARY } from "./stored-answer.ts";

/** A request with where its answer goes. */
export interface Exchange {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  /** Headers of every answer to it. */
  readonly headers: readonly string[];
  readonly isCompressed: boolean;
}

/** Sends a representation that may be kept, or 304 where the client has it. */
export function sendStored(exchange: Exchange, { etag, bytes, ...written }: Representation): "hit" | "unmodified" {
  const { request, response, headers } = exchange;
  const { method, headers: asked } = request;
  if (method !== "POST" && isNamed(etag, asked["if-none-match"])) {
    response.writeHead(304, [...written.unmodifiedHeaders, ...headers]).end();
    return "unmodified";
  }
  response.writeHead(200, [...written.headers, ...headers]);
  response.end(method === "HEAD" ? undefined : bytes);
  return "hit";
}

/** Sends an answer that is never kept. */
export async function sendOnce(exchange: Exchange, answer: Answer, extra: readonly string[] = []): Promise<void> {
  const { request, response, headers, isCompressed } = exchange;
  const encoding = isCompressed ? chooseEncoding(request.headers["accept-encoding"]) : "identity";
  // A fault is told in any case.
  const { bytes, headers: described } = await new StoredAnswer(answer, 0).read(encoding ?? "identity");
  if (response.headersSent || response.destroyed) return;
  const kept = described.slice(UNKEPT);
  response.writeHead(answer.status, ["cache-control", "no-store", "vary", VARY, ...kept, ...headers, ...extra]);
  response.end(request.method === "HEAD" ? undefined : bytes);
}

/** The entity tag, and how to keep: six names and values that stand first. */
const UNKEPT = 6;

/** Returns the encoding to send. Throws NOT_ACCEPTABLE. */
export function findEncoding({ request, isCompressed }: Exchange): "br" | "gzip" | "identity" {
  if (!isCompressed) return "identity";
  const encoding = chooseEncoding(request.headers["accept-encoding"]);
  if (encoding === null) throw new AppError("NOT_ACCEPTABLE");
  return encoding;
}
