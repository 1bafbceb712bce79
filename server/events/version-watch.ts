import type { DataVersionRoot } from "../../schema/version/data-version.ts";
import { readDataVersion } from "../../schema/version/version-resolver.ts";
import type { Store } from "../../store/store.ts";

/** A data version that came up, and the one that was told of before it: `changes(since: previous)` says what is new. */
export interface VersionEvent {
  readonly dataVersion: DataVersionRoot;
  readonly previous: string;
}

export type VersionListener = (event: VersionEvent) => void;

export interface VersionWatch {
  /** Returns the latest data version. */
  readonly current: () => Promise<DataVersionRoot>;
  /** Tells a listener of each data version from now on, of several at once the last; returns what ends that. */
  readonly subscribe: (listener: VersionListener) => () => void;
  readonly close: () => void;
}

export interface WatchOptions {
  readonly interval?: number;
  /** Takes what went wrong in reading the version; it is read again. */
  readonly tell: (error: unknown) => void;
}

const INTERVAL = 1_000;

/** Looks for a new data version as long as somebody listens: an ingest may be another process. It costs one small read. */
export function createVersionWatch(store: Store, { interval = INTERVAL, tell }: WatchOptions): VersionWatch {
  const listeners = new Set<VersionListener>();
  const state = { timer: null as NodeJS.Timeout | null, last: null as string | null, isLooking: false };
  const current = async () => readDataVersion(await store.snapshot());
  const look = async (): Promise<void> => {
    const previous = state.last;
    const found = await findNext(store, previous, current);
    if (!found || listeners.size === 0) return;
    state.last = found.id;
    if (previous !== null) for (const listen of listeners) listen({ dataVersion: found, previous });
  };
  const lookOnce = (): void => {
    if (state.isLooking) return;
    state.isLooking = true;
    void look()
      .catch(tell)
      .finally(() => {
        state.isLooking = false;
      });
  };
  const start = (): void => {
    state.timer = setInterval(lookOnce, interval).unref();
    lookOnce();
  };
  const stop = (): void => {
    if (state.timer) clearInterval(state.timer);
    Object.assign(state, { timer: null, last: null });
  };
  return {
    current,
    subscribe: (listener) => {
      listeners.add(listener);
      if (state.timer === null) start();
      return () => {
        listeners.delete(listener);
        if (listeners.size === 0) stop();
      };
    },
    close: () => {
      listeners.clear();
      stop();
    },
  };
}

/** The row is read only where the number says that there is another. */
async function findNext(
  store: Store,
  last: string | null,
  read: () => Promise<DataVersionRoot>,
): Promise<DataVersionRoot | null> {
  const latest = `${store.databaseId}.${await store.latestVersion()}`;
  return latest === last ? null : read();
}
