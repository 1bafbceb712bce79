import { Agent, request } from "node:http";

/** What one client asks, again and again; one of several kinds. */
export interface Asked {
  readonly name: string;
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

const FIVE = ["gongshu", "xiaoshan", "qiantang", "yuhang", "fuyang"];
const VERSIONS = "a: dataVersion { id } ";

/** The kinds of questions that are mixed; each tells of its data version at its beginning and at its end. */
function listQuestions(random: () => number): Asked[] {
  const year = 2015 + Math.floor(random() * 9);
  const cells = "cells { observation { amount citations { ... on TextCitation { quote } } } verdict gap { code } }";
  const compare = `query Compare($regions: [ID!]!) { ${VERSIONS} compare(set: "investment-growth", regions: $regions) { dataVersion { id } rows { label ${cells} } } z: dataVersion { id } }`;
  const list = `query List($first: Int!, $from: Date!) { ${VERSIONS} observations(first: $first, period: { from: $from }) { totalCount nodes { id amount region { id } } } z: dataVersion { id } }`;
  const documents = `query Documents { ${VERSIONS} documents { sha256 title } z: dataVersion { id } }`;
  const search = `query Search($text: String!) { ${VERSIONS} search(query: $text) { __typename } z: dataVersion { id } }`;
  const shuffled = FIVE.toSorted(() => random() - 0.5).slice(0, 2 + Math.floor(random() * 4));
  return [
    { name: "compare", query: compare, variables: { regions: FIVE } },
    { name: "compare, drawn", query: compare, variables: { regions: shuffled } },
    { name: "observations", query: list, variables: { first: 1 + Math.floor(random() * 50), from: `${year}-01-01` } },
    { name: "documents", query: documents, variables: {} },
    { name: "search", query: search, variables: { text: random() < 0.5 ? "投资" : "增长" } },
  ];
}

export interface Tally {
  /** Milliseconds of each answer. */
  readonly times: number[];
  readonly statuses: Map<string, number>;
  /** What must not be: each in words. */
  readonly faults: Map<string, number>;
  readonly versions: Set<string>;
}

export function createTally(): Tally {
  return { times: [], statuses: new Map(), faults: new Map(), versions: new Set() };
}

function count(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}

/** Codes that a client may meet, and try again. */
const RETRYABLE = ["RATE_LIMITED", "SERVER_STOPPING", "DEADLINE_EXCEEDED"];

export interface LoadOptions {
  readonly url: string;
  readonly connections: number;
  readonly random: () => number;
  readonly isOver: () => boolean;
}

/** Asks over so many connections, each one question after the other, until it is over; returns what came back. */
export async function load({ url, connections, random, isOver }: LoadOptions): Promise<Tally> {
  const tally = createTally();
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  const tags = new Map<string, string>();
  const ask = async (): Promise<void> => {
    const questions = listQuestions(random);
    const asked = questions[Math.floor(random() * questions.length)];
    if (asked) await askOnce({ url, agent, asked, tags, tally });
    await new Promise((resolve) => setTimeout(resolve, 1));
  };
  const client = async (): Promise<void> => {
    while (!isOver()) await ask().catch((error: Error) => count(tally.faults, error.message));
  };
  await Promise.all(Array.from({ length: connections }, client));
  agent.destroy();
  return tally;
}

interface One {
  readonly url: string;
  readonly agent: Agent;
  readonly asked: Asked;
  /** Entity tags of answers by what was asked. */
  readonly tags: Map<string, string>;
  readonly tally: Tally;
}

async function askOnce({ url, agent, asked, tags, tally }: One): Promise<void> {
  const { query, variables } = asked;
  const search = new URLSearchParams({ query, variables: JSON.stringify(variables) });
  const path = `${url}/graphql?${search}`;
  const tag = tags.get(path);
  const headers = {
    "apollo-require-preflight": "1",
    "accept-encoding": "identity",
    ...(tag ? { "if-none-match": tag } : {}),
  };
  const started = performance.now();
  const { status, body, etag } = await get(path, agent, headers);
  tally.times.push(performance.now() - started);
  count(tally.statuses, String(status));
  if (status === 304) return;
  checkAnswer(status, body, { name: asked.name, tally });
  if (etag && tags.size < 1000) tags.set(path, etag);
}

function checkAnswer(
  status: number,
  body: string,
  { name, tally }: { readonly name: string; readonly tally: Tally },
): void {
  const { data, errors = [] } = JSON.parse(body);
  for (const { extensions } of errors)
    if (!RETRYABLE.includes(extensions?.code)) count(tally.faults, `${name}: ${status} ${extensions?.code}`);
  if (!data) return;
  const versions = [...new Set([data.a.id, data.z.id, data.compare?.dataVersion.id ?? data.a.id])];
  if (versions.length !== 1) count(tally.faults, `${name}: of ${versions.length} data versions`);
  tally.versions.add(versions.join());
}

interface Got {
  readonly status: number;
  readonly body: string;
  readonly etag: string | undefined;
}

function get(path: string, agent: Agent, headers: Readonly<Record<string, string>>): Promise<Got> {
  return new Promise((resolve, reject) => {
    request(path, { agent, headers }, (incoming) => {
      const chunks: Buffer[] = [];
      incoming.on("data", (chunk: Buffer) => chunks.push(chunk));
      incoming.once("error", reject);
      incoming.once("end", () => {
        const body = Buffer.concat(chunks).toString("utf8");
        resolve({ status: incoming.statusCode ?? 0, body, etag: incoming.headers.etag });
      });
    })
      .once("error", reject)
      .end();
  });
}

/** Returns the value below which so large a share of the values lies. */
export function findQuantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}
