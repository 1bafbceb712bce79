import type { Block } from "../../normalise/block.ts";
import type { LocalPlace } from "./find-local-places.ts";
import { findOwnRegion } from "./find-own-region.ts";
import { findOwnZone } from "./find-own-zone.ts";
import type { Zone } from "./find-zones.ts";
import { splitZone } from "./find-zones.ts";
import { createUnlistedId } from "./region-index.ts";
import type { SurveySources } from "./survey-document.ts";

interface Surveyed {
  readonly title: string;
  readonly blocks: readonly Block[];
  readonly places: readonly LocalPlace[];
}

/**
 * Returns the region that a document is about: the zone or the town that its title or head speaks of, else the division.
 * Null where nothing tells.
 */
export function findOwnPlace({ title, blocks, places }: Surveyed, sources: SurveySources): string | null {
  const head = blocks.slice(0, 12).map(({ text }) => text);
  const foot = blocks.slice(Math.max(head.length, blocks.length - 3)).map(({ text }) => text);
  const { lexicon, regions } = sources;
  const division = findOwnRegion([title, ...head, ...foot], {
    places: lexicon.words,
    shortNames: lexicon.shortNames,
    regions,
  });
  const zone = findOwnZone(title, blocks, { words: lexicon.words, local: places.flatMap(toZone) });
  const isBare = zone?.place === "" && zone.stem === "";
  // A division's piece that speaks of its 高新区 now and then is not about it.
  if (zone && !(isBare && division !== null && !title.split(" ")[0]?.includes(zone.name)))
    return findListed(zone.name, sources) ?? createUnlistedId(nameZone(zone, division, sources), division);
  const town = findOwnTown({ title, blocks, places });
  return town === null ? division : createUnlistedId(town, division);
}

/** A zone without a name of its own is called after its division: 驻马店 + 开发区. */
function nameZone({ name, place, stem }: Zone, division: string | null, { regions }: SurveySources): string {
  const around = division === null || place + stem !== "" ? null : regions.findVersion(division, null);
  return around ? (around.shortNames[0] ?? around.name) + name : name;
}

function toZone({ name, kind }: LocalPlace): Zone[] {
  return kind === "zone" ? [{ name, place: "", ...splitZone(name) }] : [];
}

function findListed(name: string, { lexicon }: SurveySources): string | null {
  const listed = lexicon.words.findLongest(name, 0);
  return listed?.end === name.length && listed.value.kind === "place" ? (listed.value.regionIds[0] ?? null) : null;
}

/** What may stand before a town's name in a title: a year, the divisions around it. */
const MAX_LEAD = 20;
const MAX_ISSUER = 40;

const OFFICE = /(?:人民政府|办事处)$/;
/** A text that is about a town names it early. */
const MAX_TOWNS = 30;

/** The town that the title begins with, or that the text begins with where it goes on to speak of 全镇. */
function findOwnTown({ title, blocks, places }: Surveyed): string | null {
  const towns = places
    .filter(({ kind }) => kind === "town")
    .map(({ name }) => name)
    .slice(0, MAX_TOWNS);
  const [line = ""] = title.split(" ");
  const titled = towns.find((name) => line.slice(0, MAX_LEAD).includes(name));
  if (titled !== undefined) return titled;
  const offices = blocks.filter(({ text }) => text.length < MAX_ISSUER && OFFICE.test(text));
  const signed = towns.find((name) => offices.some(({ text }) => text.replace(OFFICE, "").endsWith(name)));
  if (signed !== undefined) return signed;
  const clauses = blocks.slice(0, 12).flatMap(({ text }) => text.split(/[。;,:!?\s]/));
  const again = towns.find((name) => clauses.filter((clause) => clause.startsWith(name)).length > 1);
  if (again !== undefined && !clauses.some((clause) => /^[全我][市县区旗]/.test(clause))) return again;
  if (!blocks.some(({ text }) => /(?:全|我|该)[镇乡]|(?:全|我)街道|镇内/.test(text))) return null;
  return towns.find((name) => blocks.slice(0, 2).some(({ text }) => text.slice(0, 20).includes(name))) ?? null;
}
