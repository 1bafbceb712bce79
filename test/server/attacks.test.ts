import { request } from "node:http";
import { connect } from "node:net";
import { Readable } from "node:stream";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { parseConfig } from "../../server/config.ts";
import { createServer, type Server } from "../../server/create-server.ts";
import type { Store } from "../../store/store.ts";
import type { Answer } from "../support/ask.ts";
import { openFiveDistricts } from "../support/five-districts.ts";
import { listCodes, postJson, type SendOptions, type Sent, send } from "../support/send.ts";

let store: Store;
let server: Server;
beforeAll(async () => {
  store = await openFiveDistricts();
  const environment = { QUBI_HEADER_SECONDS: "1", QUBI_LOG: "silent" };
  server = await createServer({ store, config: parseConfig({ port: 0 }, environment) });
});
afterAll(async () => {
  await server.close();
  await store.close();
});

function repeat(count: number, write: (index: number) => string): string {
  return Array.from({ length: count }, (_, index) => write(index)).join(" ");
}

/** Fragments each of which spreads the next one twice: written out they have 2^count fields. */
function doubling(count: number): string {
  const fragments = repeat(
    count,
    (i) => `fragment F${i} on Region { a: parent { ...F${i + 1} } b: parent { ...F${i + 1} } }`,
  );
  return `{ region(id: "fuyang") { ...F0 } } ${fragments} fragment F${count} on Region { id }`;
}

function nest(count: number, open: string, core: string): string {
  return `${open.repeat(count)}${core}${"}".repeat(count)}`;
}

/** Tells nothing of the inside. */
function expectClean({ bytes }: Sent): void {
  expect(bytes.toString("utf8")).not.toMatch(/stacktrace|node_modules|\.ts:\d|select |sqlite|\/tmp\//i);
}

const PAGES = `observations(first: 500) { nodes { id citations { ... on TextCitation { document { sections { title } } } } } }`;
const CHAIN = "fields { type { ".repeat(6);

describe("a query that asks for too much is refused by name:", () => {
  it.each<[name: string, query: string, code: string]>([
    ["aliases", `{ ${repeat(200, (i) => `a${i}: __typename`)} }`, "TOO_MANY_ALIASES"],
    ["directives", `{ __typename ${"@include(if: true) ".repeat(200)} }`, "TOO_MANY_DIRECTIVES"],
    ["one field again and again", `{ regions { ${"id ".repeat(4000)} } }`, "TOO_MANY_FIELDS"],
    ["fields at the root", `{ ${"regions { id } ".repeat(50)} }`, "TOO_MANY_ROOT_FIELDS"],
    ["tokens", `{ ${"id ".repeat(100_000)} }`, "TOO_MANY_TOKENS"],
    ["depth", `{ region(id: "fuyang") ${nest(60, "{ parent ", "{ id }")} }`, "TOO_DEEP"],
    ["fragments that double", doubling(30), "TOO_DEEP"],
    ["fewer fragments that double", doubling(15), "TOO_MANY_ALIASES"],
    [
      "fragments that spread themselves",
      `{ region(id: "fuyang") { ...A } } fragment A on Region { parent { ...B } } fragment B on Region { parent { ...A } }`,
      "GRAPHQL_VALIDATION_FAILED",
    ],
    [
      "a fragment of itself",
      `{ region(id: "fuyang") { ...A } } fragment A on Region { id ...A }`,
      "GRAPHQL_VALIDATION_FAILED",
    ],
    [
      "lists of the schema in one another",
      `{ __schema { types { ${CHAIN} name ${"} }".repeat(6)} } } }`,
      "GRAPHQL_VALIDATION_FAILED",
    ],
    ["pages of pages", `{ ${repeat(29, (i) => `a${i}: ${PAGES}`)} }`, "COST_EXCEEDED"],
  ])("%s", async (_, query, code) => {
    const sent = await postJson(server.url, { query });
    expect([sent.status, [...new Set(listCodes(sent))]]).toEqual([400, [code]]);
    expectClean(sent);
  });

  it.each([
    [`query ($n: Int!) { observations(first: $n) { nodes { id } } }`, { n: 1_000_000_000 }],
    [`query ($n: Int = 1000000000) { observations(first: $n) { nodes { id } } }`, {}],
    [`{ observations(first: 1000000000) { nodes { id } } }`, {}],
  ])("a billion rows by %s", async (query, variables) => {
    const sent = await postJson(server.url, { query, variables });
    expect(listCodes(sent)).toEqual(["FIRST_OUT_OF_RANGE"]);
  });

  it("a number that is none of GraphQL's", async () => {
    const sent = await postJson(server.url, {
      query: `query ($n: Int!) { observations(first: $n) { totalCount } }`,
      variables: { n: 1e18 },
    });
    expect([sent.status, listCodes(sent)]).toEqual([400, ["BAD_USER_INPUT"]]);
  });

  it("names without end", async () => {
    const query = `query ($regions: [ID!]!) { compare(set: "investment-growth", regions: $regions) { rows { label } } }`;
    const regions = Array.from({ length: 20_000 }, (_, i) => `r${i}`);
    expect(listCodes(await postJson(server.url, { query, variables: { regions } }))).toEqual(["LIST_TOO_LONG"]);
  });

  it("variables in one another without end", async () => {
    const deep = `${'{"a":'.repeat(5000)}1${"}".repeat(5000)}`;
    const body = `{"query":"{ __typename }","variables":{"x":${deep}}}`;
    const headers = { "content-type": "application/json" };
    expect(listCodes(await send(`${server.url}/graphql`, { method: "POST", headers, body }))).toEqual(["TOO_DEEP"]);
  });

  it("says what it costs, and what it may", async () => {
    const sent = await postJson(
      server.url,
      { query: `{ ${repeat(29, (i) => `a${i}: ${PAGES}`)} }` },
      { "x-locale": "en" },
    );
    const [error] = JSON.parse(String(sent.bytes)).errors;
    expect(error.extensions).toMatchObject({ code: "COST_EXCEEDED", limit: 100_000, cost: expect.any(Number) });
    expect(error.message).toBe(
      `The query costs ${error.extensions.cost}; the limit is 100000. Ask for fewer regions, indicators, rows (first) or fields.`,
    );
  });
});

describe("a dry run", () => {
  it.each<[string, object, Record<string, string>]>([
    ["by extensions", { extensions: { dryRun: true } }, {}],
    ["by a header", {}, { "x-dry-run": "1" }],
  ])("%s says what a query would cost, beyond the limit too, and reads nothing", async (_, asked, headers) => {
    const statements: string[] = [];
    const stop = store.onStatement((statement) => statements.push(statement));
    const sent = await postJson(
      server.url,
      { query: `{ ${repeat(29, (i) => `a${i}: ${PAGES}`)} }`, ...asked },
      headers,
    );
    stop();
    const body: Answer = JSON.parse(String(sent.bytes));
    expect(body).toEqual({
      data: null,
      extensions: { cost: { requested: expect.any(Number), limit: 100_000 }, dryRun: true },
    });
    expect(body.extensions.cost.requested).toBeGreaterThan(100_000);
    expect(statements).toEqual([]);
  });
});

const JSON_TYPE = { "content-type": "application/json" };

function post(body: string | Buffer, headers: Record<string, string> = JSON_TYPE): SendOptions {
  return { method: "POST", headers, body };
}

describe("a request that is no question is refused by name:", () => {
  it.each<[name: string, path: string, options: SendOptions, status: number, code: string]>([
    [
      "a batch",
      "",
      post(JSON.stringify([{ query: "{ __typename }" }, { query: "{ __typename }" }])),
      400,
      "BATCH_NOT_TAKEN",
    ],
    ["an empty batch", "", post("[]"), 400, "BATCH_NOT_TAKEN"],
    [
      "a form",
      "",
      post("query=%7B__typename%7D", { "content-type": "application/x-www-form-urlencoded" }),
      400,
      "CSRF_PREVENTED",
    ],
    [
      "a form with a header of ours",
      "",
      post("query=%7B__typename%7D", {
        "content-type": "application/x-www-form-urlencoded",
        "apollo-require-preflight": "1",
      }),
      415,
      "CONTENT_TYPE_UNSUPPORTED",
    ],
    ["files", "", post("--x--", { "content-type": "multipart/form-data; boundary=x" }), 400, "CSRF_PREVENTED"],
    [
      "JSON said to be text",
      "",
      post(`{"query":"{ __typename }"}`, { "content-type": "text/plain" }),
      400,
      "CSRF_PREVENTED",
    ],
    [
      "JSON in another alphabet",
      "",
      post(`{"query":"{ __typename }"}`, { "content-type": "application/json; charset=utf-16" }),
      415,
      "CONTENT_TYPE_UNSUPPORTED",
    ],
    ["a body that is no JSON", "", post("{"), 400, "BODY_NOT_JSON"],
    ["a body that is a number", "", post("1"), 400, "BODY_NOT_JSON"],
    ["no body", "", post(""), 400, "BODY_NOT_JSON"],
    ["nothing asked", "", post("{}"), 400, "QUERY_MISSING"],
    ["a query that is no text", "", post(`{"query":{"kind":"Document"}}`), 400, "PARAMETER_INVALID"],
    ["variables as text", "", post(`{"query":"{ __typename }","variables":"{}"}`), 400, "PARAMETER_INVALID"],
    ["a misspelt parameter", "", post(`{"query":"{ __typename }","variable":{}}`), 400, "UNKNOWN_PARAMETER"],
    [
      "a change by GET",
      "?query=mutation%7B__typename%7D",
      { headers: { "apollo-require-preflight": "1" } },
      405,
      "MUTATION_OVER_GET",
    ],
    ["GET of another site", "?query=%7B__typename%7D", {}, 400, "CSRF_PREVENTED"],
    [
      "one parameter twice",
      "?query=%7B__typename%7D&query=%7B__typename%7D",
      { headers: { "apollo-require-preflight": "1" } },
      400,
      "PARAMETER_REPEATED",
    ],
    ["PUT", "", { method: "PUT", headers: JSON_TYPE, body: "{}" }, 405, "METHOD_NOT_ALLOWED"],
    [
      "an answer as a picture",
      "",
      post(`{"query":"{ __typename }"}`, { ...JSON_TYPE, accept: "image/png" }),
      406,
      "NOT_ACCEPTABLE",
    ],
    [
      "a hundred megabytes announced",
      "",
      post("{", { ...JSON_TYPE, "content-length": "104857600" }),
      413,
      "BODY_TOO_LARGE",
    ],
  ])("%s", async (_, path, options, status, code) => {
    const sent = await send(`${server.url}/graphql${path}`, options);
    expect([sent.status, listCodes(sent)]).toEqual([status, [code]]);
    expectClean(sent);
  });

  it("a hundred megabytes sent, of which no more than the limit is kept, while others are served", async () => {
    const before = process.memoryUsage().rss;
    const flood = sendMegabytes(100);
    const asked = Array.from({ length: 20 }, () => postJson(server.url, { query: "{ __typename }" }));
    expect((await Promise.all(asked)).map(({ status }) => status)).toEqual(Array(20).fill(200));
    expect(await flood).toBe(413);
    expect(process.memoryUsage().rss - before).toBeLessThan(100_000_000);
  });
});

/** Sends a body as fast as it is taken; returns the status of the answer. */
function sendMegabytes(count: number): Promise<number | undefined> {
  const megabyte = Buffer.alloc(1_048_576, 32);
  return new Promise((resolve) => {
    const headers = { ...JSON_TYPE, "transfer-encoding": "chunked" };
    const outgoing = request(`${server.url}/graphql`, { method: "POST", headers }, ({ statusCode }) => {
      resolve(statusCode);
      outgoing.destroy();
    });
    // The connection may end before all is sent: that is what is wanted.
    outgoing.on("error", () => resolve(undefined));
    Readable.from(Array.from({ length: count }, () => megabyte)).pipe(outgoing);
  });
}

/** Writes bytes to the server and returns what comes back before it ends the connection. */
function speak(words: string): Promise<string> {
  const { port, hostname } = new URL(server.url);
  return new Promise((resolve, reject) => {
    const socket = connect(Number(port), hostname, () => socket.write(words));
    let heard = "";
    socket.on("data", (chunk) => {
      heard += chunk;
    });
    socket.once("close", () => resolve(heard));
    socket.once("error", reject);
  });
}

describe("a client that does not keep to HTTP", () => {
  it.each([
    [
      "sends headers that never end",
      "GET /graphql HTTP/1.1\r\nhost: x\r\nx-slow: ",
      "HTTP/1.1 408 ",
      "REQUEST_TIMEOUT",
    ],
    [
      "sends headers too long",
      `GET / HTTP/1.1\r\nhost: x\r\nx: ${"x".repeat(100_000)}\r\n\r\n`,
      "HTTP/1.1 431 ",
      "REQUEST_HEADER_FIELDS_TOO_LARGE",
    ],
    ["sends anything", "\u0016\u0003\u0001 hello\r\n\r\n", "HTTP/1.1 400 ", "BAD_REQUEST"],
    [
      "gives two lengths",
      "POST /graphql HTTP/1.1\r\nhost: x\r\ncontent-length: 2\r\ncontent-length: 3\r\n\r\n{}",
      "HTTP/1.1 400 ",
      "BAD_REQUEST",
    ],
  ])("and %s is told so, and cut off", async (_, words, line, code) => {
    const [heard, other] = await Promise.all([speak(words), postJson(server.url, { query: "{ __typename }" })]);
    expect(heard.startsWith(line)).toBe(true);
    expect(heard).toContain(`"code":"${code}"`);
    expect(other.status).toBe(200);
  });
});

const PROBES = [
  `' or '1'='1`,
  `"; drop table observations; --`,
  `x') union select sql from sqlite_master --`,
  `%' and randomblob(1000000000) --`,
  `"a" NEAR/2 "b" OR *`,
  `^(a+)+$${"a".repeat(60)}!`,
  `((((((((((a*)*)*)*)*)*)*)*)*)*`,
  "../../../../etc/passwd",
  "\u0000",
  "<script>alert(1)</script>",
  "=1+cmd|' /C calc'!A0",
  "{{7*7}}#{7*7}",
];

/** Every argument of every root field that takes text. */
async function listTextArguments(): Promise<string[]> {
  const { bytes } = await postJson(server.url, {
    query: `{ __schema { queryType { fields { name type { kind name ofType { kind name ofType { kind name ofType { kind name } } } } args { name defaultValue type { kind name ofType { kind name ofType { kind name ofType { name } } } } } } } } }`,
  });
  const { fields } = JSON.parse(String(bytes)).data.__schema.queryType;
  return fields.flatMap((field: Answer) => field.args.flatMap((arg: Answer) => describeCall(field, arg)));
}

function findNamed(type: Answer): Answer {
  return type.ofType ? findNamed(type.ofType) : type;
}

function isList(type: Answer): boolean {
  return type.kind === "LIST" || (type.kind === "NON_NULL" && isList(type.ofType));
}

const FILL: Readonly<Record<string, string>> = {
  regions: `["fuyang"]`,
  region: `"fuyang"`,
  set: `"investment-growth"`,
  since: `"1"`,
  query: `"投资"`,
  text: `"投资"`,
};

function describeCall(field: Answer, { name, type }: Answer): string[] {
  if (!["String", "ID", "Date", "Month", "Decimal", "Instant"].includes(findNamed(type).name)) return [];
  const others = field.args.filter(
    (arg: Answer) => arg.name !== name && arg.type.kind === "NON_NULL" && arg.defaultValue === null,
  );
  const filled = others.map((arg: Answer) => `${arg.name}: ${FILL[arg.name] ?? `"x"`}`);
  const given = `${name}: ${isList(type) ? "[$text]" : "$text"}`;
  const kind = findNamed(type).name;
  const selection = ["OBJECT", "UNION", "INTERFACE"].includes(findNamed(field.type).kind) ? " { __typename }" : "";
  return [`query ($text: ${kind}!) { ${field.name}(${[given, ...filled].join(", ")})${selection} }`];
}

describe("text that means something elsewhere", () => {
  it("means nothing in any argument: an answer without it, or a fault by name, and the data stand", async () => {
    const before = String(
      (await postJson(server.url, { query: "{ observations { totalCount } documents { sha256 } }" })).bytes,
    );
    const calls = await listTextArguments();
    expect(calls.length).toBeGreaterThan(30);
    for (const query of calls) {
      for (const text of PROBES) {
        const sent = await postJson(server.url, { query, variables: { text } });
        const codes = listCodes(sent);
        expect([query, text, sent.status < 500, codes.includes("INTERNAL_SERVER_ERROR")]).toEqual([
          query,
          text,
          true,
          false,
        ]);
      }
    }
    const after = String(
      (await postJson(server.url, { query: "{ observations { totalCount } documents { sha256 } }" })).bytes,
    );
    expect(after).toBe(before);
  });

  it.each([
    "",
    "x",
    "AAAA",
    Buffer.from("a|b").toString("base64url"),
    Buffer.from("' or 1=1 --|x").toString("base64url"),
    "../../x",
  ])("as the cursor %j is no cursor or nobody's, never another's rows", async (after) => {
    const sent = await postJson(server.url, {
      query: `query ($after: String) { observations(after: $after) { nodes { id } } }`,
      variables: { after },
    });
    const { data, errors } = JSON.parse(String(sent.bytes));
    expect(errors ? listCodes(sent) : data.observations.nodes.length <= 50).toBeTruthy();
    expectClean(sent);
  });

  it.each([
    "/export/..%2f..%2fetc%2fpasswd",
    "/export/../../etc/passwd",
    "/graphiql/..%2f..%2fpackage.json",
    "/graphiql/%2e%2e/%2e%2e/package.json",
    "//etc/passwd",
    "/.env",
  ])("as the path %s leads nowhere", async (path) => {
    const { hostname, port } = new URL(server.url);
    const heard = await speak(`GET ${path} HTTP/1.1\r\nhost: ${hostname}:${port}\r\nconnection: close\r\n\r\n`);
    expect(heard).toMatch(/^HTTP\/1\.1 40[04] /);
    expect(heard).not.toMatch(/root:|"dependencies"/);
  });
});

describe("every answer", () => {
  it.each(["/", "/livez", "/readyz", "/metrics", "/nowhere", "/graphql", "/export/nothing.csv"])(
    "of %s says what a browser must not do with it",
    async (path) => {
      const { headers } = await send(`${server.url}${path}`);
      expect(headers["x-content-type-options"]).toBe("nosniff");
      expect(headers["content-security-policy"]).toContain("default-src 'none'");
      expect(headers["referrer-policy"]).toBe("no-referrer");
      expect(headers["x-powered-by"]).toBeUndefined();
      expect(headers["x-request-id"]).toMatch(/^[\w-]+$/);
    },
  );
});
