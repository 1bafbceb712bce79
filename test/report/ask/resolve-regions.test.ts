import { describe, expect, it } from "vitest";
import type { RegionAnswer } from "../../../report/ask/answers.ts";
import { resolveRegions } from "../../../report/ask/resolve-regions.ts";

function aRegion(id: string, nameZh: string, code: string): RegionAnswer {
  return { id, nameZh, code, kind: "COUNTY", parent: { id: "shaoyang" } };
}

const REGIONS = [
  aRegion("a", "双清区", "430502"),
  aRegion("b", "城步苗族自治县", "430529"),
  aRegion("c", "邵阳县", "430523"),
  aRegion("d", "邵阳市", "430500"),
];

describe("resolveRegions(asked, regions)", () => {
  it.each([
    ["an id", "a", "a"],
    ["a code", "430529", "b"],
    ["a full name", "邵阳县", "c"],
    ["a short name", "双清", "a"],
    ["the short name of an autonomous county", "城步", "b"],
  ])("finds a region by %s", (_, asked, id) => {
    expect(resolveRegions([asked], REGIONS).asked).toMatchObject([{ id }]);
  });

  it.each([
    ["a name", "双青区", "双清区"],
    ["a name of another kind", "城步县", null],
    ["nothing like any", "亚特兰蒂斯", null],
  ])("names the nearest of %s that there is not", (_, asked, nearest) => {
    expect(() => resolveRegions([asked], REGIONS)).toThrow(
      expect.objectContaining({ parameters: { id: asked, nearest } }),
    );
  });

  it.each([
    ["nobody's name", "双", "UNKNOWN_REGION"],
    ["a part of a name", "城步苗族", "UNKNOWN_REGION"],
    ["a short name of two", "邵阳", "REGION_AMBIGUOUS"],
  ])("refuses %s", (_, asked, code) => {
    expect(() => resolveRegions([asked], REGIONS)).toThrow(expect.objectContaining({ code }));
  });
});
