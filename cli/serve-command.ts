import type { Command } from "commander";
import { parseConfig } from "../server/config.ts";
import { createServer } from "../server/create-server.ts";
import type { Store } from "../store/store.ts";
import { findHome, openHome } from "./home.ts";
import { printLine, say } from "./print.ts";

export interface ListenOptions {
  readonly host?: string;
  readonly port?: string;
}

export function addServeCommand(program: Command): void {
  program
    .command("serve")
    .description("提供 GraphQL 服务。Serves the GraphQL API.")
    .option("--host <host>", "监听地址，默认 127.0.0.1。Where to listen.")
    .option("--port <port>", "端口，默认 4000。Port.")
    .action(async (options: ListenOptions) => serveStore(await openHome(findHome()), options));
}

/** Serves a store until the program is told to end: then requests under way are answered, and the store is closed. */
export async function serveStore(store: Store, options: ListenOptions): Promise<void> {
  const server = await createServer({ store, config: parseConfig(options, process.env) });
  printLine(say(`已启动 ${server.url}/  （GraphQL：${server.url}/graphql）`, `Listening at ${server.url}/  (GraphQL: ${server.url}/graphql)`));
  const stop = async () => {
    await server.close();
    await store.close();
  };
  process.once("SIGINT", stop);
  process.once("SIGTERM", stop);
}
