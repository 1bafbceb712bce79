import type { DocumentNode, FragmentDefinitionNode, SelectionSetNode } from "graphql";
import { Kind } from "graphql";
import { AppError } from "../../core/errors.ts";

/** How large a document is with its fragments written out where they are spread; of several operations the largest. */
export interface DocumentSize {
  readonly depth: number;
  readonly fields: number;
  readonly aliases: number;
  readonly directives: number;
  readonly roots: number;
}

const LIMITS = {
  depth: { code: "TOO_DEEP", limit: 20 },
  aliases: { code: "TOO_MANY_ALIASES", limit: 100 },
  directives: { code: "TOO_MANY_DIRECTIVES", limit: 100 },
  roots: { code: "TOO_MANY_ROOT_FIELDS", limit: 30 },
  fields: { code: "TOO_MANY_FIELDS", limit: 3000 },
} as const;

/** Throws what a document has too much of. It counts before anything is validated: validating may cost the square of it. */
export function checkSize(document: DocumentNode): void {
  const size = measureDocument(document);
  for (const name of Object.keys(LIMITS) as (keyof typeof LIMITS)[]) {
    const { code, limit } = LIMITS[name];
    if (size[name] > limit) throw new AppError(code, { asked: size[name], limit });
  }
}

const NOTHING: DocumentSize = { depth: 0, fields: 0, aliases: 0, directives: 0, roots: 0 };

/** Returns the size of a document; a fragment that spreads itself counts once, for validation refuses it. */
export function measureDocument({ definitions }: DocumentNode): DocumentSize {
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const definition of definitions)
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments.set(definition.name.value, definition);
  const known: Known = { fragments, sizes: new Map() };
  return definitions.reduce((largest, definition) => {
    if (definition.kind !== Kind.OPERATION_DEFINITION && definition.kind !== Kind.FRAGMENT_DEFINITION) return largest;
    const size = measureSelections(definition.selectionSet, known);
    const directives = size.directives + (definition.directives?.length ?? 0);
    return takeLarger(largest, { ...size, directives });
  }, NOTHING);
}

interface Known {
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  /** Of each fragment that was entered; nothing yet while it is being measured. */
  readonly sizes: Map<string, DocumentSize>;
}

function takeLarger(a: DocumentSize, b: DocumentSize): DocumentSize {
  return {
    depth: Math.max(a.depth, b.depth),
    fields: Math.max(a.fields, b.fields),
    aliases: Math.max(a.aliases, b.aliases),
    directives: Math.max(a.directives, b.directives),
    roots: Math.max(a.roots, b.roots),
  };
}

function measureSelections({ selections }: SelectionSetNode, known: Known): DocumentSize {
  let size = NOTHING;
  for (const selection of selections) {
    const directives = selection.directives?.length ?? 0;
    if (selection.kind === Kind.FIELD) {
      const below = selection.selectionSet ? measureSelections(selection.selectionSet, known) : NOTHING;
      const alias = selection.alias ? 1 : 0;
      size = add(
        size,
        { ...below, depth: below.depth + 1, fields: below.fields + 1, roots: 1, directives },
        alias,
        below,
      );
    } else {
      const below =
        selection.kind === Kind.INLINE_FRAGMENT
          ? measureSelections(selection.selectionSet, known)
          : measureFragment(selection.name.value, known);
      size = add(size, { ...below, directives }, 0, below);
    }
  }
  return size;
}

/** Sums what counts by number; directives of the selection itself stand in `one`, those below it in `below`. */
function add(sum: DocumentSize, one: DocumentSize, alias: number, below: DocumentSize): DocumentSize {
  return {
    depth: Math.max(sum.depth, one.depth),
    fields: sum.fields + one.fields,
    aliases: sum.aliases + below.aliases + alias,
    directives: sum.directives + below.directives + one.directives,
    roots: sum.roots + one.roots,
  };
}

function measureFragment(name: string, known: Known): DocumentSize {
  const measured = known.sizes.get(name);
  const fragment = known.fragments.get(name);
  if (measured || !fragment) return measured ?? NOTHING;
  known.sizes.set(name, NOTHING);
  const size = measureSelections(fragment.selectionSet, known);
  known.sizes.set(name, size);
  return size;
}
