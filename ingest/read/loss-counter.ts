import type { ErrorCode } from "../../core/messages.ts";
import type { Loss } from "./reader.ts";

/** Counts what a reader leaves out. */
export class LossCounter {
  readonly #counts = new Map<ErrorCode, number>();

  add(code: ErrorCode, count = 1): void {
    if (count > 0) this.#counts.set(code, (this.#counts.get(code) ?? 0) + count);
  }

  /** Returns the losses in the order in which each was first met. */
  list(): Loss[] {
    return Array.from(this.#counts, ([code, count]) => ({ code, parameters: { count } }));
  }
}
