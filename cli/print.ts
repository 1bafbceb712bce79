import type { AppError } from "../core/errors.ts";
import { formatMessage, type Locale } from "../core/messages.ts";

/** Returns the reader's language: QUBI_LANG, else what the system says; Chinese where neither tells. */
export function findLocale(environment: NodeJS.ProcessEnv = process.env): Locale {
  const asked = environment.QUBI_LANG ?? environment.LC_ALL ?? environment.LANG ?? "";
  return /^en/i.test(asked) ? "en" : "zh";
}

/** Returns the words for the reader's language. */
export function say(zh: string, en: string): string {
  return findLocale() === "en" ? en : zh;
}

/** Writes a line to the standard output. */
export function printLine(line: string): void {
  process.stdout.write(`${line}\n`);
}

/** Writes a line to the error output, where progress and faults go. */
export function printNote(line: string): void {
  process.stderr.write(`${line}\n`);
}

/** Writes a fault to the error output: its code, and its words in the reader's language. */
export function printError({ code, parameters }: AppError): void {
  printNote(`✗ ${code}  ${formatMessage(code, parameters, findLocale())}`);
}
