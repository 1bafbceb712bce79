import { createHmac, randomUUID } from "node:crypto";
import { setTimeout as wait } from "node:timers/promises";
import type { VersionEvent, VersionWatch } from "./version-watch.ts";

/** Whom to tell of new data versions, and the secret that both know. */
export interface Webhook {
  readonly url: string;
  readonly secret: string;
}

/** What became of a delivery; the address alone, no secret. */
export interface DeliveryReport {
  readonly event: "webhook";
  readonly url: string;
  readonly dataVersion: string;
  readonly attempt: number;
  /** HTTP status, or the code of what went wrong. */
  readonly outcome: string;
  readonly isDelivered: boolean;
}

export interface WebhookOptions {
  readonly tell: (report: DeliveryReport) => void;
  /** Milliseconds before each further attempt; after the last it is given up until the next data version. */
  readonly delays?: readonly number[];
  readonly timeout?: number;
}

const DELAYS = [1_000, 5_000, 30_000, 120_000, 600_000] as const;
const TIMEOUT = 10_000;

/** Returns the signature of a delivery: HMAC-SHA256 of `<timestamp>.<body>`, in hexadecimal digits. */
export function createSignature(secret: string, timestamp: string, body: string): string {
  return `sha256=${createHmac("sha256", secret).update(`${timestamp}.${body}`).digest("hex")}`;
}

/**
 * Tells each hook of new data versions. A hook has one delivery under way at most, and of the versions that come meanwhile it
 * is told the last: nothing piles up. Returns what ends that.
 */
export function startWebhooks(
  watch: VersionWatch,
  hooks: readonly Webhook[],
  { tell, delays = DELAYS, timeout = TIMEOUT }: WebhookOptions,
): () => void {
  const stop = new AbortController();
  const senders = hooks.map((hook) => createSender({ hook, tell, delays, timeout, signal: stop.signal }));
  const unsubscribe = hooks.length === 0 ? () => {} : watch.subscribe((event) => senders.map((send) => send(event)));
  return () => {
    unsubscribe();
    stop.abort();
  };
}

interface Sender {
  readonly hook: Webhook;
  readonly tell: (report: DeliveryReport) => void;
  readonly delays: readonly number[];
  readonly timeout: number;
  readonly signal: AbortSignal;
}

function createSender(sender: Sender): (event: VersionEvent) => void {
  const state = { isSending: false, next: null as VersionEvent | null, missed: null as string | null };
  const sendAll = async (): Promise<void> => {
    while (state.next && !sender.signal.aborted) {
      // What the hook was not told of is part of what is new to it.
      const event = { ...state.next, previous: state.missed ?? state.next.previous };
      state.next = null;
      state.missed = (await deliver(sender, event, () => state.next !== null)) ? null : event.previous;
    }
  };
  return (event) => {
    state.next = { ...event, previous: state.next?.previous ?? event.previous };
    if (state.isSending) return;
    state.isSending = true;
    void sendAll().finally(() => {
      state.isSending = false;
    });
  };
}

/** Returns whether the hook took it. */
async function deliver(sender: Sender, event: VersionEvent, isOutdated: () => boolean): Promise<boolean> {
  const body = JSON.stringify({ event: "dataVersion", ...event });
  const delivery = randomUUID();
  for (const [at, delay] of [0, ...sender.delays].entries()) {
    if (at > 0) await wait(delay, undefined, { signal: sender.signal, ref: false }).catch(() => undefined);
    if (sender.signal.aborted || (at > 0 && isOutdated())) return false;
    const outcome = await post(sender, body, delivery);
    const isDelivered = /^2\d\d$/.test(outcome);
    const { url } = sender.hook;
    sender.tell({ event: "webhook", url, dataVersion: event.dataVersion.id, attempt: at + 1, outcome, isDelivered });
    if (isDelivered) return true;
  }
  return false;
}

/** Returns the status of the answer, or the code of what went wrong. A hook that sends elsewhere is not followed. */
async function post({ hook, timeout, signal }: Sender, body: string, delivery: string): Promise<string> {
  const timestamp = String(Math.floor(Date.now() / 1000));
  try {
    const response = await fetch(hook.url, {
      method: "POST",
      redirect: "manual",
      signal: AbortSignal.any([signal, AbortSignal.timeout(timeout)]),
      headers: {
        "content-type": "application/json",
        "user-agent": "qubi",
        "x-qubi-event": "dataVersion",
        "x-qubi-delivery": delivery,
        "x-qubi-timestamp": timestamp,
        "x-qubi-signature": createSignature(hook.secret, timestamp, body),
      },
      body,
    });
    await response.body?.cancel();
    return String(response.status);
  } catch (error) {
    return findCode(error);
  }
}

function findCode(error: unknown): string {
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
  if (cause instanceof Error && "code" in cause && typeof cause.code === "string") return cause.code;
  return cause instanceof Error ? cause.name : "UNKNOWN";
}
