import { isDivision, type RegionKind } from "../../../core/region.ts";
import type { Catalogue } from "../../catalogue/catalogue.ts";
import type { RegionIndex } from "../../recognise/survey/region-index.ts";
import { cleanText, stripMarks } from "./clean-text.ts";

/** The place that a label of a table names. */
export interface Place {
  /** Null of a place that no catalogue has. */
  readonly regionId: string | null;
  /** The region's full name, else the label. */
  readonly name: string;
  readonly kind: RegionKind | "unknown";
}

/** How a label may be read before its neighbours are known. */
export type LabelSense = "own" | "group" | "remainder" | "zone" | "region" | null;

const ZONE =
  /(?:经济技术开发区|经济开发区|经开区|高新技术产业开发区|高新区|开发区|新区|园区|产业园|工业园|新城|示范区|度假区|风景区|名胜区|景区|管理区|保税区|管委会|集聚区|合作区|实验区)$/;
const WIDE = /(?:地区|城市群|经济区|经济圈|经济带|片区|都市圈|流域|板块)$/;

const MAX_NAME = 12;
const MAX_PLACED = 20_000;
const PLACE_END = /[省市县区州盟旗]/;

/** The names of all regions as tables write them: in full, short, or short with another suffix (城步县). */
export class RegionNames {
  readonly #ids = new Map<string, Set<string>>();
  readonly #regions: RegionIndex;
  readonly #words: Catalogue["words"];
  /** Labels that were asked for lately. */
  readonly #placed = new Map<string, Place | null>();
  readonly #own: ReadonlyMap<string, string>;

  constructor({ regions: versions, words }: Catalogue, regions: RegionIndex) {
    this.#regions = regions;
    this.#words = words;
    this.#own = new Map(Object.entries(words.ownPlace).flatMap(([level, own]) => own.map((word) => [word, level])));
    for (const { regionId, name, shortNames, aliases } of versions)
      for (const said of [name, ...shortNames, ...aliases]) this.#add(said, regionId);
  }

  #add(name: string, regionId: string): void {
    const ids = this.#ids.get(name);
    if (ids) ids.add(regionId);
    else this.#ids.set(name, new Set([regionId]));
  }

  /** Returns the regions that a label may name, those of its whole name alone where there are any. */
  list(label: string): readonly string[] {
    const clean = this.#clean(label);
    const whole = this.#ids.get(clean);
    if (whole) return [...whole];
    if (!/^[\p{Script=Han}]{2,12}$/u.test(clean)) return [];
    const stem = clean.replace(/(?:地区|[市县区州盟旗])$/, "");
    return stem === clean || stem.length < 2 ? [] : [...(this.#ids.get(stem) ?? [])];
  }

  #clean(label: string): string {
    const clean = stripMarks(cleanText(label), this.#words.tables.parts).replace(/\(.*\)$/, "");
    const whole = clean.replace(/(?:合计|总计|小计|平均)$/, "");
    return this.#own.has(whole) ? whole : clean;
  }

  sense(label: string): LabelSense {
    const clean = this.#clean(label);
    const { totals, groups, remainders } = this.#words.tables;
    if (this.#own.has(clean) || totals.includes(clean)) return "own";
    if (groups.includes(clean)) return "group";
    if (remainders.includes(clean)) return "remainder";
    if (this.list(label).length > 0) return "region";
    return ZONE.test(clean) || WIDE.test(clean) ? "zone" : null;
  }

  nameOf(regionId: string | null): string | null {
    return regionId === null ? null : (this.#regions.findVersion(regionId, null)?.name ?? null);
  }

  /** Returns the names of the divisions directly below a region. */
  listParts(regionId: string): string[] {
    return this.#regions
      .listBelow(regionId)
      .flatMap(({ kind, name, validTo }) => (isDivision(kind) && validTo === null ? [name] : []));
  }

  /** Returns the region around most of the regions that labels may name, with how many it has; null where they name none. */
  findParent(labels: readonly string[]): { readonly regionId: string | null; readonly count: number } | null {
    const counts = new Map<string | null, number>();
    for (const label of new Set(labels)) {
      const parents = new Set(this.list(label).map((id) => this.#regions.findVersion(id, null)?.parentId ?? null));
      for (const parent of parents) counts.set(parent, (counts.get(parent) ?? 0) + 1);
    }
    const [most] = [...counts].toSorted(([, a], [, b]) => b - a);
    return most ? { regionId: most[0], count: most[1] } : null;
  }

  /** Returns the place that each label names among regions below one parent; what names none is left out. */
  place(label: string, parent: string | null): Place | null {
    const key = `${parent}\n${label}`;
    const known = this.#placed.get(key);
    if (known !== undefined) return known;
    const place = this.#find(label, parent);
    if (this.#placed.size > MAX_PLACED) this.#placed.clear();
    this.#placed.set(key, place);
    return place;
  }

  #find(label: string, parent: string | null): Place | null {
    const clean = this.#clean(label);
    switch (this.sense(label)) {
      case "own":
        return this.#describe(this.#findOwn(clean, parent), clean);
      case "group":
        return this.#findBelow(parent, "statistical-group", clean);
      case "remainder":
        return this.#findBelow(parent, "remainder", clean);
      case "region":
        return this.#choose(label, parent, clean);
      case "zone":
        return { regionId: null, name: clean, kind: ZONE.test(clean) ? "development-zone" : "unknown" };
      default:
        return null;
    }
  }

  /** 全市 is the city around, whatever is listed; 合计 is what is listed. */
  #findOwn(clean: string, parent: string | null): string | null {
    const level = this.#own.get(clean);
    if (parent === null || level === undefined) return level === undefined ? parent : null;
    return this.#regions.findWithin(parent, OWN_KINDS[level] ?? []);
  }

  #findBelow(parent: string | null, kind: RegionKind, clean: string): Place {
    const below = parent === null ? [] : this.#regions.listBelow(parent);
    const version = below.find((region) => region.kind === kind);
    const home = parent === null ? "" : (this.#regions.findVersion(parent, null)?.name ?? "");
    return version
      ? { regionId: version.regionId, name: version.name, kind }
      : { regionId: null, name: home + clean, kind };
  }

  #choose(label: string, parent: string | null, clean: string): Place | null {
    const ids = this.list(label);
    const below = ids.filter((id) => (this.#regions.findVersion(id, null)?.parentId ?? null) === parent);
    const around = parent === null ? [] : this.#regions.listAround(parent);
    const chosen = below.length > 0 ? below : ids.filter((id) => around.includes(id));
    const near = chosen.length > 0 ? chosen : ids.filter((id) => this.#isNear(id, around));
    const [only, ...others] = near.length > 0 ? near : ids;
    return only === undefined || others.length > 0 ? null : this.#describe(only, clean);
  }

  /** A region beside those around the parent: another city of the province. */
  #isNear(id: string, around: readonly string[]): boolean {
    const parentId = this.#regions.findVersion(id, null)?.parentId ?? null;
    return parentId !== null && around.includes(parentId);
  }

  /** Returns a title without the full names of places that it begins with. */
  stripPlace(title: string): string {
    for (let length = Math.min(MAX_NAME, title.length - 1); length >= 3; length -= 1) {
      if (PLACE_END.test(title.charAt(length - 1)) && this.#ids.has(title.slice(0, length)))
        return this.stripPlace(title.slice(length));
    }
    return title;
  }

  /** Returns the region that a known id stands for. */
  describe(regionId: string): Place | null {
    return this.#describe(regionId, regionId);
  }

  /** Returns the region around a home that a title begins with by a word of its own: 全省, 全市. */
  findOwnIn(title: string, home: string | null): string | null {
    const clean = cleanText(title);
    const word = [...this.#own.keys()].find((own) => clean.startsWith(own));
    return word === undefined ? null : this.#findOwn(word, home);
  }

  #describe(regionId: string | null, clean: string): Place | null {
    const version = regionId === null ? null : this.#regions.findVersion(regionId, null);
    return version
      ? { regionId, name: version.name, kind: version.kind }
      : { regionId: null, name: clean, kind: "unknown" };
  }
}

const OWN_KINDS: Readonly<Record<string, readonly RegionKind[]>> = {
  district: ["district"],
  city: ["city"],
  county: ["county"],
  town: ["town"],
  province: ["province"],
  country: [],
};
