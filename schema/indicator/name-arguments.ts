import type { GraphQLField, GraphQLFieldResolver, GraphQLSchema } from "graphql";
import type { Snapshot } from "../../store/store.ts";
import type { RequestContext } from "../context.ts";
import { checkList } from "../limits.ts";
import { findNamedIndicators, isIndicatorKey } from "./find-named.ts";

type Arguments = Readonly<Record<string, unknown>>;
type RootField = GraphQLField<unknown, RequestContext, Arguments>;

/** Arguments that hold keys of indicators, by root field; every field has those of the first entry. */
const NAMES = ["indicators", "indicator"] as const;
const OWN_NAMES: Readonly<Record<string, readonly string[]>> = { indicator: ["key"], indicators: ["keys"] };

const REMARK = "可用键、名称或别名。By key, name or alias.";

/** Lets every argument of a query that takes keys of indicators take names and aliases as well, and says so in its description. */
export function addNameArguments(schema: GraphQLSchema): void {
  for (const field of Object.values(schema.getQueryType()?.getFields() ?? {})) addNames(field);
}

function addNames(field: RootField): void {
  const wanted = [...NAMES, ...(OWN_NAMES[field.name] ?? [])];
  const named = field.args.filter(({ name }) => wanted.includes(name));
  if (named.length === 0 || !field.resolve) return;
  for (const argument of named) argument.description = `${argument.description} ${REMARK}`;
  field.resolve = resolveByName(
    named.map(({ name }) => name),
    field.resolve,
  );
}

type Resolve = GraphQLFieldResolver<unknown, RequestContext, Arguments>;

/** Keys, the usual case, go straight on. */
function resolveByName(names: readonly string[], resolve: Resolve): Resolve {
  return (source, args, context, info) => {
    if (names.every((name) => listGiven(args[name]).every(isIndicatorKey))) return resolve(source, args, context, info);
    return findKeys(names, args, context).then((keyed) => resolve(source, keyed, context, info));
  };
}

function listGiven(value: unknown): readonly string[] {
  if (typeof value === "string") return [value];
  return Array.isArray(value) ? value : [];
}

async function findKeys(names: readonly string[], args: Arguments, { at }: RequestContext): Promise<Arguments> {
  const asked = args.asOf ?? args.until;
  const { snapshot } = await at(typeof asked === "string" ? asked : null);
  const keyed = await Promise.all(names.map(async (name) => [name, await findKeysOf(snapshot, name, args[name])]));
  return { ...args, ...Object.fromEntries(keyed) };
}

async function findKeysOf(snapshot: Snapshot, name: string, value: unknown): Promise<unknown> {
  if (value == null) return value;
  const keys = await findNamedIndicators(snapshot, checkList(name, listGiven(value)));
  return Array.isArray(value) ? keys : keys[0];
}
