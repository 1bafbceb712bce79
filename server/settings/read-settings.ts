import { readFile } from "node:fs/promises";
import { parse } from "yaml";
import { AppError } from "../../core/errors.ts";

export type WrittenSettings = Readonly<Record<string, unknown>>;

/** Returns what a settings file (YAML) says; nothing where there is no such file. Throws SETTINGS_UNREADABLE. */
export async function readSettings(file: string): Promise<WrittenSettings> {
  try {
    return checkMapping(parse(await readFile(file, "utf8")) ?? {});
  } catch (cause) {
    if (cause instanceof Error && "code" in cause && cause.code === "ENOENT") return {};
    const reason = cause instanceof Error ? (cause.message.split("\n")[0] ?? null) : null;
    throw new AppError("SETTINGS_UNREADABLE", { file, reason }, { cause });
  }
}

function checkMapping(value: unknown): WrittenSettings {
  if (typeof value === "object" && value !== null && !Array.isArray(value)) return { ...value };
  throw new Error("name: value");
}
