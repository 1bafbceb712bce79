import { mkdir, readFile, rename, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { isSeq, parseDocument } from "yaml";
import { AppError } from "../../core/errors.ts";
import { parseData } from "../catalogue/read-entries.ts";
import { type Correction, correctionsForm } from "./correction.ts";

export interface CorrectedSource {
  readonly sha256: string;
  readonly title: string;
}

/** What was kept: the file, and the id that the correction got, unlike any other of the file. */
export interface SavedCorrection {
  readonly path: string;
  readonly id: string;
}

/**
 * Appends a correction to the file of its document in a home's `corrections/`; what stands there is left as it is, its
 * comments too. The file is written whole or not at all. Throws FOLDER_UNWRITABLE, or DATA_INVALID of a broken file.
 */
export async function saveCorrection(
  home: string,
  source: CorrectedSource,
  correction: Correction,
): Promise<SavedCorrection> {
  const folder = join(home, "corrections");
  const path = join(folder, `review-${source.sha256.slice(0, 16)}.yaml`);
  try {
    await mkdir(folder, { recursive: true });
    const { text, id } = appendCorrection({ path, text: await readText(path) }, source, correction);
    const draft = `${path}.part`;
    await writeFile(draft, text);
    await rename(draft, path);
    return { path, id };
  } catch (cause) {
    if (cause instanceof AppError) throw cause;
    throw new AppError("FOLDER_UNWRITABLE", { folder }, { cause });
  }
}

async function readText(path: string): Promise<string | null> {
  return readFile(path, "utf8").catch((cause: NodeJS.ErrnoException) => {
    if (cause.code === "ENOENT") return null;
    throw cause;
  });
}

function appendCorrection(
  { path, text }: { readonly path: string; readonly text: string | null },
  { sha256, title }: CorrectedSource,
  correction: Correction,
): { text: string; id: string } {
  const kept = text ?? `document: ${sha256}\ntitle: ${JSON.stringify(title)}\ncorrections: []\n`;
  const { corrections } = parseData({ path, text: kept }, correctionsForm);
  const id = chooseId(correction.id, new Set(corrections.map((other) => other.id)));
  const document = parseDocument(kept);
  const list = document.get("corrections");
  if (!isSeq(list)) throw new AppError("DATA_INVALID", { file: path, place: "corrections", fault: "no list" });
  list.flow = false;
  list.add(document.createNode({ ...correction, id }));
  return { text: document.toString({ lineWidth: 0 }), id };
}

/** A statement that is decided anew gets a line of its own after the first: the last word counts. */
function chooseId(wanted: string, taken: ReadonlySet<string>): string {
  const ids = [wanted, ...Array.from({ length: taken.size + 1 }, (_, at) => `${wanted}-${at + 2}`)];
  return ids.find((id) => !taken.has(id)) ?? wanted;
}
