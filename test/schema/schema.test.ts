import { readFileSync } from "node:fs";
import type { GraphQLNamedType, GraphQLSchema } from "graphql";
import {
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isIntrospectionType,
  isObjectType,
  isSpecifiedScalarType,
} from "graphql";
import { beforeAll, describe, expect, it } from "vitest";
import { buildApiSchema, formatSchema } from "../../schema/build-schema.ts";

interface Described {
  readonly path: string;
  readonly description: string | null | undefined;
}

function listDescribed(type: GraphQLNamedType): Described[] {
  const own = [{ path: type.name, description: type.description }];
  if (isEnumType(type))
    return [
      ...own,
      ...type.getValues().map(({ name, description }) => ({ path: `${type.name}.${name}`, description })),
    ];
  if (isInputObjectType(type))
    return [
      ...own,
      ...Object.values(type.getFields()).map(({ name, description }) => ({
        path: `${type.name}.${name}`,
        description,
      })),
    ];
  if (!isObjectType(type) && !isInterfaceType(type)) return own;
  const fields = Object.values(type.getFields()).flatMap(({ name, description, args }) => [
    { path: `${type.name}.${name}`, description },
    ...args.map((argument) => ({ path: `${type.name}.${name}(${argument.name})`, description: argument.description })),
  ]);
  return ["Query", "Mutation"].includes(type.name) ? fields : [...own, ...fields];
}

/** Chinese first, to its full stop, then English to the end. */
const BILINGUAL = /^[^。]*[\u4e00-\u9fff].*。[A-Z][^。]*[a-z][^。]*\.$/s;

let schema: GraphQLSchema;
beforeAll(async () => {
  schema = await buildApiSchema();
});

describe("the schema", () => {
  it("is the one in schema/schema.graphql (npm run schema:emit writes it)", () => {
    const file = readFileSync(new URL("../../schema/schema.graphql", import.meta.url), "utf8");
    expect(formatSchema(schema)).toBe(file);
  });

  it("describes every type, field, argument and enum value in Chinese and English", () => {
    const types = Object.values(schema.getTypeMap()).filter(
      (type) => !isIntrospectionType(type) && !isSpecifiedScalarType(type),
    );
    const described = types.flatMap(listDescribed);
    expect(described.length).toBeGreaterThan(400);
    expect(described.filter(({ description }) => !BILINGUAL.test(description ?? ""))).toEqual([]);
  });

  it("has no field nor type named after an indicator or a region: these are rows", () => {
    expect(formatSchema(schema)).not.toMatch(/\b(gdp|gongshu|fuyang)\w*\s*[(:]/i);
  });
});
