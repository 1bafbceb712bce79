import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { PassThrough } from "node:stream";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { loadSources, openHome } from "../../cli/home.ts";
import { askDoubts } from "../../cli/review/ask-doubts.ts";
import { findDoubts, listStatements } from "../../cli/review/find-waiting.ts";
import { makeFolder, openGate, type Run, runQubi } from "../support/run-qubi.ts";
import { queryRows } from "../support/tamper.ts";

// 白泉指数 is in no catalogue: it waits. The growth of a place that is named, of a month that is named, does not.
const TEXT = "2023年1—5月,富阳区固定资产投资增长31.8%。2023年1—5月,富阳区白泉投资完成5.2亿元。";

const { folder, remove } = makeFolder();
const seeded = join(folder, "seeded");
let home: string;
let count = 0;

beforeAll(async () => {
  writeFileSync(join(folder, "news.txt"), TEXT);
  openGate(seeded);
  await runQubi(["ingest", join(folder, "news.txt")], { home: seeded });
});
afterAll(remove);

beforeEach(() => {
  count += 1;
  home = join(folder, `home-${count}`);
  cpSync(seeded, home, { recursive: true });
});

async function review(...args: string[]): Promise<Run> {
  return runQubi(["review", ...args], { home });
}

async function listWaiting(): Promise<{ id: string; quote: string; reasons: string[] }[]> {
  const { out } = await review("--list", "--json");
  return out.trim() === ""
    ? []
    : out
        .trim()
        .split("\n")
        .map((line) => JSON.parse(line));
}

async function findFirst(): Promise<string> {
  const [first] = await listWaiting();
  if (!first) throw new Error("nothing waits");
  return first.id;
}

function listServed(): string[] {
  const rows = queryRows<{ indicator: string; value: string; unit: string }>(
    home,
    `select indicator, stated_value value, stated_unit unit from observations where recorded_to is null order by value`,
  );
  return rows.map(({ indicator, value, unit }) => `${indicator} ${value}${unit}`);
}

describe("qubi review", () => {
  it("lists what waits, with reasons, and nothing that is served", async () => {
    const waiting = await listWaiting();
    expect(waiting.map(({ quote, reasons }) => [quote, reasons])).toEqual([["5.2亿元", ["INDICATOR_UNMAPPED"]]]);
    const { out } = await review("--list", "--reasons", "PERIOD_UNKNOWN");
    expect(out).toBe("");
  });

  it("keeps a correction as a line of the home, and serves it after the next ingest", async () => {
    const id = await findFirst();
    const served = listServed();
    const { code, out } = await review(
      "--set",
      id.slice(0, 8),
      "indicator=industrial-investment",
      "--reason",
      "白泉在建工业项目",
    );
    expect([code, out]).toEqual([0, expect.stringContaining(`review-${id.slice(0, 12)}`)]);
    expect(listServed()).toEqual(served); // not before the next ingest
    await runQubi(["ingest", join(folder, "news.txt")], { home });
    expect(listServed()).toEqual([...served, "industrial-investment 5.2亿元"].toSorted());
    expect(await listWaiting()).toEqual([]);
    const [file = ""] = readdirSync(join(home, "corrections"));
    expect(readFileSync(join(home, "corrections", file), "utf8")).toContain("白泉在建工业项目");
  });

  it("reads the document again at once where it is asked to, and forgets what was rejected", async () => {
    const served = listServed();
    const { code } = await review("--reject", await findFirst(), "--reason", "不是统计指标", "--ingest");
    expect(code).toBe(0);
    expect(await listWaiting()).toEqual([]);
    expect(listServed()).toEqual(served);
  });

  it("holds after the catalogue has come to read the words otherwise", async () => {
    await review("--set", await findFirst(), "indicator=industrial-investment", "--reason", "工业项目", "--ingest");
    mkdirSync(join(home, "catalogue", "indicators"), { recursive: true });
    writeFileSync(join(home, "catalogue", "indicators", "own.yaml"), BAIQUAN);
    const { code } = await runQubi(["ingest", join(folder, "news.txt")], { home });
    expect(code).toBe(0);
    expect(listServed()).toContain("industrial-investment 5.2亿元");
    expect(listServed().join()).not.toContain("baiquan");
  });

  it("lets the last word count where one decision follows the other", async () => {
    await review("--set", await findFirst(), "indicator=industrial-investment", "--reason", "工业项目", "--ingest");
    const [row] = queryRows<{ id: string }>(
      home,
      `select id from statements where value = '5.2' and recorded_to is null`,
    );
    const { code } = await review("--reject", row?.id ?? "", "--reason", "重复", "--ingest");
    expect(code).toBe(0);
    expect(listServed().join()).not.toContain("5.2亿元");
  });

  it.each([
    ["an id that none has", ["--accept", "000000000000", "--reason", "x"], "UNKNOWN_STATEMENT"],
    ["no reason", ["--reject", "ID"], "REVIEW_WITHOUT_REASON"],
    ["the acceptance of what no catalogue has", ["--accept", "ID", "--reason", "x"], "REVIEW_INCOMPLETE"],
    ["a place that is none", ["--set", "ID", "indicator=gdp", "place=白泉", "--reason", "x"], "REVIEW_INCOMPLETE"],
    ["a field that is none", ["--set", "ID", "colour=red", "--reason", "x"], "REVIEW_FIELD_UNKNOWN"],
    ["a value that is none", ["--set", "ID", "status=maybe", "--reason", "x"], "REVIEW_VALUE_INVALID"],
    ["a unit that is none", ["--set", "ID", "unit=斗", "--reason", "x"], "UNKNOWN_UNIT"],
    ["a correction of nothing", ["--set", "ID", "--reason", "x"], "REVIEW_WITHOUT_CHANGE"],
  ])("refuses %s, and keeps nothing", async (_, args, fault) => {
    const id = await findFirst();
    const { code, err } = await review(...args.map((arg) => (arg === "ID" ? id : arg)));
    expect([code, err]).toEqual([1, expect.stringContaining(`✗ ${fault}  `)]);
    expect(readdirSync(home)).not.toContain("corrections");
  });
});

const BAIQUAN = `
- key: baiquan-investment
  name: { zh: 白泉投资, en: Investment of Baiquan }
  topic: investment
  dimension: money
  unit: CNY
  kind: flow
  additive: "yes"
  additiveOverTime: true
  direction: more-is-better
  yearlyFrame: false
  noJanuary: false
  aliases: []
  examples:
    match: [白泉投资5亿元]
    not: [工业投资5亿元]
`;

describe("askDoubts(place, doubts, reviewer)", () => {
  /** Answers each question that ends in a prompt with the next line, and returns all that was shown. */
  async function answer(lines: readonly string[]): Promise<{ shown: string; decided: number }> {
    const { recogniser } = await loadSources(home);
    const store = await openHome(home, { readonly: true });
    const [input, output] = [new PassThrough(), new PassThrough()];
    const left = [...lines];
    let shown = "";
    output.on("data", (chunk: Buffer) => {
      shown += chunk.toString();
      if (!/(?:> |：)$/.test(shown)) return;
      const line = left.shift();
      if (line === undefined) input.end();
      else input.write(`${line}\n`);
    });
    const snapshot = await store.snapshot();
    const doubts = await findDoubts(snapshot, await listStatements(snapshot, { waiting: true }));
    const reviewer = { by: "tester", on: "2026-01-01", input, output };
    const decided = await askDoubts({ home, store, recogniser }, doubts, reviewer);
    await store.close();
    return { shown, decided: decided.size };
  }

  it("shows the sentence with the figure marked, each field with its words and rule, and why it waits", async () => {
    const { shown, decided } = await answer(["q"]);
    expect(decided).toBe(0);
    expect(shown).toContain("2023年1—5月,富阳区白泉投资完成【5.2亿元】。");
    expect(shown).toMatch(/place +富阳区 +“富阳区” place\.stated/);
    expect(shown).toMatch(/period +2023-01-01\/2023-05-31 +“2023年1—5月” period\.stated/);
    expect(shown).toContain("INDICATOR_UNMAPPED  指标目录未收此项。");
  });

  it("keeps a correction that is typed in", async () => {
    const { shown, decided } = await answer(["c", "indicator=industrial-investment", "", "工业项目"]);
    expect(decided).toBe(1);
    expect(shown).toMatch(/已记 review-[0-9a-f]{12}/);
    expect(readdirSync(join(home, "corrections"))).toHaveLength(1);
  });

  it("keeps nothing where the input ends, or what was typed is wrong", async () => {
    expect((await answer([])).decided).toBe(0);
    expect((await answer(["a", "无误", "s"])).decided).toBe(0);
    expect(readdirSync(home)).not.toContain("corrections");
  });
});
