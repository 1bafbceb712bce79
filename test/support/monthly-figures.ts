import { createMonths } from "../../core/period.ts";
import { saveCatalogue } from "../../store/catalogue.ts";
import { openStore } from "../../store/open.ts";
import type { Store } from "../../store/store.ts";
import { aRegion, aRule } from "../core/samples.ts";
import type { FigureSpec } from "../store/support.ts";
import { aDocument, anIndicator } from "../store/support.ts";
import { CATALOGUE, save, XIAOSHAN_DOCUMENT } from "./five-districts.ts";

const FAI = "fixed-asset-investment";

/** A level in 亿元 from January to a month; the words of the document are made of it. */
function aCumulated(regionId: string, value: string, month: number, year = 2023): FigureSpec {
  return {
    ...{ regionId, regionVersionId: `${regionId}@${year < 2022 ? "before" : "now"}`, scope: "district" },
    ...{ measure: "level", basis: null, baseUnit: "CNY", unit: "亿元", value, amount: `${value}00000000` },
    period: createMonths(year, { from: 1, to: month }, "ytd"),
    quote: `${regionId}${year}年1—${month}月${value}亿元`,
  };
}

function aGrowth(regionId: string, value: string, month: number, year = 2023): FigureSpec {
  const { period, regionVersionId } = aCumulated(regionId, value, month, year);
  return {
    regionId,
    regionVersionId,
    scope: "district",
    period,
    value,
    quote: `${regionId}${year}年1—${month}月增长${value}%`,
  };
}

const FIGURES: readonly FigureSpec[] = [
  aCumulated("fuyang", "10", 2),
  aCumulated("fuyang", "18", 3),
  aCumulated("fuyang", "33", 5),
  aGrowth("fuyang", "21", 3),
  aCumulated("fuyang", "16", 3, 2022),
  aCumulated("yuhang", "12", 2),
  aCumulated("yuhang", "20", 3),
  aCumulated("gongshu", "5", 3, 2020),
  aCumulated("gongshu", "9", 3),
  aGrowth("gongshu", "7", 3, 2022),
  { ...aCumulated("urban", "60", 4), regionVersionId: "urban@now" },
];

const MONTHLY_DOCUMENT = aDocument({
  title: "投资月报",
  issuer: "杭州市统计局",
  publishedOn: "2023-06-20",
  text: `${FIGURES.map(({ quote }) => quote).join(",")}。`,
  figures: FIGURES,
});

/** Cumulated fixed-asset investment of 富阳, 余杭 and 拱墅 with months that are missing, and a calendar: due on the 25th. */
export async function openMonthlyFigures(): Promise<Store> {
  const store = await openStore({ file: ":memory:" });
  const group = aRegion("urban", { kind: "statistical-group", name: "杭州市市辖区", memberIds: ["fuyang", "yuhang"] });
  const [, ...others] = CATALOGUE.indicators;
  const catalogue = {
    ...CATALOGUE,
    regionVersions: [...CATALOGUE.regionVersions, group],
    indicators: [anIndicator(FAI, "固定资产投资", { noJanuary: true }), ...others],
    releaseRules: [
      aRule("investment", { topics: ["investment"], months: [2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12], dueDay: 25 }),
    ],
  };
  await store.write((transaction) => saveCatalogue(transaction, catalogue));
  await save(store, MONTHLY_DOCUMENT, XIAOSHAN_DOCUMENT);
  return store;
}
