import type { Recogniser } from "../../recognise/recogniser.ts";
import { NameIndex } from "./name-index.ts";
import type { PlanReader } from "./plan-table.ts";
import { RegionNames } from "./region-names.ts";
import { UnitReader } from "./unit-words.ts";

/** A recogniser made ready for tables. */
export interface TableRecogniser extends PlanReader {
  readonly recogniser: Recogniser;
}

const made = new WeakMap<Recogniser, TableRecogniser>();

/** Returns what reads tables with a recogniser's catalogue; made at the first call, as most documents have no table. */
export function findTableRecogniser(recogniser: Recogniser): TableRecogniser {
  const known = made.get(recogniser);
  if (known) return known;
  const { catalogue, regions } = recogniser;
  const reader: TableRecogniser = {
    recogniser,
    words: catalogue.words.tables,
    units: new UnitReader(catalogue.units),
    names: new NameIndex(catalogue),
    regions: new RegionNames(catalogue, regions),
  };
  made.set(recogniser, reader);
  return reader;
}
