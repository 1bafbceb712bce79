import { join } from "node:path";
import { parseData, readDataFiles } from "../../catalogue/read-entries.ts";
import { createMappingKey, digestMapping, isEdited, mappingsForm, type SheetMapping } from "./sheet-mapping.ts";

/** What is known of the sheets of offices from earlier months. */
export class Mappings {
  readonly #byKey: ReadonlyMap<string, SheetMapping>;
  /** Of what people wrote or changed: another digest reads documents anew. */
  readonly digest: string;

  constructor(sheets: readonly SheetMapping[]) {
    this.#byKey = new Map(sheets.map((sheet) => [createMappingKey(sheet), sheet]));
    this.digest = sheets.filter(isEdited).map(digestMapping).toSorted().join(" ");
  }

  /** Returns what is known of a sheet with a title and heads; null where it is new. */
  find(sheet: Pick<SheetMapping, "title" | "columns">): SheetMapping | null {
    return this.#byKey.get(createMappingKey(sheet)) ?? null;
  }
}

export const NO_MAPPINGS = new Mappings([]);

/** Returns the mappings of a home's `mappings/`. Throws an AppError that names file, place and fault. */
export async function loadMappings(home: string): Promise<Mappings> {
  const files = await readDataFiles(join(home, "mappings"));
  return new Mappings(files.flatMap((file) => parseData(file, mappingsForm).sheets));
}
