import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { saveCatalogue } from "../../store/catalogue.ts";
import { changeStanding } from "../../store/save-document.ts";
import type { Store } from "../../store/store.ts";
import { ask } from "../support/ask.ts";
import { CATALOGUE, FUYANG_CONFLICT, FUYANG_REVISION, openFiveDistricts, save } from "../support/five-districts.ts";

let store: Store;
let start: number;
beforeAll(async () => {
  store = await openFiveDistricts();
  start = (await store.snapshot()).version;
  await save(store, FUYANG_REVISION, FUYANG_CONFLICT);
  const { sha256 } = FUYANG_CONFLICT.document;
  await store.write((transaction) =>
    changeStanding(transaction, sha256, {
      withdrawnReason: "数字有误",
      withdrawnBy: "王",
      withdrawnOn: "2023-08-01",
    }),
  );
  await store.write((transaction) => saveCatalogue(transaction, { ...CATALOGUE, comparisonSets: [] }));
});
afterAll(() => store.close());

const NODES = `nodes { kind cause message old { amount supersededBy citations { ... on TextCitation { quote document { title } } } }
  new { amount supersedes id } document { title withdrawnReason withdrawnBy withdrawnOn } dataVersion { number kind } }`;

async function read(args: string) {
  const { data, errors, statements } = await ask(store, `{ changes(${args}) { ${NODES} totalCount } }`);
  expect(errors).toEqual([]);
  return { ...data.changes, statements };
}

describe("changes(since, until)", () => {
  it("names the value before and after, each with its words, and the document that revised it", async () => {
    const { nodes, totalCount } = await read(`since: "${start}", until: "${start + 1}"`);
    expect(totalCount).toBe(1);
    expect(nodes[0]).toMatchObject({
      kind: "REVISED",
      cause: "DOCUMENT",
      old: {
        amount: "31.8",
        supersededBy: nodes[0].new.id,
        citations: [{ quote: "31.8%", document: { title: expect.any(String) } }],
      },
      new: { amount: "32.4" },
      document: { title: "富阳更正", withdrawnReason: null },
      dataVersion: { number: start + 1, kind: "document" },
    });
  });

  it("tells who withdrew a document, when and why", async () => {
    const { nodes } = await read(`since: "${start + 2}", regions: ["fuyang"]`);
    expect(nodes).toMatchObject([
      {
        kind: "WITHDRAWN",
        cause: "WITHDRAWAL",
        message: "文件撤回（数字有误）。",
        old: { amount: "30.2", supersededBy: null },
        new: null,
        document: { title: "杭州简报", withdrawnReason: "数字有误", withdrawnBy: "王", withdrawnOn: "2023-08-01" },
      },
    ]);
  });

  it("lists nothing of what came and went, nor of a change of the catalogue alone", async () => {
    expect((await read(`since: "${start + 1}"`)).nodes).toEqual([]);
    expect((await read(`since: "${start + 3}"`)).nodes).toEqual([]);
  });

  it("lists everything since before anything, with as many statements as for one change", async () => {
    const one = await read(`since: "${start}", until: "${start + 1}"`);
    const all = await read(`since: "0"`);
    expect(all.totalCount).toBeGreaterThan(5);
    expect(all.statements.length).toBeLessThanOrEqual(one.statements.length);
  });

  it.each([
    ["an end before its start", `since: "3", until: "2"`, "SINCE_AFTER_UNTIL"],
    ["a version that is yet to come", `since: "99"`, "UNKNOWN_VERSION"],
    ["a region that is none", `since: "0", regions: ["fuyangg"]`, "UNKNOWN_REGION"],
    ["an indicator that is none", `since: "0", indicators: ["gdp"]`, "UNKNOWN_INDICATOR"],
    ["too long a page", `since: "0", first: 501`, "FIRST_OUT_OF_RANGE"],
    ["a cursor of nowhere", `since: "0", after: "x"`, "BROKEN_CURSOR"],
  ])("refuses %s", async (_, args, code) => {
    const { errors } = await ask(store, `{ changes(${args}) { totalCount } }`);
    expect(errors[0]).toContain(code);
  });
});
