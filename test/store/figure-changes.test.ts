import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { saveCatalogue } from "../../store/catalogue.ts";
import { countFigureChanges, type FigureChangeFilter, findFigureChanges } from "../../store/figure-changes.ts";
import { changeStanding, type DocumentInput, saveDocument } from "../../store/save-document.ts";
import type { Store } from "../../store/store.ts";
import { CATALOGUE } from "../support/five-districts.ts";
import { DIALECTS } from "./support.ts";
import { aWorkbook, type CellsSpec, findSha } from "./workbook.ts";

const LEVEL = { measure: "level", basis: null, baseUnit: "CNY", statedUnit: "元" } as const;
const MARCH: CellsSpec = {
  B2: { regionId: "yuhang", value: "5.1" },
  B3: { regionId: "fuyang", value: "7.2" },
  B4: { regionId: "xiaoshan", value: "3" },
  C3: { regionId: "fuyang", value: "100", ...LEVEL },
  C5: { regionId: "qiankai", value: "12", scope: "subarea" },
};
const CORRECTED: CellsSpec = {
  B2: { regionId: "yuhang", value: "5.1" },
  B3: { regionId: "fuyang", value: "7.4" },
  B5: { regionId: "qiantang", value: "9.9", indicator: "industrial-investment" },
  C3: { regionId: "fuyang", value: "100", ...LEVEL },
  C5: { regionId: "qiankai", value: "12.5", scope: "subarea" },
};
const FIRST = aWorkbook(MARCH);
const SECOND = aWorkbook(CORRECTED, { work: findSha(MARCH), edition: 2, publishedOn: "2023-04-25" });

describe.each(DIALECTS)("findFigureChanges(span, filter, page) on $name", ({ open }) => {
  let store: Store;

  beforeEach(async () => {
    store = await open();
    await store.write((transaction) => saveCatalogue(transaction, CATALOGUE));
  });

  afterEach(async () => {
    await store.close();
  });

  async function save(...inputs: readonly DocumentInput[]): Promise<void> {
    for (const input of inputs) await store.write((transaction) => saveDocument(transaction, input));
  }

  async function changes(since: number, until?: number, filter: FigureChangeFilter = {}): Promise<string[]> {
    const span = { since: await store.snapshot(since), until: await store.snapshot(until) };
    const { items } = await findFigureChanges(span, filter, { first: 50 });
    expect(await countFigureChanges(span, filter)).toBe(items.length);
    return items.map(({ kind, old, new: value, version }) => {
      const { regionId, measure } = value ?? old ?? {};
      return `${version} ${kind} ${regionId} ${measure} ${old?.amount ?? "–"} → ${value?.amount ?? "–"}`;
    });
  }

  it("lists exactly what an edition corrects, leaves out and adds", async () => {
    await save(FIRST, SECOND);
    expect((await changes(2)).toSorted()).toEqual([
      "3 added qiantang growth_rate – → 9.9",
      "3 revised fuyang growth_rate 7.2 → 7.4",
      "3 revised qiankai growth_rate 12 → 12.5",
      "3 withdrawn xiaoshan growth_rate 3 → –",
    ]);
  });

  it("lists nothing where nothing was saved, nor where only another source says the same", async () => {
    await save(FIRST);
    expect(await changes(2)).toEqual([]);
    await save(
      aWorkbook({ Z9: { regionId: "yuhang", value: "5.1" } }, { issuer: "余杭区统计局", publishedOn: "2023-06-01" }),
    );
    expect(await changes(2)).toEqual([]);
  });

  it("lists what a span adds up to, not what came and went in it", async () => {
    await save(FIRST, SECOND, aWorkbook(MARCH, { work: findSha(MARCH), edition: 1 }));
    await store.write((transaction) =>
      changeStanding(transaction, findSha(CORRECTED), {
        withdrawnReason: "误发",
        withdrawnBy: null,
        withdrawnOn: null,
      }),
    );
    const latest = (await store.snapshot()).version;
    expect(await changes(2)).toEqual([]);
    expect((await changes(3)).toSorted()).toEqual([
      `${latest} added xiaoshan growth_rate – → 3`,
      `${latest} revised fuyang growth_rate 7.4 → 7.2`,
      `${latest} revised qiankai growth_rate 12.5 → 12`,
      `${latest} withdrawn qiantang growth_rate 9.9 → –`,
    ]);
    expect(await changes(0, 2)).toHaveLength(5);
    expect((await changes(0, 3)).every((line) => line.includes("added"))).toBe(true);
  });

  it("lists a conflict as one more value, and its end as one fewer", async () => {
    await save(FIRST);
    const other = { Z1: { regionId: "yuhang", value: "6.6" } };
    await save(aWorkbook(other, { issuer: "余杭日报" }));
    expect(await changes(2)).toEqual(["3 added yuhang growth_rate – → 6.6"]);
    await save(aWorkbook(other, { issuer: "余杭日报", withdrawnReason: "误报" }));
    expect(await changes(3)).toEqual(["4 withdrawn yuhang growth_rate 6.6 → –"]);
  });

  it.each<[string, FigureChangeFilter, string[]]>([
    ["a region", { regionIds: ["fuyang"] }, ["3 revised fuyang growth_rate 7.2 → 7.4"]],
    ["a region without those below it", { regionIds: ["yuhang"] }, []],
    [
      "a region and those below it",
      { regionIds: ["yuhang"], includeSubareas: true },
      ["3 revised qiankai growth_rate 12 → 12.5"],
    ],
    ["an indicator", { indicators: ["industrial-investment"] }, ["3 added qiantang growth_rate – → 9.9"]],
    ["a topic that none has", { topics: ["people"] }, []],
    ["a kind", { kinds: ["withdrawn"] }, ["3 withdrawn xiaoshan growth_rate 3 → –"]],
  ])("filters by %s", async (_, filter, expected) => {
    await save(FIRST, SECOND);
    expect(await changes(2, 3, filter)).toEqual(expected);
  });

  it("goes on after a cursor, and names each value to the other", async () => {
    await save(FIRST, SECOND);
    const span = { since: await store.snapshot(2), until: await store.snapshot() };
    const whole = await findFigureChanges(span, {}, { first: 10 });
    const first = await findFigureChanges(span, {}, { first: 3 });
    expect(first.hasNext).toBe(true);
    const rest = await findFigureChanges(span, {}, { first: 3, after: first.items.at(-1)?.sortKey ?? null });
    expect([...first.items, ...rest.items]).toEqual(whole.items);
    const revised = whole.items.find(({ kind }) => kind === "revised");
    expect(revised?.new?.supersedes).toBe(revised?.old?.id);
    expect(revised?.old?.supersededBy).toBe(revised?.new?.id);
  });
});
