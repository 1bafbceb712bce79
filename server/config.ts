import { AppError } from "../core/errors.ts";

/** How the server listens. */
export interface ServerConfig {
  readonly host: string;
  readonly port: number;
}

/** What the command line asks for; what it leaves out comes from the environment. */
export interface ServerOptions {
  readonly host?: string | undefined;
  readonly port?: string | number | undefined;
}

type Environment = Readonly<Record<string, string | undefined>>;

// Only this machine: whoever wants to serve others says so.
const DEFAULT_HOST = "127.0.0.1";
const DEFAULT_PORT = "4000";

/** Returns the configuration: options go before QUBI_HOST and QUBI_PORT, these before the defaults. Throws CONFIG_INVALID. */
export function parseConfig(options: ServerOptions, environment: Environment): ServerConfig {
  return {
    host: parseHost(options.host ?? environment.QUBI_HOST ?? DEFAULT_HOST),
    port: parsePort(String(options.port ?? environment.QUBI_PORT ?? DEFAULT_PORT)),
  };
}

function parseHost(text: string): string {
  if (/^[\w.:-]+$/.test(text)) return text;
  throw new AppError("CONFIG_INVALID", { name: "host", value: text, expected: " 127.0.0.1 / 0.0.0.0 / localhost" });
}

/** Port 0 lets the system choose. */
function parsePort(text: string): number {
  const port = Number(text);
  if (/^\d{1,5}$/.test(text) && port <= 65_535) return port;
  throw new AppError("CONFIG_INVALID", { name: "port", value: text, expected: " 0–65535" });
}
