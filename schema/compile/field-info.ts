import type { FieldNode, FragmentDefinitionNode, GraphQLField, GraphQLObjectType, GraphQLResolveInfo } from "graphql";
import type { Compiling } from "./compiling.ts";
import { type Run, Unanswerable } from "./run.ts";

/** A field of an object that is being compiled. */
export interface FieldInHand {
  readonly type: GraphQLObjectType;
  readonly field: GraphQLField<unknown, unknown>;
  readonly nodes: readonly FieldNode[];
}

/** Tells nothing: a resolver that asks makes the request another executor's. */
export const HIDDEN_INFO: GraphQLResolveInfo = new Proxy({} as GraphQLResolveInfo, {
  get: (_, name) => {
    throw new Unanswerable(`info.${String(name)} is not compiled here`);
  },
});

/** Returns what a resolver may know of its field: of a root field everything, below it not its path nor the variables. */
export function createInfo(compiling: Compiling, inHand: FieldInHand): (run: Run) => GraphQLResolveInfo {
  const { schema, operation } = compiling;
  const { type, field, nodes } = inHand;
  const fragments: Record<string, FragmentDefinitionNode> = Object.fromEntries(compiling.fragments);
  const info = {
    ...{ schema, operation, fragments, rootValue: undefined },
    ...{ fieldName: field.name, fieldNodes: nodes, returnType: field.type, parentType: type },
  };
  if (type !== schema.getQueryType()) {
    const known: GraphQLResolveInfo = Object.assign(Object.create(HIDDEN_INFO), info);
    return () => known;
  }
  const [node] = nodes;
  const path = { prev: undefined, key: (node?.alias ?? node?.name)?.value ?? field.name, typename: type.name };
  return ({ variables }) => ({ ...info, path, variableValues: { ...variables } });
}
