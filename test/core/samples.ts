import type { Indicator } from "../../core/indicator.ts";
import type { Observation } from "../../core/observation.ts";
import type { Period } from "../../core/period.ts";
import { createMonths, createYears } from "../../core/period.ts";
import type { Claim } from "../../core/reconcile.ts";
import type { RegionEvent, RegionKind, RegionVersion } from "../../core/region.ts";
import type { ReleaseRule } from "../../core/release.ts";

export const JAN_MAY_2023: Period = createMonths(2023, { from: 1, to: 5 }, "ytd");
export const JAN_MAR_2023: Period = createMonths(2023, { from: 1, to: 3 }, "quarter");
export const YEAR_2023: Period = createYears(2023, 2023);

/** Fixed-asset investment of the catalogue, or another indicator like it. */
export function anIndicator(fields: Partial<Indicator> = {}): Indicator {
  return {
    key: "fixed-asset-investment",
    nameZh: "固定资产投资",
    nameEn: "Fixed-asset investment",
    topic: "investment",
    dimension: "money",
    baseUnit: "CNY",
    kind: "flow",
    additive: "yes",
    additiveOverTime: true,
    direction: "more-is-better",
    definitionZh: null,
    definitionEn: null,
    yearlyFrame: true,
    priceBasis: null,
    minimum: null,
    maximum: null,
    partOf: null,
    aliases: [],
    noJanuary: true,
    ...fields,
  };
}

/** A rule of the release calendar: every month, by the end of the next, of everything; or another. */
export function aRule(key: string, fields: Partial<ReleaseRule> = {}): ReleaseRule {
  return {
    key,
    regionIds: null,
    within: null,
    regionKinds: null,
    indicators: null,
    topics: null,
    months: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12],
    noOtherMonths: false,
    dueMonths: 1,
    dueDay: 31,
    noteZh: "逐月公布",
    noteEn: "Published every month",
    ...fields,
  };
}

/** A year-on-year growth of 31.8 % of 富阳, January–May 2023, or another figure. */
export function aFigure(fields: Partial<Observation> = {}): Observation {
  const regionId = fields.regionId ?? "fuyang";
  const amount = fields.amount ?? "31.8";
  return {
    id: `${regionId} ${amount}`,
    indicator: "fixed-asset-investment",
    regionId,
    regionVersionId: `${regionId}@now`,
    scope: "district",
    entity: null,
    period: JAN_MAY_2023,
    measure: "growth_rate",
    of: null,
    status: "actual",
    comparator: "eq",
    basis: "yoy",
    priceBasis: null,
    definition: null,
    release: null,
    amount,
    baseUnit: "percent",
    statedValue: amount,
    statedUnit: "%",
    decimals: 1,
    periodInferred: false,
    topic: "investment",
    sourceRank: 5,
    publishedOn: "2023-06-20",
    flags: [],
    ...fields,
  };
}

/** A level in CNY, stated in 亿元. */
export function aLevel(hundredMillions: string, fields: Partial<Observation> = {}): Observation {
  const amount = String(BigInt(Math.round(Number(hundredMillions) * 100)) * 1_000_000n);
  const stated = { statedValue: hundredMillions, statedUnit: "亿元", baseUnit: "CNY", amount };
  return aFigure({ measure: "level", basis: null, ...stated, ...fields });
}

/** A claim of growth 53.93 % by the statistics bureau, or another. */
export function aClaim(fields: Partial<Claim> = {}): Claim {
  const { id: _, publishedOn: __, ...figure } = aFigure({ amount: fields.amount ?? "53.93", decimals: 2 });
  const statementId = fields.statementId ?? `s-${fields.amount ?? "53.93"}-${fields.documentSha ?? "a"}`;
  const documentSha = fields.documentSha ?? "a";
  const source = { documentSha, work: documentSha, edition: 1, issuer: "区统计局", publishedOn: "2023-06-20" };
  return { ...figure, ...source, statementId, ...fields };
}

export function aRegion(regionId: string, fields: Partial<RegionVersion> = {}): RegionVersion {
  return {
    id: `${regionId}@now`,
    regionId,
    code: null,
    name: regionId,
    nameEn: regionId,
    shortNames: [],
    aliases: [],
    kind: "district" satisfies RegionKind,
    parentId: "hangzhou",
    validFrom: null,
    validTo: null,
    territoryId: regionId,
    ...fields,
  };
}

/** The five districts with the territories that they had, the city, and two zones of theirs. */
export const REGIONS: readonly RegionVersion[] = [
  aRegion("gongshu", { id: "gongshu@before", validTo: "2021-04-08", territoryId: "old-gongshu", name: "拱墅区" }),
  aRegion("gongshu", { validFrom: "2021-04-09", name: "拱墅区" }),
  aRegion("xiaoshan", { name: "萧山区" }),
  aRegion("yuhang", { name: "余杭区" }),
  aRegion("fuyang", { name: "富阳区" }),
  aRegion("qiantang", { validFrom: "2021-04-09", name: "钱塘区" }),
  aRegion("hangzhou", { kind: "city", parentId: "zhejiang", code: "330100", name: "杭州市" }),
  aRegion("qiankai", { kind: "development-zone", parentId: "yuhang", name: "杭州钱江经济开发区" }),
  aRegion("fuchunwan", { kind: "new-town", parentId: "fuyang", name: "杭州富春湾新城" }),
];

export const EVENTS: readonly RegionEvent[] = ["gongshu", "xiaoshan", "yuhang", "qiantang"].map((regionId) => ({
  id: `${regionId}-2021`,
  regionId,
  kind: "territory-change",
  isBreak: true,
  approvedOn: "2021-03-03",
  announcedOn: "2021-04-09",
  inauguratedOn: null,
  descriptionZh: "行政区划调整",
  descriptionEn: "Change of divisions",
  reference: "国函〔2021〕29号",
}));
