import type { IsoDate } from "../../../core/period.ts";
import type { Recogniser } from "../../recognise/recogniser.ts";
import type { Mappings } from "../mappings/mappings.ts";
import { cleanText } from "./clean-text.ts";
import { findReport } from "./find-report.ts";
import type { TablePlan } from "./plan-table.ts";
import type { RegionNames } from "./region-names.ts";
import type { DocumentScope } from "./table-context.ts";

/** What is known of a document of tables before it is read. */
export interface TableFacts {
  readonly doc: string;
  readonly regionId: string | null;
  /** The last day of what its title says it reports on. */
  readonly reportEnd: IsoDate | null;
  /** The year that its text is of. */
  readonly year: number | null;
  /** The day on which the file was last saved: the year of its months where nothing else tells. */
  readonly savedOn: IsoDate | null;
  /** What earlier months taught. */
  readonly mappings: Mappings;
}

/** Returns what all tables of a document tell together: whose it is, and of what month. */
export function findScope(
  plans: readonly TablePlan[],
  facts: TableFacts,
  { recogniser, regions }: { recogniser: Recogniser; regions: RegionNames },
): DocumentScope {
  const home = facts.regionId ?? findListed(plans, regions, recogniser) ?? findNamed(plans, facts.doc, recogniser);
  return { doc: facts.doc, home, report: findReport(plans, facts) };
}

/** The region whose parts most tables list; of one and its province the inner, where more than one table lists its parts. */
function findListed(plans: readonly TablePlan[], regions: RegionNames, { regions: index }: Recogniser): string | null {
  const counts = new Map<string, number>();
  for (const { regionLabels } of plans) {
    const parent = findParent(regionLabels, regions);
    if (parent !== null) counts.set(parent, (counts.get(parent) ?? 0) + 1);
  }
  const ordered = [...counts].toSorted(([, a], [, b]) => b - a).map(([id]) => id);
  const [most] = ordered;
  if (most === undefined) return null;
  const inner = ordered.find((id) => id !== most && (counts.get(id) ?? 0) > 1 && index.listAround(id).includes(most));
  return inner ?? most;
}

/** Returns the region that most of the labels are parts of; null where fewer than two are. */
export function findParent(labels: readonly string[], regions: RegionNames): string | null {
  const named = [...new Set(labels)].filter((label) => regions.sense(label) === "region");
  const found = regions.findParent(named);
  return found && found.count >= 2 && found.count * 2 >= named.length ? found.regionId : null;
}

/** The place that titles, names of sheets or the file's name say first. */
function findNamed(plans: readonly TablePlan[], doc: string, recogniser: Recogniser): string | null {
  const texts = plans.flatMap(({ lines, grid }) => [...lines.lines.map(({ text }) => text), grid.name]);
  for (const text of [...texts, doc]) {
    const found = findPlace(text, null, recogniser);
    if (found !== null) return found;
  }
  return null;
}

/** Returns the region that a text names first, of 湖南省邵阳市 the inner; null where it names none. */
export function findPlace(text: string, home: string | null, { lexicon, regions }: Recogniser): string | null {
  const clean = cleanText(text);
  for (let at = 0, found: string | null = null; at <= clean.length; ) {
    const word = at < clean.length ? lexicon.words.findLongest(clean, at) : null;
    const id = word?.value.kind === "place" ? regions.findNear(word.value.regionIds, home) : null;
    if (found !== null && id === null) return found;
    found = id ?? found;
    at = word && id !== null ? word.end : at + 1;
  }
  return null;
}
