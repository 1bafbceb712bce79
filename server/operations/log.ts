import type { Logger } from "pino";
import { destination, pino } from "pino";
import type { ServerConfig } from "../config.ts";

export type { Logger } from "pino";

/** Returns the log of a service: lines of JSON on the error output. What could hold a token is never written. */
export function createLog({ logLevel }: Pick<ServerConfig, "logLevel">): Logger {
  const redact = { paths: ["*.authorization", "*.cookie", "*.headers", "token", "*.token"], censor: "…" };
  return pino({ level: logLevel, redact, base: null, timestamp: pino.stdTimeFunctions.isoTime }, destination(2));
}
