import { createHash } from "node:crypto";
import { PGlite } from "@electric-sql/pglite";
import { drizzle } from "drizzle-orm/pglite";
import type { Indicator } from "../../core/indicator.ts";
import type { Period } from "../../core/period.ts";
import type { RegionVersion } from "../../core/region.ts";
import type { Statement } from "../../core/statement.ts";
import type { Catalogue } from "../../store/catalogue.ts";
import type { StatementClaim } from "../../store/claims.ts";
import type { Clock } from "../../store/create-store.ts";
import { createPostgresStore, openStore } from "../../store/open.ts";
import type { DocumentInput } from "../../store/save-document.ts";
import type { StatementInput } from "../../store/statement-rows.ts";
import type { Store } from "../../store/store.ts";

/** A dialect to run a behaviour on: opens an empty store. */
export interface TestDialect {
  readonly name: string;
  readonly open: (clock?: Clock) => Promise<Store>;
}

let server: PGlite | null = null;

/** One PostgreSQL in this process, emptied: to start another takes seconds. */
async function openPglite(clock?: Clock): Promise<Store> {
  server ??= new PGlite();
  const client = server;
  await client.exec("drop schema public cascade; create schema public");
  return createPostgresStore((config) => drizzle({ client, ...config }), clock);
}

export const DIALECTS: readonly TestDialect[] = [
  { name: "sqlite", open: (clock) => openStore({ file: ":memory:", ...(clock ? { clock } : {}) }) },
  { name: "pglite", open: openPglite },
];

export const JANUARY_TO_MAY: Period = { start: "2023-01-01", end: "2023-05-31", kind: "ytd" };

/** What a test states of one figure; the rest is 钱开区's fixed-asset investment growth of January to May 2023. */
export interface FigureSpec extends Partial<Omit<StatementClaim, "amount">> {
  /** Words of the document's text, found at their first occurrence. */
  readonly quote: string;
  readonly value: string;
  readonly amount?: string;
  readonly unit?: string;
  readonly accepted?: boolean;
}

function createClaim({
  quote: _,
  accepted: __,
  value,
  unit = "%",
  amount = value,
  ...rest
}: FigureSpec): StatementClaim {
  return {
    indicator: "fixed-asset-investment",
    regionId: "qianjiang-zone",
    regionVersionId: "qianjiang-zone@",
    scope: "subarea",
    entity: null,
    period: JANUARY_TO_MAY,
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
    statedValue: value,
    statedUnit: unit,
    decimals: value.split(".")[1]?.length ?? 0,
    periodInferred: false,
    flags: [],
    topic: "investment",
    ...rest,
  };
}

function createStatement(text: string, spec: FigureSpec): StatementInput {
  const { accepted = true } = spec;
  const claim = createClaim(spec);
  const start = text.indexOf(spec.quote);
  if (start < 0) throw new Error(`the text does not say ${spec.quote}`);
  const statement: Statement = {
    ...claim,
    doc: "a.txt",
    start,
    end: start + spec.quote.length,
    quote: spec.quote,
    place: claim.regionId,
    placeStated: null,
    indicatorName: "固定资产投资",
    value: spec.value,
    unit: claim.statedUnit,
    baseValue: claim.amount,
    confidence: null,
    accepted,
    reasons: accepted ? [] : ["PLACE_UNKNOWN"],
    evidence: { value: { start, end: start + spec.quote.length, rule: "value.number-unit" } },
  };
  return { ...statement, origin: "rule", correctionId: null, claim: accepted ? claim : null };
}

export interface DocumentSpec extends Partial<DocumentInput["document"]> {
  readonly text: string;
  readonly figures?: readonly FigureSpec[];
}

/** A document that says a text, with the figures in it; its SHA-256 is of the text. */
export function aDocument({ text, figures = [], ...known }: DocumentSpec): DocumentInput {
  const sha256 = createHash("sha256").update(text).digest("hex");
  const sentences = [...text.matchAll(/[^。]+。?/g)].map((match, ordinal) => {
    return { ordinal, start: match.index, end: match.index + match[0].length, text: match[0] };
  });
  return {
    document: {
      sha256,
      fileName: "a.txt",
      title: "钱开区一至五月",
      issuer: "杭州日报",
      documentNumber: null,
      kind: "news",
      publishedOn: "2023-06-20",
      publishedInferred: false,
      publishedReason: null,
      effectiveFrom: null,
      effectiveTo: null,
      url: null,
      work: null,
      edition: null,
      editionAssumed: null,
      withdrawnReason: null,
      withdrawnBy: null,
      withdrawnOn: null,
      mediaType: "text/plain",
      encoding: "utf-8",
      byteLength: Buffer.byteLength(text),
      sourceRank: 5,
      rulesDigest: "rules-1",
      ...known,
    },
    bytes: Buffer.from(text),
    reading: { reader: "text", readerVersion: "1", text },
    sections: [{ ordinal: 0, title: null, start: 0, end: text.length, place: null }],
    sentences,
    statements: figures.map((figure) => createStatement(text, figure)),
    issues: [],
  };
}

export function aRegion(regionId: string, name: string, known: Partial<RegionVersion> = {}): RegionVersion {
  return {
    id: `${regionId}@`,
    regionId,
    code: null,
    name,
    nameEn: regionId,
    shortNames: [],
    aliases: [],
    kind: "district",
    parentId: null,
    validFrom: null,
    validTo: null,
    territoryId: regionId,
    memberIds: null,
    ...known,
  };
}

export function anIndicator(key: string, nameZh: string, known: Partial<Indicator> = {}): Indicator {
  return {
    key,
    nameZh,
    nameEn: key.replaceAll("-", " "),
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
    comparableDefinitions: null,
    noJanuary: null,
    ...known,
  };
}

/** 杭州 with 余杭, 富阳 and the zone inside 余杭; two indicators; one comparison set. */
export const CATALOGUE: Catalogue = {
  regionVersions: [
    aRegion("hangzhou", "杭州市", { kind: "city" }),
    aRegion("yuhang", "余杭区", { parentId: "hangzhou", code: "330110" }),
    aRegion("fuyang", "富阳区", { parentId: "hangzhou", code: "330111" }),
    aRegion("qianjiang-zone", "杭州钱江经济开发区", { kind: "development-zone", parentId: "yuhang" }),
  ],
  regionEvents: [],
  indicators: [
    anIndicator("fixed-asset-investment", "固定资产投资", { aliases: ["固投"] }),
    anIndicator("manufacturing-investment", "制造业投资", { partOf: "fixed-asset-investment" }),
  ],
  comparisonSets: [
    {
      key: "investment-growth",
      nameZh: "投资增长",
      nameEn: "Investment growth",
      descriptionZh: "投资同比增长",
      descriptionEn: "Year-on-year growth of investment",
      rows: [{ indicator: "fixed-asset-investment", measure: "growth_rate" }],
    },
  ],
};

/** Seed 004: the same figure, first in full and later rounded. */
export const ZONE_TEXT =
  "1至5月,钱开区完成固定资产投资13.7亿元,同比增长53.93%。其中制造业投资完成6.51亿\n\n元,同比增长84.94%。";
export const ZONE_FIGURES: readonly FigureSpec[] = [
  {
    quote: "13.7亿元",
    value: "13.7",
    unit: "亿元",
    amount: "1370000000",
    baseUnit: "CNY",
    measure: "level",
    basis: null,
  },
  { quote: "53.93%", value: "53.93" },
  { quote: "84.94%", value: "84.94", indicator: "manufacturing-investment" },
];
export const FUYANG_TEXT = "1—5月,富阳全区固定资产投资增幅达31.8%,位列杭州全市第一。";
export const FUYANG_FIGURES: readonly FigureSpec[] = [
  { quote: "31.8%", value: "31.8", regionId: "fuyang", regionVersionId: "fuyang@", scope: "district" },
];

export function aZoneDocument(known: Partial<DocumentSpec> = {}): DocumentInput {
  return aDocument({ text: ZONE_TEXT, figures: ZONE_FIGURES, ...known });
}

export function aFuyangDocument(known: Partial<DocumentSpec> = {}): DocumentInput {
  return aDocument({ text: FUYANG_TEXT, figures: FUYANG_FIGURES, ...known });
}
