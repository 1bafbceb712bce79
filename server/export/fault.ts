import type { FastifyReply } from "fastify";
import { GraphQLError } from "graphql";
import { AppError } from "../../core/errors.ts";
import type { Locale } from "../../core/messages.ts";
import { formatMessage } from "../../core/messages.ts";

/** Status of a fault; of all others 400. */
const STATUSES: Readonly<Record<string, number>> = { UNKNOWN_EXPORT: 404, UNKNOWN_REPORT: 404, TOO_MANY_STREAMS: 503 };

/** Sends a fault of a request for a file in the form of the API: a code, words in the language asked for, and in both. */
export function sendFault(reply: FastifyReply, error: unknown, locale: Locale): FastifyReply {
  reply.removeHeader("etag").type("application/json; charset=utf-8").header("cache-control", "no-store");
  if (error instanceof AppError) {
    return reply.code(STATUSES[error.code] ?? 400).send(formatFault(error, locale));
  }
  if (error instanceof GraphQLError && error.originalError == null)
    return reply.code(400).send({ errors: [{ message: error.message, extensions: { code: "BAD_USER_INPUT" } }] });
  throw error;
}

function formatFault({ code, parameters }: AppError, locale: Locale): object {
  const messages = { zh: formatMessage(code, parameters, "zh"), en: formatMessage(code, parameters, "en") };
  return { errors: [{ message: messages[locale], extensions: { code, messages } }] };
}
