import type { ErrorCode } from "./messages.ts";
import { formatMessage } from "./messages.ts";

export type MessageParameters = Readonly<Record<string, string | number | null>>;

/** A fault of what was asked or given: a code that is never renamed, with the values that the words need. */
export class AppError extends Error {
  override readonly name = "AppError";
  readonly code: ErrorCode;
  readonly parameters: MessageParameters;

  constructor(code: ErrorCode, parameters: MessageParameters = {}, options?: ErrorOptions) {
    super(formatMessage(code, parameters, "en"), options);
    this.code = code;
    this.parameters = parameters;
  }
}
