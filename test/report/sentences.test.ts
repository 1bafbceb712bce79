import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createExecute } from "../../cli/create-execute.ts";
import { readRuns } from "../../report/build/runs.ts";
import type { Claim, Report } from "../../report/model.ts";
import { FIVE } from "../support/five-districts.ts";
import { listParagraphs, type Opened, openSeeds, reportOn } from "./support.ts";

/** A cell as the API judges it, asked for apart from the report. */
interface Judged {
  readonly verdict: string | null;
  readonly isRanked: boolean;
  readonly region: string;
}

const ZONES = ["qianjiang-edz", "fuchunwan"];
/** Every month in which any figure of the seeds ends. */
const MONTHS = ["2020-12", "2022-12", "2023-03", "2023-05", "2023-06", "2023-12"];
const COMPARING: readonly Claim["kind"][] = ["lead", "last", "difference", "change", "share"];

let opened: Opened;
let reports: readonly {
  readonly month: string;
  readonly report: Report;
  readonly judged: ReadonlyMap<string, Judged>;
}[];

beforeAll(async () => {
  opened = await openSeeds();
  const found = await Promise.all(MONTHS.map(reportOf));
  reports = found.filter((entry) => entry !== null);
});
afterAll(() => opened.store.close());

async function reportOf(month: string) {
  try {
    const report = await reportOn(opened, { month, regions: [...FIVE, ...ZONES] });
    return { month, report, judged: await judge(month) };
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "MONTH_WITHOUT_FIGURES") return null;
    throw error;
  }
}

const QUERY = `query ($indicators: [ID!]!, $measure: Measure!, $month: Month!, $regions: [ID!]!) {
  compare(indicators: $indicators, measure: $measure, month: $month, regions: $regions, benchmarkRegion: "hangzhou") {
    rows { cells { region { id } observation { id } verdict rank { place } isBenchmark } } } }`;

async function judge(month: string): Promise<Map<string, Judged>> {
  const execute = await createExecute(opened.store, "zh");
  const { indicators } = (await execute("{ indicators { key } }", {})) as { indicators: { key: string }[] };
  const { observations } = (await execute("{ observations(first: 500) { nodes { indicator { key } } } }", {})) as {
    observations: { nodes: { indicator: { key: string } }[] };
  };
  const stated = new Set(observations.nodes.map(({ indicator }) => indicator.key));
  const keys = indicators.map(({ key }) => key).filter((key) => stated.has(key));
  const judged = new Map<string, Judged>();
  for (const measure of ["LEVEL", "GROWTH_RATE"]) {
    const { compare } = (await execute(QUERY, { indicators: keys, measure, month, regions: [...FIVE, ...ZONES] })) as {
      compare: {
        rows: {
          cells: { region: { id: string }; observation: { id: string } | null; verdict: string; rank: object | null }[];
        }[];
      };
    };
    for (const { cells } of compare.rows)
      for (const { observation, verdict, rank, region } of cells)
        if (observation) judged.set(observation.id, { verdict, isRanked: rank !== null, region: region.id });
  }
  return judged;
}

describe("the sentences on all figures of the seeds", () => {
  it("are told of several months", () => {
    expect(reports.length).toBeGreaterThan(2);
    expect(
      reports.flatMap(({ report }) => listParagraphs(report).flatMap(({ claims = [] }) => claims)).length,
    ).toBeGreaterThan(8);
  });

  it("set figures beside each other only where each of them is comparable", () => {
    for (const { report, judged } of reports) {
      const claims = listParagraphs(report).flatMap(({ claims: own = [] }) => own);
      const comparing = claims.filter(({ kind }) => COMPARING.includes(kind));
      const forbidden = comparing.flatMap(({ observations }) =>
        observations.filter((id) => judged.get(id)?.verdict !== "COMPARABLE"),
      );
      expect(forbidden).toEqual([]);
    }
  });

  it("never name a park among those that lead, and rank none", () => {
    for (const { report, judged } of reports) {
      const claims = listParagraphs(report).flatMap(({ claims: own = [] }) => own);
      const led = claims
        .filter(({ kind }) => kind === "lead" || kind === "last")
        .flatMap(({ observations }) => observations);
      expect(led.filter((id) => !judged.get(id)?.isRanked || ZONES.includes(judged.get(id)?.region ?? ""))).toEqual([]);
    }
  });

  it("compare nothing without saying what: words of comparison stand only in paragraphs that claim one", () => {
    for (const { report } of reports)
      for (const { runs, claims = [], role } of listParagraphs(report)) {
        if (role !== "body" || claims.length === 0) continue;
        const says = /居首|并列首位|居末位|高于全市|低于全市|加快|回落/.test(readRuns(runs));
        expect(says).toBe(claims.some(({ kind }) => COMPARING.includes(kind)));
      }
  });

  it("give ranks and differences in tables to comparable figures only", () => {
    for (const { report, judged } of reports) {
      const computed = Object.values(report.ledger.entries).flatMap((entry) =>
        entry.kind === "derivation" && ["rank", "difference", "share", "rank-change"].includes(entry.formula)
          ? entry.inputs
          : [],
      );
      const ids = computed.map((key) => report.ledger.observations[key]?.id ?? "");
      expect(ids.filter((id) => judged.has(id) && judged.get(id)?.verdict !== "COMPARABLE")).toEqual([]);
    }
  });
});
