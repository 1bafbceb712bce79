import { AppError } from "../core/errors.ts";
import { parseConfig, type ServerConfig } from "../server/config.ts";
import { createServer } from "../server/create-server.ts";
import type { Store } from "../store/store.ts";
import { printLine, say } from "./print.ts";
import type { ListenOptions } from "./serve-command.ts";

/** Serves a store until the program is told to end: then requests under way are answered, and the store is closed. */
export async function serveStore(store: Store, options: ListenOptions): Promise<void> {
  const server = await listen(store, parseConfig(options, process.env));
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

const FAULTS = ["EADDRINUSE", "EACCES", "EADDRNOTAVAIL", "ENOTFOUND"];

async function listen(store: Store, config: ServerConfig): Promise<Awaited<ReturnType<typeof createServer>>> {
  try {
    return await createServer({ store, config });
  } catch (cause) {
    const code = cause instanceof Error && "code" in cause ? String(cause.code) : "";
    if (!FAULTS.includes(code)) throw cause;
    const { host, port } = config;
    throw new AppError("ADDRESS_UNUSABLE", { host, port, code }, { cause });
  }
}
