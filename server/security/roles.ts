import { createHash, timingSafeEqual } from "node:crypto";
import type { IncomingHttpHeaders } from "node:http";

/** What a requester may do, each role all that the one before it may: read, ask for more at once, change. */
export const ROLES = ["reader", "analyst", "keeper"] as const;

export type Role = (typeof ROLES)[number];

/** A token that is known by its digest alone. */
export interface TokenEntry {
  readonly name: string;
  readonly role: Role;
  /** SHA-256 in lower-case hexadecimal digits. */
  readonly sha256: string;
}

/** Who asks. */
export interface Requester {
  readonly role: Role;
  /** The name of the token; null of who has none. */
  readonly name: string | null;
}

export interface Access {
  readonly tokens: readonly TokenEntry[];
  /** The role of who has no known token; null where such are refused. */
  readonly anonymousRole: Role | null;
}

/** Returns who a request is from by its bearer token; null of one that may not ask at all. */
export function findRequester(
  { authorization }: IncomingHttpHeaders,
  { tokens, anonymousRole }: Access,
): Requester | null {
  const entry = authorization === undefined ? null : findToken(authorization, tokens);
  if (entry !== null) return { role: entry.role, name: entry.name };
  return anonymousRole === null ? null : { role: anonymousRole, name: null };
}

/** Compares with every token: how long it takes does not tell which one agreed, nor how far. */
function findToken(authorization: string, tokens: readonly TokenEntry[]): TokenEntry | null {
  const token = /^Bearer +(\S+)$/i.exec(authorization)?.[1];
  if (token === undefined) return null;
  const given = createHash("sha256").update(token, "utf8").digest();
  const found = tokens.filter(({ sha256 }) => timingSafeEqual(given, Buffer.from(sha256, "hex")));
  return found[0] ?? null;
}

/** Does a role include another? */
export function isAtLeast(role: Role, wanted: Role): boolean {
  return ROLES.indexOf(role) >= ROLES.indexOf(wanted);
}
