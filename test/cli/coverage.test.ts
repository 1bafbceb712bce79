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

describe("qubi coverage", () => {
  it("prints a table in Chinese: indicators and regions down, months across, a figure's number or why there is none", async () => {
    const { code, out, err } = await runQubi(
      ["coverage", "--from", "2023-04", "--to", "2023-06", "--due-on", "2023-07-15"],
      { home },
    );
    expect([code, err]).toEqual([0, ""]);
    expect(out).toMatch(/指标 +│ 区域 +│ 2023-04 │ 2023-05 │ 2023-06 │ 落后/);
    expect(out).toMatch(/固定资产投资 │ 富阳区 │ 逾期 +│ 2 +│ 未到期/);
    expect(out).toMatch(/固定资产投资 │ 余杭区 │ · +│ 仅园区 +│ 未到期/);
    expect(out).toContain("到期与否按 2023-07-15 判断。");
    expect(out).toMatch(/45 格，有数 1 格。/);
  });

  it("prints JSON with the ids of what is there", async () => {
    const { code, out } = await runQubi(
      [
        ...["coverage", "--from", "2023-05", "--to", "2023-05", "--indicators", "fixed-asset-investment"],
        ...["--regions", "fuyang", "--measure", "growth_rate", "--json"],
      ],
      { home },
    );
    expect(code).toBe(0);
    const [row] = JSON.parse(out).indicators[0].rows;
    expect(row.cells).toEqual([{ month: "2023-05", count: 1, observationIds: [expect.any(String)], gap: null }]);
  });

  it("runs to December where no last month is given", async () => {
    const { out } = await runQubi(["coverage", "--from", "2023-01", "--json"], { home });
    expect(JSON.parse(out).months).toHaveLength(12);
  });

  it.each([
    ["no first month", [], 2, /--from/],
    ["what is no month", ["--from", "2023-13"], 2, /2023-05/],
    ["what is no day", ["--from", "2023-01", "--due-on", "2023-02-30"], 2, /2023-05-31/],
    ["an unknown set", ["nosuch", "--from", "2023-01"], 1, /UNKNOWN_SET/],
    ["an unknown region", ["--from", "2023-01", "--regions", "fuyan"], 1, /UNKNOWN_REGION.*fuyang/],
    ["months the wrong way round", ["--from", "2023-02", "--to", "2023-01"], 1, /PERIOD_REVERSED/],
  ])("refuses %s", async (_, args, code, fault) => {
    const { code: exit, err } = await runQubi(["coverage", ...args], { home });
    expect(exit).toBe(code);
    expect(err).toMatch(fault);
  });
});
