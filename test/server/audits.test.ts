import { serverAudits } from "graphql-http";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { parseConfig } from "../../server/config.ts";
import { createServer, type Server } from "../../server/create-server.ts";
import type { Store } from "../../store/store.ts";
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

/** What the specification leaves open: a GET that any site could send is refused, unless a header shows that none did. */
const LEFT_OPEN = [
  "MAY accept application/x-www-form-urlencoded formatted GET requests",
  "MAY allow URL-encoded JSON string {variables} parameter in GETs when accepting application/graphql-response+json",
  "MAY allow URL-encoded JSON string {variables} parameter in GETs when accepting application/json",
];

/** Sends the header with which GET is taken. */
const fetchFn = (url: string, init: RequestInit = {}) =>
  fetch(url, { ...init, headers: { ...init.headers, "apollo-require-preflight": "1" } });

async function listFaults(options: object): Promise<string[]> {
  const audits = serverAudits({ url: () => `${server.url}/graphql`, ...options });
  const results = await Promise.all(audits.map(({ fn }) => fn()));
  expect(results.length).toBeGreaterThan(30);
  return results.filter(({ status }) => status !== "ok").map(({ status, name }) => `${status}: ${name}`);
}

describe("the audits of graphql-http", () => {
  it("find no error, and no warning but what the specification leaves open", async () => {
    expect(await listFaults({})).toEqual(LEFT_OPEN.map((name) => `notice: ${name}`));
  });

  it("find nothing at all where GET shows that no other site sent it", async () => {
    expect(await listFaults({ fetchFn })).toEqual([]);
  });
});
