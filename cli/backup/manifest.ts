import { createHash } from "node:crypto";
import { createReadStream, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";
import { AppError } from "../../core/errors.ts";
import { DATABASE, MANIFEST } from "./home-files.ts";

/** What a backup says of itself. */
export interface Manifest {
  readonly dataVersion: string;
  readonly program: string;
  readonly sha256: string;
}

export function writeManifest(folder: string, manifest: Manifest): void {
  writeFileSync(join(folder, MANIFEST), `${JSON.stringify(manifest, null, 2)}\n`);
}

/** Throws BACKUP_DAMAGED unless the database of a backup is byte for byte as it was written. */
export async function checkManifest(folder: string): Promise<void> {
  const file = join(folder, DATABASE);
  const { sha256 } = readManifest(folder);
  const found = await computeFileSha256(file);
  if (found !== sha256) throw new AppError("BACKUP_DAMAGED", { file, words: `SHA-256 ${sha256} ≠ ${found}` });
}

function readManifest(folder: string): Partial<Manifest> {
  try {
    return JSON.parse(readFileSync(join(folder, MANIFEST), "utf8"));
  } catch (cause) {
    throw new AppError("BACKUP_MISSING", { file: folder }, { cause });
  }
}

export async function computeFileSha256(file: string): Promise<string> {
  const hash = createHash("sha256");
  await pipeline(createReadStream(file), hash);
  return hash.digest("hex");
}
