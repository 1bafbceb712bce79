import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { createMonths } from "../../core/period.ts";
import { saveCatalogue } from "../../store/catalogue.ts";
import { findCitations } from "../../store/citations.ts";
import { findIssues } from "../../store/issues.ts";
import { findObservations } from "../../store/observations.ts";
import { type DocumentInput, saveDocument } from "../../store/save-document.ts";
import type { Store } from "../../store/store.ts";
import { aDocument, CATALOGUE, DIALECTS, type FigureSpec } from "./support.ts";

const FIRST_QUARTER = createMonths(2023, { from: 1, to: 3 }, "quarter");
const JANUARY_TO_MARCH = createMonths(2023, { from: 1, to: 3 }, "ytd");
const FUYANG = { regionId: "fuyang", regionVersionId: "fuyang@", scope: "district" } as const;
const LEVEL = { measure: "level", basis: null, unit: "亿元", baseUnit: "CNY" } as const;

function growth(value: string, fields: Partial<FigureSpec> = {}): FigureSpec {
  return { ...FUYANG, quote: `${value}%`, value, ...fields };
}

describe.each(DIALECTS)("rules with figures, stored on $name", ({ open }) => {
  let store: Store;

  beforeEach(async () => {
    store = await open();
    await store.write((transaction) => saveCatalogue(transaction, CATALOGUE));
  });

  afterEach(() => store.close());

  async function save(...documents: readonly DocumentInput[]): Promise<void> {
    for (const document of documents) await store.write((transaction) => saveDocument(transaction, document));
  }

  /** Figures as lines of "value period-kinds-aside flags citations". */
  async function listFigures(): Promise<string[]> {
    const snapshot = await store.snapshot();
    const { items } = await findObservations(snapshot, {}, { first: 100 });
    const citations = await findCitations(snapshot, { observationIds: items.map(({ id }) => id) });
    return items.map(({ id, amount, period, definition, flags }) => {
      const own = citations.filter(({ observationId }) => observationId === id).length;
      return [amount, period?.start.slice(0, 7), period?.end.slice(0, 7), definition, ...flags, `×${own}`]
        .filter((part) => part != null)
        .join(" ");
    });
  }

  it("keeps 一季度 of a text and 1-3月 of another source as one figure with two citations", async () => {
    await save(
      aDocument({
        text: "一季度,富阳固定资产投资增长8.1%。",
        issuer: "富阳日报",
        figures: [growth("8.1", { period: FIRST_QUARTER })],
      }),
      aDocument({
        text: "1-3月 富阳区 8.1%。",
        issuer: "富阳区统计局",
        figures: [growth("8.1", { period: JANUARY_TO_MARCH })],
      }),
    );
    expect(await listFigures()).toEqual(["8.1 2023-01 2023-03 ×2"]);
  });

  it("keeps growth of 7.2 % by the province's 口径 and 11.3 % by the city's as two facts, and sees no conflict", async () => {
    const text = "财政收入按省口径增长7.2%,按市口径增长11.3%。";
    await save(
      aDocument({ text, figures: [growth("7.2", { definition: "省口径" }), growth("11.3", { definition: "市口径" })] }),
    );
    expect((await listFigures()).toSorted()).toEqual([
      "11.3 2023-01 2023-05 市口径 ×1",
      "7.2 2023-01 2023-05 省口径 ×1",
    ]);
    expect((await findIssues(await store.snapshot(), {}, { first: 10 })).items).toEqual([]);
  });

  it("keeps growth of 1.2 % and 2 % by two outlets, flagged as a conflict", async () => {
    await save(
      aDocument({ text: "增长1.2%。", issuer: "甲报", figures: [growth("1.2")] }),
      aDocument({ text: "增长2%。", issuer: "乙报", figures: [growth("2")] }),
    );
    expect((await listFigures()).toSorted()).toEqual([
      "1.2 2023-01 2023-05 SOURCE_CONFLICT ×1",
      "2 2023-01 2023-05 SOURCE_CONFLICT ×1",
    ]);
  });

  it("keeps levels and the published growth of national investment, though they do not agree", async () => {
    const text = "1—9月,投资375035亿元,同比增长3.1%。上年同期421412亿元。";
    const now = createMonths(2023, { from: 1, to: 9 }, "ytd");
    const then = createMonths(2022, { from: 1, to: 9 }, "ytd");
    await save(
      aDocument({
        text,
        figures: [
          { ...FUYANG, ...LEVEL, quote: "375035亿元", value: "375035", amount: "37503500000000", period: now },
          { ...FUYANG, ...LEVEL, quote: "421412亿元", value: "421412", amount: "42141200000000", period: then },
          growth("3.1", { period: now }),
        ],
      }),
    );
    expect(await listFigures()).toEqual([
      "42141200000000 2022-01 2022-09 ×1",
      "37503500000000 2023-01 2023-09 ×1",
      "3.1 2023-01 2023-09 ×1",
    ]);
  });

  it("keeps 46.3亿元 as 4630000000 exactly", async () => {
    const figure = { ...FUYANG, ...LEVEL, quote: "46.3亿元", value: "46.3", amount: "4630000000" };
    await save(aDocument({ text: "投资46.3亿元。", figures: [figure] }));
    expect(await listFigures()).toEqual(["4630000000 2023-01 2023-05 ×1"]);
  });

  it("never takes the May of one source for its January–May", async () => {
    const may = createMonths(2023, { from: 5, to: 5 }, "month");
    await save(
      aDocument({ text: "1—5月增长8.1%。", figures: [growth("8.1")] }),
      aDocument({ text: "5月份增长8.1%。", figures: [growth("8.1", { period: may })] }),
    );
    expect(await listFigures()).toEqual(["8.1 2023-01 2023-05 ×1", "8.1 2023-05 2023-05 ×1"]);
  });
});
