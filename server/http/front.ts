import { randomBytes } from "node:crypto";
import type { IncomingMessage, RequestListener, ServerResponse } from "node:http";
import type { Logger } from "pino";
import { AppError } from "../../core/errors.ts";
import type { ServerConfig } from "../config.ts";
import { checkMethod, type Endpoint, isGraphql } from "../graphql/endpoint.ts";
import { createRateLimit } from "../limits/rate-limit.ts";
import type { Exchange } from "../respond/send.ts";
import { SECURITY_HEADERS } from "../respond/stored-answer.ts";
import { findAddress } from "../security/client.ts";
import { answerPreflight, listCorsHeaders } from "../security/cors.ts";
import { findRequester, type Requester } from "../security/roles.ts";
import { refuse } from "./refuse.ts";

export interface FrontParts {
  readonly config: ServerConfig;
  readonly endpoint: Endpoint;
  readonly logger: Logger;
  /** Is the service about to end? Then each connection ends with its answer. */
  readonly isStopping: () => boolean;
}

/**
 * Returns what every request comes to first: it is counted and let in or refused, `/graphql` is answered at once, and all
 * else goes on to the routes.
 */
export function createFront(parts: FrontParts): (routes: RequestListener) => RequestListener {
  const { config, logger } = parts;
  const count = createRateLimit(config.rateLimit);
  const answer = async (exchange: Exchange, requester: Requester | null): Promise<void> => {
    try {
      if (requester === null) throw new AppError("UNAUTHENTICATED");
      checkMethod(exchange.request);
      if (!parts.endpoint.answerAtOnce(exchange, requester)) await parts.endpoint.answer(exchange, requester);
    } catch (error) {
      await refuse(exchange, error, logger);
    }
  };
  const createHeaders = createHeaderMaker(parts);
  return (routes) => (request, response) => {
    const headers = createHeaders(request);
    const exchange = { request, response, headers, isCompressed: config.compression };
    logWhenSent(logger, exchange);
    if (request.method === "OPTIONS") return answerPreflight(request, response, config.corsOrigins);
    const requester = findRequester(request.headers, config);
    const fault =
      config.rateLimit === 0 ? null : findExcess(count, requester?.name ?? findAddress(request, config.trustedProxies));
    if (fault) return void refuse(exchange, fault, logger);
    if (isGraphql(request)) return void answer(exchange, requester);
    if (requester === null && !isPublic(request)) return void answer(exchange, null);
    setHeaders(response, [...SECURITY_HEADERS, ...headers]);
    return routes(request, response);
  };
}

/** What tells only whether the service runs, and pages without data. */
function isPublic({ url = "" }: IncomingMessage): boolean {
  return /^\/(livez|readyz|graphiql)(?=[/?]|$)/.test(url);
}

function findExcess(count: (client: string) => void, client: string): unknown {
  try {
    count(client);
    return null;
  } catch (error) {
    return error;
  }
}

function createHeaderMaker({ config, isStopping }: FrontParts): (request: IncomingMessage) => readonly string[] {
  const start = randomBytes(6).toString("hex");
  const last = { number: 0 };
  return ({ headers }) => {
    last.number += 1;
    const id = findRequestId(headers["x-request-id"]) ?? `${start}-${last.number.toString(36)}`;
    const cors = listCorsHeaders(headers.origin, config.corsOrigins);
    const end = isStopping() ? ["connection", "close"] : [];
    return cors.length + end.length === 0 ? ["x-request-id", id] : ["x-request-id", id, ...cors, ...end];
  };
}

/** The id that a proxy gave, where it is one. */
function findRequestId(given: string | readonly string[] | undefined): string | null {
  return typeof given === "string" && /^[\w.:-]{1,100}$/.test(given) ? given : null;
}

/** A route may set its own in place of these. */
function setHeaders(response: ServerResponse, headers: readonly string[]): void {
  for (let index = 0; index + 1 < headers.length; index += 2)
    response.setHeader(headers[index] ?? "", headers[index + 1] ?? "");
}

function logWhenSent(logger: Logger, { request, response, headers }: Exchange): void {
  if (!logger.isLevelEnabled("debug")) return;
  const started = performance.now();
  const { method, url = "" } = request;
  const requestId = headers[headers.indexOf("x-request-id") + 1];
  response.once("close", () => {
    const milliseconds = Math.round((performance.now() - started) * 100) / 100;
    const isWhole = response.writableFinished;
    logger.debug({ requestId, method, path: url.split("?")[0], status: response.statusCode, milliseconds, isWhole });
  });
}
