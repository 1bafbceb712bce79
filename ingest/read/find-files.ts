import { readdir } from "node:fs/promises";
import { extname, join } from "node:path";
import { AppError } from "../../core/errors.ts";
import { inspectPath, refuseAccess } from "./inspect-path.ts";
import { READABLE } from "./readers.ts";

/** What lies under a path: files that can be read, those that no reader is for, and the faults of what cannot be entered. */
export interface FoundFiles {
  readonly readable: readonly string[];
  /** To be told, but no fault. */
  readonly passedOver: readonly AppError[];
  readonly faults: readonly AppError[];
}

/**
 * Returns the files under a path, sorted: the file itself, or every file of a folder and the folders in it that a reader is
 * for. Hidden files and those that office programs leave while they are open are passed over in silence, other types by
 * name; what cannot be entered is a fault, and the rest is still found.
 */
export async function findFiles(path: string): Promise<FoundFiles> {
  try {
    const info = await inspectPath(path);
    return info.isDirectory() ? await findInFolder(path) : { readable: [path], passedOver: [], faults: [] };
  } catch (error) {
    if (error instanceof AppError) return { readable: [], passedOver: [], faults: [error] };
    throw error;
  }
}

async function findInFolder(folder: string): Promise<FoundFiles> {
  const entries = await readdir(folder, { withFileTypes: true }).catch((cause) => refuseAccess(folder, cause));
  const seen = entries.filter(({ name }) => !name.startsWith(".") && !name.startsWith("~$"));
  const isWanted = (entry: (typeof seen)[number]) => entry.isDirectory() || isReadable(entry.name);
  const listPaths = (some: typeof seen) => some.map(({ name }) => join(folder, name)).toSorted();
  const found = await Promise.all(listPaths(seen.filter(isWanted)).map(findFiles));
  const others = listPaths(seen.filter((entry) => !isWanted(entry)));
  return {
    readable: found.flatMap(({ readable }) => readable),
    passedOver: [...others.map(passOver), ...found.flatMap(({ passedOver }) => passedOver)],
    faults: found.flatMap(({ faults }) => faults),
  };
}

function isReadable(name: string): boolean {
  return READABLE.includes(extname(name).toLowerCase());
}

function passOver(file: string): AppError {
  return new AppError("FILE_PASSED_OVER", { file, supported: READABLE.join(" ") });
}
