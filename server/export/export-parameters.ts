import type { GraphQLArgument, GraphQLInputType } from "graphql";
import {
  coerceInputValue,
  GraphQLBoolean,
  GraphQLInt,
  isInputObjectType,
  isListType,
  isNonNullType,
  isRequiredArgument,
} from "graphql";
import { AppError } from "../../core/errors.ts";
import { findNearest } from "../../schema/nearest.ts";

export type Variables = Readonly<Record<string, unknown>>;

type Given = ReadonlyMap<string, readonly string[]>;

/**
 * Returns the arguments of a field as a query string gives them: `regions=a,b` is a list, `period.start=2023-01-01` a field of
 * an object.
 *
 * Throws UNKNOWN_PARAMETER with the nearest name, PARAMETER_REPEATED, PARAMETER_INVALID and PARAMETER_MISSING.
 */
export function parseParameters(args: readonly GraphQLArgument[], query: URLSearchParams): Variables {
  checkCharacters(query);
  const given = groupParameters(query);
  const known = args.flatMap(({ name, type }) => listNames(name, type));
  const unknown = [...given.keys()].find((name) => !known.includes(name));
  if (unknown !== undefined) throw createUnknown(unknown, known);
  const variables = Object.fromEntries(
    args.flatMap(({ name, type }) => {
      const value = parseArgument(name, type, given);
      return value === undefined ? [] : [[name, value]];
    }),
  );
  const missing = args.find((argument) => isRequiredArgument(argument) && !(argument.name in variables));
  if (missing) throw new AppError("PARAMETER_MISSING", { name: missing.name });
  return variables;
}

/** No name nor id holds a line break or another control character; nothing of one goes on into a header or a file. */
function checkCharacters(query: URLSearchParams): void {
  const broken = [...query].find((pair) => pair.some((text) => /\p{Cc}/u.test(text)));
  if (broken) throw new AppError("PARAMETER_INVALID", { name: JSON.stringify(broken[0]), hint: "U+0000–U+001F" });
}

function groupParameters(query: URLSearchParams): Given {
  return new Map([...new Set(query.keys())].map((name) => [name, query.getAll(name)]));
}

function createUnknown(name: string, known: readonly string[]): AppError {
  const nearest = findNearest(
    name,
    known.map((id) => ({ id, names: [] })),
  );
  return new AppError("UNKNOWN_PARAMETER", { name, nearest });
}

function unwrap(type: GraphQLInputType): GraphQLInputType {
  return isNonNullType(type) ? type.ofType : type;
}

function listNames(name: string, type: GraphQLInputType): string[] {
  const inner = unwrap(type);
  return isInputObjectType(inner) ? Object.keys(inner.getFields()).map((field) => `${name}.${field}`) : [name];
}

function parseArgument(name: string, type: GraphQLInputType, given: Given): unknown {
  const inner = unwrap(type);
  const value = isInputObjectType(inner)
    ? parseFields(listNames(name, inner), given)
    : parseTexts(name, inner, given.get(name));
  if (value !== undefined)
    coerceInputValue(value, type, (_, __, { message }) => {
      throw new AppError("PARAMETER_INVALID", { name, hint: message });
    });
  return value;
}

function parseFields(names: readonly string[], given: Given): unknown {
  const fields = names.flatMap((name) => {
    const texts = given.get(name);
    return texts ? [[name.slice(name.indexOf(".") + 1), findOnly(name, texts)]] : [];
  });
  return fields.length === 0 ? undefined : Object.fromEntries(fields);
}

function parseTexts(name: string, type: GraphQLInputType, texts: readonly string[] | undefined): unknown {
  if (!texts) return undefined;
  if (isListType(type)) return texts.flatMap((text) => text.split(",")).map((text) => text.trim());
  return parseText(type, findOnly(name, texts));
}

function findOnly(name: string, texts: readonly string[]): string {
  const [text = "", ...others] = texts;
  if (others.length > 0) throw new AppError("PARAMETER_REPEATED", { name });
  return text;
}

function parseText(type: GraphQLInputType, text: string): unknown {
  if (type === GraphQLBoolean && (text === "true" || text === "false")) return text === "true";
  if (type === GraphQLInt && /^-?\d+$/.test(text)) return Number(text);
  return text;
}
