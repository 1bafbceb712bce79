/** One answer under way. */
export interface Run {
  readonly context: unknown;
  /** Coerced. */
  readonly variables: Readonly<Record<string, unknown>>;
}

/** A part of an answer as JSON, or a promise of it. */
export type Text = string | Promise<string>;

/** Writes what a value comes to. Throws where the answer would have an error. */
export type Write = (value: unknown, run: Run) => Text;

/** What an answer with an error throws: another executor gives it, with the words and the path that belong to it. */
export class Unanswerable extends Error {}

/** A resolver may return an error instead of throwing it. */
export function refuseError(value: unknown): void {
  if (value instanceof Error) throw new Unanswerable("a resolver returned an error", { cause: value });
}

export function isPromise(value: unknown): value is PromiseLike<unknown> {
  return typeof value === "object" && value !== null && typeof (value as { then?: unknown }).then === "function";
}

/** Returns the pieces as one text, in their order. */
export function joinTexts(pieces: readonly Text[]): Promise<string> {
  return Promise.all(pieces).then((texts) => texts.join(""));
}

/** Says that nobody will wait for these: what fails among them was reported by what failed first. */
export function abandon(pieces: readonly Text[]): void {
  for (const piece of pieces) if (typeof piece !== "string") piece.catch(() => undefined);
}

/** Writes a value, or a promise of one. */
export function writeAwaited(write: Write, value: unknown, run: Run): Text {
  return isPromise(value) ? Promise.resolve(value).then((found) => write(found, run)) : write(value, run);
}
