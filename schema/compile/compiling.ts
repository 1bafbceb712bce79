import type { FieldNode, FragmentDefinitionNode, GraphQLOutputType, OperationDefinitionNode } from "graphql";
import type { Selecting } from "./collect-fields.ts";
import type { Write } from "./run.ts";

/** An operation while it is compiled. */
export interface Compiling extends Selecting {
  readonly operation: OperationDefinitionNode;
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  /** How many fields may still be compiled: fragments within fragments multiply. */
  readonly budget: { fields: number };
  /** Objects have values, and values are objects: each file of the two would import the other. */
  readonly compileValue: (compiling: Compiling, type: GraphQLOutputType, nodes: readonly FieldNode[]) => Write;
}

/** Thrown where an operation has something that is not compiled. */
export class NotCovered extends Error {}
