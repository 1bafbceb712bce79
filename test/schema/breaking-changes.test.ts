import { readFileSync } from "node:fs";
import { buildSchema, type GraphQLSchema } from "graphql";
import { describe, expect, it } from "vitest";
import { buildApiSchema, formatSchema } from "../../schema/build-schema.ts";
import { findBreakingChanges, findUndatedDeprecations } from "./breaking-changes.ts";

const RELEASED = readFileSync("schema/released.graphql", "utf8");

async function buildCurrent(): Promise<GraphQLSchema> {
  return buildSchema(formatSchema(await buildApiSchema()));
}

describe("the schema since the last release", () => {
  it("breaks no client", async () => {
    expect(await findBreakingChanges(buildSchema(RELEASED), await buildCurrent())).toEqual([]);
  });

  it("deprecates nothing without a day", async () => {
    expect(findUndatedDeprecations(await buildCurrent())).toEqual([]);
  });
});

const BASE = `type Query { figure(id: ID!, locale: Lang): String!  old: Int } enum Lang { ZH EN } input Span { from: String }`;

describe("findBreakingChanges(released, current)", () => {
  it.each([
    ["a field taken away", BASE.replace("old: Int", ""), 1],
    ["an argument renamed", BASE.replace("locale: Lang", "language: Lang"), 1],
    ["an argument that is needed now", BASE.replace("locale: Lang", "locale: Lang!"), 1],
    ["a type that may be null now", BASE.replace("String!", "String"), 1],
    ["a value of an enum taken away", BASE.replace("ZH EN", "ZH"), 1],
    ["nothing", BASE, 0],
    ["a new field", BASE.replace("old: Int", "old: Int new: Int"), 0],
    ["a new argument that may be left out", BASE.replace("locale: Lang", "locale: Lang, more: Int"), 0],
    ["a deprecation", BASE.replace("old: Int", 'old: Int @deprecated(reason: "From 2027-01-01 on: figure.")'), 0],
  ])("tells of %s", async (_, current, count) => {
    expect(await findBreakingChanges(buildSchema(BASE), buildSchema(current))).toHaveLength(count);
  });
});

describe("findUndatedDeprecations(schema)", () => {
  it.each([
    ["old: Int @deprecated", ["Query.old"]],
    ['old: Int @deprecated(reason: "Soon.")', ["Query.old"]],
    ['old: Int @deprecated(reason: "2027-13-01")', ["Query.old"]],
    ['old: Int @deprecated(reason: "Use figure; gone from 2027-06-30 on.")', []],
  ])("of %s finds %j", (field, names) => {
    expect(findUndatedDeprecations(buildSchema(BASE.replace("old: Int", field)))).toEqual(names);
  });

  it("looks at arguments, values of enums and fields of inputs", () => {
    const schema = BASE.replace("locale: Lang", "locale: Lang @deprecated")
      .replace("EN }", "EN @deprecated }")
      .replace("from: String", "from: String @deprecated");
    expect(findUndatedDeprecations(buildSchema(schema))).toEqual(["Query.figure.locale", "Lang.EN", "Span.from"]);
  });
});
