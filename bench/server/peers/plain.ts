import { createHash } from "node:crypto";
import { createServer } from "node:http";
import fastify from "fastify";
import { QUESTIONS } from "../question.ts";
import { listen } from "./listen.ts";
import { type Asked, openSource, readComparison, readGiven } from "./read-comparison.ts";

/** A REST route of Fastify over the same SQL. */
export async function startRest(): Promise<string> {
  const source = openSource(readGiven(), false);
  const app = fastify();
  app.post<{ Body: { variables: Asked } }>("/graphql", async ({ body }, reply) => {
    reply.type("application/json; charset=utf-8");
    return JSON.stringify({ data: { compare: readComparison(source, body.variables) } });
  });
  return app.listen({ host: "127.0.0.1", port: 0 });
}

/** Nothing but HTTP: one answer as bytes that are already there, with its ETag. */
export function startBuffer(): Promise<string> {
  const [asked] = QUESTIONS;
  if (!asked) throw new Error("no question");
  const body = Buffer.from(
    JSON.stringify({ data: { compare: readComparison(openSource(readGiven(), false), asked) } }),
  );
  const etag = `"${createHash("sha256").update(body).digest("base64url")}"`;
  const headers = { "content-type": "application/json; charset=utf-8", "content-length": body.length, etag };
  const server = createServer((request, response) => {
    if (request.headers["if-none-match"] === etag) response.writeHead(304, { etag }).end();
    else response.writeHead(200, headers).end(body);
    request.resume();
  });
  return listen(server);
}

/** No HTTP at all: rows and JSON.stringify as often as they go in so many milliseconds; prints how often a second. */
export function runRaw(milliseconds: number): number {
  const source = openSource(readGiven(), false);
  const started = performance.now();
  let count = 0;
  while (performance.now() - started < milliseconds) {
    const asked = QUESTIONS[count % QUESTIONS.length];
    if (asked) JSON.stringify({ data: { compare: readComparison(source, asked) } });
    count += 1;
  }
  return (count * 1000) / (performance.now() - started);
}
