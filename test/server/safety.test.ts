import { createHash } from "node:crypto";
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { parseConfig } from "../../server/config.ts";
import { createServer } from "../../server/create-server.ts";
import { createRateLimit } from "../../server/limits/rate-limit.ts";
import { readSettings } from "../../server/settings/read-settings.ts";
import type { Store } from "../../store/store.ts";
import { openFiveDistricts } from "../support/five-districts.ts";
import { listCodes, postJson, type Sent, send } from "../support/send.ts";

let store: Store;
beforeAll(async () => {
  store = await openFiveDistricts();
});
afterAll(() => store.close());

function sha256(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}

/** Serves with settings while work is done. */
async function serving<T>(
  environment: Readonly<Record<string, string>>,
  work: (url: string) => Promise<T>,
): Promise<T> {
  const config = parseConfig({ port: 0, host: "127.0.0.1" }, { QUBI_LOG: "silent", ...environment });
  const server = await createServer({ store, config });
  try {
    return await work(server.url);
  } finally {
    await server.close();
  }
}

function tell(sent: Sent): unknown[] {
  return [sent.status, ...listCodes(sent)];
}

const ASKED = { query: "{ regions { id } }" };
const TOKENS = `ann:analyst:${sha256("secret-a")},bob:reader:${sha256("secret-b")}`;
const bearer = (token: string) => ({ authorization: `Bearer ${token}` });

describe("roles", () => {
  it("let in who has a token, and nobody else where nobody is let in without", async () => {
    await serving({ QUBI_TOKENS: TOKENS, QUBI_ANONYMOUS_ROLE: "none" }, async (url) => {
      const refused = await postJson(url, ASKED);
      expect(tell(refused)).toEqual([401, "UNAUTHENTICATED"]);
      expect(refused.headers["www-authenticate"]).toBe('Bearer realm="qubi"');
      expect(tell(await postJson(url, ASKED, bearer("secret-c")))).toEqual([401, "UNAUTHENTICATED"]);
      expect(tell(await postJson(url, ASKED, bearer(sha256("secret-b"))))).toEqual([401, "UNAUTHENTICATED"]);
      expect(tell(await postJson(url, ASKED, bearer("secret-b")))).toEqual([200]);
      const paths = ["/", "/metrics", "/export/comparison.csv", "/livez", "/readyz"];
      const statuses = await Promise.all(paths.map(async (path) => (await send(url + path)).status));
      expect(statuses).toEqual([401, 401, 401, 200, 200]);
    });
  });

  it("give an analyst ten times a reader's cost, and tell each their limit", async () => {
    await serving({ QUBI_TOKENS: TOKENS, QUBI_COST_LIMIT: "10" }, async (url) => {
      expect(tell(await postJson(url, ASKED, bearer("secret-b")))).toEqual([400, "COST_EXCEEDED"]);
      const { bytes } = await postJson(url, ASKED, bearer("secret-a"));
      expect(JSON.parse(String(bytes)).extensions).toEqual({ cost: { requested: 11, limit: 100 } });
    });
  });

  it.each([
    ["127.0.0.1", "reader"],
    ["::1", "reader"],
    ["localhost", "reader"],
    ["0.0.0.0", null],
    ["127.0.0.1.example.cn", null],
  ])("at %s of who has no token are %s", (host, role) => {
    expect(parseConfig({ host }, {}).anonymousRole).toBe(role);
  });
});

describe("trusted documents", () => {
  const body = "query Trusted { regions { id } }";
  const file = join(mkdtempSync(join(tmpdir(), "qubi-manifest-")), "manifest.json");

  it("are the only ones that run where the mode says so", async () => {
    writeFileSync(file, JSON.stringify({ [sha256(body)]: body }));
    await serving({ QUBI_TRUSTED_DOCUMENTS: file, QUBI_TRUSTED_ONLY: "true" }, async (url) => {
      expect(tell(await postJson(url, { documentId: sha256(body) }))).toEqual([200]);
      expect(tell(await postJson(url, { query: body }))).toEqual([200]);
      const persistedQuery = { version: 1, sha256Hash: sha256(body) };
      expect(tell(await postJson(url, { extensions: { persistedQuery } }))).toEqual([200]);
      expect(tell(await postJson(url, ASKED))).toEqual([400, "DOCUMENT_NOT_TRUSTED"]);
      expect(tell(await postJson(url, { documentId: sha256("other") }))).toEqual([400, "DOCUMENT_NOT_TRUSTED"]);
    });
  });

  it("are read from a manifest of Apollo's form too", async () => {
    const operations = [{ id: sha256(body), name: "Trusted", type: "query", body }];
    writeFileSync(file, JSON.stringify({ format: "apollo-persisted-query-manifest", version: 1, operations }));
    await serving({ QUBI_TRUSTED_DOCUMENTS: file }, async (url) => {
      expect(tell(await postJson(url, { documentId: `sha256:${sha256(body)}` }))).toEqual([200]);
      expect(tell(await postJson(url, ASKED))).toEqual([200]);
    });
  });

  it.each([
    ["an id that is another text's", { [sha256("x")]: body }],
    ["a field that is none", { [sha256("{ gdp }")]: "{ gdp }" }],
    ["no object", []],
  ])("with %s are told at the start", async (_, manifest) => {
    writeFileSync(file, JSON.stringify(manifest));
    await expect(serving({ QUBI_TRUSTED_DOCUMENTS: file }, async () => {})).rejects.toMatchObject({
      code: "MANIFEST_INVALID",
    });
  });
});

describe("origins", () => {
  const origin = "https://data.example.cn";

  it("that are listed may read answers, and no others", async () => {
    await serving({ QUBI_CORS_ORIGINS: origin }, async (url) => {
      const allowed = await postJson(url, ASKED, { origin });
      const other = await postJson(url, ASKED, { origin: "https://other.example.cn" });
      const name = "access-control-allow-origin";
      expect([allowed.headers[name], other.headers[name]]).toEqual([origin, undefined]);
      const ask = (from: string) => send(`${url}/graphql`, { method: "OPTIONS", headers: { origin: from } });
      const [asked, refused] = [await ask(origin), await ask("null")];
      expect([asked.status, asked.headers[name]]).toEqual([204, origin]);
      expect(asked.headers["access-control-allow-headers"]).toContain("content-type");
      expect([refused.status, refused.headers[name]]).toEqual([204, undefined]);
    });
  });
});

describe("createRateLimit(limit, timer)", () => {
  it("lets a client ask as often as the limit in a minute, evenly again after that, and others meanwhile", () => {
    const clock = { now: 0 };
    const count = createRateLimit(3, () => clock.now);
    for (const client of ["a", "a", "a", "b"]) count(client);
    expect(() => count("a")).toThrow("at most 3 a minute. Try again in 20 seconds");
    clock.now = 19_000;
    expect(() => count("a")).toThrow();
    clock.now = 20_000;
    count("a");
    expect(() => count("a")).toThrow();
    count("b");
  });

  it("is told over HTTP with when to try again", async () => {
    await serving({ QUBI_RATE_LIMIT: "2" }, async (url) => {
      expect([tell(await postJson(url, ASKED)), tell(await postJson(url, ASKED))]).toEqual([[200], [200]]);
      const refused = await postJson(url, ASKED);
      expect(tell(refused)).toEqual([429, "RATE_LIMITED"]);
      expect(Number(refused.headers["retry-after"])).toBeGreaterThan(0);
    });
  });
});

describe("settings", () => {
  const folder = mkdtempSync(join(tmpdir(), "qubi-settings-"));
  const file = join(folder, "settings.yaml");

  async function readConfig(text: string, environment: Readonly<Record<string, string>> = {}) {
    writeFileSync(file, text);
    return parseConfig({}, environment, { file, settings: await readSettings(file) });
  }

  it("come from the file, the environment before it", async () => {
    const text = `port: 5000\ncorsOrigins: [https://a.example.cn]\ntokens:\n  - { name: ann, role: analyst, sha256: ${sha256("x")} }\n`;
    expect(await readConfig(text, { QUBI_PORT: "6000" })).toMatchObject({
      port: 6000,
      corsOrigins: ["https://a.example.cn"],
      tokens: [{ name: "ann", role: "analyst", sha256: sha256("x") }],
    });
  });

  it.each([
    ["prot: 80", "SETTING_UNKNOWN", 'Did you mean "port"?'],
    ["port: http", "CONFIG_INVALID", '"http"'],
    ["tokens: [{ name: ann, role: boss, sha256: 00 }]", "CONFIG_INVALID", "tokens"],
    ["corsOrigins: ['*']", "CONFIG_INVALID", "corsOrigins"],
    ["costLimit: 0", "CONFIG_INVALID", "costLimit"],
    ["logLevel: loud", "CONFIG_INVALID", "silent / error"],
    ["- port", "SETTINGS_UNREADABLE", "settings.yaml"],
    ["port: [", "SETTINGS_UNREADABLE", "settings.yaml"],
  ])("that say %j are refused as %s", async (text, code, words) => {
    const error: unknown = await readConfig(text).catch((fault: unknown) => fault);
    expect(error).toMatchObject({ code, message: expect.stringContaining(words) });
  });

  it("never show a token", () => {
    expect(() => parseConfig({}, { QUBI_TOKENS: "ann:analyst:my-secret-token" })).toThrow(
      /^(?!.*my-secret).*QUBI_TOKENS/,
    );
  });
});

describe("/metrics", () => {
  it("counts by operation and outcome, and what executed it", async () => {
    await serving({}, async (url) => {
      const asked = { query: "query Counted { regions { id } }", operationName: "Counted" };
      for (let time = 0; time < 3; time += 1) await postJson(url, asked);
      const text = String((await send(`${url}/metrics`)).bytes);
      expect(text).toContain('qubi_requests_total{operation="Counted",outcome="computed"} 1');
      expect(text).toContain('qubi_requests_total{operation="Counted",outcome="hit"} 2');
      expect(text).toMatch(/qubi_executions_total\{executor="\w+"\} 1/);
      expect(text).toContain(`qubi_data_version ${(await store.snapshot()).version}`);
    });
  });

  it("counts files beside operations, however they end", async () => {
    await serving({}, async (url) => {
      const first = await send(`${url}/export/observations.csv?regions=fuyang`);
      await send(`${url}/export/observations.csv?regions=fuyang`, {
        headers: { "if-none-match": String(first.headers.etag) },
      });
      await send(`${url}/export/observations.csv?regions=nowhere`);
      const text = String((await send(`${url}/metrics`)).bytes);
      for (const outcome of ["computed", "unmodified", "failed"])
        expect(text).toContain(`qubi_requests_total{operation="/export",outcome="${outcome}"} 1`);
    });
  });

  it("tells apart no more operations than it can bear", async () => {
    await serving({}, async (url) => {
      for (let number = 0; number < 130; number += 1)
        await postJson(url, { query: `query Q${number} { __typename }`, operationName: `Q${number}` });
      const text = String((await send(`${url}/metrics`)).bytes);
      expect(text).toContain('qubi_requests_total{operation="other",outcome="computed"} 30');
    });
  });
});
