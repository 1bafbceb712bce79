import type { FastifyInstance } from "fastify";
import type { Store } from "../../store/store.ts";
import type { ServerConfig } from "../config.ts";
import type { Logger } from "../operations/log.ts";
import { addEventStream, type EventStream } from "./event-stream.ts";
import { createVersionWatch } from "./version-watch.ts";
import { startWebhooks } from "./webhooks.ts";

export interface EventParts {
  readonly store: Store;
  readonly config: Pick<ServerConfig, "webhooks">;
}

/** Tells of new data versions: whoever listens at `/events`, and the webhooks of the settings. */
export function addEvents(app: FastifyInstance, { store, config }: EventParts, logger: Logger): EventStream {
  const watch = createVersionWatch(store, { tell: (error) => logger.error(error) });
  const stream = addEventStream(app, watch);
  const stopWebhooks = startWebhooks(watch, config.webhooks, { tell: (report) => logger.info(report) });
  return {
    close: () => {
      stream.close();
      stopWebhooks();
      watch.close();
    },
  };
}
