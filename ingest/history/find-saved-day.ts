import { AppError } from "../../core/errors.ts";
import { createDate, type IsoDate } from "../../core/period.ts";
import { listEntries } from "../read/zip/list-entries.ts";
import { readZip } from "../read/zip/read-zip.ts";

const PROPERTIES = "docProps/core.xml";

/**
 * Returns the day, in UTC, on which a workbook or document was last saved, as the properties inside the file say; null
 * where it has none. The day of its making is no help: that of the template stays in every file made of it.
 */
export function findSavedDay(bytes: Uint8Array): IsoDate | null {
  const [, year, month, day] = /<dcterms:modified[^>]*>\s*(\d{4})-(\d{2})-(\d{2})T/.exec(readProperties(bytes)) ?? [];
  try {
    return day === undefined ? null : createDate(Number(year), Number(month), Number(day));
  } catch {
    return null; // No such day: the properties tell nothing.
  }
}

function readProperties(bytes: Uint8Array): string {
  if (!listEntries(bytes)?.some(({ name }) => name === PROPERTIES)) return "";
  try {
    return new TextDecoder().decode(readZip({ bytes, file: PROPERTIES }, "docProps").read(PROPERTIES) ?? undefined);
  } catch (error) {
    // A file whose text can be read is not refused for its properties.
    if (error instanceof AppError) return "";
    throw error;
  }
}
