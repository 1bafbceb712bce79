import { AsyncLocalStorage } from "node:async_hooks";
import { AppError } from "../../core/errors.ts";
import type { Store } from "../../store/store.ts";

export interface Deadline {
  /** Runs work; a statement that it begins after the deadline throws DEADLINE_EXCEEDED. */
  readonly run: <T>(work: () => Promise<T>) => Promise<T>;
  readonly close: () => void;
}

/** Holds the work of each request to a number of seconds, checked before each SQL statement; 0 is without limit. */
export function createDeadline(store: Store, seconds: number): Deadline {
  if (seconds === 0) return { run: (work) => work(), close: () => {} };
  const ends = new AsyncLocalStorage<number>();
  const close = store.onStatement(() => {
    const end = ends.getStore();
    if (end !== undefined && performance.now() > end) throw new AppError("DEADLINE_EXCEEDED", { seconds });
  });
  return { run: (work) => ends.run(performance.now() + seconds * 1000, work), close };
}
