import { AppError } from "../core/errors.ts";
import type { Locale } from "../core/messages.ts";
import { findVersionOf, parseAsOf } from "../store/as-of.ts";
import type { Snapshot, Store } from "../store/store.ts";
import type { Commands } from "./commands.ts";
import type { Loaders } from "./loaders.ts";
import { createLoaders } from "./loaders.ts";
import type { CitationRoot } from "./observation/citation-root.ts";

/** One state of the data with what is loaded of it: everything below a row is read from the state of the row. */
export interface View {
  readonly snapshot: Snapshot;
  /** Made when first asked for: an answer that was read ahead needs none. */
  readonly loaders: Loaders;
  /** Citations that were read ahead, by figure: who finds them here need not wait. */
  readonly cited: Map<string, readonly CitationRoot[]>;
}

/** A row with the state that it was read from. */
export type Viewed<T> = T & { readonly view: View };

export interface RequestContext {
  readonly locale: Locale;
  /** Returns the state that an `asOf` names; without one, the state pinned when the request started. */
  readonly at: (asOf: string | null | undefined) => Promise<View>;
  /** What the request may change. */
  readonly commands: Commands;
}

/** Of who gives none: nothing can be changed. */
export const NO_COMMANDS: Commands = {
  reviewStatement: () => Promise.reject(new AppError("REVIEW_NOT_OFFERED")),
  buildReport: () => Promise.reject(new AppError("REPORT_NOT_OFFERED")),
};

/** Pins the latest data version for one request: a write that commits after this does not show in it. */
export async function createContext(
  store: Store,
  locale: Locale,
  commands: Commands = NO_COMMANDS,
): Promise<RequestContext> {
  const pinned = createView(await store.snapshot());
  const views = new Map<number, Promise<View>>([[pinned.snapshot.version, Promise.resolve(pinned)]]);
  const at = async (asOf: string | null | undefined): Promise<View> => {
    if (asOf == null) return pinned;
    const asked = parseAsOf(asOf, store.databaseId);
    const version = await findVersionOf(pinned.snapshot, asked, store.now());
    const view = views.get(version) ?? store.snapshot(version).then(createView);
    views.set(version, view);
    return view;
  };
  return { locale, commands, at };
}

export function createView(snapshot: Snapshot): View {
  const kept: { loaders?: Loaders } = {};
  return {
    snapshot,
    get loaders() {
      kept.loaders ??= createLoaders(snapshot);
      return kept.loaders;
    },
    cited: new Map(),
  };
}

/** Returns the rows with the state that they were read from, in the same order. */
export function withView<T extends object>(view: View, rows: readonly T[]): Viewed<T>[] {
  return rows.map((row) => ({ ...row, view }));
}

/** Returns a row with the state that it was read from: itself where it has one. */
export function ensureView<T extends object>(view: View, row: T | Viewed<T>): Viewed<T> {
  return "view" in row ? row : { ...row, view };
}
