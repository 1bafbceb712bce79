import type { FieldNode, GraphQLAbstractType, GraphQLObjectType, GraphQLOutputType } from "graphql";
import { isAbstractType, isLeafType, isListType, isNonNullType, isObjectType } from "graphql";
import { type Compiling, NotCovered } from "./compiling.ts";
import { HIDDEN_INFO } from "./field-info.ts";
import {
  abandon,
  isPromise,
  joinTexts,
  type Run,
  refuseError,
  type Text,
  Unanswerable,
  type Write,
  writeAwaited,
} from "./run.ts";
import { compileLeaf } from "./write-leaf.ts";
import { compileObject } from "./write-object.ts";

/** Returns what writes the values of a field's type, with the selections of its nodes below them. */
export function compileValue(compiling: Compiling, type: GraphQLOutputType, nodes: readonly FieldNode[]): Write {
  if (isNonNullType(type)) return compileRequired(compilePresent(compiling, type.ofType, nodes));
  const write = compilePresent(compiling, type, nodes);
  return (value, run) => (value === null || value === undefined ? "null" : write(value, run));
}

function compileRequired(write: Write): Write {
  return (value, run) => {
    if (value === null || value === undefined) throw new Unanswerable("null where none may be");
    return write(value, run);
  };
}

/** Of values that are not null. */
function compilePresent(compiling: Compiling, type: GraphQLOutputType, nodes: readonly FieldNode[]): Write {
  if (isLeafType(type)) return compileLeaf(type);
  if (isListType(type)) return compileList(compileValue(compiling, type.ofType, nodes));
  if (isObjectType(type)) return refuseErrors(compileType(compiling, type, nodes));
  if (isAbstractType(type)) return refuseErrors(compileAbstract(compiling, type, nodes));
  throw new NotCovered(`a value of ${String(type)}`);
}

function refuseErrors(write: Write): Write {
  return (value, run) => {
    refuseError(value);
    return write(value, run);
  };
}

function compileType(compiling: Compiling, type: GraphQLObjectType, nodes: readonly FieldNode[]): Write {
  if (type.isTypeOf) throw new NotCovered(`isTypeOf of ${type.name}`);
  const sets = nodes.flatMap(({ selectionSet }) => selectionSet ?? []);
  return compileObject(compiling, type, sets);
}

function compileList(write: Write): Write {
  return (value, run) => {
    if (!Array.isArray(value)) throw new Unanswerable("a list that is no array");
    return writeItems(write, value, run);
  };
}

/** A list that fails at one value leaves those before it to themselves. */
function writeItems(write: Write, items: readonly unknown[], run: Run): Text {
  let text = "[";
  let pieces: Text[] | null = null;
  try {
    for (let at = 0; at < items.length; at += 1) {
      const piece = writeAwaited(write, items[at], run);
      if (at > 0) text += ",";
      if (typeof piece === "string") text += piece;
      else {
        pieces ??= [];
        pieces.push(text, piece);
        text = "";
      }
    }
  } catch (error) {
    abandon(pieces ?? []);
    throw error;
  }
  return pieces ? joinTexts([...pieces, text, "]"]) : `${text}]`;
}

function compileAbstract(compiling: Compiling, type: GraphQLAbstractType, nodes: readonly FieldNode[]): Write {
  const { resolveType } = type;
  if (!resolveType) throw new NotCovered(`${type.name} without a resolver of its type`);
  const possible = compiling.schema.getPossibleTypes(type);
  const writers = new Map(possible.map((member) => [member.name, compileType(compiling, member, nodes)]));
  const writeAs = (named: unknown, value: unknown, run: Run): Text => {
    const write = typeof named === "string" ? writers.get(named) : undefined;
    if (!write) throw new Unanswerable(`${type.name} does not know what a value is`);
    return write(value, run);
  };
  return (value, run) => {
    const named = resolveType(value, run.context, HIDDEN_INFO, type);
    if (isPromise(named)) return Promise.resolve(named).then((found) => writeAs(found, value, run));
    return writeAs(named, value, run);
  };
}
