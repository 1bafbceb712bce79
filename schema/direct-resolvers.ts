import type { GraphQLSchema } from "graphql";
import { isObjectType } from "graphql";
import { getMetadataStorage } from "type-graphql";

type Method = (...given: readonly unknown[]) => unknown;
type FieldResolverMetadata = ReturnType<typeof getMetadataStorage>["fieldResolvers"][number];

/**
 * Lets the resolvers of fields that take nothing but their row and the context be called at once.
 *
 * type-graphql finds the resolver's instance and sorts its parameters anew for each value, which in an answer of a
 * thousand values takes longer than to read them. Resolvers keep no state: one instance of each serves all.
 */
export function callResolversDirectly(schema: GraphQLSchema): void {
  const { fieldResolvers, objectTypes } = getMetadataStorage();
  const names = new Map<unknown, string>(objectTypes.map(({ target, name }) => [target, name]));
  const instances = new Map<unknown, Readonly<Record<string, Method>>>();
  for (const metadata of fieldResolvers.filter(isDirect)) {
    const type = schema.getType(names.get(metadata.getObjectType?.()) ?? "");
    const field = isObjectType(type) ? type.getFields()[metadata.schemaName] : undefined;
    const instance = instances.get(metadata.target) ?? createInstance(metadata);
    instances.set(metadata.target, instance);
    const resolve = createResolve(instance, metadata);
    if (field && resolve) field.resolve = resolve;
  }
}

function createInstance({ target }: FieldResolverMetadata): Readonly<Record<string, Method>> {
  return new (target as new () => Readonly<Record<string, Method>>)();
}

function isDirect({ kind, params = [], middlewares = [], roles }: FieldResolverMetadata): boolean {
  const isPlain = params.every((given) => {
    return (
      (given.kind === "root" && !given.propertyName && !given.getType) ||
      (given.kind === "context" && !given.propertyName)
    );
  });
  return kind === "external" && isPlain && middlewares.length === 0 && roles === undefined;
}

function createResolve(instance: Readonly<Record<string, Method>>, { methodName, params = [] }: FieldResolverMetadata) {
  const method = instance[methodName]?.bind(instance);
  if (!method) return null;
  const kinds = params.toSorted((a, b) => a.index - b.index).map(({ kind }) => kind);
  switch (kinds.join()) {
    case "root":
      return (row: unknown) => method(row);
    case "root,context":
      return (row: unknown, _: unknown, context: unknown) => method(row, context);
    default:
      return null;
  }
}
