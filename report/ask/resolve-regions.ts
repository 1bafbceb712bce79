import { distance } from "fastest-levenshtein";
import { AppError } from "../../core/errors.ts";
import type { RegionAnswer, RegionBook } from "./answers.ts";
import { listSubAreas } from "./list-sub-areas.ts";

/**
 * Returns the regions that are asked by id, division code or name, each once and in their order, with the zones in them
 * and the city that they share.
 *
 * Throws UNKNOWN_REGION, and REGION_AMBIGUOUS where several have the name or code.
 */
export function resolveRegions(asked: readonly string[], regions: readonly RegionAnswer[]): RegionBook {
  const found = [...new Set(asked.map((text) => findRegion(text, regions)))];
  const ids = found.map(({ id }) => id);
  const subAreas = listSubAreas(ids, regions).flatMap((id) => regions.filter((region) => region.id === id));
  return { asked: found, subAreas, benchmark: findBenchmark(found, regions) };
}

function findRegion(text: string, regions: readonly RegionAnswer[]): RegionAnswer {
  const byId = regions.find(({ id }) => id === text);
  if (byId) return byId;
  const matches = [isOfCode, isOfName, isOfShortName]
    .map((isOf) => regions.filter((region) => isOf(region, text)))
    .find(({ length }) => length > 0);
  const [only, ...others] = matches ?? [];
  if (!only) throw new AppError("UNKNOWN_REGION", { id: text, nearest: findNearest(text, regions) });
  if (others.length > 0) throw new AppError("REGION_AMBIGUOUS", { name: text, regions: nameAll([only, ...others]) });
  return only;
}

/** What differs in more of its letters than this is not alike. */
const MOST_UNLIKE = 0.5;

/** The name or id that is most like the words, the first of equals; null where none is like them. */
function findNearest(text: string, regions: readonly RegionAnswer[]): string | null {
  const names = regions.flatMap(({ id, nameZh }) => [nameZh, id]);
  const measured = names.map((name) => ({ name, unlike: distance(text, name) / Math.max(text.length, name.length) }));
  const [nearest] = measured.filter(({ unlike }) => unlike <= MOST_UNLIKE).toSorted((a, b) => a.unlike - b.unlike);
  return nearest?.name ?? null;
}

function isOfCode({ code }: RegionAnswer, text: string): boolean {
  return code === text;
}

function isOfName({ nameZh }: RegionAnswer, text: string): boolean {
  return nameZh === text;
}

/** What a division's short name leaves out: 区 of 双清区, 苗族自治县 of 城步苗族自治县. */
const LEFT_OUT = /^(?:区|县|市|旗|省|\p{Script=Han}{1,12}族自治[县旗州]|(?:\p{Script=Han}{1,3}族)?自治区)$/u;

function isOfShortName({ nameZh }: RegionAnswer, text: string): boolean {
  return text.length > 1 && nameZh.startsWith(text) && LEFT_OUT.test(nameZh.slice(text.length));
}

function nameAll(regions: readonly RegionAnswer[]): string {
  return regions
    .slice(0, 5)
    .map(({ id, nameZh }) => `${nameZh} ${id}`)
    .join("、");
}

/** The city that all lie in; of zones, which lie in a district, there is none. */
function findBenchmark(found: readonly RegionAnswer[], regions: readonly RegionAnswer[]): RegionAnswer | null {
  const parents = new Set(found.map(({ parent }) => parent?.id ?? null));
  const [id] = parents;
  if (parents.size !== 1 || id === null) return null;
  return regions.find((region) => region.id === id && region.kind === "CITY") ?? null;
}
