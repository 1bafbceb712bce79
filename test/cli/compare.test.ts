import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { makeFolder, runQubi } from "../support/run-qubi.ts";
import { DOCUMENTS } from "../support/seeded-store.ts";

const { folder, remove } = makeFolder();
const home = join(folder, "home");
beforeAll(async () => {
  await runQubi(["ingest", DOCUMENTS], { home });
});
afterAll(remove);

interface Cell {
  readonly observation: { readonly statedValue: string; readonly statedUnit: string } | null;
  readonly verdict: string | null;
  readonly reasons: readonly { readonly code: string }[];
  readonly rank: unknown;
  readonly gap: { readonly code: string } | null;
}

async function compare(...args: readonly string[]): Promise<readonly { label: string; cells: readonly Cell[] }[]> {
  const { code, out, err } = await runQubi(["compare", ...args, "--json"], { home });
  expect([code, err]).toEqual([0, ""]);
  return JSON.parse(out).rows;
}

describe("qubi compare", () => {
  it("sets 钱开区 beside 富阳区 in fixed-asset investment, without a rank: one is a part of a district", async () => {
    const [row] = await compare(
      ...["--indicators", "fixed-asset-investment", "--measure", "growth_rate"],
      ...["--regions", "fuyang,qianjiang-edz,yuhang", "--period", "2023-01-01..2023-05-31"],
    );
    const [fuyang, zone, yuhang] = row?.cells ?? [];
    expect(fuyang).toMatchObject({ observation: { statedValue: "31.8", statedUnit: "%" }, verdict: "COMPARABLE" });
    expect(zone?.observation).toMatchObject({ statedValue: "53.93", statedUnit: "%" });
    expect(zone?.reasons.map(({ code }) => code)).toContain("SUB_AREA");
    expect(zone?.rank).toBeNull();
    expect(yuhang).toMatchObject({ observation: null, gap: { code: "ONLY_SUB_AREA" } });
  });

  it("prints a table: a row an indicator, a column a region, five districts by default", async () => {
    const { code, out } = await runQubi(["compare"], { home });
    expect(code).toBe(0);
    const [, head = ""] = out.split("\n");
    expect(head.split("│").map((cell) => cell.trim())).toEqual([
      "",
      "",
      "拱墅区",
      "萧山区",
      "钱塘区",
      "余杭区",
      "富阳区",
      "",
    ]);
    expect(out).toMatch(/固定资产投资增速 .*31\.8%/);
  });

  it.each([
    ["an unknown indicator", ["--indicators", "gpd"], "UNKNOWN_INDICATOR"],
    ["an unknown set", ["nosuch"], "UNKNOWN_SET"],
    ["an unknown region", ["--regions", "gongshu,atlantis"], "UNKNOWN_REGION"],
    ["a set and indicators at once", ["targets", "--indicators", "gdp"], "NOTHING_TO_COMPARE"],
    ["a period that ends before it starts", ["--period", "2023-05-31..2023-01-01"], "PERIOD_REVERSED"],
  ])("names %s, and exits with 1", async (_, args, fault) => {
    const { code, out, err } = await runQubi(["compare", ...args], { home });
    expect([code, out]).toEqual([1, ""]);
    expect(err).toMatch(new RegExp(`^✗ ${fault} `));
  });

  it.each([
    ["a measure that is none", ["--indicators", "gdp", "--measure", "growth"], "GROWTH_RATE"],
    ["a status that is none", ["--status", "done"], "TARGET"],
    ["a day that is none", ["--period", "2023-02-01..2023-02-30"], "2023-01-01..2023-05-31"],
    ["three days", ["--period", "2023-01-01..2023-02-01..2023-03-01"], "2023-01-01..2023-05-31"],
  ])("takes %s for a fault of usage, and says what can be", async (_, args, words) => {
    const { code, err } = await runQubi(["compare", ...args], { home });
    expect(code).toBe(2);
    expect(err).toContain(words);
    expect(err).not.toContain("    at ");
  });

  it("tells to ingest first where there is no database, and makes none", async () => {
    const empty = join(folder, "empty");
    const { code, err } = await runQubi(["compare"], { home: empty });
    expect([code, err]).toEqual([1, expect.stringMatching(/^✗ DATABASE_MISSING .*qubi ingest/)]);
  });
});
