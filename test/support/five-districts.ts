import { createMonths, createYears } from "../../core/period.ts";
import type { Catalogue } from "../../store/catalogue.ts";
import { saveCatalogue } from "../../store/catalogue.ts";
import { openStore } from "../../store/open.ts";
import type { DocumentInput } from "../../store/save-document.ts";
import { saveDocument } from "../../store/save-document.ts";
import type { Store } from "../../store/store.ts";
import { EVENTS, REGIONS } from "../core/samples.ts";
import type { FigureSpec } from "../store/support.ts";
import { aDocument, anIndicator } from "../store/support.ts";

export const FIVE = ["gongshu", "xiaoshan", "qiantang", "yuhang", "fuyang"];

const JAN_MAR = createMonths(2023, { from: 1, to: 3 }, "quarter");
const JAN_MAY = createMonths(2023, { from: 1, to: 5 }, "ytd");
const YUAN = { baseUnit: "CNY", unit: "亿元", measure: "level", basis: null } as const;
const MADE = { indicator: "manufacturing-investment" } as const;

function of(regionId: string): Pick<FigureSpec, "regionId" | "regionVersionId" | "scope" | "period"> {
  return { regionId, regionVersionId: `${regionId}@now`, scope: "district", period: JAN_MAY };
}

const ZONE = { ...of("qiankai"), scope: "subarea" } as const;
const OLD_GONGSHU = { ...of("gongshu"), regionVersionId: "gongshu@before" };
const TARGET = { status: "target", comparator: "ge" } as const;

export const CATALOGUE: Catalogue = {
  regionVersions: REGIONS,
  regionEvents: EVENTS,
  indicators: [
    anIndicator("fixed-asset-investment", "固定资产投资", { aliases: ["固投"] }),
    anIndicator("manufacturing-investment", "制造业投资", { partOf: "fixed-asset-investment" }),
    anIndicator("industrial-investment", "工业投资"),
    anIndicator("industrial-value-added", "规上工业增加值", { topic: "industry" }),
  ],
  comparisonSets: [
    {
      key: "investment-growth",
      nameZh: "投资增速",
      nameEn: "Investment growth",
      descriptionZh: "各类投资的同比增速",
      descriptionEn: "Growth of investment, year on year",
      rows: [
        { indicator: "fixed-asset-investment", measure: "growth_rate" },
        { indicator: "manufacturing-investment", measure: "growth_rate", labelZh: "制造业投资增速", labelEn: "Made" },
        { indicator: "industrial-investment", measure: "growth_rate" },
      ],
    },
  ],
};

const ZONE_DOCUMENT = aDocument({
  title: "钱开区一至五月",
  issuer: "钱开区报",
  text: "1至5月,钱开区完成固定资产投资13.7亿元,同比增长53.93%。其中制造业投资增长84.94%,居前列。",
  figures: [
    { ...ZONE, ...YUAN, quote: "13.7亿元", value: "13.7", amount: "1370000000" },
    { ...ZONE, quote: "53.93%", value: "53.93" },
    { ...ZONE, ...MADE, quote: "84.94%", value: "84.94" },
  ],
});

/** 富阳 and its new town; the year's plan of industrial investment and what was done of it by May. */
const FUYANG_DOCUMENT = aDocument({
  title: "富春湾新城",
  issuer: "富阳日报",
  text: "1—5月,富阳全区固定资产投资增幅达31.8%,位列杭州全市第一。新城制造业投资增长52.5%。全年计划完成工业投资157.73亿元,已完成56.26亿元。",
  figures: [
    { ...of("fuyang"), quote: "31.8%", value: "31.8" },
    {
      ...of("fuyang"),
      quote: "第一",
      value: "1",
      measure: "rank",
      basis: null,
      baseUnit: "rank",
      unit: "位",
      of: { measure: "growth_rate", universe: "杭州市" },
    },
    { ...of("fuchunwan"), ...MADE, scope: "subarea", quote: "52.5%", value: "52.5" },
    {
      ...of("fuyang"),
      ...YUAN,
      indicator: "industrial-investment",
      status: "target",
      period: createYears(2023, 2023),
      quote: "157.73亿元",
      value: "157.73",
      amount: "15773000000",
    },
    {
      ...of("fuyang"),
      ...YUAN,
      indicator: "industrial-investment",
      quote: "56.26亿元",
      value: "56.26",
      amount: "5626000000",
    },
  ],
});

const QIANTANG_DOCUMENT = aDocument({
  title: "钱塘新区",
  issuer: "钱塘报",
  publishedOn: "2023-05-31",
  text: "今年一季度,钱塘区制造业投资增长71.5%。",
  figures: [{ ...of("qiantang"), ...MADE, period: JAN_MAR, quote: "71.5%", value: "71.5" }],
});

const GONGSHU_2020 = aDocument({
  title: "拱墅新制造",
  issuer: "拱墅报",
  publishedOn: "2020-03-31",
  text: "全年全区实现规上工业增加值增长15%以上。",
  figures: [
    {
      ...OLD_GONGSHU,
      ...TARGET,
      indicator: "industrial-value-added",
      period: createYears(2020, 2020),
      quote: "15%以上",
      value: "15",
      topic: "industry",
    },
  ],
});

const GONGSHU_2022 = aDocument({
  title: "拱墅攻坚行动方案(2022-2023年)",
  issuer: "拱墅区人民政府",
  publishedOn: "2022-04-14",
  text: "规上工业增加值年均增长8%以上,制造业投资年均增长10%以上。",
  figures: [
    {
      ...of("gongshu"),
      ...TARGET,
      indicator: "industrial-value-added",
      basis: "annual_average",
      period: createYears(2022, 2023),
      quote: "8%以上",
      value: "8",
      topic: "industry",
    },
    {
      ...of("gongshu"),
      ...TARGET,
      ...MADE,
      basis: "annual_average",
      period: createYears(2022, 2023),
      quote: "10%以上",
      value: "10",
    },
  ],
});

/** One figure of 萧山 that the gate holds back. */
export const XIAOSHAN_DOCUMENT = createWaiting(
  aDocument({
    title: "萧山简讯",
    issuer: "萧山报",
    text: "1至5月,固定资产投资增长7.1%。",
    figures: [{ ...of("xiaoshan"), quote: "7.1%", value: "7.1", accepted: false }],
  }),
);

function createWaiting(input: DocumentInput): DocumentInput {
  return { ...input, statements: [...input.statements].map((statement) => ({ ...statement, place: "萧山区" })) };
}

/** The same issuer's later word on the growth of 富阳. */
export const FUYANG_REVISION = aDocument({
  title: "富阳更正",
  issuer: "富阳日报",
  publishedOn: "2023-07-01",
  text: "经核实,1—5月富阳全区固定资产投资增长32.4%。",
  figures: [{ ...of("fuyang"), quote: "32.4%", value: "32.4" }],
});

/** Another issuer's other word on it. */
export const FUYANG_CONFLICT = aDocument({
  title: "杭州简报",
  issuer: "杭州报",
  publishedOn: "2023-06-21",
  text: "1—5月富阳固定资产投资增长30.2%。",
  figures: [{ ...of("fuyang"), quote: "30.2%", value: "30.2" }],
});

/** Growth of the industrial investment of all five, to be ranked. */
export const RANKED_DOCUMENT = aDocument({
  title: "杭州统计月报",
  issuer: "杭州市统计局",
  text: "1—5月,拱墅6.6%、萧山6.60%、余杭8.85%、富阳-2%、全市5%。",
  figures: [
    { ...of("gongshu"), indicator: "industrial-investment", quote: "6.6%", value: "6.6" },
    { ...of("xiaoshan"), indicator: "industrial-investment", quote: "6.60%", value: "6.60" },
    { ...of("yuhang"), indicator: "industrial-investment", quote: "8.85%", value: "8.85" },
    { ...of("fuyang"), indicator: "industrial-investment", quote: "-2%", value: "-2" },
    { ...of("hangzhou"), indicator: "industrial-investment", quote: "5%", value: "5" },
  ],
});

export async function save(store: Store, ...inputs: readonly DocumentInput[]): Promise<void> {
  for (const input of inputs) await store.write((transaction) => saveDocument(transaction, input));
}

/** A store of its own in a file, with the catalogue and the documents above but for the last four. */
export async function openFiveDistricts(): Promise<Store> {
  const store = await openStore({ file: ":memory:" });
  await store.write((transaction) => saveCatalogue(transaction, CATALOGUE));
  await save(store, ZONE_DOCUMENT, FUYANG_DOCUMENT, QIANTANG_DOCUMENT, GONGSHU_2020, GONGSHU_2022);
  return store;
}
