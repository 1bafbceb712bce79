import { AppError } from "../core/errors.ts";

/** How the server listens. */
export interface ServerConfig {
  readonly host: string;
  readonly port: number;
  /** SHA-256 of the keeper's token, in hexadecimal digits; null where there is no keeper. */
  readonly keeperTokenSha256: string | null;
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

/**
 * Returns the configuration: options go before QUBI_HOST and QUBI_PORT, these before the defaults. The keeper's token comes
 * from QUBI_KEEPER_TOKEN_SHA256 alone: a command line is seen by all. Throws CONFIG_INVALID.
 */
export function parseConfig(options: ServerOptions, environment: Environment): ServerConfig {
  return {
    host: parseHost(options.host ?? environment.QUBI_HOST ?? DEFAULT_HOST),
    port: parsePort(String(options.port ?? environment.QUBI_PORT ?? DEFAULT_PORT)),
    keeperTokenSha256: parseTokenDigest(environment.QUBI_KEEPER_TOKEN_SHA256),
  };
}

function parseHost(text: string): string {
  if (/^[\w.:-]+$/.test(text)) return text;
  throw new AppError("CONFIG_INVALID", { name: "host", value: text, expected: " 127.0.0.1 / 0.0.0.0 / localhost" });
}

/** What was set is not shown: it may be the token itself. */
function parseTokenDigest(text: string | undefined): string | null {
  if (text === undefined || text === "") return null;
  if (/^[0-9a-f]{64}$/i.test(text)) return text.toLowerCase();
  throw new AppError("CONFIG_INVALID", { name: "QUBI_KEEPER_TOKEN_SHA256", value: "…", expected: " SHA-256 (hex)" });
}

/** Port 0 lets the system choose. */
function parsePort(text: string): number {
  const port = Number(text);
  if (/^\d{1,5}$/.test(text) && port <= 65_535) return port;
  throw new AppError("CONFIG_INVALID", { name: "port", value: text, expected: " 0–65535" });
}
