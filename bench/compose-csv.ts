import { closeSync, openSync, writeSync } from "node:fs";
import type { Catalogue, CatalogueIndicator } from "../ingest/catalogue/catalogue.ts";

/** Units that a table states a level in, by the base unit of its indicator. */
const UNITS: ReadonlyMap<string, string> = new Map([
  ["CNY", "亿元"],
  ["person", "万人"],
]);
const COLUMNS = 25;
const FIRST_YEAR = 1990;
const ROWS_A_WRITE = 2000;

/** Writes a table of regions and months with a column for each of some indicators: every cell is a figure of its own. */
export function composeCsv(path: string, cells: number, catalogue: Catalogue): void {
  const indicators = listIndicators(catalogue);
  const regions = listRegions(catalogue);
  const random = createRandom(20_250_331);
  const file = openSync(path, "w");
  const rows = Math.ceil(cells / indicators.length);
  let lines = [["地区", "时间", ...indicators.map(nameColumn)].join()];
  for (let row = 0; row < rows; row += 1) {
    const region = regions[row % regions.length] ?? "";
    const month = Math.floor(row / regions.length);
    const figures = indicators.map(() => (random() * 1000).toFixed(2));
    lines.push([region, `${FIRST_YEAR + Math.floor(month / 12)}年${(month % 12) + 1}月`, ...figures].join());
    if (lines.length >= ROWS_A_WRITE) {
      writeSync(file, `${lines.join("\n")}\n`);
      lines = [];
    }
  }
  if (lines.length > 0) writeSync(file, `${lines.join("\n")}\n`);
  closeSync(file);
}

function listIndicators({ indicators }: Catalogue): CatalogueIndicator[] {
  const flows = [...indicators.values()].filter(({ kind, baseUnit }) => kind === "flow" && UNITS.has(baseUnit));
  return flows.filter(({ partOf, nameZh }) => partOf === null && /^\p{Script=Han}+$/u.test(nameZh)).slice(0, COLUMNS);
}

function nameColumn({ nameZh, baseUnit }: CatalogueIndicator): string {
  return `${nameZh}(${UNITS.get(baseUnit) ?? ""})`;
}

/** Cities whose name no other region has. */
function listRegions({ regions }: Catalogue): string[] {
  const counts = new Map<string, Set<string>>();
  for (const { name, regionId } of regions) counts.set(name, (counts.get(name) ?? new Set()).add(regionId));
  const cities = regions.filter(
    ({ kind, name, validTo }) => kind === "city" && name.endsWith("市") && validTo === null,
  );
  return [...new Set(cities.map(({ name }) => name))].filter((name) => counts.get(name)?.size === 1);
}

/** Numbers from 0 to 1, the same for the same seed. */
function createRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}
