import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { findReleaseRule } from "../../../core/release.ts";
import { loadCatalogue } from "../../../ingest/catalogue/load-catalogue.ts";
import { SEEDS } from "../support.ts";

let home = "";

beforeEach(async () => {
  home = await mkdtemp(join(tmpdir(), "qubi-home-"));
});

afterEach(async () => {
  await rm(home, { recursive: true, force: true });
});

const DUE = "  months: [2, 3]\n  due: { months: 1, day: 20 }\n  note: { zh: 本区, en: Ours }\n";

async function load(text: string) {
  await writeFile(join(home, "calendar.yaml"), text);
  return loadCatalogue([SEEDS, home]);
}

async function faultOf(text: string): Promise<unknown> {
  return load(text).then(
    () => "loaded",
    (error: unknown) => error,
  );
}

describe("loadCalendar(folders, known)", () => {
  it.each([
    [
      "an indicator that there is not",
      `- key: a\n  indicators:\n    - gdp\n    - gpd\n${DUE}`,
      4,
      "0.indicators.1",
      /gpd.*write one that has/,
    ],
    [
      "a region that there is not",
      `- key: a\n${DUE}- key: b\n  regions: [atlantis]\n${DUE}`,
      6,
      "1.regions.0",
      /atlantis/,
    ],
    ["a city that there is not", `- key: a\n  within: [atlantis]\n${DUE}`, 2, "0.within.0", /atlantis/],
    ["a topic that there is not", `- key: a\n  topics: [weather]\n${DUE}`, 2, "0.topics.0", /weather.*industry/],
    ["a kind that there is not", `- key: a\n  kinds: [hamlet]\n${DUE}`, 2, "0.kinds.0", /./],
    ["a month that there is not", `- key: a\n${DUE.replace("[2, 3]", "[2, 13]")}`, 2, "0.months.1", /12/],
    ["a day that there is not", `- key: a\n${DUE.replace("20", "32")}`, 3, "0.due.day", /31/],
    ["no day at all", `- key: a\n${DUE.replace(", day: 20", "")}`, 3, "0.due.day", /./],
    ["a key that stands twice", `- key: a\n${DUE}- key: a\n${DUE}`, 5, "1.key", /twice.*name one/],
    ["a field that there is not", `- key: a\n  colour: red\n${DUE}`, 1, "0", /colour/],
    ["YAML that is none", "- key: [a", undefined, "/", /./],
  ])("names file, line and fault of %s", async (_, text, line, place, fault) => {
    expect(await faultOf(text)).toMatchObject({
      code: "DATA_INVALID",
      parameters: {
        file: expect.stringContaining("calendar.yaml"),
        place,
        fault: expect.stringMatching(fault),
        ...(line ? { line } : {}),
      },
    });
  });

  it("says the line and what to do in its words", async () => {
    const fault = await faultOf(`- key: a\n  regions: [atlantis]\n${DUE}`);
    expect(fault).toMatchObject({
      message: expect.stringMatching(/calendar\.yaml, line 2: .*atlantis.*Mend this entry\./),
    });
  });

  it("puts an entry of a home in the place of the shipped one of its key, where it stands later", async () => {
    const shipped = (await loadCatalogue([SEEDS])).releaseRules.map(({ key }) => key);
    const { releaseRules } = await load(`- key: monthly\n  indicators: [gdp]\n${DUE}- key: ours\n${DUE}`);
    expect(releaseRules.map(({ key }) => key)).toEqual([
      ...shipped.filter((key) => key !== "monthly"),
      "monthly",
      "ours",
    ]);
    expect(releaseRules.find(({ key }) => key === "monthly")).toMatchObject({ indicators: ["gdp"], dueDay: 20 });
  });

  it("reads no document anew for it", async () => {
    const [shipped, extended] = [await loadCatalogue([SEEDS]), await load(`- key: ours\n${DUE}`)];
    expect(extended.digest).toBe(shipped.digest);
  });

  it("ships a calendar that has no January of industry, quarters only of GDP, and a spring for the yearly communiqué", async () => {
    const { releaseRules, indicators, regions } = await loadCatalogue([SEEDS]);
    const find = (key: string) => {
      const indicator = indicators.get(key);
      if (!indicator) throw new Error(key);
      return findReleaseRule(releaseRules, { indicator, regionId: "fuyang", regionVersions: regions });
    };
    expect(find("fixed-asset-investment")?.months).toEqual([2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]);
    expect(find("gdp")).toMatchObject({ months: [3, 6, 9, 12], noOtherMonths: true });
    expect(find("resident-population")).toMatchObject({ months: [12], dueMonths: 4 });
    expect(find("general-budget-revenue")?.months).toContain(1);
    expect(find("unicorns")).toBeNull();
    const keys = releaseRules.flatMap((rule) => (rule.months.includes(1) ? (rule.indicators ?? []) : []));
    expect(keys.filter((key) => indicators.get(key)?.noJanuary)).toEqual([]);
  });
});
