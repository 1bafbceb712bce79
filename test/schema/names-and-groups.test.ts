import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createContext } from "../../schema/context.ts";
import { saveCatalogue } from "../../store/catalogue.ts";
import { openStore } from "../../store/open.ts";
import type { Store } from "../../store/store.ts";
import { aDocument, anIndicator } from "../store/support.ts";
import { ask } from "../support/ask.ts";
import { CATALOGUE, FUYANG_REVISION, openFiveDistricts, RANKED_DOCUMENT, save } from "../support/five-districts.ts";

let store: Store;
beforeAll(async () => {
  store = await openFiveDistricts();
});
afterAll(() => store.close());

describe("indicators by name", () => {
  it.each([
    ["its Chinese name", "固定资产投资"],
    ["an alias", "固投"],
    ["white space around", " 固投 "],
    ["its key", "fixed-asset-investment"],
  ])("takes %s in an argument", async (_, name) => {
    const { data, errors } = await ask(
      store,
      `query($names: [ID!]!) { observations(indicators: $names) { totalCount } }`,
      { variables: { names: [name] } },
    );
    expect(errors).toEqual([]);
    expect(data.observations.totalCount).toBe(4);
  });

  it("takes them wherever a query takes indicators", async () => {
    const { data, errors } = await ask(
      store,
      `{
        compare(indicators: ["固投", "制造业投资"], regions: ["fuyang"]) { rows { indicator { key } } }
        indicator(key: "工业投资") { key }
        indicators(keys: ["固投"]) { key }
        monthlySeries(indicator: "固投", regions: ["fuyang"], from: "2023-05", to: "2023-05") { points { month } }
        coverage(indicators: ["固投"], regions: ["fuyang"], from: "2023-05", to: "2023-05") { indicators { indicator { key } } }
        changes(since: "0", indicators: ["固投"]) { totalCount }
      }`,
    );
    expect(errors).toEqual([]);
    expect(data.compare.rows.map(({ indicator }: { indicator: { key: string } }) => indicator.key)).toEqual([
      "fixed-asset-investment",
      "manufacturing-investment",
    ]);
    expect([data.indicator.key, data.indicators[0].key]).toEqual(["industrial-investment", "fixed-asset-investment"]);
    expect(data.changes.totalCount).toBe(4);
  });

  it("takes a key as it is, with no more statements than without names", async () => {
    const one = await ask(store, `{ indicator(key: "industrial-investment") { key } }`);
    const two = await ask(store, `{ indicator(key: "工业投资") { key } }`);
    expect(two.statements.length).toBeGreaterThan(one.statements.length);
    expect(one.data).toEqual(two.data);
  });

  it("names the nearest where nobody is called so", async () => {
    const { errors } = await ask(store, `{ observations(indicators: ["固定资产投次"]) { totalCount } }`);
    expect(errors).toEqual([expect.stringMatching(/^UNKNOWN_INDICATOR: .*fixed-asset-investment/)]);
  });

  it("names the candidates where several are called so, but a name goes before an alias", async () => {
    const own = await openStore({ file: ":memory:" });
    const indicators = [
      anIndicator("retail-sales", "社会消费品零售总额", { aliases: ["社零", "零售额"] }),
      anIndicator("retail-above-size", "限额以上零售额", { aliases: ["零售额"] }),
      anIndicator("catering", "社零", {}),
    ];
    await own.write((transaction) => saveCatalogue(transaction, { ...CATALOGUE, comparisonSets: [], indicators }));
    const several = await ask(own, `{ observations(indicators: ["零售额"]) { totalCount } }`);
    expect(several.errors).toEqual([expect.stringMatching(/^AMBIGUOUS_INDICATOR: .*retail-above-size, retail-sales/)]);
    const named = await ask(own, `{ indicator(key: "社零") { key } }`);
    expect(named.data.indicator.key).toBe("catering");
    await own.close();
  });
});

describe("label(locale:)", () => {
  it("is in the language asked for, whatever that of the request", async () => {
    const query = `{
      indicator(key: "fixed-asset-investment") { label zh: label(locale: ZH) en: label(locale: EN) }
      comparisonSet(key: "investment-growth") { en: label(locale: EN) rows { zh: label(locale: ZH) en: label(locale: EN) } }
      region(id: "fuyang") { label zh: label(locale: ZH) versions { zh: label(locale: ZH) } }
    }`;
    const { data } = await ask(store, query, { locale: "en" });
    expect(data.indicator).toEqual({
      label: "fixed asset investment",
      zh: "固定资产投资",
      en: "fixed asset investment",
    });
    expect(data.comparisonSet.en).toBe("Investment growth");
    expect(data.comparisonSet.rows[1]).toEqual({ zh: "制造业投资增速", en: "Made" });
    expect(data.region).toMatchObject({ label: "fuyang", zh: "富阳区", versions: [{ zh: "富阳区" }] });
  });
});

describe("cursors", () => {
  const PAGE = `query($after: String, $asOf: String) {
    observations(first: 4, after: $after, asOf: $asOf) { totalCount pageInfo { endCursor hasNextPage } nodes { id } }
  }`;

  it("carry the data version: the pages after an ingest are those of before", async () => {
    const own = await openFiveDistricts();
    const first = await ask(own, PAGE);
    await save(own, RANKED_DOCUMENT, FUYANG_REVISION);
    const after = first.data.observations.pageInfo.endCursor;
    const second = await ask(own, PAGE, { variables: { after } });
    const whole = await ask(own, `{ observations(asOf: "6", first: 8) { nodes { id } } }`);
    expect(second.data.observations.totalCount).toBe(first.data.observations.totalCount);
    expect([...first.data.observations.nodes, ...second.data.observations.nodes]).toEqual(
      whole.data.observations.nodes,
    );
    expect(after.startsWith(`${own.databaseId}.6.`)).toBe(true);
    const other = await ask(own, PAGE, { variables: { after, asOf: "7" } });
    expect(other.errors).toEqual([expect.stringMatching(/^CURSOR_OF_OTHER_VERSION/)]);
    await own.close();
  });

  it.each([
    ["made up", "abc", "BROKEN_CURSOR"],
    ["of another database", `000000000000.1.${Buffer.from("a|b").toString("base64url")}`, "UNKNOWN_VERSION"],
    ["with a key that is none", `0a.1.${Buffer.from("a").toString("base64url")}`, "BROKEN_CURSOR"],
    ["with more at its end", `0a.1.${Buffer.from("a|b").toString("base64url")}.x`, "BROKEN_CURSOR"],
    ["of SQL", "' or 1=1 --", "BROKEN_CURSOR"],
  ])("that are %s are refused", async (_, after, code) => {
    const { errors } = await ask(store, PAGE, { variables: { after } });
    expect(errors).toEqual([expect.stringMatching(new RegExp(`^${code}`))]);
  });
});

describe("observationGroups(groupBy:)", () => {
  const groups = async (from: Store, args: string, fields = "keys { value } count") => {
    const { data, errors } = await ask(from, `{ observationGroups(${args}) { ${fields} } }`);
    return { errors, groups: data?.observationGroups };
  };

  it("counts what observations lists, by one dimension or several", async () => {
    const total = (await ask(store, `{ observations { totalCount } }`)).data.observations.totalCount;
    const { groups: byRegion } = await groups(store, "groupBy: [REGION]");
    expect(byRegion.reduce((sum: number, { count }: { count: number }) => sum + count, 0)).toBe(total);
    expect(
      byRegion.map(({ keys, count }: { keys: { value: string }[]; count: number }) => [keys[0]?.value, count]),
    ).toEqual([
      ["fuchunwan", 1],
      ["fuyang", 4],
      ["gongshu", 3],
      ["qiankai", 3],
      ["qiantang", 1],
    ]);
    const { groups: byTwo } = await groups(
      store,
      `groupBy: [YEAR, STATUS], regions: ["fuyang"]`,
      "keys { dimension value } count",
    );
    expect(byTwo).toEqual([
      {
        keys: [
          { dimension: "YEAR", value: "2023" },
          { dimension: "STATUS", value: "ACTUAL" },
        ],
        count: 3,
      },
      {
        keys: [
          { dimension: "YEAR", value: "2023" },
          { dimension: "STATUS", value: "TARGET" },
        ],
        count: 1,
      },
    ]);
  });

  it("labels regions and indicators", async () => {
    const { groups: named } = await groups(
      store,
      `groupBy: [REGION, INDICATOR], regions: ["qiantang"]`,
      "keys { label en: label(locale: EN) }",
    );
    expect(named).toEqual([
      {
        keys: [
          { label: "钱塘区", en: "qiantang" },
          { label: "制造业投资", en: "manufacturing investment" },
        ],
      },
    ]);
  });

  it("adds levels of districts in one period, exactly", async () => {
    const own = await openDistrictLevels();
    const { groups: sums } = await groups(
      own,
      `groupBy: [INDICATOR], indicators: ["enterprises"]`,
      "count sum { value { amount unit period { end } notes { code } } absence { code } }",
    );
    expect(sums).toEqual([
      {
        count: 2,
        sum: {
          value: { amount: "32.3", unit: "count", period: { end: "2023-05-31" }, notes: [{ code: "COMPUTED" }] },
          absence: null,
        },
      },
    ]);
    await own.close();
  });

  it.each([
    ["a growth", `groupBy: [MEASURE], indicators: ["fixed-asset-investment"], measures: [GROWTH_RATE]`, "NOT_A_LEVEL"],
    ["an indicator with a remainder", `groupBy: [INDICATOR], indicators: ["kept-above"]`, "NOT_ADDITIVE_OVER_REGIONS"],
    ["a park and a district", `groupBy: [INDICATOR], indicators: ["overlapping"]`, "IDENTITY_DIFFERS"],
    ["two parks", `groupBy: [INDICATOR], indicators: ["parks"]`, "REGIONS_OVERLAP"],
    ["two indicators", `groupBy: [STATUS], indicators: ["enterprises", "kept-above"]`, "IDENTITY_DIFFERS"],
    ["two periods", `groupBy: [INDICATOR], indicators: ["two-periods"]`, "PERIODS_DO_NOT_FIT"],
    ["a bound", `groupBy: [INDICATOR], indicators: ["bounded"]`, "BOUND_ONLY"],
  ])("never adds %s", async (_, args, code) => {
    const own = await openDistrictLevels();
    const { groups: sums, errors } = await groups(own, args, "sum { value { amount } absence { code message } }");
    expect(errors).toEqual([]);
    expect(sums).toEqual([{ sum: { value: null, absence: { code, message: expect.any(String) } } }]);
    await own.close();
  });

  it.each([
    ["no dimension", "groupBy: []", "NO_DIMENSIONS"],
    ["a region that there is not", `groupBy: [REGION], regions: ["gongsu"]`, "UNKNOWN_REGION"],
    ["a dimension that there is not", "groupBy: [AMOUNT]", "AMOUNT"],
  ])("refuses %s", async (_, args, words) => {
    const { errors } = await groups(store, args);
    expect(errors[0]).toContain(words);
  });

  it("takes one statement to count, and one more for all sums", async () => {
    const context = await createContext(store, "zh");
    const counts = await ask(store, `{ observationGroups(groupBy: [REGION, YEAR]) { count } }`, { context });
    expect(counts.statements).toHaveLength(1);
    const own = await createContext(store, "zh");
    const sums = await ask(store, `{ observationGroups(groupBy: [REGION, YEAR]) { sum { absence { code } } } }`, {
      context: own,
    });
    expect(sums.statements.length).toBeLessThanOrEqual(4);
  });
});

/** Levels of two districts and of parks, of indicators that add up and of such that do not. */
async function openDistrictLevels(): Promise<Store> {
  const own = await openStore({ file: ":memory:" });
  const additive = ["enterprises", "overlapping", "parks", "two-periods", "bounded"].map((key) =>
    anIndicator(key, key, { additive: "yes", baseUnit: "count" }),
  );
  const indicators = [
    ...CATALOGUE.indicators,
    ...additive,
    anIndicator("kept-above", "kept", { additive: "with-remainder", baseUnit: "count" }),
  ];
  await own.write((transaction) => saveCatalogue(transaction, { ...CATALOGUE, indicators }));
  const month = { start: "2023-01-01", end: "2023-05-31", kind: "ytd" } as const;
  const level = (indicator: string, region: string, value: string, known = {}) => ({
    regionId: region,
    regionVersionId: `${region}@now`,
    scope: ["fuchunwan", "qiankai"].includes(region) ? ("subarea" as const) : ("district" as const),
    indicator,
    measure: "level" as const,
    basis: null,
    baseUnit: "count",
    unit: "家",
    period: month,
    quote: value,
    value,
    ...known,
  });
  const text = "12.1和20.2，一共3家，4家，5家，6家，13.7亿";
  const figures = [
    level("enterprises", "fuyang", "12.1"),
    level("enterprises", "xiaoshan", "20.2"),
    level("kept-above", "fuyang", "3"),
    level("kept-above", "xiaoshan", "4"),
    level("overlapping", "fuyang", "5"),
    level("overlapping", "fuchunwan", "6"),
    level("parks", "qiankai", "5"),
    level("parks", "fuchunwan", "6"),
    level("two-periods", "fuyang", "3"),
    level("two-periods", "xiaoshan", "4", { period: { start: "2023-01-01", end: "2023-06-30", kind: "half" } }),
    level("bounded", "fuyang", "3", { comparator: "ge" }),
    { regionId: "fuyang", regionVersionId: "fuyang@now", scope: "district" as const, quote: "13.7", value: "13.7" },
  ];
  await save(own, aDocument({ text, figures }));
  return own;
}
