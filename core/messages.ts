import { DATA_MESSAGES } from "./messages/data-messages.ts";
import { FILE_MESSAGES } from "./messages/file-messages.ts";
import { REPORT_MESSAGES } from "./messages/report-messages.ts";
import { REQUEST_MESSAGES } from "./messages/request-messages.ts";
import { REVIEW_MESSAGES } from "./messages/review-messages.ts";
import { SERVICE_MESSAGES } from "./messages/service-messages.ts";
import { SHEET_MESSAGES } from "./messages/sheet-messages.ts";
import { STATEMENT_MESSAGES } from "./messages/statement-messages.ts";

/** The words of every error and issue, Chinese and English: `{name}` stands for a parameter. Codes are never renamed. */
export const MESSAGES = {
  ...REQUEST_MESSAGES,
  ...SERVICE_MESSAGES,
  ...FILE_MESSAGES,
  ...DATA_MESSAGES,
  ...SHEET_MESSAGES,
  ...STATEMENT_MESSAGES,
  ...REVIEW_MESSAGES,
  ...REPORT_MESSAGES,
} as const;

export type ErrorCode = keyof typeof MESSAGES;
export type Locale = "zh" | "en";

/**
 * Returns the words of a code with its parameters filled in; a parameter that is not given is left out.
 *
 * Words in square brackets stand only where their parameter is given.
 */
export function formatMessage(
  code: ErrorCode,
  parameters: Readonly<Record<string, string | number | null>>,
  locale: Locale,
): string {
  return MESSAGES[code][locale]
    .replaceAll(/\[(.*?\{(\w+)\}.*?)\]/g, (_, words: string, name: string) => {
      return (parameters[name] ?? null) === null ? "" : words;
    })
    .replaceAll(/\{(\w+)\}/g, (_, name: string) => String(parameters[name] ?? ""))
    .trim();
}
