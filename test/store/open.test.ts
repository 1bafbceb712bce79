import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Database from "better-sqlite3";
import { readMigrationFiles } from "drizzle-orm/migrator";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { saveCatalogue } from "../../store/catalogue.ts";
import { checkStore } from "../../store/check.ts";
import { findComparedFigures } from "../../store/compared-figures.ts";
import { findDocuments } from "../../store/documents.ts";
import { openStore } from "../../store/open.ts";
import { saveDocument } from "../../store/save-document.ts";
import { aFuyangDocument, aZoneDocument, CATALOGUE, ZONE_TEXT } from "./support.ts";

describe("openStore(options)", () => {
  let folder: string;
  let file: string;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "qubi-open-"));
    file = join(folder, "home", "qubi.db");
  });

  afterEach(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  it("makes the file with its folders, and finds it again with the same id", async () => {
    const first = await openStore({ file });
    await first.write((transaction) => saveDocument(transaction, aZoneDocument()));
    await first.close();
    const second = await openStore({ file });
    expect(second.databaseId).toBe(first.databaseId);
    expect(second.databaseId).toMatch(/^[0-9a-f]{12}$/);
    expect((await second.snapshot()).version).toBe(1);
    await second.close();
  });

  it("brings a database of the first tables up to date, and keeps its citations", async () => {
    const store = await openStore({ file });
    await store.close();
    const client = new Database(file);
    for (const { name } of client
      .prepare<[], { name: string }>("select name from sqlite_master where type = 'table' and name not like 'sqlite_%'")
      .all())
      client.exec(`pragma foreign_keys = off; drop table "${name}"`);
    const [first] = readMigrationFiles({ migrationsFolder: "store/migrations/sqlite" });
    for (const statement of first?.sql ?? []) client.exec(statement);
    client.exec(`create table applied_migrations (hash text primary key);
      insert into applied_migrations values ('${first?.hash}');
      insert into document_bytes values ('s', x'00');
      insert into readings values ('r', 's', 'text', '1', '增长5%', 'd');
      insert into citations values (1, 'd', 1, null, 'c', 'o', 'st', 'r', 's', 2, 4, '5%', '', '', 0, 4, '增长5%', 'x')`);
    client.close();
    const upgraded = await openStore({ file });
    expect(await upgraded.snapshot()).toMatchObject({ version: 0 });
    await upgraded.close();
    const kept = new Database(file, { readonly: true });
    expect(kept.prepare("select * from citations").all()).toMatchObject([
      { id: "c", start: 2, end: 4, sheet: null, cell: null, raw: null, headers: null, quote: "5%", rule: "x" },
    ]);
    kept.close();
  });

  it("gives every database an id of its own", async () => {
    const stores = [await openStore({ file: ":memory:" }), await openStore({ file: ":memory:" })];
    expect(new Set(stores.map(({ databaseId }) => databaseId)).size).toBe(2);
    for (const store of stores) await store.close();
  });

  it("opens a new file on several connections at once, and lets their writes wait for each other", async () => {
    const stores = await Promise.all([openStore({ file }), openStore({ file }), openStore({ file })]);
    expect(new Set(stores.map(({ databaseId }) => databaseId)).size).toBe(1);
    const documents = stores.map((_, at) => aZoneDocument({ text: `${ZONE_TEXT}第${at}份。` }));
    const results = await Promise.all(
      stores.map((store, at) =>
        store.write((transaction) => saveDocument(transaction, documents[at] ?? aFuyangDocument())),
      ),
    );
    expect(results.map(({ version }) => version).toSorted()).toEqual([1, 2, 3]);
    for (const store of stores) await store.close();
  });

  it("shows a reader what another connection committed, and refuses its writes", async () => {
    const writer = await openStore({ file });
    const reader = await openStore({ file, readonly: true });
    await writer.write((transaction) => saveDocument(transaction, aZoneDocument()));
    expect(await findDocuments(await reader.snapshot())).toHaveLength(1);
    await expect(reader.write(async () => "written")).rejects.toThrow("read only");
    await writer.close();
    await reader.close();
  });

  it("names a missing database to a reader, and makes none", async () => {
    await expect(openStore({ file, readonly: true })).rejects.toMatchObject({ code: "DATABASE_MISSING" });
    expect(existsSync(file)).toBe(false);
  });

  it.each([
    ["no database at all", "这不是数据库。".repeat(100)],
    ["a damaged header", `SQLite format 3\0${"x".repeat(5000)}`],
  ])("names a file that is %s", async (_, content) => {
    const broken = join(folder, "broken.db");
    writeFileSync(broken, content);
    await expect(openStore({ file: broken })).rejects.toMatchObject({ code: "DATABASE_DAMAGED" });
  });

  it("tells a reader of an empty file to have it made first", async () => {
    const empty = join(folder, "empty.db");
    writeFileSync(empty, "");
    await expect(openStore({ file: empty, readonly: true })).rejects.toMatchObject({ code: "DATABASE_OLDER" });
  });

  it("names a path that cannot be opened", async () => {
    await expect(openStore({ file: folder })).rejects.toMatchObject({ code: "DATABASE_UNREADABLE" });
  });

  it("refuses the tables of a newer program", async () => {
    await (await openStore({ file })).close();
    const client = new Database(file);
    client.exec("insert into applied_migrations (hash) values ('of the future')");
    client.close();
    await expect(openStore({ file })).rejects.toMatchObject({ code: "DATABASE_NEWER" });
    await expect(openStore({ file, readonly: true })).rejects.toMatchObject({ code: "DATABASE_NEWER" });
  });

  it("looks a comparison up in the index of figures, however large the table", async () => {
    const store = await openStore({ file });
    const statements: string[] = [];
    store.onStatement((statement) => statements.push(statement));
    const snapshot = await store.snapshot();
    await findComparedFigures(snapshot, { indicators: ["gdp"], regionIds: ["fuyang"] });
    const client = new Database(file);
    const lookup = statements.at(-1) ?? "";
    const parameters = Array.from({ length: lookup.split("?").length - 1 }, () => "[]");
    const plan = client.prepare<string[], { detail: string }>(`explain query plan ${lookup}`).all(...parameters);
    expect(plan.map(({ detail }) => detail).join("\n")).toContain(
      "SEARCH observations USING INDEX observations_by_figure (indicator=? AND region_id=?)",
    );
    client.close();
    await store.close();
  });

  /** Runs the writer in a process of its own, and kills it once it has said that it is at work. */
  async function killWhileWriting(delay: number): Promise<void> {
    const script = join(import.meta.dirname, "write-forever.ts");
    const child = spawn(process.execPath, ["--import", "tsx", script, file], { stdio: ["ignore", "pipe", "inherit"] });
    await once(child.stdout, "data");
    await new Promise((resolve) => setTimeout(resolve, delay));
    child.kill("SIGKILL");
    await once(child, "exit");
  }

  it.each([0, 7, 23, 61])("holds each document whole or not at all after a kill %i ms into writing", async (delay) => {
    await killWhileWriting(delay);
    const store = await openStore({ file });
    expect(await checkStore(store)).toEqual([]);
    const snapshot = await store.snapshot();
    const documents = await findDocuments(snapshot);
    expect(documents).toHaveLength(Math.max(0, snapshot.version - 1));
    await store.write((transaction) => saveCatalogue(transaction, CATALOGUE));
    await store.write((transaction) => saveDocument(transaction, aFuyangDocument()));
    expect(await findDocuments(await store.snapshot())).toHaveLength(documents.length + 1);
    expect(await checkStore(store)).toEqual([]);
    await store.close();
  });
});
