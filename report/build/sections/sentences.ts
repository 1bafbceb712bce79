import { compareDecimals } from "../../../core/decimal.ts";
import { countMonthsBehind, createMonth } from "../../../core/period.ts";
import type { ObservationAnswer, RowAnswer } from "../../ask/answers.ts";
import type { Paragraph, Run } from "../../model.ts";
import { formatMeasured } from "../../words/format-figure.ts";
import { type FilledCell, findCell, isFilled, isFree, isFreeBenchmark } from "../cells.ts";
import { createDerived, createPeriod, createPublishedRank } from "../figures.ts";
import type { Subject } from "../indicator-table.ts";
import { nameRegion } from "../list-table.ts";
import { fillPattern, joinWith, type Making } from "../making.ts";
import { createName, createText } from "../runs.ts";
import { createChangeClauses, createOwnChange } from "./change-clauses.ts";
import { type Clause, createClaim, createDifferenceRun, joinClauses } from "./clause.ts";
import { createGrowth } from "./growth.ts";

/** Returns what the figures of an indicator allow to be said, as a paragraph; null where they allow nothing. */
export function createIndicatorSentence(subject: Subject, making: Making): Paragraph | null {
  const row = subject.growth ?? subject.rows[0] ?? null;
  if (row === null) return null;
  const ranked = row.cells.filter((cell): cell is FilledCell => isFilled(cell) && cell.rank !== null);
  const isRanked = ranked.length > 1 && ranked.every(isFree);
  const clauses = isRanked
    ? [
        ...createBenchmark(subject, row, making),
        ...createRanked(row, ranked, making),
        ...createChangeClauses(subject, making),
      ]
    : createSingles(subject, row, making);
  return createParagraph(clauses);
}

export function createParagraph(clauses: readonly Clause[]): Paragraph | null {
  if (clauses.length === 0) return null;
  const runs = [
    ...joinWith(
      clauses.map(({ runs: own }) => own),
      "；",
    ),
    createText("。"),
  ];
  return { kind: "paragraph", role: "body", runs, claims: clauses.flatMap(({ claims }) => claims) };
}

function createBenchmark(subject: Subject, row: RowAnswer, making: Making): Clause[] {
  const { template, answers } = making;
  const city = row.cells.find(({ isBenchmark }) => isBenchmark) ?? null;
  if (!isFreeBenchmark(city) || !answers.regions.benchmark) return [];
  const values = {
    period: [createPeriod(city.observation.period)],
    region: [createName(answers.regions.benchmark.nameZh, "region")],
    indicator: [createName(row.indicator.nameZh, "indicator")],
    growth: createGrowth(city.observation),
  };
  const own: Clause = {
    runs: fillPattern(template.sentences, "benchmark", values),
    claims: [createClaim("figure", row, [city.observation])],
  };
  const change = row === subject.growth ? createOwnChange(subject, city.region.id, making) : [];
  return [joinClauses([own, ...change])];
}

/** Who leads and who comes last among the ranked, and how far the first lies from the city. */
function createRanked(row: RowAnswer, ranked: readonly FilledCell[], making: Making): Clause[] {
  const best = ranked.filter(({ rank }) => rank?.place === 1);
  const place = Math.max(...ranked.map(({ rank }) => rank?.place ?? 0));
  const last = ranked.filter(({ rank }) => rank?.place === place);
  const [first] = best;
  if (!first) return [];
  const { template } = making;
  const leading = fillPattern(template.sentences, best.length > 1 ? "leadTied" : "lead", {
    period: [createPeriod(first.observation.period)],
    indicator: [createName(formatMeasured(row.label, row.measure), "indicator")],
    regions: nameRegions(best),
    growth: createGrowth(first.observation),
    peers: [
      createDerived(String(ranked.length), { formula: "count", inputs: ranked.map(({ observation }) => observation) }),
    ],
  });
  const all = ranked.map(({ observation }) => observation);
  const gap = createGap(row, first, making);
  const lead: Clause = {
    runs: joinWith([leading, ...gap.map(({ runs }) => runs)], "，"),
    claims: [createClaim("lead", row, all), ...gap.flatMap(({ claims }) => claims)],
  };
  const isApart = place > 1 && last.length === 1;
  const values = { regions: nameRegions(last), growth: last[0] ? createGrowth(last[0].observation) : [] };
  return isApart
    ? [lead, { runs: fillPattern(template.sentences, "last", values), claims: [createClaim("last", row, all)] }]
    : [lead];
}

/** How far a region lies from the city, in points. */
function createGap(row: RowAnswer, cell: FilledCell, { template, answers }: Making): Clause[] {
  const city = row.cells.find(({ isBenchmark }) => isBenchmark) ?? null;
  const { benchmark } = answers.regions;
  if (cell.difference?.unit !== "percentage_point" || !benchmark || !isFree(cell) || !isFreeBenchmark(city)) return [];
  const sign = compareDecimals(cell.difference.amount, "0");
  const [a, b] = sign > 0 ? [cell, city] : [city, cell];
  const values = { region: [createText("全市")], points: [createDifferenceRun(a.observation, b.observation)] };
  const kind = sign === 0 ? "level" : sign > 0 ? "above" : "below";
  const runs = fillPattern(template.sentences, kind, values);
  return [{ runs, claims: [createClaim("difference", row, [cell.observation, city.observation])] }];
}

export function nameRegions(cells: readonly FilledCell[]): Run[] {
  return joinWith(
    cells.map(({ observation }) => [createName(observation.region.nameZh, "region")]),
    "、",
  );
}

/** Where nothing is ranked, each figure by itself: whole regions first, zones named with the region that they lie in. */
function createSingles(subject: Subject, row: RowAnswer, making: Making): Clause[] {
  const { asked, subAreas } = making.answers.regions;
  const cells = [...asked, ...subAreas].map(({ id }) => findCell(row, id)).filter((cell) => cell !== null);
  const current = cells.filter(isFilled).filter(({ observation }) => isCurrent(observation, making.answers.month));
  return current.map(({ observation, publishedRanks }) => {
    const rank = publishedRanks.find(({ of }) => of?.universe);
    const values = {
      period: [createPeriod(observation.period)],
      region: [createName(nameRegion(observation.region.id, making), "region")],
      indicator: [createName(row.indicator.nameZh, "indicator")],
      figure: createGrowth(observation),
    };
    const single = fillPattern(making.template.sentences, "single", values);
    const published = rank ? createPublished(rank, making) : [];
    const own = { runs: joinWith([single, published], "，"), claims: [createClaim("figure", row, [observation])] };
    return joinClauses([
      own,
      ...(row === subject.growth ? createOwnChange(subject, observation.region.id, making) : []),
    ]);
  });
}

/** What was reached within a year before the end of the month: older figures and targets say nothing of it. */
function isCurrent({ status, period }: ObservationAnswer, month: string): boolean {
  return status === "ACTUAL" && period !== null && countMonthsBehind(period.end, createMonth(month).end) < 12;
}

function createPublished(rank: ObservationAnswer, { template }: Making): Run[] {
  return fillPattern(template.sentences, "publishedRank", { rank: [createPublishedRank(rank)] });
}
