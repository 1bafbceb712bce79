import { parseConfig } from "../server/config.ts";
import { createServer } from "../server/create-server.ts";
import type { Store } from "../store/store.ts";
import { printLine, say } from "./print.ts";
import type { ListenOptions } from "./serve-command.ts";

/** Serves a store until the program is told to end: then requests under way are answered, and the store is closed. */
export async function serveStore(store: Store, options: ListenOptions): Promise<void> {
  const server = await createServer({ store, config: parseConfig(options, process.env) });
  printLine(
    say(
      `已启动 ${server.url}/  （GraphQL：${server.url}/graphql）`,
      `Listening at ${server.url}/  (GraphQL: ${server.url}/graphql)`,
    ),
  );
  const stop = async () => {
    await server.close();
    await store.close();
  };
  process.once("SIGINT", stop);
  process.once("SIGTERM", stop);
}
