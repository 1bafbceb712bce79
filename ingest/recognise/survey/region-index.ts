import { groupBy } from "../../../core/group.ts";
import type { IsoDate } from "../../../core/period.ts";
import { findVersionOn, type RegionKind, type RegionVersion } from "../../../core/region.ts";

/** Marks the id of a place that a document names and no catalogue has; what is known to be around it follows its name. */
const UNLISTED = "?";
const WITHIN = "@";

/** Returns the id of a zone or town that no catalogue has: its name tells it, and the region around it where one is known. */
export function createUnlistedId(name: string, parentId: string | null = null): string {
  return UNLISTED + name + (parentId === null ? "" : WITHIN + parentId);
}

/** The place of a firm or project in a document that names none. */
export const NOWHERE = "";

/** The whole country, which no catalogue of divisions has. */
export const COUNTRY = createUnlistedId("全国");

/** The regions of a catalogue by their own ids and names. */
export class RegionIndex {
  readonly #versions: ReadonlyMap<string, readonly RegionVersion[]>;
  readonly #byName: ReadonlyMap<string, readonly RegionVersion[]>;
  readonly #below: ReadonlyMap<string | null, readonly RegionVersion[]>;

  constructor(versions: readonly RegionVersion[]) {
    this.#versions = groupBy(versions, ({ regionId }) => regionId);
    this.#byName = groupBy(versions, ({ name }) => name);
    this.#below = groupBy(versions, ({ parentId }) => parentId);
  }

  /** Returns the version that holds on a day, else the latest, else null: a name outlives the dates that we know. */
  findVersion(regionId: string, day: IsoDate | null): RegionVersion | null {
    const versions = this.#versions.get(regionId) ?? listUnlisted(regionId);
    return (day === null ? null : findVersionOn(versions, day)) ?? versions.at(-1) ?? null;
  }

  /**
   * Returns the version on a day of the region that has a full name; of several the one nearest to a home.
   * Null where none has the name, or several have it and none is near.
   */
  findByName(name: string, day: IsoDate | null, home: string | null): RegionVersion | null {
    const ids = [...new Set((this.#byName.get(name) ?? []).map(({ regionId }) => regionId))];
    const held = ids.filter((id) => this.findVersion(id, day)?.name === name);
    const regionId = this.findNear(held.length > 0 ? held : ids, home);
    return regionId === null ? null : this.findVersion(regionId, day);
  }

  /** Returns the only one, or that of several regions which shares the innermost surroundings with a home; null where none does. */
  findNear(regionIds: readonly string[], home: string | null): string | null {
    const [only, ...others] = regionIds;
    if (only === undefined || others.length === 0) return only ?? null;
    for (const around of home === null ? [] : this.listAround(home)) {
      const near = regionIds.find((id) => this.listAround(id).includes(around));
      if (near !== undefined) return near;
    }
    return null;
  }

  /** Returns a region and those around it, from the inside out. */
  listAround(regionId: string): string[] {
    const version = this.findVersion(regionId, null);
    if (!version) return [];
    return [regionId, ...(version.parentId === null ? [] : this.listAround(version.parentId))];
  }

  /** Returns the versions of the regions directly below another. */
  listBelow(parentId: string): readonly RegionVersion[] {
    return this.#below.get(parentId) ?? [];
  }

  kindOf(regionId: string): RegionKind | null {
    return this.findVersion(regionId, null)?.kind ?? null;
  }

  /** Returns the region itself or the nearest one around it that is of a kind; null where there is none. */
  findWithin(regionId: string, kinds: readonly RegionKind[]): string | null {
    return this.listAround(regionId).find((id) => kinds.includes(this.kindOf(id) ?? "remainder")) ?? null;
  }
}

function listUnlisted(regionId: string): RegionVersion[] {
  if (!regionId.startsWith(UNLISTED)) return [];
  const [name = "", ...around] = regionId.slice(UNLISTED.length).split(WITHIN);
  const parentId = around.length === 0 ? null : around.join(WITHIN);
  return [
    {
      ...{ id: regionId, regionId, code: null, name, nameEn: name, shortNames: [], aliases: [] },
      ...{ kind: nameKind(name), parentId, validFrom: null, validTo: null, territoryId: regionId },
    },
  ];
}

function nameKind(name: string): RegionKind {
  if (name === "全国") return "province"; // a whole division, above which is none
  return /(?:镇|乡|街道|苏木)$/.test(name) ? "town" : "development-zone";
}
