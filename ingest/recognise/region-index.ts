import type { IsoDate } from "../../core/period.ts";
import { findVersionOn, type RegionKind, type RegionVersion } from "../../core/region.ts";

/** The regions of a catalogue by their own ids. */
export class RegionIndex {
  readonly #versions: ReadonlyMap<string, readonly RegionVersion[]>;
  readonly #idsByName: ReadonlyMap<string, readonly string[]>;

  constructor(versions: readonly RegionVersion[]) {
    const byRegion = new Map<string, RegionVersion[]>();
    for (const version of versions)
      byRegion.set(version.regionId, [...(byRegion.get(version.regionId) ?? []), version]);
    this.#versions = byRegion;
    const byName = new Map<string, string[]>();
    for (const { name, regionId } of versions) byName.set(name, [...(byName.get(name) ?? []), regionId]);
    this.#idsByName = byName;
  }

  /** Returns the version that holds on a day, else the latest, else null: a name outlives the dates that we know. */
  findVersion(regionId: string, day: IsoDate | null): RegionVersion | null {
    const versions = this.#versions.get(regionId) ?? [];
    return (day === null ? null : findVersionOn(versions, day)) ?? versions.at(-1) ?? null;
  }

  /** Returns the version on a day of the region that has a full name, or null; a name that several had is the one's of that day. */
  findByName(name: string, day: IsoDate | null): RegionVersion | null {
    const versions = (this.#idsByName.get(name) ?? []).map((regionId) => this.findVersion(regionId, day));
    return versions.find((version) => version?.name === name) ?? versions[0] ?? null;
  }

  kindOf(regionId: string): RegionKind | null {
    return this.findVersion(regionId, null)?.kind ?? null;
  }

  /** Returns the region itself or the nearest one around it that is of a kind; null where there is none. */
  findWithin(regionId: string, kinds: readonly RegionKind[]): string | null {
    const version = this.findVersion(regionId, null);
    if (!version) return null;
    if (kinds.includes(version.kind)) return regionId;
    return version.parentId === null ? null : this.findWithin(version.parentId, kinds);
  }
}
