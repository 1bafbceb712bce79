import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createContext } from "../../schema/context.ts";
import { saveCatalogue } from "../../store/catalogue.ts";
import { openStore } from "../../store/open.ts";
import type { Store } from "../../store/store.ts";
import type { Answer } from "../support/ask.ts";
import { ask } from "../support/ask.ts";
import {
  CATALOGUE,
  FUYANG_CONFLICT,
  FUYANG_REVISION,
  openFiveDistricts,
  save,
  XIAOSHAN_DOCUMENT,
} from "../support/five-districts.ts";

let store: Store;
beforeAll(async () => {
  store = await openFiveDistricts();
  await save(store, XIAOSHAN_DOCUMENT);
});
afterAll(() => store.close());

async function read(source: string): Promise<Answer> {
  const { data, errors } = await ask(store, source);
  expect(errors).toEqual([]);
  return data;
}

const CITATION = `citations { __typename ... on TextCitation {
  start end quote prefix suffix sentence sentenceStart sentenceEnd rule statementId document { reading { text } } } }`;

describe("observations", () => {
  it("lead each to words that stand in the text where they say", async () => {
    const { observations } = await read(`{ observations { nodes { statedValue ${CITATION} } } }`);
    expect(observations.nodes).toHaveLength(12);
    for (const { statedValue, citations } of observations.nodes) {
      const [{ document, ...citation }] = citations;
      const { text } = document.reading;
      expect(citation.__typename).toBe("TextCitation");
      expect(text.slice(citation.start, citation.end)).toBe(citation.quote);
      expect(text.slice(citation.sentenceStart, citation.sentenceEnd)).toBe(citation.sentence);
      expect(text).toContain(`${citation.prefix}${citation.quote}${citation.suffix}`);
      if (statedValue !== "1") expect(citation.quote).toContain(statedValue);
    }
  });

  it("load the citations, documents and regions of all in one statement each", async () => {
    const nested = `nodes { amount region { nameZh } regionVersion { id } indicator { nameEn } ${CITATION} }`;
    const one = await ask(store, `{ observations(first: 1) { ${nested} } }`);
    const all = await ask(store, `{ observations { ${nested} } }`);
    expect(all.statements.length).toBe(one.statements.length);
  });

  it("are exact decimals in the base unit, beside what was stated", async () => {
    const { observations } = await read(
      `{ observations(regions: ["qiankai"], measures: [LEVEL]) { nodes { amount baseUnit statedValue statedUnit decimals } } }`,
    );
    expect(observations.nodes).toEqual([
      { amount: "1370000000", baseUnit: "CNY", statedValue: "13.7", statedUnit: "亿元", decimals: 1 },
    ]);
  });

  it.each([
    ["a region", `regions: ["yuhang"]`, []],
    [
      "a region and the zones below it",
      `regions: ["yuhang"], includeSubareas: true, measures: [GROWTH_RATE]`,
      ["53.93", "84.94"],
    ],
    ["a topic", `topics: ["industry"]`, ["15", "8"]],
    ["a status", `statuses: [TARGET], indicators: ["manufacturing-investment"]`, ["10"]],
    ["a scope", `scopes: [SUBAREA], regions: ["fuchunwan"]`, ["52.5"]],
    ["a period that must lie whole in a range", `period: { from: "2023-01-01", to: "2023-03-31" }`, ["71.5"]],
    ["the year 2020", `period: { to: "2020-12-31" }`, ["15"]],
  ])("are filtered by %s", async (_, filter, amounts) => {
    const { observations } = await read(`{ observations(${filter}) { totalCount nodes { amount } } }`);
    expect(observations.nodes.map(({ amount }: Answer) => amount).toSorted()).toEqual(amounts.toSorted());
    expect(observations.totalCount).toBe(amounts.length);
  });

  it("are read page by page: every one once, in one order", async () => {
    const whole = await read(`{ observations { edges { node { id } } } }`);
    const ids: string[] = [];
    let after: string | null = null;
    do {
      const { observations }: Answer = await read(
        `{ observations(first: 5, after: ${JSON.stringify(after)}) { nodes { id } pageInfo { hasNextPage endCursor } } }`,
      );
      ids.push(...observations.nodes.map(({ id }: Answer) => id));
      after = observations.pageInfo.hasNextPage ? observations.pageInfo.endCursor : null;
    } while (after !== null);
    expect(ids).toEqual(whole.observations.edges.map(({ node }: Answer) => node.id));
  });

  it.each([
    ["more than 500", `first: 501`, "FIRST_OUT_OF_RANGE: first must lie between 0 and 500; 501 was asked."],
    ["fewer than none", `first: -1`, "FIRST_OUT_OF_RANGE"],
    ["a cursor that is none", `after: "abc"`, "BROKEN_CURSOR"],
    [
      "a region that is not there",
      `regions: ["gongsu"]`,
      'UNKNOWN_REGION: No region has the id "gongsu". Did you mean "gongshu"?',
    ],
    ["an indicator that is not there", `indicators: ["gdp"]`, 'UNKNOWN_INDICATOR: No indicator has the key "gdp".'],
    ["an argument that is not there", `region: "gongshu"`, 'Unknown argument "region" on field "Query.observations".'],
    ["a day that is none", `period: { from: "2023-13-01" }`, "no day of the calendar"],
  ])("refuse %s", async (_, argumentsText, fault) => {
    const { errors } = await ask(store, `{ observations(${argumentsText}) { totalCount } }`);
    expect(errors.join()).toContain(fault);
  });
});

describe("statements", () => {
  it("are listed with what they wait for and what they were read from", async () => {
    const { statements } = await read(
      `{ statements(accepted: false) { totalCount nodes { quote accepted place reasons { code } evidence { field start end rule } document { title } } } }`,
    );
    expect(statements).toEqual({
      totalCount: 1,
      nodes: [
        {
          quote: "7.1%",
          accepted: false,
          place: "萧山区",
          reasons: [{ code: "PLACE_UNKNOWN" }],
          evidence: [{ field: "value", start: 13, end: 17, rule: "value.number-unit" }],
          document: { title: "萧山简讯" },
        },
      ],
    });
  });
});

describe("regions", () => {
  it("show both territories of 拱墅区 under one id, and what parted them", async () => {
    const { region } = await read(
      `{ region(id: "gongshu") { nameZh versions { id territoryId validTo } events { isBreak announcedOn reference } parent { id } } }`,
    );
    expect(region).toEqual({
      nameZh: "拱墅区",
      versions: [
        { id: "gongshu@before", territoryId: "old-gongshu", validTo: "2021-04-08" },
        { id: "gongshu@now", territoryId: "gongshu", validTo: null },
      ],
      events: [{ isBreak: true, announcedOn: "2021-04-09", reference: "国函〔2021〕29号" }],
      parent: { id: "hangzhou" },
    });
  });

  it("are found by kind and parent, and know what lies below them", async () => {
    const { regions } = await read(`{ regions(parent: "hangzhou", kind: DISTRICT) { id children { id kind } } }`);
    expect(regions.map(({ id }: Answer) => id)).toEqual(["fuyang", "gongshu", "qiantang", "xiaoshan", "yuhang"]);
    const asked = await read(`{ regions(ids: ["yuhang", "fuyang", "yuhang", "gongshu"]) { id } }`);
    expect(asked.regions.map(({ id }: Answer) => id)).toEqual(["yuhang", "fuyang", "gongshu"]);
    expect(regions[0].children).toEqual([{ id: "fuchunwan", kind: "NEW_TOWN" }]);
  });

  it.each([
    ["a near id", "gongsu", 'Did you mean "gongshu"?'],
    ["a name", "钱塘区", 'Did you mean "qiantang"?'],
    ["a code", "330100", 'Did you mean "hangzhou"?'],
    ["nothing like any", "zzzzzzzzzzzz", 'UNKNOWN_REGION: No region has the id "zzzzzzzzzzzz".'],
  ])("say which may be meant by %s", async (_, id, fault) => {
    const { errors } = await ask(store, `{ region(id: "${id}") { id } }`);
    expect(errors[0]?.endsWith(fault)).toBe(true);
  });
});

describe("search", () => {
  it.each([
    ["one character", "增", ["富阳", "钱塘", "15%", "年均", "53.93", "84.94", "52.5", "7.1"]],
    ["two characters", "新城", ["新城"]],
    ["three characters", "制造业", ["84.94", "52.5", "71.5", "10%"]],
    ["two words that both stand there", "富阳 增幅", ["31.8"]],
    ["characters that stand apart", "富全", []],
  ])("finds %s, each hit with its sentence and document", async (_, words, parts) => {
    const { search } = await read(`{ search(query: "${words}") { sentences { text document { title } } hasMore } }`);
    for (const { text, document } of search.sentences) {
      for (const word of words.split(" ")) expect(text).toContain(word);
      expect(document.title).not.toBe("");
    }
    const texts = search.sentences.map(({ text }: Answer) => text).join("\n");
    for (const part of parts) expect(texts).toContain(part);
    if (parts.length === 0) expect(search.sentences).toEqual([]);
  });

  it("finds indicators by name and alias, and says where there are more than asked for", async () => {
    const { search } = await read(`{ search(query: "投资", first: 2) { indicators { key } hasMore } }`);
    expect(search).toEqual({
      indicators: [{ key: "fixed-asset-investment" }, { key: "industrial-investment" }],
      hasMore: true,
    });
    const { indicators } = await read(`{ indicators(search: "固投") { key label whole { key } } }`);
    expect(indicators).toEqual([{ key: "fixed-asset-investment", label: "固定资产投资", whole: null }]);
  });

  it("refuses an empty query", async () => {
    expect((await ask(store, `{ search(query: " ") { hasMore } }`)).errors[0]).toContain("EMPTY_SEARCH");
  });
});

describe("a request", () => {
  const GROWTH = `observations(regions: ["fuyang"], measures: [GROWTH_RATE]) { totalCount nodes { amount flags { code } } }`;

  it("is answered from the version pinned when it started, whatever commits between its statements", async () => {
    const own = await openFiveDistricts();
    const context = await createContext(own, "zh");
    const before = await ask(own, `{ dataVersion { number } ${GROWTH} }`, { context });
    await save(own, FUYANG_REVISION);
    const during = await ask(own, `{ dataVersion { number } ${GROWTH} }`, { context });
    const after = await ask(own, `{ dataVersion { number } ${GROWTH} }`);
    expect(during.data).toEqual(before.data);
    expect(after.data.dataVersion.number).toBe(before.data.dataVersion.number + 1);
    expect(after.data.observations.nodes).toEqual([{ amount: "32.4", flags: [] }]);
    await own.close();
  });

  it("does not change its answer where an ingest commits between two statements of it", async () => {
    const own = await openFiveDistricts();
    const source = `{ ${GROWTH} compare(regions: ["fuyang"], indicators: ["fixed-asset-investment"], measure: GROWTH_RATE) {
      dataVersion { number } rows { cells { observation { amount citations { ... on TextCitation { quote } } } } } } }`;
    const before = await ask(own, source);
    const context = await createContext(own, "zh");
    let write: Promise<void> | null = null;
    const stop = own.onStatement((statement) => {
      if (/from "observations"/.test(statement)) write ??= save(own, FUYANG_REVISION);
    });
    const during = await ask(own, source, { context });
    stop();
    await write;
    expect(write).not.toBeNull();
    expect(during.data).toEqual(before.data);
    expect((await ask(own, source)).data).not.toEqual(before.data);
    await own.close();
  });

  it("asks for an older version with asOf, all the way down, and finds the older value", async () => {
    const own = await openFiveDistricts();
    const { data } = await ask(own, `{ dataVersion { id } }`);
    await save(own, FUYANG_REVISION);
    const asOf = JSON.stringify(data.dataVersion.id);
    const then = `asOf: ${asOf}, regions: ["fuyang"]`;
    const old = await ask(
      own,
      `{ observations(${then}, measures: [GROWTH_RATE]) { nodes { amount supersededBy citations { ... on TextCitation { quote } } } }
         compare(${then}, indicators: ["fixed-asset-investment"], measure: GROWTH_RATE) { dataVersion { id } rows { cells { observation { amount } } } } }`,
    );
    expect(old.errors).toEqual([]);
    expect(old.data.observations.nodes).toMatchObject([{ amount: "31.8", citations: [{ quote: "31.8%" }] }]);
    expect(old.data.compare).toMatchObject({
      dataVersion: data.dataVersion,
      rows: [{ cells: [{ observation: { amount: "31.8" } }] }],
    });
    await own.close();
  });

  it("is answered, with nothing, where nothing was ever saved", async () => {
    const empty = await openStore({ file: ":memory:" });
    const { data, errors } = await ask(
      empty,
      `{ dataVersion { number recordedAt } documents { title } comparisonSets { key } }`,
    );
    expect(errors).toEqual([]);
    expect(data).toEqual({ dataVersion: { number: 0, recordedAt: null }, documents: [], comparisonSets: [] });
    await empty.close();
  });
});

describe("figures in conflict", () => {
  it("are both served, each naming the other, and an issue says so in the language asked", async () => {
    const own = await openFiveDistricts();
    await save(own, FUYANG_CONFLICT);
    const source = `{ observations(regions: ["fuyang"], measures: [GROWTH_RATE]) { nodes { amount flags { code message } conflicts { amount } } }
      issues(codes: ["SOURCE_CONFLICT"]) { totalCount nodes { state message quote document { title } } } }`;
    const { data, errors } = await ask(own, source, { locale: "en" });
    expect(errors).toEqual([]);
    expect(
      data.observations.nodes.map(({ amount, conflicts }: Answer) => [amount, conflicts[0].amount]).toSorted(),
    ).toEqual([
      ["30.2", "31.8"],
      ["31.8", "30.2"],
    ]);
    expect(data.observations.nodes[0].flags).toEqual([
      { code: "SOURCE_CONFLICT", message: "Sources disagree; all are shown." },
    ]);
    expect(data.issues.totalCount).toBe(2);
    expect(data.issues.nodes[0].message).toMatch(/^Sources disagree: fixed-asset-investment of fuyang has 2 values/);
    await own.close();
  });
});

describe("comparisonSets", () => {
  it("list their rows with the indicators", async () => {
    const { comparisonSet } = await read(
      `{ comparisonSet(key: "investment-growth") { label rows { indicatorKey measure label indicator { nameZh } } } }`,
    );
    expect(comparisonSet.rows).toHaveLength(3);
    expect(comparisonSet.rows[1]).toEqual({
      indicatorKey: "manufacturing-investment",
      measure: "GROWTH_RATE",
      label: "制造业投资增速",
      indicator: { nameZh: "制造业投资" },
    });
  });

  it("label a row that has no label of its own by its indicator and measure", async () => {
    const { comparisonSet } = await read(`{ comparisonSet(key: "investment-growth") { rows { label } } }`);
    expect(comparisonSet.rows.map(({ label }: Answer) => label)).toEqual([
      "固定资产投资增速",
      "制造业投资增速",
      "工业投资增速",
    ]);
  });

  it("say null of an indicator that the catalogue has no more", async () => {
    const own = await openStore({ file: ":memory:" });
    await own.write((transaction) => saveCatalogue(transaction, { ...CATALOGUE, indicators: [] }));
    const { data } = await ask(own, `{ comparisonSets { rows { indicatorKey label indicator { key } } } }`);
    const [row] = data.comparisonSets[0].rows;
    expect(row).toEqual({ indicatorKey: "fixed-asset-investment", label: null, indicator: null });
    await own.close();
  });
});
