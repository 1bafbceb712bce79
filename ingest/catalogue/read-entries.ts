import { readdir, readFile } from "node:fs/promises";
import { join, relative } from "node:path";
import { isNode, LineCounter, parse, parseDocument } from "yaml";
import type { z } from "zod";
import { AppError } from "../../core/errors.ts";
import { findPrebuilt } from "./prebuilt.ts";

/** A file of data with its text, which the digest of the catalogue covers. */
export interface DataFile {
  readonly path: string;
  readonly text: string;
}

/** Returns the YAML files of a folder and the folders in it, sorted by path; none where there is no such folder. */
export async function readDataFiles(folder: string): Promise<DataFile[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(
    (cause: NodeJS.ErrnoException) => {
      if (cause.code === "ENOENT") return []; // A home has only the folders that its keeper needed.
      throw cause;
    },
  );
  const paths = entries
    .filter((entry) => entry.isFile() && /\.ya?ml$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .toSorted();
  return Promise.all(paths.map(async (path) => ({ path, text: await readFile(path, "utf8") })));
}

/** Returns one YAML file as a list; none where there is no such file. */
export async function readDataFile(path: string): Promise<DataFile[]> {
  const text = await readFile(path, "utf8").catch((cause: NodeJS.ErrnoException) => {
    if (cause.code === "ENOENT") return null;
    throw cause;
  });
  return text === null ? [] : [{ path, text }];
}

/** Returns the content of a YAML file in its form. Throws an AppError that names file, place and fault. */
export function parseData<T>(file: DataFile, form: z.ZodType<T>): T {
  const content = parseYaml(file);
  const result = form.safeParse(content);
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  const path = (issue?.path ?? []).map((step) => (typeof step === "symbol" ? String(step) : step));
  throw new AppError("DATA_INVALID", {
    file: nameFile(file.path),
    line: findLine(file, path),
    place: path.join(".") || "/",
    fault: issue?.message ?? "",
  });
}

/** Returns the line, from 1, on which an entry of a YAML file begins; of one that is missing, that of what it is missing in. */
export function findLine({ text }: DataFile, path: readonly (string | number)[]): number {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines });
  const steps = [...path.keys(), path.length].map((length) => path.slice(0, length));
  const nodes = steps.map((step) => (step.length === 0 ? document.contents : document.getIn(step, true)));
  const node = nodes.findLast((found) => isNode(found) && found.range);
  return lines.linePos(isNode(node) ? (node.range?.[0] ?? 0) : 0).line;
}

function parseYaml({ path, text }: DataFile): unknown {
  const prebuilt = findPrebuilt(text);
  if (prebuilt !== undefined) return prebuilt;
  try {
    return parse(text);
  } catch (cause) {
    const fault = cause instanceof Error ? cause.message : String(cause);
    throw new AppError("DATA_INVALID", { file: nameFile(path), place: "/", fault }, { cause });
  }
}

/** Returns a file's name as a keeper knows it: from the folder where the program runs. */
export function nameFile(path: string): string {
  return relative(process.cwd(), path);
}
