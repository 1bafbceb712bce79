import { appendFileSync } from "node:fs";
import { join } from "node:path";
import { inflateSync } from "node:zlib";
import { AppError } from "../core/errors.ts";
import { parseConfig, type ServerConfig } from "../server/config.ts";
import { createServer, type ServerParts } from "../server/create-server.ts";
import type { ReviewAudit } from "../server/security/audit.ts";
import { readSettings } from "../server/settings/read-settings.ts";
import { checkAtStart, chooseStartCheck, type StartCheck } from "../store/check-start.ts";
import type { Store } from "../store/store.ts";
import { findDatabase } from "./home.ts";
import { printLine, say } from "./print.ts";
import { createCommands } from "./review/create-commands.ts";
import type { ListenOptions } from "./serve-command.ts";

/** Serves the store of a home until the program is told to end: then requests under way are answered, and the store is closed. */
export async function serveStore(store: Store, home: string, options: ListenOptions): Promise<void> {
  const file = process.env.QUBI_SETTINGS || join(home, "settings.yaml");
  const config = parseConfig(options, process.env, { file, settings: await readSettings(file) });
  const integrity = await checkHome(store, home, config);
  const server = await listen({
    store,
    integrity,
    config,
    commands: createCommands(store, home),
    log: createTrail(home),
  });
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

/** Throws DATABASE_DAMAGED before anything is served; returns how far the database was checked. */
async function checkHome(store: Store, home: string, { startCheck }: ServerConfig): Promise<StartCheck> {
  const file = findDatabase(home);
  const check = startCheck === "auto" ? chooseStartCheck(file) : startCheck;
  await checkAtStart(store, { file, check, unpack: inflateSync }).catch(async (error: unknown) => {
    await store.close();
    throw error;
  });
  return check;
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
