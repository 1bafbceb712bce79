import { AppError } from "../core/errors.ts";
import { findNearest } from "../schema/nearest.ts";
import type { Role, TokenEntry } from "./security/roles.ts";
import type { WrittenSettings } from "./settings/read-settings.ts";
import {
  createChoiceParser,
  createIntegerParser,
  parseAnonymousRole,
  parseDigest,
  parseHost,
  parseOrigins,
  parsePath,
  parsePort,
  parseSwitch,
  parseTokens,
  parseWebhooks,
  parseWords,
  type Setting,
} from "./settings/settings.ts";

const DAY = 86_400;

function setting<T>(variable: string, initial: unknown, parse: Setting<T>["parse"]): Setting<T> {
  return { variable, initial, parse };
}

/** Every setting of the service, by its name in the settings file. */
const SETTINGS = {
  // Only this machine: whoever wants to serve others says so.
  host: setting("QUBI_HOST", "127.0.0.1", parseHost),
  port: setting("QUBI_PORT", "4000", parsePort),
  /** SHA-256 of the keeper's token; null where there is no keeper but among the tokens. */
  keeperTokenSha256: setting("QUBI_KEEPER_TOKEN_SHA256", null, parseDigest),
  tokens: setting("QUBI_TOKENS", "", parseTokens),
  anonymousRole: setting("QUBI_ANONYMOUS_ROLE", null, parseAnonymousRole),
  trustedDocuments: setting("QUBI_TRUSTED_DOCUMENTS", null, parsePath),
  trustedOnly: setting("QUBI_TRUSTED_ONLY", "false", parseSwitch),
  automaticDocuments: setting("QUBI_AUTOMATIC_DOCUMENTS", "true", parseSwitch),
  /** Cost that a reader's query may have; an analyst's and a keeper's may have ten times it. */
  costLimit: setting("QUBI_COST_LIMIT", 100_000, createIntegerParser(1, 1e12)),
  bodyLimit: setting("QUBI_BODY_LIMIT", 1_048_576, createIntegerParser(1024, 1e9)),
  /** Seconds after which an answer is given up; 0 never. */
  deadline: setting("QUBI_DEADLINE", 30, createIntegerParser(0, DAY)),
  /** Requests a minute of one client; 0 is without limit; unset, none where only this machine is served. */
  rateLimit: setting("QUBI_RATE_LIMIT", "auto", (value, name) =>
    value === "auto" ? null : createIntegerParser(0, 1e9)(value, name),
  ),
  trustedProxies: setting("QUBI_TRUSTED_PROXIES", "", parseWords),
  corsOrigins: setting("QUBI_CORS_ORIGINS", "", parseOrigins),
  webhooks: setting("QUBI_WEBHOOKS", "", parseWebhooks),
  /** Megabytes of answers that are kept; 0 keeps none. */
  cacheMegabytes: setting("QUBI_CACHE_MB", 64, createIntegerParser(0, 1e6)),
  compression: setting("QUBI_COMPRESSION", "true", parseSwitch),
  logLevel: setting("QUBI_LOG", "info", createChoiceParser(["silent", "error", "warn", "info", "debug"])),
  /** Seconds that requests under way are given to end when the service stops. */
  stopSeconds: setting("QUBI_STOP_SECONDS", 10, createIntegerParser(0, DAY)),
  /** Seconds in which the headers of a request must have come. */
  headerSeconds: setting("QUBI_HEADER_SECONDS", 10, createIntegerParser(1, DAY)),
  /** Whether the database is checked before it is served: as a whole, in its structure alone, by its size, or not. */
  startCheck: setting("QUBI_START_CHECK", "auto", createChoiceParser(["auto", "full", "quick", "off"])),
} as const;

type Settings = { readonly [K in keyof typeof SETTINGS]: ReturnType<(typeof SETTINGS)[K]["parse"]> };

/** How the service runs. */
export interface ServerConfig extends Omit<Settings, "anonymousRole" | "rateLimit" | "tokens"> {
  readonly tokens: readonly TokenEntry[];
  readonly anonymousRole: Role | null;
  readonly rateLimit: number;
}

/** What the command line asks for; what it leaves out comes from the environment, then from the settings file. */
export interface ServerOptions {
  readonly host?: string | undefined;
  readonly port?: string | number | undefined;
}

type Environment = Readonly<Record<string, string | undefined>>;

/** The settings file with its name. */
export interface SettingsFile {
  readonly file: string;
  readonly settings: WrittenSettings;
}

const NO_FILE: SettingsFile = { file: "", settings: {} };

/**
 * Returns the configuration: options go before the environment, this before the settings file, this before the defaults.
 *
 * Who has no token reads where only this machine is served, and is refused elsewhere, unless `anonymousRole` says otherwise.
 * Throws CONFIG_INVALID and SETTING_UNKNOWN.
 */
export function parseConfig(options: ServerOptions, environment: Environment, file = NO_FILE): ServerConfig {
  checkNames(file);
  const given: WrittenSettings = { ...options };
  const entries = Object.entries(SETTINGS).map(([name, { variable, parse, initial }]) => {
    const written = given[name] ?? (environment[variable] || undefined) ?? file.settings[name];
    const label = given[name] === undefined && environment[variable] ? variable : name;
    return [name, parse(written ?? initial, label)] as const;
  });
  return completeConfig(Object.fromEntries(entries) as unknown as Settings);
}

function checkNames({ file, settings }: SettingsFile): void {
  const names = Object.keys(SETTINGS);
  const unknown = Object.keys(settings).find((name) => !names.includes(name));
  if (unknown === undefined) return;
  const nearest = findNearest(
    unknown,
    names.map((id) => ({ id, names: [] })),
  );
  throw new AppError("SETTING_UNKNOWN", { file, name: unknown, nearest });
}

function completeConfig(settings: Settings): ServerConfig {
  const { host, anonymousRole, keeperTokenSha256, rateLimit, tokens } = settings;
  const isOwn = isLoopback(host);
  const keeper = keeperTokenSha256 && ({ name: "keeper", role: "keeper", sha256: keeperTokenSha256 } as const);
  return {
    ...settings,
    tokens: keeper ? [...tokens, keeper] : tokens,
    anonymousRole: anonymousRole === "none" ? null : (anonymousRole ?? (isOwn ? "reader" : null)),
    rateLimit: rateLimit ?? (isOwn ? 0 : DEFAULT_RATE),
  };
}

/** Requests a minute: a page of twenty charts, drawn every four seconds. */
const DEFAULT_RATE = 300 * 20;

function isLoopback(host: string): boolean {
  return host === "localhost" || host === "::1" || /^127(\.\d{1,3}){3}$/.test(host);
}
