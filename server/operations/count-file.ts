import type { FastifyReply } from "fastify";
import type { Metrics } from "./metrics.ts";

/** A file that is being sent. */
export interface SentFile {
  readonly metrics: Pick<Metrics, "count">;
  /** The path of its kind, which no operation of GraphQL can be called. */
  readonly path: `/${string}`;
  readonly reply: FastifyReply;
}

/** Sends a file, and counts how that ended once it is with the client. */
export async function countFile({ metrics, path, reply }: SentFile, send: () => Promise<unknown>): Promise<void> {
  try {
    await send();
    metrics.count(path, reply.statusCode === 304 ? "unmodified" : "computed");
  } catch (error) {
    metrics.count(path, "failed");
    throw error;
  }
}
