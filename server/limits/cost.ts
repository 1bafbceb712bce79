import type {
  DocumentNode,
  FieldNode,
  FragmentDefinitionNode,
  GraphQLCompositeType,
  GraphQLField,
  GraphQLSchema,
  SelectionNode,
  SelectionSetNode,
} from "graphql";
import {
  GraphQLError,
  GraphQLIncludeDirective,
  GraphQLSkipDirective,
  getArgumentValues,
  getDirectiveValues,
  getNamedType,
  getNullableType,
  getOperationAST,
  getVariableValues,
  isCompositeType,
  isListType,
  isUnionType,
  Kind,
  typeFromAST,
} from "graphql";
import { AppError } from "../../core/errors.ts";
import { MAX_FIRST } from "../../schema/limits.ts";
import type { Role } from "../security/roles.ts";
import { isAtLeast } from "../security/roles.ts";

/** What an operation costs and what it may. */
export interface Cost {
  readonly requested: number;
  readonly limit: number;
}

type Values = Readonly<Record<string, unknown>>;

export interface CostedRequest {
  readonly document: DocumentNode;
  readonly operationName: string | null;
  readonly variables: Values | null;
}

interface Scope {
  readonly schema: GraphQLSchema;
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  /** Coerced. */
  readonly variables: { [name: string]: unknown };
}

/**
 * Returns what an operation of a valid document costs with its variables coerced; null where they cannot be, or where it
 * has no such operation: who executes it says so.
 */
export function computeCost(
  schema: GraphQLSchema,
  { document, operationName, variables }: CostedRequest,
): number | null {
  const operation = getOperationAST(document, operationName);
  const root = operation && schema.getRootType(operation.operation);
  if (!operation || !root) return null;
  const { coerced } = getVariableValues(
    schema,
    operation.variableDefinitions ?? [],
    { ...variables },
    { maxErrors: 1 },
  );
  if (coerced === undefined) return null;
  const scope = { schema, fragments: listFragments(document), variables: coerced };
  try {
    return Math.ceil(sumSelections(operation.selectionSet, root, scope));
  } catch (error) {
    if (error instanceof GraphQLError) return null; // An argument whose value is none: told in its place.
    throw error;
  }
}

function listFragments({ definitions }: DocumentNode): Map<string, FragmentDefinitionNode> {
  const fragments = definitions.filter((definition) => definition.kind === Kind.FRAGMENT_DEFINITION);
  return new Map(fragments.map((fragment) => [fragment.name.value, fragment]));
}

function sumSelections({ selections }: SelectionSetNode, type: GraphQLCompositeType, scope: Scope): number {
  return selections.reduce((sum, selection) => sum + costSelection(selection, type, scope), 0);
}

function costSelection(selection: SelectionNode, type: GraphQLCompositeType, scope: Scope): number {
  if (isLeftOut(selection, scope)) return 0;
  if (selection.kind === Kind.FIELD) return costField(selection, type, scope);
  const fragment = selection.kind === Kind.INLINE_FRAGMENT ? selection : scope.fragments.get(selection.name.value);
  if (!fragment) return 0;
  const condition = fragment.typeCondition ? typeFromAST(scope.schema, fragment.typeCondition) : type;
  return isCompositeType(condition) ? sumSelections(fragment.selectionSet, condition, scope) : 0;
}

function isLeftOut(selection: SelectionNode, { variables }: Scope): boolean {
  if (!selection.directives?.length) return false;
  return (
    getDirectiveValues(GraphQLSkipDirective, selection, variables)?.if === true ||
    getDirectiveValues(GraphQLIncludeDirective, selection, variables)?.if === false
  );
}

/**
 * A field costs 1 and what it selects; a list as many times that as it may have entries: as many as `first` says, else
 * ten. Regions and indicators asked for beyond ten multiply it.
 */
function costField(node: FieldNode, parent: GraphQLCompositeType, scope: Scope): number {
  // Of the schema itself there is one, small and the same for all; validation limits how its lists nest.
  const field = isUnionType(parent) ? undefined : parent.getFields()[node.name.value];
  if (!field) return 1;
  const type = getNamedType(field.type);
  const below = node.selectionSet && isCompositeType(type) ? sumSelections(node.selectionSet, type, scope) : 0;
  return 1 + countEntries(field, parent.name, getArgumentValues(field, node, scope.variables)) * below;
}

/** Entries that a list is taken to have where no argument says how many. */
const LIST_LENGTH = 10;

function countEntries({ type }: GraphQLField<unknown, unknown>, parentName: string, args: Values): number {
  const nullable = getNullableType(type);
  if (typeof args.first === "number") return countRows(args.first);
  // Rows stand in a connection as nodes and as edges: the connection has counted them.
  const length = isListType(nullable) && !parentName.endsWith("Connection") ? LIST_LENGTH : 1;
  return length * countTens(args.regions) * countTens(args.indicators);
}

/** More rows than are ever given are refused by name when they are asked for, and do no work. */
function countRows(first: number): number {
  return Math.min(Math.max(first, 1), MAX_FIRST + 1);
}

/** What has an entry for each name costs so many times as much as names beyond the first ten. */
function countTens(names: unknown): number {
  return Array.isArray(names) ? Math.max(1, names.length / LIST_LENGTH) : 1;
}

/** Returns the limit of a role: a reader's, or ten times it. */
export function findCostLimit(limit: number, role: Role): number {
  return isAtLeast(role, "analyst") ? limit * 10 : limit;
}

/** Throws COST_EXCEEDED. */
export function checkCost({ requested, limit }: Cost): void {
  if (requested > limit) throw new AppError("COST_EXCEEDED", { cost: requested, limit });
}
