import type { GraphQLField, GraphQLSchema } from "graphql";
import { getNamedType, isLeafType, isObjectType } from "graphql";
import { getMetadataStorage } from "type-graphql";

type Method = (...given: readonly unknown[]) => unknown;
type Field = GraphQLField<unknown, unknown>;
type Storage = ReturnType<typeof getMetadataStorage>;
type FieldMetadata = Storage["fieldResolvers"][number];
type Metadata = FieldMetadata | Storage["queries"][number];

/**
 * Lets the resolvers of queries and fields be called at once with their row, the arguments, the context and what is selected.
 *
 * type-graphql finds the resolver's instance, makes an instance of the arguments' class and sorts the parameters anew for
 * each value, which in an answer of a thousand values takes longer than to read them. Resolvers keep no state, so that one
 * instance of each serves all, and the classes of arguments have fields alone, so that coerced arguments are as good.
 */
export function callResolversDirectly(schema: GraphQLSchema): void {
  const { fieldResolvers, queries, objectTypes } = getMetadataStorage();
  const names = new Map<unknown, string>(objectTypes.map(({ target, name }) => [target, name]));
  const create = createInstances();
  const direct = (metadata: Metadata, type: unknown) => {
    const field = isObjectType(type) ? type.getFields()[metadata.schemaName] : undefined;
    if (!field || !isDirect(metadata, field)) return;
    const instance = create(metadata);
    const method = instance[metadata.methodName]?.bind(instance);
    if (method) field.resolve = createResolve(method, metadata.params ?? []);
  };
  for (const metadata of queries) direct(metadata, schema.getQueryType());
  for (const metadata of fieldResolvers)
    if (metadata.kind === "external") direct(metadata, schema.getType(names.get(metadata.getObjectType?.()) ?? ""));
}

type Instance = Readonly<Record<string, Method>>;

/** Returns what finds the one instance of a resolver. */
function createInstances(): (metadata: Metadata) => Instance {
  const instances = new Map<unknown, Instance>();
  return ({ target }) => {
    const instance = instances.get(target) ?? new (target as new () => Instance)();
    instances.set(target, instance);
    return instance;
  };
}

/** An argument that is an enum or a scalar comes as it is; one of several parts would be made an instance of its class. */
function isDirect({ params = [], middlewares = [], roles }: Metadata, field: Field): boolean {
  const isPlain = params.every((given) => {
    if (given.kind === "arg") return isLeafType(getNamedType(field.args.find(({ name }) => name === given.name)?.type));
    if (given.kind === "args" || given.kind === "info") return true;
    const isWhole = given.kind === "root" || given.kind === "context";
    return isWhole && !given.propertyName && !(given.kind === "root" && given.getType);
  });
  return isPlain && middlewares.length === 0 && roles === undefined;
}

type Given = NonNullable<Metadata["params"]>[number];
type Values = Readonly<Record<string, unknown>>;
type Resolve = (row: unknown, given: Values, context: unknown, info: unknown) => unknown;

function createReader(given: Given): Resolve {
  switch (given.kind) {
    case "arg":
      return (_, values) => values[given.name];
    case "args":
      return (_, values) => values;
    case "context":
      return (_, __, context) => context;
    case "info":
      return (_, __, ___, info) => info;
    default:
      return (row) => row;
  }
}

/** Written out for the few parameters that most have: a list of them would be made for each value. */
function createResolve(method: Method, params: readonly Given[]): Resolve {
  const readers = params.toSorted((a, b) => a.index - b.index).map(createReader);
  const [first, second] = readers;
  if (!first) return () => method();
  if (!second) return (row, given, context, info) => method(first(row, given, context, info));
  if (readers.length > 2)
    return (row, given, context, info) => method(...readers.map((read) => read(row, given, context, info)));
  return (row, given, context, info) => method(first(row, given, context, info), second(row, given, context, info));
}
