import { AppError } from "../../core/errors.ts";
import { BoundedMap } from "../respond/bounded-map.ts";

interface Bucket {
  readonly left: number;
  readonly at: number;
}

/** Milliseconds since any fixed moment. */
export type Timer = () => number;

const MINUTE = 60_000;

/** Bytes of clients that are remembered: some ten thousand, the longest silent first to be forgotten. */
const REMEMBERED = 4_000_000;

/**
 * Returns a function that counts a request of a client and throws RATE_LIMITED where there were too many: each client has
 * as many at once as the limit, and they come back evenly over a minute. A limit of 0 is none.
 */
export function createRateLimit(limit: number, timer: Timer = () => performance.now()): (client: string) => void {
  const buckets = new BoundedMap<Bucket>(REMEMBERED);
  return (client) => {
    if (limit === 0) return;
    const now = timer();
    const { left, at } = buckets.get(client) ?? { left: limit, at: now };
    const filled = Math.min(limit, left + ((now - at) * limit) / MINUTE);
    if (filled < 1) throw new AppError("RATE_LIMITED", { limit, seconds: Math.ceil(((1 - filled) * 60) / limit) });
    buckets.set(client, { left: filled - 1, at: now });
  };
}
