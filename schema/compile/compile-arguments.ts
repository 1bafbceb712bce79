import type { ArgumentNode, FieldNode, GraphQLArgument } from "graphql";
import { getArgumentValues, isNonNullType, Kind } from "graphql";
import type { FieldInHand } from "./field-info.ts";
import { type Run, Unanswerable } from "./run.ts";

type Values = Record<string, unknown>;

const NO_ARGUMENTS: Values = Object.freeze({});

/** Returns what gives a field its arguments, coerced: those that no variable decides are coerced once. */
export function compileArguments({ field, nodes }: FieldInHand): (run: Run) => Values {
  const [node] = nodes;
  if (!node || field.args.length === 0) return () => NO_ARGUMENTS;
  const given = node.arguments ?? [];
  // A variable within a list or an object is coerced with it.
  if (given.some((argument) => !isVariable(argument) && holdsVariable(argument)))
    return ({ variables }) => getArgumentValues(field, node, variables);
  const named = given.filter(isVariable).map(({ name }) => name.value);
  const known = getArgumentValues({ ...field, args: field.args.filter(({ name }) => !named.includes(name)) }, node);
  if (named.length === 0) return () => known;
  const readers = field.args.map((argument) => compileArgument(argument, node, known));
  return ({ variables }) => {
    const values: Values = {};
    for (const read of readers) read(values, variables);
    return values;
  };
}

function isVariable({ value }: ArgumentNode): boolean {
  return value.kind === Kind.VARIABLE;
}

function holdsVariable(argument: ArgumentNode): boolean {
  return JSON.stringify(argument.value).includes('"Variable"');
}

type ReadArgument = (values: Values, variables: Run["variables"]) => void;

/** One that is not given and has no default value has no key. */
function compileArgument(argument: GraphQLArgument, node: FieldNode, known: Values): ReadArgument {
  const { name, defaultValue, type } = argument;
  const value = node.arguments?.find((given) => given.name.value === name)?.value;
  if (value?.kind === Kind.VARIABLE) {
    const isRequired = isNonNullType(type);
    return (values, variables) => {
      const given = readVariable(variables, value.name.value, defaultValue);
      // The other executor words what is wrong with it.
      if (isRequired && (given === null || given === undefined)) throw new Unanswerable(`${name} is not given`);
      if (given !== undefined) values[name] = given;
    };
  }
  if (!Object.hasOwn(known, name)) return () => undefined;
  const constant = known[name];
  return (values) => {
    values[name] = constant;
  };
}

function readVariable(variables: Run["variables"], name: string, defaultValue: unknown): unknown {
  return Object.hasOwn(variables, name) ? variables[name] : defaultValue;
}
