import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readFigures, readStatements } from "../../schema/read-whole.ts";
import type { Store } from "../../store/store.ts";
import { ask } from "../support/ask.ts";
import { FIVE, openFiveDistricts, save, XIAOSHAN_DOCUMENT } from "../support/five-districts.ts";

let store: Store;
beforeAll(async () => {
  store = await openFiveDistricts();
  await save(store, XIAOSHAN_DOCUMENT);
});
afterAll(() => store.close());

describe("readFigures(snapshot, filter, limit)", () => {
  it("reads as many figures as the limit", async () => {
    expect(await readFigures(await store.snapshot(), {}, 12)).toHaveLength(12);
  });

  it("gives none of one more, but says the limit and how many there are", async () => {
    const read = readFigures(await store.snapshot(), {}, 11);
    await expect(read).rejects.toMatchObject({ code: "TOO_MANY_FIGURES", parameters: { limit: 11, count: 12 } });
  });
});

describe("readStatements(snapshot, filter, limit)", () => {
  it.each([
    [13, 13],
    [12, null],
  ])("with a limit of %s reads %s", async (limit, length) => {
    const read = readStatements(await store.snapshot(), {}, limit);
    if (length !== null) return expect(await read).toHaveLength(length);
    await expect(read).rejects.toMatchObject({ code: "TOO_MANY_STATEMENTS", parameters: { limit, count: 13 } });
  });
});

describe("compare over 10,001 statements that wait", () => {
  it("is an error with the limit and the count, in both languages, and no answer of a part of them", async () => {
    const [statement] = XIAOSHAN_DOCUMENT.statements;
    if (!statement) throw new Error("the document has one");
    const own = await openFiveDistricts();
    await save(own, { ...XIAOSHAN_DOCUMENT, statements: Array.from({ length: 10_001 }, () => statement) });
    const source = (regions: readonly string[]) =>
      `{ compare(indicators: ["fixed-asset-investment"], regions: ${JSON.stringify(regions)}) { rows { label } } }`;
    const { data, errors } = await ask(own, source(FIVE));
    expect(data).toBeNull();
    expect(errors).toEqual([
      "TOO_MANY_STATEMENTS: This takes 10001 statements that wait for review; at most 10000 are read at once. Ask for fewer regions or indicators, or review some first.",
    ]);
    expect((await ask(own, source(["fuyang"]))).errors).toEqual([]);
    await own.close();
  });
});
