import {
  closeSync,
  cpSync,
  existsSync,
  openSync,
  readdirSync,
  readFileSync,
  readSync,
  statSync,
  writeFileSync,
  writeSync,
} from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { checkStore } from "../../store/check.ts";
import { openStore } from "../../store/open.ts";
import { makeFolder, openGate, readContent, runQubi, startQubi } from "../support/run-qubi.ts";
import { DOCUMENTS } from "../support/seeded-store.ts";
import { queryRows, tamper } from "../support/tamper.ts";

const { folder, remove } = makeFolder();
const home = join(folder, "home");
beforeAll(async () => {
  openGate(home);
  await runQubi(["ingest", DOCUMENTS], { home });
  writeFileSync(join(home, "editions.yaml"), "[]\n");
});
afterAll(remove);

function findId(where: string): string | undefined {
  return queryRows<{ database_id: string }>(where, "select database_id from database_info")[0]?.database_id;
}

/** Turns one bit of a file over. */
function flip(file: string, offset: number): void {
  const handle = openSync(file, "r+");
  const byte = Buffer.alloc(1);
  readSync(handle, byte, 0, 1, offset);
  writeSync(handle, Buffer.from([(byte[0] ?? 0) ^ 0x10]), 0, 1, offset);
  closeSync(handle);
}

describe("qubi backup and qubi restore", () => {
  const backup = join(folder, "backups", "monday");

  it("give back the same data and texts, under another id of the database", async () => {
    const made = await runQubi(["backup", backup], { home });
    expect([made.code, made.err]).toEqual([0, ""]);
    expect(readdirSync(backup).toSorted()).toEqual(["backup.json", "editions.yaml", "precision.yaml", "qubi.db"]);
    const other = join(folder, "other");
    const restored = await runQubi(["restore", backup], { home: other });
    expect([restored.code, restored.err]).toEqual([0, ""]);
    expect(await readContent(other)).toEqual(await readContent(home));
    expect(findId(other)).toMatch(/^[0-9a-f]{12}$/);
    expect(findId(other)).not.toBe(findId(home));
    expect(readFileSync(join(other, "editions.yaml"), "utf8")).toBe("[]\n");
    const store = await openStore({ file: join(other, "qubi.db") });
    expect(await checkStore(store)).toEqual([]);
    await store.close();
  });

  it("take one file alone where its name says so", async () => {
    const file = join(folder, "alone.db");
    expect((await runQubi(["backup", file], { home })).code).toBe(0);
    const other = join(folder, "from-alone");
    expect((await runQubi(["restore", file], { home: other })).code).toBe(0);
    expect(await readContent(other)).toEqual(await readContent(home));
  });

  it("overwrite nothing unasked, and keep what they replace", async () => {
    expect((await runQubi(["backup", backup], { home })).err).toMatch(/^✗ BACKUP_EXISTS /);
    expect((await runQubi(["restore", backup], { home })).err).toMatch(/^✗ DATABASE_EXISTS .*--replace/);
    const other = join(folder, "replaced");
    cpSync(home, other, { recursive: true });
    const before = findId(other);
    expect((await runQubi(["restore", backup, "--replace"], { home: other })).code).toBe(0);
    expect(findId(other)).not.toBe(before);
    expect(existsSync(join(other, "qubi.db.replaced-1"))).toBe(true);
  });

  it("refuse a backup whose bytes are not those that were written", async () => {
    const damaged = join(folder, "damaged-backup");
    cpSync(backup, damaged, { recursive: true });
    flip(join(damaged, "qubi.db"), statSync(join(damaged, "qubi.db")).size - 2000);
    const other = join(folder, "from-damaged");
    const { code, err } = await runQubi(["restore", damaged], { home: other });
    expect([code, err]).toEqual([1, expect.stringMatching(/^✗ BACKUP_DAMAGED /)]);
    expect(existsSync(join(other, "qubi.db"))).toBe(false);
  });

  it("refuse a single file that is damaged, and leave nothing behind", async () => {
    const file = join(folder, "cut.db");
    writeFileSync(file, readFileSync(join(backup, "qubi.db")).subarray(0, 500_000));
    const other = join(folder, "from-cut");
    const { code, err } = await runQubi(["restore", file], { home: other });
    expect([code, err]).toEqual([1, expect.stringMatching(/^✗ BACKUP_DAMAGED /)]);
    expect(readdirSync(other)).toEqual([]);
  });

  it("name what is not there", async () => {
    expect((await runQubi(["restore", join(folder, "nothing")], { home: join(folder, "n1") })).err).toMatch(
      /^✗ BACKUP_MISSING /,
    );
    expect((await runQubi(["backup", join(folder, "n2-backup")], { home: join(folder, "n2") })).err).toMatch(
      /^✗ DATABASE_MISSING /,
    );
    expect(existsSync(join(folder, "n2"))).toBe(false);
  });

  it("refuse to restore under a program that serves", async () => {
    const busy = join(folder, "busy");
    cpSync(home, busy, { recursive: true });
    const child = await startQubi(["serve", "--port", "0"], { home: busy });
    await new Promise((resolve) => child.stdout?.once("data", resolve));
    const { code, err } = await runQubi(["restore", backup, "--replace"], { home: busy });
    const online = await runQubi(["backup", join(folder, "online.db")], { home: busy });
    child.kill("SIGTERM");
    expect([code, err]).toEqual([1, expect.stringMatching(/^✗ DATABASE_IN_USE /)]);
    expect(online.code).toBe(0);
  });
});

describe("qubi serve", () => {
  it("makes no database of a home that is mistyped", async () => {
    const typo = join(folder, "hoem");
    const { code, err } = await runQubi(["serve", "--port", "0"], { home: typo });
    expect([code, err]).toEqual([1, expect.stringMatching(/^✗ DATABASE_MISSING .*hoem/)]);
    expect(existsSync(typo)).toBe(false);
  });

  it.each([
    [
      "a figure",
      "update observations set amount = amount || '1' where row_id = (select max(row_id) from observations)",
    ],
    [
      "a kept document",
      "update document_bytes set bytes = substr(bytes, 1, length(bytes) - 9) || x'000000000000000000'",
    ],
    ["a reading", "update readings set text = replace(text, '增长', '下降')"],
  ])("refuses a database in which %s is not what was saved, with a remedy that works", async (_, statement) => {
    const own = join(folder, `tampered-${statement.length}`);
    cpSync(home, own, { recursive: true });
    expect(tamper(own, statement)).toBeGreaterThan(0);
    const { code, err } = await runQubi(["serve", "--port", "0"], { home: own });
    expect([code, err]).toEqual([1, expect.stringMatching(/^✗ DATABASE_DAMAGED .*qubi restore/)]);
    expect((await runQubi(["restore", join(folder, "backups", "monday"), "--replace"], { home: own })).code).toBe(0);
    expect(await readContent(own)).toEqual(await readContent(home));
  });
});
