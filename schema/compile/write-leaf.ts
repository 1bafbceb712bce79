import type { GraphQLLeafType } from "graphql";
import { GraphQLBoolean, GraphQLEnumType, GraphQLID, GraphQLInt, GraphQLString } from "graphql";
import { refuseError, Unanswerable, type Write } from "./run.ts";

/** Returns what writes the values of a scalar or an enum that are not null; an error in their place is thrown. */
export function compileLeaf(type: GraphQLLeafType): Write {
  const serialize = createSerializer(type);
  if (type instanceof GraphQLEnumType) return compileEnum(type, serialize);
  if (type === GraphQLString || type === GraphQLID) return writeText(serialize);
  if (type === GraphQLBoolean)
    return (value) => (value === true ? "true" : value === false ? "false" : serialize(value));
  if (type === GraphQLInt) return (value) => (isSmallInteger(value) ? String(value) : serialize(value));
  return serialize;
}

function createSerializer(type: GraphQLLeafType): (value: unknown) => string {
  return (value) => {
    refuseError(value);
    const serialized = type.serialize(value);
    const text = serialized === null ? undefined : JSON.stringify(serialized);
    if (text === undefined) throw new Unanswerable(`${type.name} makes nothing of a value`);
    return text;
  };
}

/** A text is written as itself: serialising it yields the same text. */
function writeText(serialize: (value: unknown) => string): Write {
  return (value) => (typeof value === "string" ? quote(value) : serialize(value));
}

// Longer texts are quicker left to JSON.stringify, whatever is in them.
const SHORT = 64;

function quote(text: string): string {
  return text.length < SHORT && isPlain(text) ? `"${text}"` : JSON.stringify(text);
}

/** Quotes, backslashes, control characters and halves of surrogate pairs are escaped in JSON. */
function isPlain(text: string): boolean {
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    if (unit < 0x20 || unit === 0x22 || unit === 0x5c || (unit >= 0xd800 && unit <= 0xdfff)) return false;
  }
  return true;
}

function isSmallInteger(value: unknown): boolean {
  return typeof value === "number" && (value | 0) === value && !Object.is(value, -0);
}

function compileEnum(type: GraphQLEnumType, serialize: (value: unknown) => string): Write {
  const texts = new Map<unknown, string>(type.getValues().map(({ value, name }) => [value, JSON.stringify(name)]));
  return (value) => texts.get(value) ?? serialize(value);
}
