import { CriticalityLevel, diff } from "@graphql-inspector/core";
import type { GraphQLSchema } from "graphql";
import { isEnumType, isInputObjectType, isInterfaceType, isObjectType } from "graphql";

/** Returns what would break a client of the released schema, in words. */
export async function findBreakingChanges(released: GraphQLSchema, current: GraphQLSchema): Promise<string[]> {
  const changes = await diff(released, current);
  return changes
    .filter(({ criticality }) => criticality.level === CriticalityLevel.Breaking)
    .map(({ message }) => message);
}

/** Returns the deprecated parts of a schema whose reasons name no day (YYYY-MM-DD) from which on they may be gone. */
export function findUndatedDeprecations(schema: GraphQLSchema): string[] {
  return listDeprecations(schema)
    .filter(([, reason]) => !/\b\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])\b/.test(reason))
    .map(([name]) => name);
}

interface Part {
  readonly name: string;
  readonly deprecationReason?: string | null | undefined;
}

function listDeprecations(schema: GraphQLSchema): (readonly [name: string, reason: string])[] {
  return Object.values(schema.getTypeMap()).flatMap((type) => {
    if (type.name.startsWith("__")) return [];
    if (isEnumType(type)) return listParts(type.name, type.getValues());
    if (isInputObjectType(type)) return listParts(type.name, Object.values(type.getFields()));
    if (!isObjectType(type) && !isInterfaceType(type)) return [];
    const fields = Object.values(type.getFields());
    return [
      ...listParts(type.name, fields),
      ...fields.flatMap(({ name, args }) => listParts(`${type.name}.${name}`, args)),
    ];
  });
}

function listParts(owner: string, parts: readonly Part[]): (readonly [string, string])[] {
  return parts.flatMap(({ name, deprecationReason }) => {
    return deprecationReason == null ? [] : [[`${owner}.${name}`, deprecationReason] as const];
  });
}
