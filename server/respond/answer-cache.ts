import { BoundedMap } from "./bounded-map.ts";
import type { StoredAnswer } from "./stored-answer.ts";

/** Answers by what was asked. One counts as long as the data version is its own: there is no other end to it. */
export interface AnswerCache {
  /** Returns the answer to a question as of a data version; null where none is kept. */
  readonly find: (key: string, version: number) => StoredAnswer | null;
  /** Keeps an answer, or counts its bytes anew; one older than what is kept is passed over. */
  readonly save: (key: string, answer: StoredAnswer) => void;
  readonly count: () => { readonly entries: number; readonly bytes: number };
}

export function createAnswerCache(limit: number): AnswerCache {
  const kept = new BoundedMap<StoredAnswer>(limit);
  return {
    find: (key, version) => {
      const answer = kept.get(key);
      return answer?.version === version ? answer : null;
    },
    save: (key, answer) => {
      const isOlder = answer.version < (kept.get(key)?.version ?? 0);
      if (!isOlder) kept.set(key, answer, answer.size);
    },
    count: () => ({ entries: kept.size, bytes: kept.weight }),
  };
}

/** What is computed for all who ask the same at one time. */
export interface Shared<T> {
  readonly work: Promise<T>;
  /** Was it under way already? */
  readonly isShared: boolean;
}

/** Returns a function that starts work under a key, or joins what is under way under it. */
export function createSharedWork<T>(): (key: string, start: () => Promise<T>) => Shared<T> {
  const underWay = new Map<string, Promise<T>>();
  return (key, start) => {
    const joined = underWay.get(key);
    if (joined) return { work: joined, isShared: true };
    const work = start().finally(() => underWay.delete(key));
    underWay.set(key, work);
    return { work, isShared: false };
  };
}
