import { mkdir, rename, rm, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { AppError } from "../../core/errors.ts";
import type { Report } from "../../report/model.ts";
import type { FormatName } from "../../report/write/formats.ts";
import { writeReport } from "../../report/write/write-report.ts";

export interface SaveOptions {
  readonly formats: readonly FormatName[];
  readonly folder: string;
  /** Is told each format before it is written. */
  readonly tell: (format: FormatName) => void;
}

interface Target {
  readonly path: string;
  readonly part: string;
  readonly bytes: Uint8Array;
}

/**
 * Writes a report in each format and its ledger beside them, and returns the paths.
 *
 * All is written before anything is replaced: where one fails, older reports stay as they were. Throws FOLDER_UNWRITABLE.
 */
export async function saveReport(report: Report, { formats, folder, tell }: SaveOptions): Promise<string[]> {
  const name = `qubi-report-${report.origin.month ?? "latest"}`;
  await makeFolder(folder);
  const files: { readonly name: string; readonly bytes: Uint8Array }[] = [];
  for (const format of formats) {
    tell(format);
    files.push({ name: `${name}.${format}`, bytes: (await writeReport(report, format)).bytes });
  }
  const ledger = `${JSON.stringify({ origin: report.origin, ...report.ledger }, null, 1)}\n`;
  files.push({ name: `${name}.ledger.json`, bytes: new TextEncoder().encode(ledger) });
  return replaceAll(
    folder,
    files.map((file) => ({
      path: join(folder, file.name),
      part: join(folder, `.${file.name}.${process.pid}.part`),
      bytes: file.bytes,
    })),
  );
}

async function makeFolder(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true }).catch((cause) => {
    throw new AppError("FOLDER_UNWRITABLE", { folder }, { cause });
  });
}

async function replaceAll(folder: string, targets: readonly Target[]): Promise<string[]> {
  try {
    for (const { path } of targets) await checkFree(path);
    for (const { part, bytes } of targets) await writeFile(part, bytes);
    for (const { part, path } of targets) await rename(part, path);
    return targets.map(({ path }) => path);
  } catch (cause) {
    await Promise.all(targets.map(({ part }) => rm(part, { force: true }).catch(() => undefined)));
    throw new AppError("FOLDER_UNWRITABLE", { folder }, { cause });
  }
}

/** What is there may be replaced, unless it is a folder: that is found out before any file is. */
async function checkFree(path: string): Promise<void> {
  const stats = await stat(path).catch(() => null); // Nothing there yet.
  if (stats?.isDirectory()) throw new Error(`${path} is a folder`);
}
