import { describe, expect, it } from "vitest";
import { createClaim } from "../../../ingest/save/create-claim.ts";
import { catalogue, read, recogniser } from "../support.ts";

describe("createClaim(statement, context)", () => {
  const context = { catalogue, regions: recogniser.regions, publishedOn: "2023-03-20", homeId: "yuhang" };
  const [sample] = read("2022年，余杭区地区生产总值2651.25亿元。");
  if (!sample) throw new Error("one figure is stated");
  const share = { ...sample, measure: "share", unit: "", baseUnit: "percent" } as const;

  it.each([
    ["1/3", "33.333333", ["ROUNDED_FRACTION"]],
    ["2/3", "66.666667", ["ROUNDED_FRACTION"]],
    ["3/4", "75", []],
    ["1/8", "12.5", []],
    ["33.333333", "33.333333", []],
  ])("of a share stated as %s keeps that and serves %s with the flags %j", (value, baseValue, flags) => {
    expect(createClaim({ ...share, value, baseValue }, context)).toMatchObject({
      statedValue: value,
      amount: baseValue,
      flags,
    });
  });
});
