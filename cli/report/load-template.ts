import { createHash } from "node:crypto";
import { join } from "node:path";
import { AppError } from "../../core/errors.ts";
import { type DataFile, nameFile, parseData, readDataFiles } from "../../ingest/catalogue/read-entries.ts";
import { type Template, templateForm } from "../../report/template/template.ts";

/** A template with the file that it was read from. */
export interface LoadedTemplate {
  readonly template: Template;
  readonly file: DataFile;
}

/**
 * Returns the template with the key from the folders' `templates/`, a later folder's before an earlier one's.
 *
 * Throws UNKNOWN_TEMPLATE, and DATA_INVALID with file and place.
 */
export async function loadTemplate(folders: readonly string[], key: string): Promise<LoadedTemplate> {
  const files = (await Promise.all(folders.map((folder) => readDataFiles(join(folder, "templates"))))).flat();
  const loaded = files.map((file) => ({ file, template: parseTemplate(file) }));
  const found = loaded.findLast(({ template }) => template.key === key);
  if (found) return found;
  const known = [...new Set(loaded.map(({ template }) => template.key))].toSorted().join("、");
  throw new AppError("UNKNOWN_TEMPLATE", { key, known });
}

function parseTemplate(file: DataFile): Template {
  const digest = createHash("sha256").update(file.text.replaceAll("\r\n", "\n"), "utf8").digest("hex").slice(0, 12);
  return { ...parseData(file, templateForm), digest };
}

/** Returns the fault as one of the template where it is: an indicator or set that it names, and that there is none of. */
export function blameTemplate(error: unknown, { file, template }: LoadedTemplate): unknown {
  if (!(error instanceof AppError)) return error;
  const { key } = error.parameters;
  const isNamed = error.code === "UNKNOWN_INDICATOR" || error.code === "UNKNOWN_SET";
  if (!isNamed || typeof key !== "string") return error;
  const place = template.sections.findIndex((section) => JSON.stringify(section).includes(JSON.stringify(key)));
  const line = file.text.split("\n").findIndex((text) => text.includes(key)) + 1;
  return new AppError(
    "DATA_INVALID",
    { file: nameFile(file.path), line, place: `sections.${place}`, fault: error.message },
    { cause: error },
  );
}
