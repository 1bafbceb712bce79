import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { makeFolder, openGate, runQubi } from "../support/run-qubi.ts";
import { queryRows } from "../support/tamper.ts";

// 白泉投资 is in no catalogue: its column waits.
const TABLE = `2025年1-3月各区投资
单位:亿元
地区,固定资产投资,白泉投资
富阳区,120.5,5.2
萧山区,310.0,6.8
`;

const { folder, remove } = makeFolder();
const home = join(folder, "home");
const file = join(folder, "3月.csv");

beforeAll(async () => {
  writeFileSync(file, TABLE);
  openGate(home);
  await runQubi(["ingest", file], { home });
});
afterAll(remove);

async function findWaiting(cell: string): Promise<string> {
  const { out } = await runQubi(["review", "--list", "--json"], { home });
  const found = out
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line) as { id: string; cell: string })
    .find((statement) => statement.cell === cell);
  if (!found) throw new Error(`nothing waits in ${cell}`);
  return found.id;
}

function listServed(): string[] {
  const rows = queryRows<{ figure: string }>(
    home,
    `select o.indicator || ' ' || o.stated_value || o.stated_unit || ' ' || c.cell figure from observations o
     join citations c on c.observation_id = o.id and c.recorded_to is null where o.recorded_to is null order by c.cell`,
  );
  return rows.map(({ figure }) => figure);
}

const PUBLISHED = ["fixed-asset-investment 120.5亿元 B4", "fixed-asset-investment 310.0亿元 B5"];

describe("qubi review, of cells of a table", () => {
  it("lists the cells that wait, and serves one that was corrected", async () => {
    expect(listServed()).toEqual(PUBLISHED);
    const change = ["indicator=industrial-investment", "--reason", "白泉在建工业项目", "--ingest"];
    const { code, err } = await runQubi(["review", "--set", await findWaiting("C4"), ...change], { home });
    expect([code, err]).toEqual([0, expect.not.stringContaining("✗")]);
    expect(listServed()).toEqual([...PUBLISHED, "industrial-investment 5.2亿元 C4"]);
  });

  it("keeps the decision as text that names sheet and cell", () => {
    const [name = ""] = readdirSync(join(home, "corrections"));
    const kept = readFileSync(join(home, "corrections", name), "utf8");
    expect(kept).toContain("sheet: 3月\n");
    expect(kept).toContain("cell: C4\n");
    expect(kept).not.toContain("around:");
  });

  it("forgets a cell that was rejected, and leaves the others waiting", async () => {
    const id = await findWaiting("C5");
    await runQubi(["review", "--reject", id, "--reason", "不是统计指标", "--ingest"], { home });
    await expect(findWaiting("C5")).rejects.toThrow("nothing waits");
    expect(listServed()).toHaveLength(3);
  });

  it("is found whole by qubi check", async () => {
    const { code, err } = await runQubi(["check"], { home });
    expect([code, err]).toEqual([0, ""]);
  });
});
