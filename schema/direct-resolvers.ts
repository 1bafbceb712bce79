import type { GraphQLField, GraphQLSchema } from "graphql";
import { getNamedType, isLeafType, isObjectType } from "graphql";
import { getMetadataStorage } from "type-graphql";

type Method = (...given: readonly unknown[]) => unknown;
type Field = GraphQLField<unknown, unknown>;
type FieldResolverMetadata = ReturnType<typeof getMetadataStorage>["fieldResolvers"][number];

/**
 * Lets the resolvers of fields that take nothing but their row, the context and plain arguments be called at once.
 *
 * type-graphql finds the resolver's instance and sorts its parameters anew for each value, which in an answer of a
 * thousand values takes longer than to read them. Resolvers keep no state: one instance of each serves all.
 */
export function callResolversDirectly(schema: GraphQLSchema): void {
  const { fieldResolvers, objectTypes } = getMetadataStorage();
  const names = new Map<unknown, string>(objectTypes.map(({ target, name }) => [target, name]));
  const instances = new Map<unknown, Readonly<Record<string, Method>>>();
  for (const metadata of fieldResolvers) {
    const type = schema.getType(names.get(metadata.getObjectType?.()) ?? "");
    const field = isObjectType(type) ? type.getFields()[metadata.schemaName] : undefined;
    if (metadata.kind !== "external" || !field || !isDirect(metadata, field)) continue;
    const instance = instances.get(metadata.target) ?? createInstance(metadata);
    instances.set(metadata.target, instance);
    const method = instance[metadata.methodName]?.bind(instance);
    if (method) field.resolve = createResolve(method, metadata.params ?? []);
  }
}

function createInstance({ target }: FieldResolverMetadata): Readonly<Record<string, Method>> {
  return new (target as new () => Readonly<Record<string, Method>>)();
}

/** An argument that is an enum or a scalar comes as it is; one of several parts would be made an instance of its class. */
function isDirect({ params = [], middlewares = [], roles }: FieldResolverMetadata, field: Field): boolean {
  const isPlain = params.every((given) => {
    if (given.kind === "arg") return isLeafType(getNamedType(field.args.find(({ name }) => name === given.name)?.type));
    const isWhole = given.kind === "root" || given.kind === "context";
    return isWhole && !given.propertyName && !(given.kind === "root" && given.getType);
  });
  return isPlain && middlewares.length === 0 && roles === undefined;
}

type Given = NonNullable<FieldResolverMetadata["params"]>[number];
type Read = (row: unknown, given: Readonly<Record<string, unknown>>, context: unknown) => unknown;

function createReader(given: Given): Read {
  if (given.kind === "arg") return (_, values) => values[given.name];
  return given.kind === "context" ? (_, __, context) => context : (row) => row;
}

function createResolve(method: Method, params: readonly Given[]): Read {
  const readers = params.toSorted((a, b) => a.index - b.index).map(createReader);
  return (row, given, context) => method(...readers.map((read) => read(row, given, context)));
}
