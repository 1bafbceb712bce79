import { isZone, type RegionKind } from "../../../core/region.ts";
import type { TokenOf } from "../lex/token.ts";
import type { Scene } from "../scene.ts";
import { COUNTRY } from "../survey/region-index.ts";

const LEVELS: Readonly<Record<string, readonly RegionKind[]>> = {
  district: ["district", "county"],
  county: ["county", "district"],
  city: ["city"],
  province: ["province"],
  town: ["town"],
};

/**
 * Returns the region that 全区, 我市, 全镇 mean: the document's own where it is of that level, else the one around it, or
 * around the park that an article is about; else the one spoken of last. Null where none is of that level.
 */
export function findOwn(scene: Scene, { level }: Pick<TokenOf<"own-place">, "level">): string | null {
  if (level === "country") return COUNTRY;
  const kinds = LEVELS[level];
  const { memory, document, regions } = scene;
  const from = memory.regionId ?? document.regionId;
  if (!kinds) return null;
  if (from !== null && isCalled(scene, from, level)) return from;
  const around = from === null ? null : regions.findWithin(from, kinds);
  return around ?? findLast(scene, kinds);
}

/** A zone's piece calls it 全区, an autonomous region's too; a county-level city is 全市 to itself. */
function isCalled({ regions, memory }: Scene, own: string, level: string): boolean {
  const version = regions.findVersion(own, null);
  if (level === "city") return version?.kind === "county" && version.name.endsWith("市");
  if (level !== "district" || !version) return false;
  const isOwnZone = isZone(version.kind) && version.name.endsWith("区") && memory.regionId === null;
  return isOwnZone || (version.kind === "province" && version.name.endsWith("自治区"));
}

function findLast({ memory, regions }: Scene, kinds: readonly RegionKind[]): string | null {
  const last = memory.subject?.value.regionId ?? null;
  return last === null ? null : regions.findWithin(last, kinds);
}
