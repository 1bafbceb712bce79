import type { GraphQLFormattedError } from "graphql";
import { AppError } from "../../core/errors.ts";
import type { ErrorCode, Locale } from "../../core/messages.ts";
import { formatMessage } from "../../core/messages.ts";

/** Codes that are no plain fault of the request, with the status that HTTP has for them; all others are 400. */
const STATUSES: Partial<Readonly<Record<ErrorCode, number>>> = {
  UNAUTHENTICATED: 401,
  FORBIDDEN: 403,
  METHOD_NOT_ALLOWED: 405,
  MUTATION_OVER_GET: 405,
  NOT_ACCEPTABLE: 406,
  BODY_TOO_LARGE: 413,
  URL_TOO_LONG: 414,
  CONTENT_TYPE_UNSUPPORTED: 415,
  RATE_LIMITED: 429,
  DEADLINE_EXCEEDED: 503,
  SERVER_STOPPING: 503,
  // The protocol of automatic persisted queries: the client sends the text then.
  PERSISTED_QUERY_NOT_FOUND: 200,
};

export function findStatus(code: ErrorCode): number {
  return STATUSES[code] ?? 400;
}

/** Returns a fault as GraphQL words it, with its code, its values and the words in both languages. */
export function formatRefusal({ code, parameters }: AppError, locale: Locale): GraphQLFormattedError {
  const messages = { zh: formatMessage(code, parameters, "zh"), en: formatMessage(code, parameters, "en") };
  return { message: messages[locale], extensions: { code, messages, ...parameters } };
}

/** Returns the fault of ours that an error is or was caused by; null where it is none of ours. */
export function findAppError(error: unknown): AppError | null {
  if (error instanceof AppError) return error;
  return error instanceof Error && error.cause !== undefined ? findAppError(error.cause) : null;
}
