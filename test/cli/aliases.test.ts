import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { makeFolder, runQubi } from "../support/run-qubi.ts";

const { folder, remove } = makeFolder();
afterAll(remove);
const home = join(folder, "home");

beforeAll(async () => {
  writeFileSync(join(folder, "a.txt"), "2023年,富阳区固定资产投资增长3%。2023年,富阳区工业总产能完成5.2亿元。");
  writeFileSync(join(folder, "b.txt"), "2023年,余杭区工业总产能完成7亿元。2023年,余杭区白泉收成12亿元。");
  await runQubi(["ingest", join(folder, "a.txt"), join(folder, "b.txt")], { home });
});

describe("qubi aliases", () => {
  it("lists what the catalogue lacks, the most frequent first, with an example and the nearest entry", async () => {
    const { code, out } = await runQubi(["aliases", "--json"], { home });
    expect(code).toBe(0);
    const [first, second, ...others] = JSON.parse(out);
    expect(first).toMatchObject({ phrase: "工业总产能", statements: 2, documents: 2 });
    expect(first.nearest.key).toMatch(/industr/);
    expect(first.sentence).toContain(first.quote);
    expect(second).toMatchObject({ phrase: "白泉收成", statements: 1, documents: 1 });
    expect(others).toEqual([]);
  });

  it("prints them for people", async () => {
    const { out } = await runQubi(["aliases", "--first", "1"], { home });
    expect(out).toMatch(/^工业总产能 +2 次，2 份文件，最接近 /);
    expect(out).not.toContain("白泉");
  });

  it.each(["0", "x", "1.5"])("refuses %s as a number of phrases", async (first) => {
    expect((await runQubi(["aliases", "--first", first], { home })).code).toBe(2);
  });

  it("says more phrases than are given at once are too many", async () => {
    const { code, err } = await runQubi(["aliases", "--first", "501"], { home });
    expect([code, err]).toEqual([1, expect.stringContaining("FIRST_OUT_OF_RANGE")]);
  });
});
