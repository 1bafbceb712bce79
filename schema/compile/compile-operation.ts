import type { DirectiveNode, DocumentNode, GraphQLSchema, OperationDefinitionNode } from "graphql";
import { GraphQLError, Kind, OperationTypeNode, visit } from "graphql";
import { NotCovered } from "./compiling.ts";
import type { Write } from "./run.ts";
import { compileObject } from "./write-object.ts";
import { compileValue } from "./write-value.ts";

const MOST_FIELDS = 5000;

/** An operation whose fields are known but for what variables decide. */
export interface Plan {
  readonly operation: OperationDefinitionNode;
  /** The variables that `@skip` and `@include` ask for: each combination of them is compiled by itself. */
  readonly conditions: readonly string[];
}

/** Returns the query of a document, or null: of none by the name, of several without one, of a mutation. */
export function findQuery(document: DocumentNode, name: string | null | undefined): Plan | null {
  const operations = document.definitions.filter((node) => node.kind === Kind.OPERATION_DEFINITION);
  const named = name ? operations.filter((node) => node.name?.value === name) : operations;
  const [operation] = named;
  if (!operation || named.length > 1 || operation.operation !== OperationTypeNode.QUERY) return null;
  return { operation, conditions: findConditions(document) };
}

function findConditions(document: DocumentNode): string[] {
  const names = new Set<string>();
  visit(document, {
    enter: (node) => {
      for (const name of node.kind === Kind.DIRECTIVE ? listVariables(node) : []) names.add(name);
    },
  });
  return [...names];
}

function listVariables({ arguments: given = [] }: DirectiveNode): string[] {
  return given.flatMap(({ value }) => (value.kind === Kind.VARIABLE ? [value.name.value] : []));
}

/** Returns what writes the data of a query, or null where something in it is not compiled. */
export function compileOperation(
  schema: GraphQLSchema,
  document: DocumentNode,
  { operation, conditions }: { readonly operation: OperationDefinitionNode; readonly conditions: object },
): Write | null {
  const type = schema.getQueryType();
  if (!type) return null;
  const definitions = document.definitions.filter((node) => node.kind === Kind.FRAGMENT_DEFINITION);
  const fragments = new Map(definitions.map((node) => [node.name.value, node]));
  const known = { schema, operation, fragments, conditions: { ...conditions } };
  const compiling = { ...known, compileValue, budget: { fields: MOST_FIELDS } };
  try {
    return compileObject(compiling, type, [operation.selectionSet]);
  } catch (error) {
    // An argument that does not coerce is an error of its field, which the other executor words.
    if (error instanceof NotCovered || error instanceof GraphQLError) return null;
    throw error;
  }
}
