import type {
  DirectiveNode,
  FieldNode,
  FragmentDefinitionNode,
  GraphQLObjectType,
  GraphQLSchema,
  SelectionNode,
  SelectionSetNode,
} from "graphql";
import { isAbstractType, Kind } from "graphql";

/** A document as far as it decides which fields an object has. */
export interface Selecting {
  readonly schema: GraphQLSchema;
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  /** The values of the variables that `@skip` and `@include` ask for. */
  readonly conditions: Readonly<Record<string, unknown>>;
}

/** Fields of an object by their response keys, in the order of the answer; several nodes of one key are merged. */
export type Collected = ReadonlyMap<string, readonly FieldNode[]>;

/** Returns the fields that selection sets together ask of a type, as the specification's CollectFields does. */
export function collectFields(
  selecting: Selecting,
  type: GraphQLObjectType,
  sets: readonly SelectionSetNode[],
): Collected {
  const collected = new Map<string, FieldNode[]>();
  const seen = new Set<string>();
  for (const set of sets) for (const node of expand(selecting, type, { set, seen })) addField(collected, node);
  return collected;
}

function addField(collected: Map<string, FieldNode[]>, node: FieldNode): void {
  const key = (node.alias ?? node.name).value;
  const nodes = collected.get(key);
  if (nodes) nodes.push(node);
  else collected.set(key, [node]);
}

interface Expanded {
  readonly set: SelectionSetNode;
  /** Fragments that were spread already: each counts once. */
  readonly seen: Set<string>;
}

function expand(selecting: Selecting, type: GraphQLObjectType, { set, seen }: Expanded): FieldNode[] {
  return set.selections
    .filter((node) => isIncluded(node, selecting.conditions))
    .flatMap((node) => {
      if (node.kind === Kind.FIELD) return [node];
      const inner = node.kind === Kind.INLINE_FRAGMENT ? node : openFragment(selecting, node.name.value, seen);
      if (!inner || !isFitting(selecting.schema, inner.typeCondition?.name.value, type)) return [];
      return expand(selecting, type, { set: inner.selectionSet, seen });
    });
}

function openFragment({ fragments }: Selecting, name: string, seen: Set<string>): FragmentDefinitionNode | null {
  if (seen.has(name)) return null;
  seen.add(name);
  return fragments.get(name) ?? null;
}

function isFitting(schema: GraphQLSchema, name: string | undefined, type: GraphQLObjectType): boolean {
  if (name === undefined || name === type.name) return true;
  const condition = schema.getType(name);
  return isAbstractType(condition) && schema.isSubType(condition, type);
}

/** `@skip` goes before `@include`. */
function isIncluded({ directives = [] }: SelectionNode, conditions: Selecting["conditions"]): boolean {
  return (
    readCondition(directives, "skip", conditions) !== true && readCondition(directives, "include", conditions) !== false
  );
}

function readCondition(
  directives: readonly DirectiveNode[],
  name: string,
  conditions: Selecting["conditions"],
): unknown {
  const value = directives.find((directive) => directive.name.value === name)?.arguments?.[0]?.value;
  if (value?.kind === Kind.VARIABLE) return conditions[value.name.value];
  return value?.kind === Kind.BOOLEAN ? value.value : undefined;
}
