import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { saveCatalogue } from "../../store/catalogue.ts";
import { findDocuments } from "../../store/documents.ts";
import type { DocumentInput } from "../../store/save-document.ts";
import { changeStanding, saveDocument } from "../../store/save-document.ts";
import { findStatements, type StatementFilter } from "../../store/statements.ts";
import type { Store } from "../../store/store.ts";
import { findUnmappedNames } from "../../store/unmapped-names.ts";
import { aDocument, CATALOGUE, DIALECTS } from "./support.ts";

const FIGURES = [
  { quote: "5%", value: "5", accepted: false },
  { quote: "6%", value: "6", accepted: false },
  { quote: "7%", value: "7" },
];
/** What each figure waits for, and the phrase that no catalogue has. */
const WAITING: Readonly<Record<string, { reasons: readonly string[]; indicatorName?: string }>> = {
  "5": { reasons: ["INDICATOR_UNMAPPED", "PERIOD_UNKNOWN"], indicatorName: "冷链投资" },
  "6": { reasons: ["SCOPE_NOT_SERVED", "INDICATOR_UNMAPPED"], indicatorName: "冷链投资" },
};

function aWaitingDocument(text: string): DocumentInput {
  const input = aDocument({ text, figures: FIGURES });
  const statements = [...input.statements].map((statement) => {
    const waiting = WAITING[statement.value];
    return waiting ? { ...statement, ...waiting, indicator: "unmapped" } : statement;
  });
  return { ...input, statements };
}

describe.each(DIALECTS)("what waits, on $name", ({ open }) => {
  let store: Store;
  beforeEach(async () => {
    store = await open();
    await store.write((transaction) => saveCatalogue(transaction, CATALOGUE));
    for (const text of ["冷链投资增长5%,企业6%,固投增长7%。", "又:冷链投资增长5%,企业6%,固投增长7%。"])
      await store.write((transaction) => saveDocument(transaction, aWaitingDocument(text)));
  });
  afterEach(() => store.close());

  async function listValues(filter: StatementFilter): Promise<string[]> {
    const { items } = await findStatements(await store.snapshot(), filter, { first: 10 });
    return items.map(({ value }) => value);
  }

  it.each([
    [{ waiting: true }, ["5", "5"]],
    [{ waiting: true, reasons: ["PERIOD_UNKNOWN"] }, ["5", "5"]],
    [{ reasons: ["SCOPE_NOT_SERVED", "LOW_CONFIDENCE"] }, ["6", "6"]],
    [{ reasons: ["PERIOD"] }, []],
    [{ reasons: [] }, []],
    [{ waiting: false }, ["5", "6", "7", "5", "6", "7"]],
    [{ idPrefix: "zz" }, []],
  ] as const)("is found by %j", async (filter, values) => expect(await listValues(filter)).toEqual(values));

  it("is nothing of a document that was withdrawn", async () => {
    const [document] = await findDocuments(await store.snapshot());
    const standing = { withdrawnReason: "误发", withdrawnBy: "keeper", withdrawnOn: "2026-01-01" };
    await store.write((transaction) => changeStanding(transaction, document?.sha256 ?? "", standing));
    expect(await listValues({ waiting: true })).toEqual(["5"]);
  });

  it("is found by the beginning of its id", async () => {
    const { items } = await findStatements(await store.snapshot(), { waiting: true }, { first: 1 });
    const id = items[0]?.id ?? "";
    const found = await findStatements(await store.snapshot(), { idPrefix: id.slice(0, 12) }, { first: 5 });
    expect(found.items.map((statement) => statement.id)).toEqual([id]);
  });

  it("is counted by the phrase that no catalogue has, with the first example", async () => {
    expect(await findUnmappedNames(await store.snapshot(), 5)).toEqual([
      {
        phrase: "冷链投资",
        statements: 4,
        documents: 2,
        example: { statementId: expect.any(String), quote: "5%", sentence: expect.stringContaining("冷链投资增长5%") },
      },
    ]);
    expect(await findUnmappedNames(await store.snapshot(), 0)).toEqual([]);
  });
});
