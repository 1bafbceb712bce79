import { findDayAfter } from "../../core/period.ts";
import type { RegionVersion } from "../../core/region.ts";
import type { Words } from "../words.ts";

/** Returns a territory by the time for which it held: of one that always held, the name; of one that none has, its id. */
export function nameTerritory(territoryId: string, regionVersions: readonly RegionVersion[]): Words {
  const [oldest, ...later] = regionVersions
    .filter((version) => version.territoryId === territoryId)
    .toSorted((a, b) => ((a.validFrom ?? "") < (b.validFrom ?? "") ? -1 : 1));
  if (!oldest) return { zh: territoryId, en: territoryId };
  const { validFrom, name, nameEn } = oldest;
  const { validTo } = later.at(-1) ?? oldest;
  if (validFrom !== null && validTo !== null)
    return { zh: `${validFrom} 至 ${validTo} 的辖区`, en: `the territory from ${validFrom} to ${validTo}` };
  if (validFrom !== null) return { zh: `${validFrom} 起的辖区`, en: `the territory since ${validFrom}` };
  if (validTo === null) return { zh: name, en: nameEn };
  const until = findDayAfter(validTo);
  return { zh: `${until} 前的辖区`, en: `the territory before ${until}` };
}
