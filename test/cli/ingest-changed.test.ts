import { createHash } from "node:crypto";
import { cpSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { makeFolder, openGate, readContent, runQubi } from "../support/run-qubi.ts";
import { queryRows } from "../support/tamper.ts";

const TEXT = "2023年1—5月,富阳区固定资产投资增长31.8%。冷链企业45家。";
const SHA = createHash("sha256").update(TEXT).digest("hex");

const COLD_CHAIN = `
- key: cold-chain-enterprises
  name: { zh: 冷链物流企业数, en: Cold-chain logistics enterprises }
  topic: enterprises
  dimension: count
  unit: count
  kind: stock
  additive: "yes"
  additiveOverTime: false
  direction: more-is-better
  yearlyFrame: false
  noJanuary: false
  aliases: [冷链企业, 冷链物流企业]
  examples:
    match: [全区冷链物流企业45家]
    not: [冷链物流园区3个]
`;

/** A correction of the growth; `reads` is what it expects the rules to have read. */
function correct(reads: string, { quote = "31.8%" } = {}): string {
  return `
document: ${SHA}
title: 测试
corrections:
  - id: fuyang-growth
    action: override
    quote: "${quote}"
    start: ${TEXT.indexOf("31.8%")}
    expect: { around: 固定资产投资增长31.8%, reads: ${reads} }
    fields: { basis: annual_average }
    reason: 试更正。
    by: tester
    "on": "2026-01-01"
`;
}

const { folder, remove } = makeFolder();
const file = join(folder, "fuyang.txt");
const seeded = join(folder, "seeded");

beforeAll(async () => {
  writeFileSync(file, TEXT);
  openGate(seeded);
  await runQubi(["ingest", file], { home: seeded });
});
afterAll(remove);

/** Returns a home of its own that has ingested the file, with one more data file in it. */
function aHome(name: string, [path, text]: readonly [string, string]): string {
  const home = join(folder, name);
  cpSync(seeded, home, { recursive: true });
  mkdirSync(join(home, path, ".."), { recursive: true });
  writeFileSync(join(home, path), text);
  return home;
}

interface Row {
  readonly indicator: string;
  readonly basis: string | null;
  readonly from: number;
  readonly to: number | null;
}

function listRows(home: string): Row[] {
  return queryRows<Row>(
    home,
    `select indicator, basis, recorded_from "from", recorded_to "to" from observations order by row_id`,
  );
}

describe("qubi ingest, after the home has changed,", () => {
  it("reads the document anew with a new catalogue: new versions, the old ones kept", async () => {
    const before = await readContent(seeded);
    const home = aHome("catalogue", ["catalogue/indicators/own.yaml", COLD_CHAIN]);
    expect((await runQubi(["ingest", file], { home })).code).toBe(0);
    const after = await readContent(home);
    expect(after.version).toBe(before.version + 2); // the catalogue, the document
    expect(after.digest).not.toBe(before.digest);
    const found = queryRows<{ indicator: string; from: number }>(
      home,
      `select indicator, recorded_from "from" from statements where value = '45' and recorded_to is null`,
    );
    expect(found).toEqual([{ indicator: "cold-chain-enterprises", from: after.version }]);
    const growth = listRows(home).filter(({ indicator }) => indicator === "fixed-asset-investment");
    expect(growth).toHaveLength(1); // what says the same stays the same row
    expect((await runQubi(["ingest", file], { home })).code).toBe(0);
    expect(await readContent(home)).toEqual(after);
  });

  it("applies a new correction, keeps what it replaced, and is the same as a home that always had it", async () => {
    const before = await readContent(seeded);
    const correction = ["corrections/fuyang.yaml", correct(`{ basis: yoy }`)] as const;
    const home = aHome("corrected", correction);
    expect((await runQubi(["ingest", file], { home })).code).toBe(0);
    const after = await readContent(home);
    expect(after.version).toBe(before.version + 1);
    const growth = listRows(home).filter(({ indicator }) => indicator === "fixed-asset-investment");
    expect(growth).toEqual([
      { indicator: "fixed-asset-investment", basis: "yoy", from: before.version, to: after.version },
      { indicator: "fixed-asset-investment", basis: "annual_average", from: after.version, to: null },
    ]);
    const rebuilt = join(folder, "rebuilt");
    openGate(rebuilt);
    cpSync(join(home, "corrections"), join(rebuilt, "corrections"), { recursive: true });
    await runQubi(["ingest", file], { home: rebuilt });
    expect((await readContent(rebuilt)).digest).toBe(after.digest);
  });

  it("takes a correction back when its file is gone", async () => {
    const home = aHome("taken-back", ["corrections/fuyang.yaml", correct(`{ basis: yoy }`)]);
    await runQubi(["ingest", file], { home });
    rmSync(join(home, "corrections", "fuyang.yaml"));
    expect((await runQubi(["ingest", file], { home })).code).toBe(0);
    expect((await readContent(home)).digest).toBe((await readContent(seeded)).digest);
  });

  it.each([
    ["expects what the rules no longer read", correct(`{ basis: vs_year }`)],
    ["quotes what is not there", correct(`{}`, { quote: "31.9%" })],
  ])("refuses the file where a correction %s, and leaves what is stored", async (name, text) => {
    const home = aHome(`stale-${name.length}`, ["corrections/fuyang.yaml", text]);
    const other = join(folder, "other.txt");
    writeFileSync(other, "2023年1—5月,富阳区工业投资增长2%。");
    const { code, err, out } = await runQubi(["ingest", file, other], { home });
    expect(code).toBe(1);
    expect(err).toMatch(/✗ CORRECTION_STALE .*fuyang\.txt.*fuyang-growth/);
    expect(out).toContain("入库 1，无变化 0，拒收 1");
    const current = listRows(home).filter(({ to }) => to === null);
    expect(current.map(({ indicator, basis }) => [indicator, basis])).toEqual([
      ["fixed-asset-investment", "yoy"],
      ["industrial-investment", "yoy"],
    ]);
  });

  it.each([
    ["a catalogue that is no YAML", "catalogue/indicators/own.yaml", "- key: [", /own\.yaml/],
    [
      "a catalogue with an unknown key",
      "catalogue/indicators/own.yaml",
      `${COLD_CHAIN}  colour: red\n`,
      /own\.yaml.*colour/,
    ],
    [
      "a correction of an unknown form",
      "corrections/own.yaml",
      correct("{}").replace("override", "replace"),
      /own\.yaml/,
    ],
    [
      "a correction to an unknown indicator",
      "corrections/own.yaml",
      correct("{}").replace("basis: annual_average", "indicator: gpd"),
      /gpd/,
    ],
  ])("names %s, and leaves what is stored", async (name, path, text, words) => {
    const home = aHome(name, [path, text]);
    const { code, err } = await runQubi(["ingest", file], { home });
    expect(code).toBe(1);
    expect(err).toMatch(/✗ DATA_INVALID/);
    expect(err).toMatch(words);
    expect(err).not.toContain("    at ");
    expect(await readContent(home)).toEqual(await readContent(seeded));
  });
});
