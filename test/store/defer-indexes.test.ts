import { sql } from "drizzle-orm";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { deferIndexes } from "../../store/defer-indexes.ts";
import type { Store, WriteTransaction } from "../../store/store.ts";
import { DIALECTS } from "./support.ts";

const SQLITE = DIALECTS.filter(({ name }) => name === "sqlite");

describe.each(SQLITE)("deferIndexes(transaction, expected, write), on $name", ({ open }) => {
  let store: Store;
  beforeEach(async () => {
    store = await open();
  });
  afterEach(() => store.close());

  async function listIndexes({ db }: Pick<WriteTransaction, "db">): Promise<string[]> {
    const made = sql`select name || ' ' || sql as made from sqlite_master where type = 'index' and sql is not null`;
    return (await db.all<{ made: string }>(made)).map((row) => row.made).toSorted();
  }

  const count = async (transaction: WriteTransaction) => (await listIndexes(transaction)).length;

  it("makes the indexes of many rows after them, as they were", async () => {
    const before = await listIndexes(await store.snapshot());
    const during = await store.write((transaction) => deferIndexes(transaction, 1_000_000, () => count(transaction)));
    expect(before.length - during).toBe(14);
    expect(await listIndexes(await store.snapshot())).toEqual(before);
  });

  it("keeps those that a save looks rows up by", async () => {
    const during = await store.write((transaction) =>
      deferIndexes(transaction, 1_000_000, () => listIndexes(transaction)),
    );
    const kept = during.map((made) => made.split(" ")[0]);
    const needed = ["statements_by_identity", "observations_by_identity", "observations_by_id"];
    expect(kept).toEqual(expect.arrayContaining([...needed, "citations_by_observation"]));
  });

  it("leaves the indexes alone where few rows are to be written", async () => {
    const before = await listIndexes(await store.snapshot());
    const during = await store.write((transaction) => deferIndexes(transaction, 5000, () => count(transaction)));
    expect(during).toBe(before.length);
  });

  it("leaves them as they were where the write fails", async () => {
    const before = await listIndexes(await store.snapshot());
    const failing = store.write((transaction) =>
      deferIndexes(transaction, 1_000_000, () => Promise.reject(new Error("disk full"))),
    );
    await expect(failing).rejects.toThrow("disk full");
    expect(await listIndexes(await store.snapshot())).toEqual(before);
  });
});
