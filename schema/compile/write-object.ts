import type { FieldNode, GraphQLField, GraphQLObjectType, SelectionSetNode } from "graphql";
import { SchemaMetaFieldDef, TypeMetaFieldDef, TypeNameMetaFieldDef } from "graphql";
import { collectFields } from "./collect-fields.ts";
import { compileArguments } from "./compile-arguments.ts";
import { type Compiling, NotCovered } from "./compiling.ts";
import { createInfo, type FieldInHand } from "./field-info.ts";
import { abandon, joinTexts, type Run, type Text, type Write, writeAwaited } from "./run.ts";

interface CompiledField {
  /** What comes before the value in the text: the response key, after what comes before it. `{"label":` */
  readonly head: string;
  readonly write: Write;
}

/** Returns what writes an object of a type with the fields that selection sets ask of it. */
export function compileObject(compiling: Compiling, type: GraphQLObjectType, sets: readonly SelectionSetNode[]): Write {
  const fields = [...collectFields(compiling, type, sets)].map(([key, nodes], at) => {
    return { head: `${at === 0 ? "{" : ","}${JSON.stringify(key)}:`, write: compileField(compiling, type, nodes) };
  });
  return (source, run) => writeFields(fields, source, run);
}

function writeFields(fields: readonly CompiledField[], source: unknown, run: Run): Text {
  // What is skipped leaves no field at all.
  let text = fields.length === 0 ? "{" : "";
  let pieces: Text[] | null = null;
  try {
    for (let at = 0; at < fields.length; at += 1) {
      const { head, write } = fields[at] as CompiledField;
      const piece = write(source, run);
      text += head;
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
  return pieces ? joinTexts([...pieces, text, "}"]) : `${text}}`;
}

function compileField(compiling: Compiling, type: GraphQLObjectType, nodes: readonly FieldNode[]): Write {
  const [node] = nodes;
  const field = node && findField(compiling, type, node.name.value);
  if (!node || !field) throw new NotCovered(`a field of ${type.name} that it has not`);
  compiling.budget.fields -= 1;
  if (compiling.budget.fields < 0) throw new NotCovered("more fields than are compiled");
  if (field === TypeNameMetaFieldDef) return () => JSON.stringify(type.name);
  const resolve = compileResolver(compiling, { type, field, nodes });
  const write = compiling.compileValue(compiling, field.type, nodes);
  return (source, run) => writeAwaited(write, resolve(source, run), run);
}

type Field = GraphQLField<unknown, unknown>;

function findField({ schema }: Compiling, type: GraphQLObjectType, name: string): Field | undefined {
  const isRoot = type === schema.getQueryType();
  if (name === TypeNameMetaFieldDef.name) return TypeNameMetaFieldDef;
  if (isRoot && name === SchemaMetaFieldDef.name) return SchemaMetaFieldDef;
  if (isRoot && name === TypeMetaFieldDef.name) return TypeMetaFieldDef;
  return type.getFields()[name];
}

type Resolve = (source: unknown, run: Run) => unknown;

function compileResolver(compiling: Compiling, inHand: FieldInHand): Resolve {
  const { field } = inHand;
  const readArguments = compileArguments(inHand);
  const findInfo = createInfo(compiling, inHand);
  const { resolve } = field;
  if (resolve) return (source, run) => resolve(source, readArguments(run), run.context, findInfo(run));
  return (source, run) => {
    const value = readProperty(source, field.name);
    return typeof value === "function" ? value.call(source, readArguments(run), run.context, findInfo(run)) : value;
  };
}

/** Returns what the default resolver reads: of a value that is no object, nothing. */
function readProperty(source: unknown, name: string): unknown {
  return typeof source === "object" && source !== null ? (source as Record<string, unknown>)[name] : undefined;
}
