import type { DocumentNode, GraphQLSchema } from "graphql";
import {
  type GraphQLInputType,
  getNamedType,
  isInputObjectType,
  Kind,
  TypeInfo,
  visit,
  visitWithTypeInfo,
} from "graphql";

/** Returns the part of a schema that some operations use, so that what is made of them changes with it alone. */
export function pruneSchema(schema: GraphQLSchema, text: DocumentNode, operations: DocumentNode): DocumentNode {
  const used = collectUsed(schema, operations);
  const keep = (name: string) => (used.has(name) ? undefined : null);
  let owner = "";
  return visit(text, {
    ObjectTypeDefinition: {
      enter: (node) => {
        owner = node.name.value;
        return used.has(owner) ? undefined : null;
      },
    },
    FieldDefinition: { enter: ({ name }) => keep(`${owner}.${name.value}`) },
    InputValueDefinition: {
      enter: ({ name }, _, __, ___, ancestors) => {
        const field = ancestors.findLast((node) => "kind" in node && node.kind === "FieldDefinition");
        if (!field || !("kind" in field) || field.kind !== "FieldDefinition") return undefined;
        return keep(`${owner}.${field.name.value}.${name.value}`);
      },
    },
    EnumTypeDefinition: { enter: ({ name }) => keep(name.value) },
    ScalarTypeDefinition: { enter: ({ name }) => keep(name.value) },
    InputObjectTypeDefinition: { enter: ({ name }) => keep(name.value) },
    UnionTypeDefinition: { enter: ({ name }) => keep(name.value) },
  });
}

/** Names of types, of fields as `Type.field`, and of arguments as `Type.field.argument`. */
function collectUsed(schema: GraphQLSchema, operations: DocumentNode): ReadonlySet<string> {
  const used = new Set<string>();
  const info = new TypeInfo(schema);
  const visitor = visitWithTypeInfo(info, {
    [Kind.FIELD]: () => {
      const [parent, field, type] = [info.getParentType(), info.getFieldDef(), info.getType()];
      if (parent && field) used.add(parent.name).add(`${parent.name}.${field.name}`);
      if (type) used.add(getNamedType(type).name);
    },
    [Kind.ARGUMENT]: () => {
      const [parent, field, argument] = [info.getParentType(), info.getFieldDef(), info.getArgument()];
      if (parent && field && argument) used.add(`${parent.name}.${field.name}.${argument.name}`);
      if (argument) addInput(used, argument.type);
    },
  });
  visit(operations, visitor);
  return used;
}

function addInput(used: Set<string>, type: GraphQLInputType): void {
  const named = getNamedType(type);
  if (used.has(named.name)) return;
  used.add(named.name);
  if (isInputObjectType(named)) for (const field of Object.values(named.getFields())) addInput(used, field.type);
}
