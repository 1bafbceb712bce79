import type { FieldNode, GraphQLResolveInfo, SelectionSetNode } from "graphql";
import { Kind } from "graphql";

const answers = new WeakMap<FieldNode, Map<string, boolean>>();

/**
 * Returns whether a field asks for something below itself, named by the fields on the way: `["rows", "cells"]`.
 *
 * What variables leave out counts as asked for, and so does a fragment on any type: it may be read in vain, never missed.
 */
export function isSelected({ fieldNodes, fragments }: GraphQLResolveInfo, path: readonly string[]): boolean {
  return fieldNodes.some((node) => {
    const ofNode = answers.get(node) ?? new Map<string, boolean>();
    answers.set(node, ofNode);
    const key = path.join(".");
    const known = ofNode.get(key) ?? holds(node.selectionSet, path, fragments);
    ofNode.set(key, known);
    return known;
  });
}

function holds(
  set: SelectionSetNode | undefined,
  path: readonly string[],
  fragments: GraphQLResolveInfo["fragments"],
): boolean {
  const [name, ...rest] = path;
  if (name === undefined) return true;
  return (set?.selections ?? []).some((node) => {
    if (node.kind === Kind.FIELD) return node.name.value === name && holds(node.selectionSet, rest, fragments);
    const inner = node.kind === Kind.INLINE_FRAGMENT ? node : fragments[node.name.value];
    return holds(inner?.selectionSet, path, fragments);
  });
}
