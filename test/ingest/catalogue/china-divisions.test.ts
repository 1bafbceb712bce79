import { describe, expect, it } from "vitest";
import type { RegionVersion } from "../../../core/region.ts";
import { findDivisionLevel } from "../../../core/region.ts";
import { loadCatalogue } from "../../../ingest/catalogue/load-catalogue.ts";
import { SEEDS } from "../support.ts";

const { regions } = await loadCatalogue([SEEDS]);
const byId = new Map(regions.map((version) => [version.regionId, version]));

/** The names around a region, from the inside out. */
function pathOf({ name, parentId }: RegionVersion): string[] {
  const parent = parentId === null ? undefined : byId.get(parentId);
  return [name, ...(parent ? pathOf(parent) : [])];
}

function describeCode(code: string): string {
  const version = regions.findLast((candidate) => candidate.code === code);
  return version ? [version.kind, ...version.shortNames, ...pathOf(version)].join(" ") : "none";
}

describe("listChinaDivisions(own)", () => {
  it.each([
    ["a district", "430502", "district 双清 双清区 邵阳市 湖南省"],
    ["a county", "430523", "county 邵阳 邵阳县 邵阳市 湖南省"],
    ["an autonomous county", "430529", "county 城步 城步苗族自治县 邵阳市 湖南省"],
    ["a county-level city", "430581", "county 武冈 武冈市 邵阳市 湖南省"],
    ["a banner", "150221", "county 土默特右 土默特右旗 包头市 内蒙古自治区"],
    ["an autonomous banner whose name is its people's", "150723", "county 鄂伦春 鄂伦春自治旗 呼伦贝尔市 内蒙古自治区"],
    ["a people's name with 族", "150724", "county 鄂温克 鄂温克族自治旗 呼伦贝尔市 内蒙古自治区"],
    ["a county whose whole name is a people's", "622926", "county 东乡 东乡族自治县 临夏回族自治州 甘肃省"],
    ["a name that ends like a people's: 水", "450225", "county 融水 融水苗族自治县 柳州市 广西壮族自治区"],
    ["a name that ends like a people's: 白", "220623", "county 长白 长白朝鲜族自治县 白山市 吉林省"],
    ["several peoples", "622927", "county 积石山 积石山保安族东乡族撒拉族自治县 临夏回族自治州 甘肃省"],
    ["a county of one character, which has no shorter name", "130121", "county 井陉 井陉县 石家庄市 河北省"],
    ["a county that would be one character", "130133", "county 赵县 石家庄市 河北省"],
    ["a forest district of a county's rank", "429021", "county 神农架 神农架林区 湖北省"],
    ["a special district of a county's rank", "520203", "county 六枝 六枝特区 六盘水市 贵州省"],
    ["a district in 林区 by its letters alone", "610103", "district 碑林 碑林区 西安市 陕西省"],
    ["a district in 新区 by its letters alone", "441803", "district 清新 清新区 清远市 广东省"],
    ["a new area that is a district", "310115", "district 浦东 浦东新区 上海市"],
    ["a district of a municipality, which has no city between", "500101", "district 万州 万州区 重庆市"],
    ["a county of a municipality", "500229", "county 城口 城口县 重庆市"],
    ["a county under the province itself", "469021", "county 定安 定安县 海南省"],
    ["a city without districts", "441900", "city 东莞 东莞市 广东省"],
    ["a prefecture", "433100", "city 湘西 湘西土家族苗族自治州 湖南省"],
    ["a province that keeps its people's name", "150000", "province 内蒙古 内蒙古自治区"],
    [
      "a zone that statistics counts beside the divisions",
      "130171",
      "development-zone 石家庄高新技术产业开发区 石家庄市 河北省",
    ],
    ["a new area that is no district", "620171", "new-town 兰州新区 兰州市 甘肃省"],
    ["a division of the catalogue's own", "330105", "district 拱墅 拱墅区 杭州市 浙江省"],
    ["no code that a change retired and the package lacks", "330199", "none"],
  ])("knows %s", (_, code, expected) => {
    expect(describeCode(code)).toBe(expected);
  });

  it("has the twelve counties of 邵阳 right below it, all of one level", () => {
    const below = regions.filter(({ parentId }) => parentId === "cn-430500");
    const divisions = below.filter(({ kind }) => kind === "district" || kind === "county");
    expect(divisions.map(({ name }) => name)).toEqual([
      ...["双清区", "大祥区", "北塔区", "新邵县", "邵阳县", "隆回县", "洞口县", "绥宁县", "新宁县"],
      ...["城步苗族自治县", "武冈市", "邵东市"],
    ]);
    expect([...new Set(divisions.map(findDivisionLevel))]).toEqual(["county"]);
  });

  it("has 市辖区 with its members and 市本级 beside them, neither under a short name", () => {
    expect(byId.get("cn-430500-districts")).toMatchObject({
      ...{ name: "邵阳市市辖区", kind: "statistical-group", parentId: "cn-430500", code: null, shortNames: [] },
      memberIds: ["cn-430502", "cn-430503", "cn-430511"],
    });
    expect(byId.get("cn-430500-own")).toMatchObject({ name: "邵阳市本级", kind: "remainder", shortNames: [] });
    // 湘西 has counties only, and 东莞 neither.
    expect([byId.get("cn-433100-districts"), byId.get("cn-441900-districts")]).toEqual([undefined, undefined]);
  });

  it("never lists a zone, a county or another city's district in a group", () => {
    for (const { kind, memberIds, parentId } of regions.filter((version) => version.kind === "statistical-group")) {
      const members = (memberIds ?? []).map((id) => byId.get(id));
      expect(members.map((member) => [member?.kind, member?.parentId])).toEqual(
        members.map(() => ["district", parentId]),
      );
      expect(kind).toBe("statistical-group");
    }
  });

  it("knows of 杭州 which districts were its 市辖区 when, and that 2021 moved nothing across their border", () => {
    const versions = regions.filter(({ regionId }) => regionId === "hangzhou-districts");
    expect(
      versions.map(({ validFrom, memberIds, territoryId }) => [validFrom, memberIds?.length, territoryId]),
    ).toEqual([
      [null, 8, "hangzhou-districts/before-2014-12"],
      ["2014-12-13", 9, "hangzhou-districts/2014-12"],
      ["2017-08-11", 10, "hangzhou-districts/2017-08"],
      ["2021-04-09", 10, "hangzhou-districts/2017-08"],
    ]);
  });

  it("has one region to each id, and a parent to each but the provinces", () => {
    const open = regions.filter(({ validTo }) => validTo === null);
    expect(new Set(open.map(({ regionId }) => regionId)).size).toBe(open.length);
    const lost = regions.filter(({ kind, parentId }) => kind !== "province" && !byId.has(parentId ?? ""));
    expect(lost).toEqual([]);
    expect(open.length).toBeGreaterThan(3900);
  });
});
