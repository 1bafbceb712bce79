import type { AppError } from "../core/errors.ts";
import { formatMessage } from "../core/messages.ts";
import type { Loss } from "../ingest/read/reader.ts";
import { findLocale, printNote, say } from "./print.ts";

const MAX_LISTED = 20;

/** Tells which files of a folder no reader is for; of many the first and how many more. */
export function notePassedOver(files: readonly AppError[]): void {
  for (const { code, parameters } of files.slice(0, MAX_LISTED))
    printNote(formatMessage(code, parameters, findLocale()));
  const rest = files.length - MAX_LISTED;
  if (rest > 0) printNote(say(`还有 ${rest} 个文件已跳过。`, `${rest} more files were passed over.`));
}

/** Tells what a reader left out of a file or took otherwise than its name says. */
export function noteLosses(path: string, losses: readonly Loss[]): void {
  for (const { code, parameters } of losses) printNote(`${path}: ${formatMessage(code, parameters, findLocale())}`);
}
