/** A map that lets its least recently used entries go when all together weigh more than a limit. */
export class BoundedMap<T> {
  readonly #limit: number;
  readonly #entries = new Map<string, { readonly value: T; readonly weight: number }>();
  #weight = 0;

  /** Each entry weighs what it is said to, and two bytes for each character of its key. */
  constructor(limit: number) {
    this.#limit = limit;
  }

  get size(): number {
    return this.#entries.size;
  }

  get weight(): number {
    return this.#weight;
  }

  get(key: string): T | undefined {
    const entry = this.#entries.get(key);
    if (entry === undefined) return undefined;
    this.#entries.delete(key);
    this.#entries.set(key, entry);
    return entry.value;
  }

  /** Keeps a value in place of an older one. What alone weighs more than the limit is not kept. */
  set(key: string, value: T, weight = 0): void {
    this.#drop(key);
    const whole = weight + key.length * 2 + ENTRY;
    if (whole > this.#limit) return;
    this.#entries.set(key, { value, weight: whole });
    this.#weight += whole;
    for (const oldest of this.#entries.keys()) {
      if (this.#weight <= this.#limit) return;
      this.#drop(oldest);
    }
  }

  #drop(key: string): void {
    this.#weight -= this.#entries.get(key)?.weight ?? 0;
    this.#entries.delete(key);
  }
}

/** What an entry weighs by itself, about. */
const ENTRY = 200;
