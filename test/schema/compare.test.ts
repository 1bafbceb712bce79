import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Store } from "../../store/store.ts";
import type { Answer } from "../support/ask.ts";
import { ask } from "../support/ask.ts";
import { FIVE, openFiveDistricts, RANKED_DOCUMENT, save, XIAOSHAN_DOCUMENT } from "../support/five-districts.ts";

const CELLS = `cells {
  region { id } isBenchmark verdict reasons { code verdict message }
  observation { amount citations { ... on TextCitation { quote sentence document { title } } } }
  rank { place isTied peerCount direction } difference { amount unit comparator notes { code } }
  gap { code message regions { id } } publishedRanks { amount of { universe } } notes { code }
}`;

function compare(argumentsText: string, regions: readonly string[] = FIVE): string {
  return `{ compare(regions: ${JSON.stringify(regions)}, ${argumentsText}) {
    dataVersion { id number }
    rows { label indicator { key } measure reference { status scope periodChoice period { start end } }
      ranking { peerCount excluded { region { id } reasons } } ${CELLS} } } }`;
}

/** The cells of a row as lines of "region figure-or-gap verdict reasons #rank Δdifference". */
function linesOf(row: Answer): string[] {
  return row.cells.map((cell: Answer) =>
    [
      cell.region.id,
      cell.observation?.amount ?? cell.gap.code,
      ...(cell.verdict ? [cell.verdict] : []),
      ...cell.reasons.map(({ code }: Answer) => code),
      ...(cell.rank ? [`#${cell.rank.place}`] : []),
      ...(cell.difference ? [`Δ${cell.difference.amount} ${cell.difference.unit}`] : []),
    ].join(" "),
  );
}

const GROWTH = `measure: GROWTH_RATE`;
const FAI = `indicators: ["fixed-asset-investment"], ${GROWTH}`;
const MADE = `indicators: ["manufacturing-investment"], ${GROWTH}`;

let store: Store;
beforeAll(async () => {
  store = await openFiveDistricts();
});
afterAll(() => store.close());

async function compareRow(argumentsText: string, regions?: readonly string[]): Promise<Answer> {
  const { data, errors } = await ask(store, compare(argumentsText, regions));
  expect(errors).toEqual([]);
  return data.compare.rows[0];
}

describe("compare", () => {
  it("says why 余杭 has no whole-district figure, and names the sub-area without substituting it", async () => {
    const row = await compareRow(FAI);
    expect(linesOf(row)).toEqual([
      "gongshu NOT_STATED",
      "xiaoshan NOT_STATED",
      "qiantang NOT_STATED",
      "yuhang ONLY_SUB_AREA",
      "fuyang 31.8 COMPARABLE",
    ]);
    expect(row.cells[3].gap.regions).toEqual([{ id: "qiankai" }]);
    expect(row.cells[4].observation.citations).toEqual([
      {
        quote: "31.8%",
        sentence: "1—5月,富阳全区固定资产投资增幅达31.8%,位列杭州全市第一。",
        document: { title: "富春湾新城" },
      },
    ]);
    expect(row.cells[4].publishedRanks).toEqual([{ amount: "1", of: { universe: "杭州市" } }]);
  });

  it("says SUB_AREA of 钱开区's 53.93 beside 富阳's 31.8, without rank or difference", async () => {
    const row = await compareRow(`${FAI}, baseRegion: "fuyang"`, ["fuyang", "qiankai"]);
    expect(linesOf(row)).toEqual(["fuyang 31.8 COMPARABLE", "qiankai 53.93 WITH_CAUTION SUB_AREA"]);
    expect(row.ranking).toBeNull();
  });

  it("never shows 84.94, which is manufacturing investment, in the row of fixed-asset investment", async () => {
    const { data } = await ask(store, compare(`set: "investment-growth"`, [...FIVE, "qiankai", "fuchunwan"]));
    const [fai, made] = data.compare.rows;
    expect(JSON.stringify(fai)).not.toContain("84.94");
    expect(linesOf(made)).toContain("qiankai 84.94 NOT_COMPARABLE PERIOD_DIFFERS SUB_AREA");
  });

  it("sets the two zones' manufacturing investment beside 钱塘's first quarter", async () => {
    const row = await compareRow(`${MADE}, period: { start: "2023-01-01", end: "2023-03-31" }`, [
      "qiantang",
      "qiankai",
      "fuchunwan",
    ]);
    expect(linesOf(row)).toEqual([
      "qiantang 71.5 COMPARABLE",
      "qiankai 84.94 NOT_COMPARABLE PERIOD_DIFFERS SUB_AREA",
      "fuchunwan 52.5 NOT_COMPARABLE PERIOD_DIFFERS SUB_AREA",
    ]);
    expect(row.ranking).toBeNull();
  });

  it("never ranks 拱墅's target of 10 a year with 钱塘's 71.5", async () => {
    const row = await compareRow(MADE, ["gongshu", "qiantang"]);
    const [gongshu, qiantang] = row.cells;
    const codes = gongshu.reasons.map(({ code }: Answer) => code);
    expect(codes).toEqual(expect.arrayContaining(["STATUS_DIFFERS", "BASIS_DIFFERS"]));
    expect([gongshu.rank, qiantang.rank, row.ranking]).toEqual([null, null, null]);
  });

  it("says 不可比 in Chinese and English, with both values", async () => {
    const source = compare(MADE, ["gongshu", "qiantang"]);
    const [zh, en] = [await ask(store, source), await ask(store, source, { locale: "en" })];
    const find = ({ data }: Answer) =>
      data.compare.rows[0].cells[0].reasons.find(({ code }: Answer) => code === "STATUS_DIFFERS").message;
    expect(find(zh)).toBe("目标、计划与实绩不可并列：目标，参照为实绩。");
    expect(find(en)).toBe("A target or plan beside an actual: target beside actual.");
  });

  it("has no code in the words of any reason", async () => {
    const { data } = await ask(store, compare(`set: "investment-growth"`, [...FIVE, "qiankai", "fuchunwan"]));
    const cells = data.compare.rows.flatMap(({ cells }: Answer) => cells);
    const messages = cells.flatMap(({ reasons }: Answer) => reasons.map(({ message }: Answer) => message));
    expect(messages).toContain("与参照的范围不同（园区、新城与全区）：园区、新城，参照为全区。");
    expect(messages).toContain("只给出界限（以上、超、近等），不是确数（以上）。");
    expect(messages.filter((message: string) => /[a-z_]/.test(message))).toEqual([]);
  });

  it("labels a row as its set does, else as its indicator is called, with the measure", async () => {
    const labelsOf = async (argumentsText: string, locale: "zh" | "en" = "zh") => {
      const { data } = await ask(store, compare(argumentsText), { locale });
      return data.compare.rows.map(({ label }: Answer) => label);
    };
    expect(await labelsOf(`set: "investment-growth"`)).toEqual(["固定资产投资增速", "制造业投资增速", "工业投资增速"]);
    expect(await labelsOf(`indicators: ["industrial-investment"]`)).toEqual(["工业投资"]);
    expect(await labelsOf(`indicators: ["industrial-investment"], ${GROWTH}`, "en")).toEqual([
      expect.stringMatching(/, growth$/),
    ]);
  });

  it("says NOT_STATED of a growth where only a target of the amount exists, and of a target where only the actual's", async () => {
    const text = `indicators: ["industrial-investment"], ${GROWTH}`;
    const { data } = await ask(store, compare(text, ["fuyang"]));
    // 富阳 has an actual amount beside its plan: that is published, and its growth is not.
    expect(linesOf(data.compare.rows[0])).toEqual(["fuyang NOT_PUBLISHED_AS_GROWTH"]);
    const planned = await ask(store, compare(`${text}, status: PLAN`, ["fuyang"]));
    expect(linesOf(planned.data.compare.rows[0])).toEqual(["fuyang NOT_STATED"]);
  });

  it.each([
    ["neither a set nor indicators", "", "NOTHING_TO_COMPARE"],
    ["both", `set: "investment-growth", indicators: ["fixed-asset-investment"]`, "NOTHING_TO_COMPARE"],
    ["a set with a measure", `set: "investment-growth", measure: LEVEL`, "MEASURE_WITH_SET"],
    [
      "a set that is not there",
      `set: "investment-grwoth"`,
      'UNKNOWN_SET: No comparison set has the key "investment-grwoth". Did you mean "investment-growth"?',
    ],
    [
      "an indicator by its name",
      `indicators: ["固资"]`,
      'UNKNOWN_INDICATOR: No indicator has the key "固资". Did you mean "fixed-asset-investment"?',
    ],
    [
      "a benchmark that is not there",
      `${FAI}, benchmarkRegion: "hangzou"`,
      'UNKNOWN_REGION: No region has the id "hangzou". Did you mean "hangzhou"?',
    ],
    [
      "a period that ends before it starts",
      `${FAI}, period: { start: "2023-05-31", end: "2023-01-01" }`,
      "PERIOD_REVERSED",
    ],
    ["a day that is none", `${FAI}, dueOn: "2023-02-30"`, "no day of the calendar"],
  ])("refuses %s", async (_, argumentsText, fault) => {
    const { errors } = await ask(store, compare(argumentsText));
    expect(errors.join("\n")).toContain(fault);
  });
});

describe("the cost of compare", () => {
  it("is as many SQL statements for all regions and rows as for two regions and one row", async () => {
    const two = await ask(store, compare(FAI, ["fuyang", "gongshu"]));
    const all = await ask(store, compare(`set: "investment-growth"`, [...FIVE, "qiankai", "fuchunwan", "hangzhou"]));
    expect([two.errors, all.errors]).toEqual([[], []]);
    // The set itself is one more to read than an indicator that is named.
    expect(all.statements.length).toBe(two.statements.length + 1);
    expect(all.statements.length).toBeLessThanOrEqual(12);
  });
});

describe("compare where figures wait for review or are ranked", () => {
  let fuller: Store;
  beforeAll(async () => {
    fuller = await openFiveDistricts();
    await save(fuller, XIAOSHAN_DOCUMENT, RANKED_DOCUMENT);
  });
  afterAll(() => fuller.close());

  it("says WAITING_FOR_REVIEW of a figure that the gate holds back", async () => {
    const { data } = await ask(fuller, compare(FAI, ["xiaoshan", "fuyang"]));
    expect(linesOf(data.compare.rows[0])[0]).toBe("xiaoshan WAITING_FOR_REVIEW");
  });

  it("shows it on includeUnreviewed, unranked, with its words and a difference that says so", async () => {
    const source = compare(`${FAI}, includeUnreviewed: true, baseRegion: "fuyang"`, ["xiaoshan", "fuyang"]);
    const { data } = await ask(fuller, source);
    const [xiaoshan] = data.compare.rows[0].cells;
    expect(linesOf(data.compare.rows[0])[0]).toBe("xiaoshan 7.1 WITH_CAUTION UNREVIEWED Δ-24.7 percentage_point");
    expect(xiaoshan.difference.notes).toEqual([{ code: "UNREVIEWED" }]);
    expect(xiaoshan.observation.citations[0].quote).toBe("7.1%");
  });

  it("ranks comparable districts, ties sharing a place, beside a benchmark that is never ranked", async () => {
    const source = compare(`indicators: ["industrial-investment"], ${GROWTH}, benchmarkRegion: "hangzhou"`);
    const { data } = await ask(fuller, source);
    const [row] = data.compare.rows;
    expect(linesOf(row)).toEqual([
      expect.stringMatching(/^gongshu 6.6 COMPARABLE #2/),
      expect.stringMatching(/^xiaoshan 6.6 COMPARABLE #2/),
      expect.stringMatching(/^qiantang NOT_STATED/),
      expect.stringMatching(/^yuhang 8.85 COMPARABLE #1/),
      expect.stringMatching(/^fuyang -2 COMPARABLE #4/),
      expect.stringMatching(/^hangzhou 5 /),
    ]);
    expect(row.cells[3].difference).toMatchObject({ amount: "3.85", unit: "percentage_point", comparator: "EQ" });
    expect(row.ranking.excluded).toEqual([
      { region: { id: "qiantang" }, reasons: ["NO_FIGURE"] },
      { region: { id: "hangzhou" }, reasons: ["BENCHMARK"] },
    ]);
  });
});
