import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { parseConfig } from "../../server/config.ts";
import type { Server } from "../../server/create-server.ts";
import { createServer } from "../../server/create-server.ts";
import type { Store } from "../../store/store.ts";
import type { Answer } from "../support/ask.ts";
import { openFiveDistricts } from "../support/five-districts.ts";

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

interface Answered {
  readonly status: number;
  readonly headers: Headers;
  readonly body: Answer;
}

async function post(query: string, headers: Readonly<Record<string, string>> = {}): Promise<Answered> {
  const response = await fetch(`${server.url}/graphql`, {
    method: "POST",
    headers: { "content-type": "application/json", ...headers },
    body: JSON.stringify({ query }),
  });
  return { status: response.status, headers: response.headers, body: await response.json() };
}

describe("POST /graphql", () => {
  it("answers a comparison", async () => {
    const { status, body } = await post(
      `{ compare(set: "investment-growth", regions: ["fuyang", "yuhang"]) { rows { label cells { region { label } observation { amount } gap { code } } } } }`,
    );
    expect(status).toBe(200);
    expect(body.errors).toBeUndefined();
    expect(body.data.compare.rows[0]).toEqual({
      label: "固定资产投资增速",
      cells: [
        { region: { label: "富阳区" }, observation: { amount: "31.8" }, gap: null },
        { region: { label: "余杭区" }, observation: null, gap: { code: "ONLY_SUB_AREA" } },
      ],
    });
  });

  it.each([
    ["zh without a wish", {}, "没有编号为“gongsu”的区域。您要找的是“gongshu”吗？"],
    ["zh", { "accept-language": "zh-CN,zh;q=0.9,en;q=0.8" }, "没有编号为“gongsu”的区域。您要找的是“gongshu”吗？"],
    [
      "en",
      { "accept-language": "fr, en-GB;q=0.8, zh;q=0.2" },
      'No region has the id "gongsu". Did you mean "gongshu"?',
    ],
    [
      "X-Locale first",
      { "x-locale": "en", "accept-language": "zh" },
      'No region has the id "gongsu". Did you mean "gongshu"?',
    ],
  ])("says what is wrong in %s, with the code and both languages beside", async (_, headers, message) => {
    const { body } = await post(`{ region(id: "gongsu") { id } }`, headers);
    const [error] = body.errors;
    expect(error.message).toBe(message);
    expect(error.extensions).toEqual({
      code: "UNKNOWN_REGION",
      messages: {
        zh: "没有编号为“gongsu”的区域。您要找的是“gongshu”吗？",
        en: 'No region has the id "gongsu". Did you mean "gongshu"?',
      },
    });
  });

  it.each([
    [
      "an argument that is not there",
      `{ observations(region: "gongshu") { totalCount } }`,
      "GRAPHQL_VALIDATION_FAILED",
    ],
    ["a field that is not there", `{ gdp }`, "GRAPHQL_VALIDATION_FAILED"],
    ["what does not parse", `{ observations(`, "GRAPHQL_PARSE_FAILED"],
  ])("refuses %s with 400 and no stack", async (_, query, code) => {
    const { status, body } = await post(query);
    expect(status).toBe(400);
    expect(body.errors[0].extensions.code).toBe(code);
    expect(JSON.stringify(body)).not.toMatch(/stacktrace|node_modules/);
  });

  it("can be introspected, with descriptions", async () => {
    const { body } = await post(`{ __type(name: "Observation") { description } }`);
    expect(body.data.__type.description).toContain("观测值");
  });

  it("labels in the language asked for, and says that the answer depends on it", async () => {
    const { body, headers } = await post(`{ region(id: "fuyang") { label nameZh } }`, { "accept-language": "en" });
    expect(body.data.region).toEqual({ label: "fuyang", nameZh: "富阳区" });
    expect(headers.get("content-language")).toBe("en");
    expect(headers.get("vary")).toContain("accept-language");
  });

  it("refuses a simple request from another site", async () => {
    const response = await fetch(`${server.url}/graphql?query=%7B__typename%7D`);
    expect(response.status).toBe(400);
    expect(await response.text()).toContain("CSRF");
  });

  it("answers GET where a header shows that it is no such request", async () => {
    const response = await fetch(`${server.url}/graphql?query=%7B__typename%7D`, {
      headers: { "apollo-require-preflight": "1" },
    });
    expect(await response.json()).toEqual({
      data: { __typename: "Query" },
      extensions: { cost: { requested: 1, limit: 100_000 } },
    });
  });

  it("refuses a query of more than a megabyte", async () => {
    const response = await fetch(`${server.url}/graphql`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ query: `{ __typename } #${"x".repeat(1_100_000)}` }),
    });
    expect(response.status).toBe(413);
  });
});

describe("GET /", () => {
  it("says in both languages where everything is, and loads nothing from anywhere", async () => {
    const response = await fetch(server.url);
    const page = await response.text();
    expect(response.headers.get("content-type")).toBe("text/html; charset=utf-8");
    expect(page).toContain(`${server.url}/graphql`);
    expect(page).toContain("investment-growth");
    expect(page).toMatch(/<td>5<\/td><td>文件 <span lang="en">documents/);
    expect(page).not.toMatch(/<script|<link|<img|src=|@import|\{\{/);
    const elsewhere = [...page.matchAll(/https?:\/\/[^/\s'"<]+/g)].filter(([address]) => address !== server.url);
    expect(elsewhere).toEqual([]);
  });

  it("shows queries that work", async () => {
    const page = await (await fetch(server.url)).text();
    const bodies = [...page.matchAll(/-d '(\{"query":.*?\})'<\/code>/g)].map(([, body]) => body ?? "");
    expect(bodies).toHaveLength(3);
    for (const body of bodies) {
      const { query } = JSON.parse(body);
      const { body: answer } = await post(query);
      expect(answer.errors).toBeUndefined();
    }
  });
});

describe("health", () => {
  it("says that it lives, and from which data it answers", async () => {
    expect(await (await fetch(`${server.url}/livez`)).json()).toEqual({ status: "ok" });
    const ready = await (await fetch(`${server.url}/readyz`)).json();
    expect(ready).toEqual({
      status: "ok",
      dataVersion: `${store.databaseId}.6`,
      integrity: "off",
      schema: expect.stringMatching(/^[0-9a-f]{16}$/),
    });
  });

  it("says 503 where the store is gone", async () => {
    const own = await openFiveDistricts();
    const doomed = await createServer({ store: own, config: parseConfig({ port: 0 }, {}) });
    await own.close();
    const ready = await fetch(`${doomed.url}/readyz`);
    const asked = await fetch(`${doomed.url}/graphql`, {
      method: "POST",
      headers: { "content-type": "application/json", "x-locale": "en" },
      body: JSON.stringify({ query: `{ documents { title } }` }),
    });
    expect(ready.status).toBe(503);
    expect(await asked.text()).not.toMatch(/stack|database connection|node_modules/);
    await doomed.close();
  });
});

describe("close", () => {
  it("lets the requests under way finish, and then listens no more", async () => {
    const own = await openFiveDistricts();
    const doomed = await createServer({ store: own, config: parseConfig({ port: 0 }, {}) });
    const underWay = fetch(`${doomed.url}/graphql`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ query: `{ observations { nodes { amount } } }` }),
    });
    await new Promise<void>((resolve) => doomed.app.server.once("request", () => resolve()));
    await doomed.close();
    expect((await underWay).status).toBe(200);
    await expect(fetch(`${doomed.url}/livez`)).rejects.toThrow();
    await own.close();
  });
});

describe("parseConfig(options, environment)", () => {
  it.each([
    ["the defaults", {}, {}, { host: "127.0.0.1", port: 4000 }],
    ["the environment", {}, { QUBI_HOST: "0.0.0.0", QUBI_PORT: "80" }, { host: "0.0.0.0", port: 80 }],
    ["options before it", { port: "8080" }, { QUBI_PORT: "80" }, { host: "127.0.0.1", port: 8080 }],
  ])("takes %s", (_, options, environment, expected) => {
    expect(parseConfig(options, environment)).toMatchObject({ ...expected, keeperTokenSha256: null });
  });

  it.each([["http"], ["65536"], ["-1"], ["80.5"], [""]])("refuses the port %j", (port) => {
    expect(() => parseConfig({ port }, {})).toThrow(`The setting port cannot be "${port}"`);
  });

  it("refuses a host that is none", () => {
    expect(() => parseConfig({ host: "a b" }, {})).toThrow('The setting host cannot be "a b"');
  });
});
