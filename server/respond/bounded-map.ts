interface Entry<T> {
  readonly value: T;
  readonly weight: number;
  /** Was it asked for since it last stood in line to go? */
  isUsed: boolean;
}

/**
 * A map that lets entries go when all together weigh more than a limit: the oldest that was not asked for again since it was
 * last spared. To find an entry changes nothing but a mark on it: that is what is done most.
 */
export class BoundedMap<T> {
  readonly #limit: number;
  readonly #entries = new Map<string, Entry<T>>();
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
    entry.isUsed = true;
    return entry.value;
  }

  /** Keeps a value in place of an older one. What alone weighs more than the limit is not kept. */
  set(key: string, value: T, weight = 0): void {
    this.#drop(key);
    const whole = weight + key.length * 2 + ENTRY;
    if (whole > this.#limit) return;
    this.#entries.set(key, { value, weight: whole, isUsed: false });
    this.#weight += whole;
    while (this.#weight > this.#limit) this.#letOneGo();
  }

  #letOneGo(): void {
    for (const [key, entry] of this.#entries) {
      if (!entry.isUsed) {
        this.#drop(key);
        return;
      }
      // Spared once: to the end of the line.
      entry.isUsed = false;
      this.#entries.delete(key);
      this.#entries.set(key, entry);
    }
  }

  #drop(key: string): void {
    this.#weight -= this.#entries.get(key)?.weight ?? 0;
    this.#entries.delete(key);
  }
}

/** What an entry weighs by itself, about. */
const ENTRY = 200;
