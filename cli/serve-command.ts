import type { Command } from "commander";
import { findHome, openExistingHome } from "./home.ts";

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
    .action(async (options: ListenOptions) => {
      // Only what serves loads the server: the other commands start in half the time.
      const { serveStore } = await import("./serve-store.ts");
      const home = findHome();
      await serveStore(await openExistingHome(home), home, options);
    });
}
