import type { ServerResponse } from "node:http";
import type { FastifyInstance } from "fastify";
import { AppError } from "../../core/errors.ts";
import type { DataVersionRoot } from "../../schema/version/data-version.ts";
import { sendFault } from "../export/fault.ts";
import { findLocale } from "../words/locale.ts";
import type { VersionWatch } from "./version-watch.ts";

/** Streams that are kept open at most. */
const MAX_STREAMS = 200;

/** Milliseconds between signs of life: proxies end what is silent for a minute. */
const HEARTBEAT = 15_000;

/** Bytes that a client may leave unread before it is let go. */
const MAX_UNREAD = 65_536;

const HEADERS = {
  "content-type": "text/event-stream; charset=utf-8",
  "cache-control": "no-store",
  // nginx would keep the events back.
  "x-accel-buffering": "no",
} as const;

export interface EventStream {
  /** Ends all streams: a server that is to stop would wait for them. */
  readonly close: () => void;
}

export interface StreamOptions {
  readonly limit?: number;
  readonly heartbeat?: number;
}

/**
 * Adds `/events`: an event stream that tells the present data version and every later one, its id in `id`. Who comes back with
 * the present one in Last-Event-ID is told of later ones only.
 */
export function addEventStream(app: FastifyInstance, watch: VersionWatch, options: StreamOptions = {}): EventStream {
  const { limit = MAX_STREAMS, heartbeat = HEARTBEAT } = options;
  const streams = new Set<ServerResponse>();
  app.get("/events", { exposeHeadRoute: false }, async ({ headers }, reply) => {
    if (streams.size >= limit)
      return sendFault(reply, new AppError("TOO_MANY_STREAMS", { limit }), findLocale(headers));
    const { raw } = reply.hijack();
    streams.add(raw);
    raw.once("close", () => streams.delete(raw));
    const end = await startStream(raw, watch, { lastId: headers["last-event-id"], heartbeat });
    raw.once("close", end);
    if (raw.destroyed || raw.writableEnded) end();
  });
  return {
    close: () => {
      for (const stream of streams) stream.end();
    },
  };
}

interface StreamParts {
  readonly lastId: string | readonly string[] | undefined;
  readonly heartbeat: number;
}

/** Returns what ends the telling. */
async function startStream(
  stream: ServerResponse,
  watch: VersionWatch,
  { lastId, heartbeat }: StreamParts,
): Promise<() => void> {
  stream.writeHead(200, HEADERS);
  stream.write("retry: 5000\n\n");
  // First, so that no version between the two is missed.
  const unsubscribe = watch.subscribe(({ dataVersion, previous }) => write(stream, formatEvent(dataVersion, previous)));
  const beat = setInterval(() => write(stream, ": alive\n\n"), heartbeat).unref();
  const present = await watch.current();
  if (present.id !== lastId) write(stream, formatEvent(present, null));
  return () => {
    clearInterval(beat);
    unsubscribe();
  };
}

function write(stream: ServerResponse, text: string): void {
  if (stream.writableEnded) return;
  if (stream.writableLength > MAX_UNREAD) stream.destroy();
  else stream.write(text);
}

function formatEvent(dataVersion: DataVersionRoot, previous: string | null): string {
  return `id: ${dataVersion.id}\nevent: dataVersion\ndata: ${JSON.stringify({ dataVersion, previous })}\n\n`;
}
