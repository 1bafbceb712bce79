import { createHash } from "node:crypto";
import type { Catalogue } from "../store/catalogue.ts";
import type { FieldsOf } from "../store/rows.ts";

/** How many regions and indicators have figures; each region states 25 months of each indicator, as level and as growth. */
export interface SyntheticSize {
  readonly regions: number;
  readonly indicators: number;
}

/** The catalogue is the same for every size: what differs is only how many figures there are. */
export const MOST: SyntheticSize = { regions: 1000, indicators: 100 };
export const MONTHS = 25;
const MEASURES = ["level", "growth_rate"] as const;

/** Returns how many figures a size has. */
export function countFigures({ regions, indicators }: SyntheticSize): number {
  return regions * indicators * MONTHS * MEASURES.length;
}

export function nameRegion(at: number): string {
  return `region-${String(at).padStart(4, "0")}`;
}

export function nameIndicator(at: number): string {
  return `indicator-${String(at).padStart(3, "0")}`;
}

/** Returns a number from 0 to 9999 that follows from its parts alone. */
function draw(...parts: readonly number[]): number {
  return parts.reduce((mixed, part) => Math.imul(mixed ^ (part + 0x9e3779b9), 0x85ebca6b) >>> 3, 0x2545f491) % 10_000;
}

/** Returns ten cities with their counties, and the indicators. */
export function createSyntheticCatalogue(): Catalogue {
  const cities = Array.from({ length: 10 }, (_, at) => createRegion(`city-${at}`, "city", null));
  const counties = Array.from({ length: MOST.regions }, (_, at) =>
    createRegion(nameRegion(at), "county", `city-${at % 10}`),
  );
  const indicators = Array.from({ length: MOST.indicators }, (_, at) => createIndicator(nameIndicator(at)));
  return { regionVersions: [...cities, ...counties], regionEvents: [], indicators, comparisonSets: [] };
}

function createRegion(regionId: string, kind: "city" | "county", parentId: string | null) {
  const names = { name: regionId, nameEn: regionId, shortNames: [], aliases: [] };
  const time = { validFrom: null, validTo: null, territoryId: regionId };
  return { id: `${regionId}@`, regionId, code: null, ...names, kind, parentId, ...time };
}

function createIndicator(key: string): Catalogue["indicators"][number] {
  return {
    ...{ key, nameZh: key, nameEn: key, topic: "synthetic", dimension: "money", baseUnit: "CNY", kind: "flow" },
    ...{ additive: "yes", additiveOverTime: true, direction: "more-is-better", definitionZh: null, definitionEn: null },
    ...{ yearlyFrame: false, priceBasis: null, minimum: null, maximum: null, partOf: null, aliases: [] },
  };
}

/** A figure with its citation, as they are kept. */
export interface SyntheticFigure {
  readonly observation: FieldsOf<"observations">;
  readonly citation: FieldsOf<"citations">;
}

/** Yields the figures of a size, by region, indicator and month: the same ones every time. */
export function* createFigures({ regions, indicators }: SyntheticSize, source: Source): Generator<SyntheticFigure> {
  for (let region = 0; region < regions; region += 1)
    for (let indicator = 0; indicator < indicators; indicator += 1)
      for (let month = 0; month < MONTHS; month += 1)
        for (const measure of MEASURES) yield createFigure({ region, indicator, month, measure }, source);
}

/** The document that all figures are cited from. */
export interface Source {
  readonly documentSha: string;
  readonly readingId: string;
}

interface Cell {
  readonly region: number;
  readonly indicator: number;
  readonly month: number;
  readonly measure: (typeof MEASURES)[number];
}

function createFigure(cell: Cell, source: Source): SyntheticFigure {
  const at = [cell.region, cell.indicator, cell.month, cell.measure] as const;
  const identity = createHash("sha1").update(at.join()).digest("hex").slice(0, 24);
  const id = identity.split("").toReversed().join("");
  const tenths = draw(cell.region, cell.indicator, cell.month, cell.measure.length);
  const amount = cell.measure === "level" ? String(tenths * 1_000_000) : (tenths / 1000 - 3).toFixed(1);
  return {
    observation: createObservation(cell, { id, identity, amount }),
    citation: createCitation(cell, { id, amount, ...source }),
  };
}

/** Years of months from January 2023 on, each cumulated from its January. */
function createSpan(month: number) {
  const year = 2023 + Math.floor(month / 12);
  const last = new Date(Date.UTC(year, (month % 12) + 1, 0)).toISOString().slice(0, 10);
  return { periodStart: `${year}-01-01`, periodEnd: last, periodKind: "ytd" as const };
}

interface Value {
  readonly id: string;
  readonly identity: string;
  readonly amount: string;
}

function createObservation(cell: Cell, { id, identity, amount }: Value): SyntheticFigure["observation"] {
  const { measure } = cell;
  const isLevel = measure === "level";
  const [regionId, indicator, span] = [nameRegion(cell.region), nameIndicator(cell.indicator), createSpan(cell.month)];
  const standing = isLevel ? "000" : "010";
  return {
    ...{ id, identity, regionId, regionVersionId: `${regionId}@`, indicator, measure, ...span },
    ...{ scope: "district", entity: null, of: null, status: "actual", comparator: "eq", periodInferred: false },
    ...{ baseUnit: isLevel ? "CNY" : "percent", basis: isLevel ? null : "yoy", priceBasis: null, definition: null },
    ...{ release: null, topic: "synthetic", amount, amountSort: Number(amount), statedValue: amount, decimals: 1 },
    ...{ statedUnit: isLevel ? "元" : "%", flags: [], sourceRank: 5, publishedOn: "2025-02-20" },
    ...{ supersedes: null, supersededBy: null },
    sortKey: [span.periodEnd, span.periodStart, indicator, regionId, standing, id].join("|"),
  };
}

function createCitation(cell: Cell, { id, amount, ...source }: Source & Omit<Value, "identity">) {
  return {
    ...{ id: `c${id.slice(1)}`, observationId: id, statementId: `s${id.slice(1)}`, ...source, start: null, end: null },
    ...{ sheet: nameIndicator(cell.indicator), cell: `B${cell.region + 2}`, raw: amount, quote: amount },
    headers: ["主要指标", "单位:元", `${cell.month}`, nameRegion(cell.region)],
    ...{ prefix: null, suffix: null, sentenceStart: null, sentenceEnd: null, sentence: null, rule: "table.cell" },
  };
}
