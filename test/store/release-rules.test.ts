import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { saveCatalogue } from "../../store/catalogue.ts";
import { findIndicators } from "../../store/indicators.ts";
import { findRegions } from "../../store/regions.ts";
import { findReleaseRules } from "../../store/release-rules.ts";
import type { Store } from "../../store/store.ts";
import { aRule } from "../core/samples.ts";
import { anIndicator, aRegion, CATALOGUE, DIALECTS } from "./support.ts";

describe.each(DIALECTS)("saveCatalogue(transaction, catalogue) on $name", ({ open }) => {
  let store: Store;

  beforeEach(async () => {
    store = await open();
  });

  afterEach(() => store.close());

  it("keeps the release calendar in its order, and what it said before", async () => {
    const [a, b] = [aRule("a", { indicators: ["gdp"], months: [3, 6] }), aRule("b", { within: ["hangzhou"] })];
    await store.write((transaction) => saveCatalogue(transaction, { ...CATALOGUE, releaseRules: [b, a] }));
    await store.write((transaction) => saveCatalogue(transaction, { ...CATALOGUE, releaseRules: [a] }));
    expect(await findReleaseRules(await store.snapshot())).toEqual([a]);
    expect(await findReleaseRules(await store.snapshot(1))).toEqual([b, a]);
  });

  it("changes nothing the second time", async () => {
    const catalogue = { ...CATALOGUE, releaseRules: [aRule("a")] };
    await store.write((transaction) => saveCatalogue(transaction, catalogue));
    const again = await store.write((transaction) => saveCatalogue(transaction, catalogue));
    expect(again.version).toBeNull();
  });

  it("keeps the members of a group, and which indicators have no January and which definitions may stand side by side", async () => {
    const group = aRegion("districts", "杭州市市辖区", { kind: "statistical-group", memberIds: ["yuhang", "fuyang"] });
    const investment = anIndicator("investment", "投资", { noJanuary: true, comparableDefinitions: [["省", "市"]] });
    await store.write((transaction) =>
      saveCatalogue(transaction, {
        ...CATALOGUE,
        regionVersions: [...CATALOGUE.regionVersions, group],
        indicators: [investment, anIndicator("gdp", "地区生产总值")],
      }),
    );
    const snapshot = await store.snapshot();
    expect((await findRegions(snapshot, ["districts", "fuyang"])).map(({ memberIds }) => memberIds)).toEqual([
      ["yuhang", "fuyang"],
      null,
    ]);
    expect(await findIndicators(snapshot)).toMatchObject([
      { key: "gdp", noJanuary: null, comparableDefinitions: null },
      { key: "investment", noJanuary: true, comparableDefinitions: [["省", "市"]] },
    ]);
  });
});
