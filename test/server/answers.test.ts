import { createHash } from "node:crypto";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { parseConfig } from "../../server/config.ts";
import { createServer, type Server } from "../../server/create-server.ts";
import type { Store } from "../../store/store.ts";
import { FIVE, FUYANG_REVISION, openFiveDistricts, save } from "../support/five-districts.ts";
import { listCodes, postJson, type SendOptions, send } from "../support/send.ts";

let store: Store;
let server: Server;
beforeAll(async () => {
  store = await openFiveDistricts();
  server = await createServer({ store, config: parseConfig({ port: 0 }, {}) });
});
afterAll(async () => {
  await server.close();
  await store.close();
});

const COMPARE = `query Compare($regions: [ID!]!) { compare(set: "investment-growth", regions: $regions) {
  rows { label cells { region { label } observation { amount citations { ... on TextCitation { quote sentence } } } verdict gap { message } } } } }`;
const QUESTION = { query: COMPARE, variables: { regions: FIVE } };
const PREFLIGHT = { "apollo-require-preflight": "1" };

function address(asked: Readonly<Record<string, unknown>>): string {
  const texts = Object.entries(asked).map(([name, value]): [string, string] => [
    name,
    typeof value === "string" ? value : JSON.stringify(value),
  ]);
  return `${server.url}/graphql?${new URLSearchParams(texts)}`;
}

function get(asked: Readonly<Record<string, unknown>>, { headers, ...rest }: SendOptions = {}) {
  return send(address(asked), { ...rest, headers: { ...PREFLIGHT, ...headers } });
}

/** Runs work; returns the SQL that it took. */
async function listStatements(work: () => Promise<unknown>): Promise<string[]> {
  const statements: string[] = [];
  const stop = store.onStatement((statement) => statements.push(statement));
  await work();
  stop();
  return statements;
}

describe("an answer", () => {
  it("is the same bytes by GET and POST, however variables and their keys are written", async () => {
    const posted = await postJson(server.url, QUESTION);
    const got = await get(QUESTION);
    const spaced = await send(`${server.url}/graphql`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(QUESTION, null, 2),
    });
    expect(got.bytes).toEqual(posted.bytes);
    expect(got.headers.etag).toBe(posted.headers.etag);
    expect(spaced.headers.etag).toBe(posted.headers.etag);
  });

  it("is given again without asking the data anything but their version", async () => {
    await postJson(server.url, QUESTION);
    expect(await listStatements(() => postJson(server.url, QUESTION))).toEqual([]);
    const reordered = { variables: QUESTION.variables, query: QUESTION.query };
    expect(await listStatements(() => postJson(server.url, reordered))).toEqual([]);
  });

  it("has a strong tag of its own in each encoding, and the bytes are those of the content", async () => {
    const plain = await get(QUESTION);
    const zipped = await get(QUESTION, { headers: { "accept-encoding": "gzip" } });
    const brotli = await get(QUESTION, { headers: { "accept-encoding": "gzip, br" } });
    expect(new Set([plain, zipped, brotli].map(({ headers }) => headers.etag)).size).toBe(3);
    for (const { headers } of [plain, zipped, brotli]) {
      expect(headers.etag).toMatch(/^"[\w-]+"$/);
      expect(headers.vary).toContain("accept-encoding");
    }
    expect([zipped.headers["content-encoding"], brotli.headers["content-encoding"]]).toEqual(["gzip", "br"]);
    expect(gunzipSync(zipped.bytes)).toEqual(plain.bytes);
    expect(brotliDecompressSync(brotli.bytes)).toEqual(plain.bytes);
    expect(zipped.bytes.length).toBeLessThan(plain.bytes.length / 2);
  });

  it.each([
    ["", undefined],
    ["gzip;q=0.5, br;q=0.1", "gzip"],
    ["br;q=0, gzip;q=0.2", "gzip"],
    ["*", "br"],
    ["deflate", undefined],
    ["identity, gzip;q=0.5", undefined],
    ["GZIP", "gzip"],
  ])("to Accept-Encoding: %s is encoded as %s", async (header, encoding) => {
    const { headers, status } = await get(QUESTION, { headers: { "accept-encoding": header } });
    expect([status, headers["content-encoding"]]).toEqual([200, encoding]);
  });

  it("is refused to who takes no encoding of ours", async () => {
    const sent = await get(QUESTION, { headers: { "accept-encoding": "identity;q=0" } });
    expect([sent.status, listCodes(sent)]).toEqual([406, ["NOT_ACCEPTABLE"]]);
  });

  it.each(["gzip", "identity"])("in %s is 304 to who has it, by no more than the version", async (encoding) => {
    const headers = { "accept-encoding": encoding };
    const { headers: had } = await get(QUESTION, { headers });
    const etag = had.etag ?? "";
    for (const tags of [etag, `"other", W/${etag}`, "*"]) {
      let status = 0;
      let length = -1;
      const statements = await listStatements(async () => {
        const again = await get(QUESTION, { headers: { ...headers, "if-none-match": tags } });
        status = again.status;
        length = again.bytes.length;
        expect(again.headers.etag).toBe(etag);
      });
      expect([status, length, statements]).toEqual([304, 0, []]);
    }
    expect((await get(QUESTION, { headers: { ...headers, "if-none-match": '"other"' } })).status).toBe(200);
  });

  it("by HEAD is its headers alone", async () => {
    const whole = await get(QUESTION);
    const head = await get(QUESTION, { method: "HEAD" });
    expect([head.status, head.bytes.length]).toEqual([200, 0]);
    expect([head.headers.etag, head.headers["content-length"]]).toEqual([
      whole.headers.etag,
      String(whole.bytes.length),
    ]);
  });

  it("differs by language, and says which it is in", async () => {
    const zh = await get(QUESTION, { headers: { "accept-language": "zh" } });
    const en = await get(QUESTION, { headers: { "accept-language": "en" } });
    expect([zh.headers["content-language"], en.headers["content-language"]]).toEqual(["zh", "en"]);
    expect(en.headers.etag).not.toBe(zh.headers.etag);
  });

  it("is computed once for all who ask at the same time", async () => {
    const asked = { query: `{ indicators { key nameZh aliases } }` };
    const one = await listStatements(() => postJson(server.url, { query: `{ indicators { key nameZh aliases  } }` }));
    const many = await listStatements(() => Promise.all(Array.from({ length: 20 }, () => postJson(server.url, asked))));
    expect(many).toEqual(one);
  });

  it("with errors is never kept", async () => {
    const asked = { query: `{ region(id: "gongsu") { id } }` };
    const first = await postJson(server.url, asked);
    expect([first.headers.etag, first.headers["cache-control"]]).toEqual([undefined, "no-store"]);
    expect(await listStatements(() => postJson(server.url, asked))).not.toEqual([]);
  });

  it("is a new one as soon as the data are, with another tag", async () => {
    const own = await openFiveDistricts();
    const other = await createServer({ store: own, config: parseConfig({ port: 0 }, {}) });
    const ask = () => postJson(other.url, QUESTION);
    const before = await ask();
    expect((await ask()).headers.etag).toBe(before.headers.etag);
    await save(own, FUYANG_REVISION);
    const after = await ask();
    expect(after.headers.etag).not.toBe(before.headers.etag);
    expect([before, after].map(({ bytes }) => bytes.includes('"32.4"'))).toEqual([false, true]);
    await other.close();
    await own.close();
  });

  it("is kept no longer than there is room, and each is right", async () => {
    const small = await createServer({ store, config: parseConfig({ port: 0 }, { QUBI_CACHE_MB: "0" }) });
    const statements = await listStatements(() => postJson(small.url, QUESTION));
    expect(statements).not.toEqual([]);
    expect(await listStatements(() => postJson(small.url, QUESTION))).not.toEqual([]);
    await small.close();
  });
});

describe("a persisted document", () => {
  const query = `query Named { regions { id } }`;
  const sha256Hash = createHash("sha256").update(query).digest("hex");
  const persistedQuery = { version: 1, sha256Hash };

  it("is asked for by its SHA-256 once it was sent with it", async () => {
    const unknown = await postJson(server.url, { extensions: { persistedQuery } });
    expect([unknown.status, listCodes(unknown)]).toEqual([200, ["PERSISTED_QUERY_NOT_FOUND"]]);
    expect(JSON.parse(String(unknown.bytes)).errors[0].message).toBe("PersistedQueryNotFound");
    const sent = await postJson(server.url, { query, extensions: { persistedQuery } });
    for (const asked of [
      { extensions: { persistedQuery } },
      { documentId: sha256Hash },
      { documentId: `sha256:${sha256Hash}` },
    ]) {
      expect((await postJson(server.url, asked)).bytes).toEqual(sent.bytes);
      expect((await get(asked)).bytes).toEqual(sent.bytes);
    }
  });

  it("that is another than its SHA-256 says is refused", async () => {
    const sent = await postJson(server.url, { query: `{ regions { nameZh } }`, extensions: { persistedQuery } });
    expect([sent.status, listCodes(sent)]).toEqual([400, ["PERSISTED_QUERY_MISMATCH"]]);
  });
});
