import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Store } from "../../../store/store.ts";
import { parsePage } from "../../docs/read-page.ts";
import { openSeededStore } from "../../support/seeded-store.ts";
import { createBoth, type Executors } from "./both.ts";

const FOLDER = "docs/queries";
const names = readdirSync(FOLDER).filter((name) => name.endsWith(".md") && name !== "README.md");

let store: Store;
let executors: Executors;
beforeAll(async () => {
  store = await openSeededStore();
  executors = await createBoth(store);
});
afterAll(() => store?.close());

describe("a compiled document", () => {
  it.each(names.toSorted())("answers docs/queries/%s byte for byte as Apollo does", async (name) => {
    for (const { query, variables, headers } of parsePage(readFileSync(join(FOLDER, name), "utf8")).exchanges) {
      const locale = headers["X-Locale"] === "en" || headers["x-locale"] === "en" ? "en" : "zh";
      const given = JSON.parse(JSON.stringify(variables).replaceAll("<database-id>", store.databaseId));
      const { apollo, compiled } = await executors.ask({
        query: query.replaceAll("<database-id>", store.databaseId),
        variables: given,
        locale,
      });
      // What has an error is Apollo's to answer.
      if (apollo.startsWith('{"errors"')) expect(compiled).toEqual({ compiled: false, reason: expect.any(String) });
      else expect(compiled).toEqual({ compiled: true, body: apollo });
    }
  });
});
