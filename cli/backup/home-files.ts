import { cpSync, existsSync, readdirSync } from "node:fs";
import { join, resolve } from "node:path";

/** What of a home is no text of its user: the database and what stands beside it, the demonstration, a folder of backups. */
function isLeftOut(name: string): boolean {
  return name.startsWith("qubi.db") || name === "demo" || name === MANIFEST;
}

/** Says what a backup holds. */
export const MANIFEST = "backup.json";

export const DATABASE = "qubi.db";

/** Copies the texts of a home, and whatever else its user keeps there but backups; returns their names. */
export function copyHomeFiles(from: string, to: string): string[] {
  if (!existsSync(from)) return [];
  const names = readdirSync(from).filter((name) => !isLeftOut(name) && !isBackup(join(from, name), to));
  for (const name of names) cpSync(join(from, name), join(to, name), { recursive: true });
  return names.toSorted();
}

function isBackup(path: string, to: string): boolean {
  return existsSync(join(path, MANIFEST)) || `${resolve(to)}/`.startsWith(`${resolve(path)}/`);
}
