import type { IncomingMessage } from "node:http";
import type { Logger } from "pino";
import type { AppError } from "../../core/errors.ts";
import { chooseMediaType } from "../graphql/accept.ts";
import { type Exchange, sendOnce } from "../respond/send.ts";
import type { Answer } from "../respond/stored-answer.ts";
import { INTERNAL_MESSAGES } from "../words/format-error.ts";
import { findLocale } from "../words/locale.ts";
import { findAppError, findStatus, formatRefusal } from "../words/refusal.ts";

/** Tells a request why it is not answered; of what went wrong inside only that it did, and the log the rest. */
export async function refuse(exchange: Exchange, error: unknown, logger: Logger): Promise<void> {
  const { request, response } = exchange;
  if (response.headersSent || response.destroyed) return;
  const fault = findAppError(error);
  if (!fault) logger.error({ err: error, path: request.url?.split("?")[0] }, "request failed");
  const isSending = !request.complete && request.method !== "GET" && request.method !== "HEAD";
  if (isSending) linger(request);
  const end = isSending ? ["connection", "close"] : [];
  await sendOnce(exchange, createRefusal(exchange, fault), [...listHeaders(fault), ...end]);
}

const LINGER = 2000;

/** Throws away for a while what a client still sends: cut off at once, it would never come to read the answer. */
function linger(request: IncomingMessage): void {
  const { socket } = request;
  socket.destroySoon = () => {
    socket.end();
    setTimeout(() => socket.destroy(), LINGER).unref();
  };
  request.resume();
}

function createRefusal({ request }: Exchange, fault: AppError | null): Answer {
  const locale = findLocale(request.headers);
  const error = fault
    ? formatRefusal(fault, locale)
    : {
        message: INTERNAL_MESSAGES[locale],
        extensions: { code: "INTERNAL_SERVER_ERROR", messages: INTERNAL_MESSAGES },
      };
  const status = fault ? findStatus(fault.code) : 500;
  const body = `${JSON.stringify({ errors: [error] })}\n`;
  return { status, mediaType: findMediaType(request.headers.accept), language: locale, body, version: null };
}

function findMediaType(accept: string | undefined): string {
  try {
    return chooseMediaType(accept).type;
  } catch {
    return "application/json"; // What it takes is none of ours; a fault is told all the same.
  }
}

function listHeaders(fault: AppError | null): readonly string[] {
  if (fault?.code === "UNAUTHENTICATED") return ["www-authenticate", 'Bearer realm="qubi"'];
  if (fault?.code === "RATE_LIMITED") return ["retry-after", String(fault.parameters.seconds)];
  if (fault?.code === "METHOD_NOT_ALLOWED") return ["allow", "GET, HEAD, POST, OPTIONS"];
  return fault?.code === "MUTATION_OVER_GET" ? ["allow", "POST"] : [];
}
