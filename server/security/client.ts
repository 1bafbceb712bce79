import type { IncomingMessage } from "node:http";

/**
 * Returns the address that a request comes from: of one that trusted proxies pass on, the last one that they were told and
 * do not trust.
 */
export function findAddress({ socket, headers }: IncomingMessage, proxies: readonly string[]): string {
  const peer = normalise(socket.remoteAddress ?? "");
  const forwarded = headers["x-forwarded-for"];
  if (!isTrusted(peer, proxies) || forwarded === undefined) return peer;
  const chain = String(forwarded)
    .split(",")
    .map((entry) => normalise(entry.trim()));
  return chain.findLast((address) => !isTrusted(address, proxies)) ?? peer;
}

/** An IPv4 address that came over IPv6 is still the same. */
function normalise(address: string): string {
  return address.replace(/^::ffff:(?=\d+\.)/, "");
}

function isTrusted(address: string, proxies: readonly string[]): boolean {
  const isOwn = address === "::1" || address.startsWith("127.");
  return proxies.includes(address) || (isOwn && proxies.includes("loopback"));
}
