import type { FragmentDefinitionNode, GraphQLResolveInfo } from "graphql";
import type { Compiling } from "./compiling.ts";
import type { Run } from "./run.ts";
import type { FieldInHand } from "./write-object.ts";

/** Returns what tells a resolver of a root field where in the operation it stands. */
export function createRootInfo(
  { schema, operation, fragments }: Compiling,
  { type, field, nodes }: FieldInHand,
): (run: Run) => GraphQLResolveInfo {
  const [node] = nodes;
  const key = (node?.alias ?? node?.name)?.value ?? field.name;
  const byName: Record<string, FragmentDefinitionNode> = Object.fromEntries(fragments);
  const info = {
    ...{ schema, operation, fragments: byName, rootValue: undefined },
    ...{ fieldName: field.name, fieldNodes: nodes, returnType: field.type, parentType: type },
    path: { prev: undefined, key, typename: type.name },
  };
  return ({ variables }) => ({ ...info, variableValues: { ...variables } });
}
