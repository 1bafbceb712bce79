import { readFileSync } from "node:fs";
import { Readable } from "node:stream";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { listInvestmentGrowth, listObservations } from "../../docs/client/example.ts";
import { CLIENT, generateClient } from "../../docs/client/generate.ts";
import { CurrentVersionDocument, ObservationsPageDocument } from "../../docs/client/operations.ts";
import { request } from "../../docs/client/request.ts";
import { parseConfig } from "../../server/config.ts";
import type { Server } from "../../server/create-server.ts";
import { createServer } from "../../server/create-server.ts";
import type { Store } from "../../store/store.ts";
import { openFiveDistricts, RANKED_DOCUMENT, save } from "../support/five-districts.ts";

let store: Store;
let server: Server;
let url: string;
beforeAll(async () => {
  store = await openFiveDistricts();
  await save(store, RANKED_DOCUMENT);
  server = await createServer({ store, config: parseConfig({ port: 0 }, {}) });
  url = `${server.url}/graphql`;
});
afterAll(async () => {
  await server.close();
  await store.close();
});

describe("docs/client", () => {
  it("is what the operations and the schema generate", async () => {
    expect(readFileSync(CLIENT, "utf8")).toBe(await generateClient());
  });

  it("lists figures, ranks and gaps with types of their own", async () => {
    const lines = await listInvestmentGrowth(url);
    expect(lines).toContain("工业投资增速 余杭区 8.85% (1/4)");
    expect(lines).toContain("固定资产投资增速 余杭区 只有区内园区、新城的数字，不以其代替全区。");
  });

  it("reads every page of one data version", async () => {
    const found = await Readable.from(listObservations(url, ["fuyang", "gongshu"])).toArray();
    const total = await store.snapshot();
    expect(new Set(found.map(({ id }) => id)).size).toBe(found.length);
    expect(found.map(({ indicator }) => indicator.label)).toContain("规上工业增加值");
    const { data } = await request(CurrentVersionDocument, { url, variables: {} });
    expect(data?.dataVersion).toMatchObject({ id: `${store.databaseId}.${total.version}`, number: total.version });
  });

  it("throws the code and the words of a fault", async () => {
    const asked = request(ObservationsPageDocument, { url, variables: { regions: ["gongsu"] }, locale: "en" });
    await expect(asked).rejects.toThrow('UNKNOWN_REGION: No region has the id "gongsu". Did you mean "gongshu"?');
  });
});
