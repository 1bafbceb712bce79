import type { IncomingMessage, ServerResponse } from "node:http";

const METHODS = "GET, HEAD, POST";
const HEADERS =
  "content-type, authorization, x-locale, x-dry-run, apollo-require-preflight, x-apollo-operation-name, if-none-match";

/** A day: browsers keep it for two hours at most. */
const MAX_AGE = "86400";

/** Returns the headers that let a page of a listed origin read the answer; none for any other origin. */
export function listCorsHeaders(origin: string | undefined, origins: readonly string[]): readonly string[] {
  if (origin === undefined || !origins.includes(origin)) return [];
  const exposed = "etag, x-request-id, retry-after";
  return ["access-control-allow-origin", origin, "access-control-expose-headers", exposed];
}

/** Answers a browser that asks whether a page of another origin may send a request; other origins are told nothing. */
export function answerPreflight(request: IncomingMessage, response: ServerResponse, origins: readonly string[]): void {
  const allowed = listCorsHeaders(request.headers.origin, origins);
  const rules = ["access-control-allow-methods", METHODS, "access-control-allow-headers", HEADERS];
  const headers = allowed.length === 0 ? [] : [...allowed, ...rules, "access-control-max-age", MAX_AGE];
  response.writeHead(204, [...headers, "allow", `${METHODS}, OPTIONS`, "vary", "origin"]).end();
}
