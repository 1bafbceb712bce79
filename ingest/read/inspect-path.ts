import { constants, type Stats } from "node:fs";
import { access, stat } from "node:fs/promises";
import { AppError } from "../../core/errors.ts";

/** Returns what stands at a path. Throws an AppError where nothing does, or it may not be read. */
export async function inspectPath(path: string): Promise<Stats> {
  const info = await stat(path).catch((cause: NodeJS.ErrnoException) => {
    if (cause.code === "EACCES" || cause.code === "EPERM") refuseAccess(path, cause); // a folder on the way may not be entered
    throw new AppError("PATH_MISSING", { file: path }, { cause });
  });
  await access(path, constants.R_OK).catch((cause) => refuseAccess(path, cause));
  return info;
}

export function refuseAccess(path: string, cause: unknown): never {
  throw new AppError("PATH_UNREADABLE", { file: path }, { cause });
}
