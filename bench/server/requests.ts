import { createHash } from "node:crypto";
import { QUERY, QUESTIONS, type Variables } from "./question.ts";

/** How the question is put: its text, its SHA-256, in an address, or with the ETag of an answer that is known. */
export type Manner = "post" | "trusted" | "get" | "not-modified";

export interface HttpRequest {
  readonly method: "GET" | "POST";
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
}

export const QUERY_SHA256 = createHash("sha256").update(QUERY).digest("hex");

const JSON_HEADERS = { "content-type": "application/json", accept: "application/json" };

/** Returns the request that puts a question; 304 are asked for with the ETag that is given. */
export function createRequest(manner: Manner, variables: Variables, etag = ""): HttpRequest {
  if (manner === "post") return createPost({ query: QUERY, variables });
  if (manner === "trusted") return createPost({ extensions: TRUSTED, variables });
  const search = new URLSearchParams({ query: QUERY, variables: JSON.stringify(variables) });
  const condition: Record<string, string> = manner === "not-modified" ? { "if-none-match": etag } : {};
  const headers = { accept: "application/json", "apollo-require-preflight": "true", ...condition };
  return { method: "GET", path: `/graphql?${search}`, headers };
}

const TRUSTED = { persistedQuery: { version: 1, sha256Hash: QUERY_SHA256 } };

function createPost(body: object): HttpRequest {
  return { method: "POST", path: "/graphql", headers: JSON_HEADERS, body: JSON.stringify(body) };
}

/** The answer to each question, as one request a question gets it. */
export interface Heard {
  readonly digests: readonly string[];
  readonly etags: readonly string[];
  readonly bytes: number;
}

/** Asks a server every question once; throws where it answers with a fault. */
export async function hear(url: string, manner: Manner): Promise<Heard> {
  const digests: string[] = [];
  const etags: string[] = [];
  let bytes = 0;
  for (const variables of QUESTIONS) {
    const { path, ...request } = createRequest(manner === "not-modified" ? "get" : manner, variables);
    const response = await fetch(url + path, request);
    const text = await response.text();
    const { data } = JSON.parse(text) as { data?: { compare?: unknown } };
    if (!data?.compare) throw new Error(`${url} answers ${response.status} ${text.slice(0, 300)}`);
    digests.push(createHash("sha256").update(JSON.stringify(data)).digest("hex"));
    etags.push(response.headers.get("etag") ?? "");
    bytes = Buffer.byteLength(JSON.stringify(data));
  }
  return { digests, etags, bytes };
}
