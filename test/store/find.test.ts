import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { saveCatalogue } from "../../store/catalogue.ts";
import { findCitations } from "../../store/citations.ts";
import { findComparedFigures, findFiguresEndingOn } from "../../store/compared-figures.ts";
import { findDocumentBytes, findDocuments } from "../../store/documents.ts";
import { findIssues } from "../../store/issues.ts";
import { countObservations, findObservations, type ObservationFilter } from "../../store/observations.ts";
import { findReadings } from "../../store/readings.ts";
import { findRegionFamily } from "../../store/regions.ts";
import { saveDocument } from "../../store/save-document.ts";
import { findSections } from "../../store/sections.ts";
import { countStatements, findStatements, type StatementFilter } from "../../store/statements.ts";
import type { Snapshot, Store } from "../../store/store.ts";
import { aDocument, aFuyangDocument, aZoneDocument, CATALOGUE, DIALECTS, FUYANG_TEXT } from "./support.ts";

const TARGET = aDocument({
  text: "到2023年底固定资产投资年均增长10%以上，建成20个项目。",
  title: "行动计划",
  figures: [
    {
      quote: "10%以上",
      value: "10",
      regionId: "yuhang",
      regionVersionId: "yuhang@",
      scope: "district",
      status: "target",
      comparator: "ge",
      basis: "annual_average",
      period: { start: "2022-01-01", end: "2023-12-31", kind: "multi_year" },
    },
    {
      quote: "20个",
      value: "20",
      unit: "个",
      measure: "level",
      baseUnit: "count",
      topic: null,
      period: null,
      basis: null,
      of: { universe: "杭州市", size: 13 },
    },
  ],
});
const ISSUE = {
  code: "PLACE_UNKNOWN",
  statementId: null,
  quote: "20个",
  start: 20,
  end: 23,
  sheet: null,
  cell: null,
  parameters: { quote: "20个" },
  state: "open",
} as const;

describe.each(DIALECTS)("the find functions on $name", ({ open }) => {
  let store: Store;
  let snapshot: Snapshot;

  beforeEach(async () => {
    store = await open();
    await store.write(async (transaction) => {
      await saveCatalogue(transaction, CATALOGUE);
      await saveDocument(transaction, aZoneDocument());
      await saveDocument(transaction, aFuyangDocument());
      await saveDocument(transaction, { ...TARGET, issues: [ISSUE, ISSUE] });
    });
    snapshot = await store.snapshot();
  });

  afterEach(async () => {
    await store.close();
  });

  it.each<[string, ObservationFilter, ...string[]]>([
    ["all, oldest first, those without a period last", {}, "1370000000", "53.93", "31.8", "84.94", "10", "20"],
    ["of a region, not of the zone inside it", { regionIds: ["yuhang"] }, "10"],
    [
      "of a region and the zones inside",
      { regionIds: ["yuhang"], includeSubareas: true },
      "1370000000",
      "53.93",
      "84.94",
      "10",
      "20",
    ],
    [
      "of a city with all below it",
      { regionIds: ["hangzhou"], includeSubareas: true, measures: ["growth_rate"] },
      "53.93",
      "31.8",
      "84.94",
      "10",
    ],
    ["of no region", { regionIds: [] }],
    ["of no region, with the zones inside", { regionIds: [], includeSubareas: true }],
    ["of an unknown region", { regionIds: ["nowhere"], includeSubareas: true }],
    ["of an indicator", { indicators: ["manufacturing-investment"] }, "84.94"],
    ["of a topic", { topics: ["investment"], scopes: ["district"] }, "31.8", "10"],
    ["of a status", { statuses: ["target"] }, "10"],
    ["whose whole period lies from a day on", { periodFrom: "2023-01-01" }, "1370000000", "53.93", "31.8", "84.94"],
    ["whose whole period lies up to a day", { periodTo: "2023-12-30" }, "1370000000", "53.93", "31.8", "84.94"],
    [
      "of several filters",
      { regionIds: ["fuyang", "yuhang"], measures: ["growth_rate"], statuses: ["actual"] },
      "31.8",
    ],
  ])("findObservations: %s", async (_, filter, ...amounts) => {
    const { items, hasNext } = await findObservations(snapshot, filter, { first: 100 });
    // 钱开区 and 富阳 share a period: between them the order is by indicator, region and id.
    expect(items.map(({ amount }) => amount).toSorted()).toEqual(amounts.toSorted());
    expect(items.map(({ period }) => period?.end ?? "9999")).toEqual(
      items.map(({ period }) => period?.end ?? "9999").toSorted(),
    );
    expect(hasNext).toBe(false);
    expect(await countObservations(snapshot, filter)).toBe(amounts.length);
  });

  it("findObservations gives the fields back as they were claimed", async () => {
    const { items } = await findObservations(snapshot, { regionIds: ["yuhang"] }, { first: 1 });
    expect(items).toMatchObject([
      {
        status: "target",
        comparator: "ge",
        basis: "annual_average",
        period: { start: "2022-01-01", end: "2023-12-31", kind: "multi_year" },
        of: null,
        decimals: 0,
        periodInferred: false,
        publishedOn: "2023-06-20",
        sourceRank: 5,
      },
    ]);
    const { items: levels } = await findObservations(snapshot, { topics: ["investment"] }, { first: 100 });
    expect(levels.map(({ topic }) => topic)).not.toContain(null);
  });

  it("findObservations pages through all, each once", async () => {
    const seen: string[] = [];
    let after: string | null = null;
    for (let page = 0; page < 3; page += 1) {
      const { items, hasNext } = await findObservations(snapshot, {}, { first: 2, after });
      seen.push(...items.map(({ id }) => id));
      after = items.at(-1)?.sortKey ?? null;
      expect(hasNext).toBe(page < 2);
    }
    expect(new Set(seen).size).toBe(6);
  });

  it("findComparedFigures takes one statement for any number of regions, zones included", async () => {
    const statements: string[] = [];
    const stop = store.onStatement((statement) => statements.push(statement));
    const indicators = ["fixed-asset-investment"];
    const two = await findComparedFigures(snapshot, { indicators, regionIds: ["fuyang", "yuhang"] });
    await findComparedFigures(snapshot, { indicators, regionIds: ["fuyang"] });
    stop();
    expect(two.map(({ amount }) => amount).toSorted()).toEqual(["10", "1370000000", "20", "31.8", "53.93"]);
    expect(statements).toHaveLength(2);
    expect(statements[0]).toBe(statements[1]);
    await findComparedFigures(snapshot, { indicators, regionIds: ["fuyang"] });
    expect(statements).toHaveLength(2);
  });

  it("findFiguresEndingOn finds what findComparedFigures does of the day, the measures and the regions themselves", async () => {
    const [indicators, regionIds] = [["fixed-asset-investment"], ["fuyang", "yuhang"]];
    const all = await findComparedFigures(snapshot, { indicators, regionIds });
    const ends = [...new Set(all.flatMap(({ period }) => period?.end ?? []))];
    expect(ends.length).toBeGreaterThan(0);
    for (const end of ends)
      for (const measures of [["level"], ["growth_rate", "rank"]]) {
        const found = await findFiguresEndingOn(snapshot, { indicators, regionIds, measures, end });
        const wanted = all.filter((figure) => {
          return figure.period?.end === end && measures.includes(figure.measure) && regionIds.includes(figure.regionId);
        });
        expect(found).toEqual(wanted);
      }
  });

  it.each<[string, StatementFilter, number]>([
    ["all", {}, 6],
    ["of a document", { documentShas: [TARGET.document.sha256] }, 2],
    ["accepted", { accepted: true }, 6],
    ["waiting", { accepted: false }, 0],
    ["of a scope", { scopes: ["district"] }, 2],
    ["of a place", { places: ["fuyang"] }, 1],
    ["of an indicator", { indicators: ["manufacturing-investment"] }, 1],
    ["by an origin", { origins: ["override", "add"] }, 0],
  ])("findStatements: %s", async (_, filter, total) => {
    expect((await findStatements(snapshot, filter, { first: 100 })).items).toHaveLength(total);
    expect(await countStatements(snapshot, filter)).toBe(total);
  });

  it("findStatements follows the text of a document", async () => {
    const documentShas = [aZoneDocument().document.sha256];
    const first = await findStatements(snapshot, { documentShas }, { first: 2 });
    const rest = await findStatements(snapshot, { documentShas }, { first: 2, after: first.items[1]?.sortKey });
    const quotes = [...first.items, ...rest.items].map(({ quote }) => quote);
    expect(quotes).toEqual(["13.7亿元", "53.93%", "84.94%"]);
    expect([first.hasNext, rest.hasNext]).toEqual([true, false]);
  });

  it("findCitations takes one statement for many figures", async () => {
    const { items } = await findObservations(snapshot, {}, { first: 100 });
    let count = 0;
    const stop = store.onStatement(() => {
      count += 1;
    });
    const citations = await findCitations(snapshot, { observationIds: items.map(({ id }) => id) });
    stop();
    expect(citations).toHaveLength(6);
    expect(count).toBe(1);
  });

  it("finds the documents, their readings, bytes and sections", async () => {
    const [document, ...others] = await findDocuments(snapshot, [aFuyangDocument().document.sha256, "none"]);
    expect(others).toEqual([]);
    expect(document).toMatchObject({ title: "钱开区一至五月", publishedInferred: false, byteLength: 81 });
    const readings = await findReadings(snapshot, [document?.readingId ?? ""]);
    expect(readings).toMatchObject([{ text: FUYANG_TEXT, reader: "text" }]);
    const bytes = await findDocumentBytes(snapshot, document?.sha256 ?? "");
    expect(bytes && new TextDecoder().decode(bytes)).toBe(FUYANG_TEXT);
    expect(await findDocumentBytes(snapshot, "none")).toBeNull();
    expect(await findSections(snapshot, [document?.sha256 ?? ""])).toMatchObject([
      { start: 0, end: FUYANG_TEXT.length },
    ]);
  });

  it("findIssues: an issue that is stated twice is one", async () => {
    const { items } = await findIssues(snapshot, { states: ["open"] }, { first: 100 });
    expect(items).toMatchObject([{ code: "PLACE_UNKNOWN", parameters: { quote: "20个" }, identity: null }]);
    expect((await findIssues(snapshot, { codes: ["SOURCE_CONFLICT"] }, { first: 100 })).items).toEqual([]);
  });

  it.each([["a quote ' in it"], ['a double " one'], ["a ? mark"], ["五万个".repeat(50_000)]])(
    "binds a list whatever its texts hold: %#",
    async (text) => {
      expect(await findDocuments(snapshot, [text, TARGET.document.sha256])).toHaveLength(1);
    },
  );

  it("binds a list of more texts than a statement has parameters", async () => {
    const many = Array.from({ length: 100_000 }, (_, at) => `none-${at}`);
    expect(await findDocuments(snapshot, [...many, TARGET.document.sha256])).toHaveLength(1);
  });

  it.each([
    [
      "of a district: its city, its zone, and the districts beside it",
      ["yuhang"],
      ["fuyang", "hangzhou", "qianjiang-zone", "yuhang"],
    ],
    ["of a zone: what lies around it", ["qianjiang-zone"], ["hangzhou", "qianjiang-zone", "yuhang"]],
    ["of a city: all below it", ["hangzhou"], ["fuyang", "hangzhou", "qianjiang-zone", "yuhang"]],
    ["of a region that is none: nothing", ["no-such"], []],
    ["of none: nothing", [], []],
  ])("finds the family %s", async (_, regionIds, family) => {
    const versions = await findRegionFamily(snapshot, regionIds);
    expect(versions.map(({ regionId }) => regionId)).toEqual(family);
  });
});
