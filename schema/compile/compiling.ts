import type { FragmentDefinitionNode, GraphQLSchema, OperationDefinitionNode } from "graphql";
import type { Selecting } from "./collect-fields.ts";

/** An operation while it is compiled. */
export interface Compiling extends Selecting {
  readonly operation: OperationDefinitionNode;
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  /** How many fields may still be compiled: fragments within fragments multiply. */
  readonly budget: { fields: number };
}

/** Thrown where an operation has something that is not compiled. */
export class NotCovered extends Error {}

export const MOST_FIELDS = 5000;

export function createCompiling(
  schema: GraphQLSchema,
  operation: OperationDefinitionNode,
  given: Pick<Selecting, "fragments" | "conditions">,
): Compiling {
  return { schema, operation, ...given, budget: { fields: MOST_FIELDS } };
}
