import { AppError } from "../../core/errors.ts";
import type { Webhook } from "../events/webhooks.ts";
import { ROLES, type Role, type TokenEntry } from "../security/roles.ts";

/** How a setting is read. */
export interface Setting<T> {
  /** Name of the environment variable. */
  readonly variable: string;
  /** Returns the value; throws CONFIG_INVALID under the name that it is given. */
  readonly parse: (value: unknown, name: string) => T;
  /** What it is where nobody sets it, as it would be written. */
  readonly initial: unknown;
}

function refuse(name: string, value: unknown, expected: string): never {
  throw new AppError("CONFIG_INVALID", { name, value: String(value), expected: ` ${expected}` });
}

/** A host name or an address. */
export function parseHost(value: unknown, name: string): string {
  const text = String(value);
  return /^[\w.:-]+$/.test(text) ? text : refuse(name, value, "127.0.0.1 / 0.0.0.0 / localhost");
}

/** Port 0 lets the system choose. */
export function parsePort(value: unknown, name: string): number {
  const text = String(value);
  return /^\d{1,5}$/.test(text) && Number(text) <= 65_535 ? Number(text) : refuse(name, value, "0–65535");
}

/** Returns the parser of whole numbers between two, both included. */
export function createIntegerParser(least: number, most: number): (value: unknown, name: string) => number {
  return (value, name) => {
    const text = String(value);
    const number = /^\d{1,15}$/.test(text) ? Number(text) : Number.NaN;
    return number >= least && number <= most ? number : refuse(name, value, `${least}–${most}`);
  };
}

export function parseSwitch(value: unknown, name: string): boolean {
  const text = String(value).toLowerCase();
  if (["true", "1", "on", "yes"].includes(text)) return true;
  return ["false", "0", "off", "no", ""].includes(text) ? false : refuse(name, value, "true / false");
}

/** A list in YAML, or words parted by commas or white space. */
export function parseWords(value: unknown): string[] {
  const words = Array.isArray(value) ? value.map(String) : String(value ?? "").split(/[\s,]+/);
  return words.filter((word) => word !== "");
}

/** Origins, each as a browser sends it. */
export function parseOrigins(value: unknown, name: string): string[] {
  return parseWords(value).map((text) => {
    const isOrigin = URL.canParse(text) && new URL(text).origin === text;
    return isOrigin ? text : refuse(name, text, "https://data.example.cn");
  });
}

export function parsePath(value: unknown): string | null {
  return value === null || value === undefined || value === "" ? null : String(value);
}

/** Returns the parser of one of several words. */
export function createChoiceParser<const T extends string>(choices: readonly T[]): (value: unknown, name: string) => T {
  return (value, name) => choices.find((choice) => choice === value) ?? refuse(name, value, choices.join(" / "));
}

/** A role, or none; nothing at all is left to where the server listens. */
export function parseAnonymousRole(value: unknown, name: string): Role | "none" | null {
  return value === null || value === "" ? null : createChoiceParser([...ROLES, "none"])(value, name);
}

/** What was set is not shown: it may be the token itself. */
export function parseDigest(value: unknown, name: string): string | null {
  if (value === null || value === undefined || value === "") return null;
  const text = String(value);
  return /^[0-9a-f]{64}$/i.test(text) ? text.toLowerCase() : refuse(name, "…", "SHA-256 (hex)");
}

/** Tokens: in YAML a list of `{ name, role, sha256 }`, in the environment `name:role:sha256` parted by commas. */
export function parseTokens(value: unknown, name: string): TokenEntry[] {
  return Array.isArray(value)
    ? value.map((entry) => parseToken(entry, name))
    : parseWords(value).map((text) => parseToken(splitToken(text), name));
}

function splitToken(text: string): object {
  const [name, role, sha256, ...rest] = text.split(":");
  return rest.length === 0 ? { name, role, sha256 } : {};
}

function parseToken(entry: unknown, setting: string): TokenEntry {
  const { name, role, sha256 } = Object(entry) as Readonly<Record<string, unknown>>;
  const digest = parseDigest(sha256, setting);
  if (digest === null || typeof name !== "string" || !/^[\w.@-]{1,64}$/.test(name))
    return refuse(setting, "…", "name:role:sha256");
  return { name, role: createChoiceParser(ROLES)(role, setting), sha256: digest };
}

/** Webhooks: in YAML a list of `{ url, secret }`, in the environment `secret@url` parted by white space. */
export function parseWebhooks(value: unknown, name: string): Webhook[] {
  if (Array.isArray(value)) return value.map((entry) => parseWebhook(entry, name));
  const texts = String(value ?? "")
    .split(/\s+/)
    .filter((text) => text !== "");
  return texts.map((text) => {
    const [secret, ...url] = text.split("@");
    return parseWebhook({ secret, url: url.join("@") }, name);
  });
}

/** What was set is not shown: it holds the secret. */
function parseWebhook(entry: unknown, setting: string): Webhook {
  const { url, secret } = Object(entry) as Readonly<Record<string, unknown>>;
  const isAddress = typeof url === "string" && URL.canParse(url) && /^https?:$/.test(new URL(url).protocol);
  if (!isAddress || typeof secret !== "string" || !/^[!-?A-~]{16,}$/.test(secret))
    return refuse(setting, "…", "secret@https://… (secret: ≥ 16)");
  return { url, secret };
}
