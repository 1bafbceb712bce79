import { AppError } from "../../core/errors.ts";
import type { Catalogue } from "./catalogue.ts";

interface Fault {
  /** The key of the entry at fault. */
  readonly key: string;
  readonly fault: string;
}

/**
 * Throws an AppError that names file, entry and fault where an entry names a key or unit that nothing has, where a name
 * belongs to two indicators, or where a region lies in itself.
 */
export function checkReferences(catalogue: Catalogue, findFile: (key: string) => string): void {
  const [first] = [
    ...checkKeys(catalogue),
    ...checkUnits(catalogue),
    ...checkNames(catalogue),
    ...checkParents(catalogue),
  ];
  if (first) throw new AppError("DATA_INVALID", { file: findFile(first.key), place: first.key, fault: first.fault });
}

function checkKeys({ indicators, regions, sets }: Catalogue): Fault[] {
  const regionIds = new Set(regions.map(({ regionId }) => regionId));
  const references = [
    ...[...indicators.values()].flatMap(({ key, partOf, newOf }) =>
      [partOf, newOf].map((to) => ({ key, to, among: indicators })),
    ),
    ...sets.flatMap(({ key, rows }) => rows.map(({ indicator }) => ({ key, to: indicator, among: indicators }))),
    ...regions.flatMap(({ regionId, parentId, memberIds }) =>
      [parentId, ...(memberIds ?? [])].map((to) => ({ key: regionId, to, among: regionIds })),
    ),
  ];
  const dangling = references.filter(({ to, among }) => to !== null && !among.has(to));
  return dangling.map(({ key, to }) => ({ key, fault: `no entry has the key ${to}` }));
}

function checkUnits({ indicators, units }: Catalogue): Fault[] {
  const known = new Set([...units.values()].map(({ dimension, base }) => `${dimension} ${base}`));
  const unknown = [...indicators.values()].filter(({ dimension, baseUnit }) => !known.has(`${dimension} ${baseUnit}`));
  return unknown.map(({ key, dimension, baseUnit }) => ({
    key,
    fault: `no unit has the dimension ${dimension} and the base ${baseUnit}`,
  }));
}

function checkNames({ indicators }: Catalogue): Fault[] {
  const owners = new Map<string, string>();
  const faults: Fault[] = [];
  for (const { key, nameZh, aliases } of indicators.values()) {
    for (const name of [nameZh, ...aliases]) {
      const owner = owners.get(name) ?? key;
      if (owner !== key) faults.push({ key, fault: `the name ${name} belongs to ${owner}` });
      owners.set(name, owner);
    }
  }
  return faults;
}

function checkParents({ regions }: Catalogue): Fault[] {
  const parents = new Map(regions.map(({ regionId, parentId }) => [regionId, parentId]));
  const isAround = (id: string, seen: readonly string[]): boolean => {
    const parent = parents.get(id) ?? null;
    return parent !== null && (seen.includes(parent) || isAround(parent, [...seen, parent]));
  };
  return [...parents.keys()].filter((id) => isAround(id, [id])).map((key) => ({ key, fault: "it lies in itself" }));
}
