import { unwrapResolverError } from "@apollo/server/errors";
import type { GraphQLFormattedError } from "graphql";
import type { AppError } from "../../core/errors.ts";
import type { Locale } from "../../core/messages.ts";
import { formatMessage } from "../../core/messages.ts";
import { findAppError } from "./refusal.ts";

/** The words of a fault in both languages, from which the request's is chosen. */
type Messages = Readonly<Record<Locale, string>>;

export const INTERNAL_MESSAGES: Messages = {
  zh: "服务器内部错误，已记入日志。",
  en: "Internal error of the server; it was logged.",
};

/** Returns an error as it goes out: code and words of an AppError in both languages, nothing of what else went wrong inside. */
export function formatError(formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError {
  const cause = findAppError(unwrapResolverError(error));
  if (cause) return createError(formatted, cause.code, formatAppError(cause));
  if (formatted.extensions?.code === "INTERNAL_SERVER_ERROR")
    return createError(formatted, "INTERNAL_SERVER_ERROR", INTERNAL_MESSAGES);
  return formatted;
}

function formatAppError({ code, parameters }: AppError): Messages {
  return { zh: formatMessage(code, parameters, "zh"), en: formatMessage(code, parameters, "en") };
}

function createError(formatted: GraphQLFormattedError, code: string, messages: Messages): GraphQLFormattedError {
  return { ...formatted, message: messages.en, extensions: { ...formatted.extensions, code, messages } };
}

/** Returns the error with its words in one language; one that has no words of ours stays as it is. */
export function chooseWords(error: GraphQLFormattedError, locale: Locale): GraphQLFormattedError {
  const messages = error.extensions?.messages;
  return isMessages(messages) ? { ...error, message: messages[locale] } : error;
}

function isMessages(value: unknown): value is Messages {
  return typeof value === "object" && value !== null && "zh" in value && "en" in value;
}
