import { appendFileSync } from "node:fs";
import { join } from "node:path";
import { AppError } from "../core/errors.ts";
import { parseConfig } from "../server/config.ts";
import { createServer, type ServerParts } from "../server/create-server.ts";
import type { ReviewAudit } from "../server/security/audit.ts";
import { readSettings } from "../server/settings/read-settings.ts";
import type { Store } from "../store/store.ts";
import { printLine, say } from "./print.ts";
import { createCommands } from "./review/create-commands.ts";
import type { ListenOptions } from "./serve-command.ts";

/** Serves the store of a home until the program is told to end: then requests under way are answered, and the store is closed. */
export async function serveStore(store: Store, home: string, options: ListenOptions): Promise<void> {
  const file = process.env.QUBI_SETTINGS || join(home, "settings.yaml");
  const config = parseConfig(options, process.env, { file, settings: await readSettings(file) });
  const server = await listen({ store, config, commands: createCommands(store, home), log: createTrail(home) });
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

/** Returns what keeps each change that was asked for, done or refused: a line of the home's own file and of the error output. */
function createTrail(home: string): (audit: ReviewAudit) => void {
  return (audit) => {
    const line = `${JSON.stringify(audit)}\n`;
    appendFileSync(join(home, "audit.jsonl"), line);
    process.stderr.write(line);
  };
}

const FAULTS = ["EADDRINUSE", "EACCES", "EADDRNOTAVAIL", "ENOTFOUND"];

async function listen(parts: ServerParts): Promise<Awaited<ReturnType<typeof createServer>>> {
  try {
    return await createServer(parts);
  } catch (cause) {
    const code = cause instanceof Error && "code" in cause ? String(cause.code) : "";
    if (!FAULTS.includes(code)) throw cause;
    const { host, port } = parts.config;
    throw new AppError("ADDRESS_UNUSABLE", { host, port, code }, { cause });
  }
}
