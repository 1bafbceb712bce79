import type { GraphQLObjectType, GraphQLOutputType, GraphQLSchema } from "graphql";
import { getNamedType, isLeafType, isObjectType, isUnionType } from "graphql";
import type { Question } from "./both.ts";

/** Returns a whole number from 0 up to a limit that it leaves out. */
export type Draw = (limit: number) => number;

/** The root fields that are drawn, each with arguments: some right, some that are an error. */
const CALLS: Readonly<Record<string, readonly string[]>> = {
  compare: [
    `regions: ["fuyang", "xiaoshan", "yuhang"], set: "investment-growth"`,
    `regions: $regions, indicators: ["fixed-asset-investment"], period: { start: "2023-01-01", end: "2023-05-31" }`,
    `regions: $regions, indicators: ["fixed-asset-investment"], measure: GROWTH_RATE, baseRegion: "fuyang"`,
    `regions: ["fuyang"], indicators: ["no-such"]`,
    `regions: [], set: "investment-growth"`,
  ],
  observations: [
    `first: $first`,
    `regions: $regions`,
    `first: 3, topics: ["investment"]`,
    `first: 100000`,
    `after: "x"`,
  ],
  region: [`id: "fuyang"`, `id: "qiantang", asOf: "1"`, `id: "nowhere"`],
  regions: ["", `ids: $regions`],
  indicators: ["", `keys: ["fixed-asset-investment"]`, `search: "投资"`],
  statements: [`first: 5`, `first: $first`],
  documents: [""],
  dataVersion: [""],
  dataVersions: [`first: 2`],
  compareOverTime: [`region: "gongshu"`, `region: "nowhere"`],
  monthlySeries: [`indicator: "fixed-asset-investment", regions: $regions, from: "2023-01", to: "2023-06"`],
  comparisonSets: [""],
  targets: [`regions: $regions`],
  __type: [`name: "Region"`],
};

const VARIABLES = [
  { regions: ["fuyang", "xiaoshan"], first: 2, yes: true, no: false },
  { regions: ["gongshu", "qiankai", "yuhang"], first: 1, yes: false, no: true },
  { regions: ["hangzou"], first: -1, yes: true, no: true },
  { regions: "fuyang", yes: false, no: false },
  { regions: 7 },
];

/** Returns a query of the schema with aliases, fragments, merged fields, variables, `@skip`, `@include` and `__typename`. */
export function drawQuery(schema: GraphQLSchema, draw: Draw): Question {
  const query = schema.getQueryType();
  if (!query) throw new Error("a schema without queries");
  const fragments: string[] = [];
  const pen: Pen = { schema, draw, fragments };
  const names = Object.keys(CALLS).filter((name) => name.startsWith("__") || query.getFields()[name]);
  const fields = Array.from({ length: 1 + draw(2) }, (_, at) =>
    drawRoot(pen, query, { name: names[draw(names.length)] ?? "", at }),
  );
  const head = 'query Q($regions: [ID!]! = ["fuyang"], $first: Int! = 2, $yes: Boolean! = true, $no: Boolean! = false)';
  const used = `never: __typename @skip(if: true) @include(if: $yes) unused: observations(first: $first, regions: $regions) @include(if: false) { totalCount }`;
  const text = `${head} { ${used} no: __typename @skip(if: $no) ${fields.join(" ")} } ${fragments.join(" ")}`;
  return { query: text, variables: VARIABLES[draw(VARIABLES.length)] ?? {}, locale: draw(2) ? "en" : "zh" };
}

interface Pen {
  readonly schema: GraphQLSchema;
  readonly draw: Draw;
  readonly fragments: string[];
}

function drawRoot(pen: Pen, query: GraphQLObjectType, { name, at }: { name: string; at: number }): string {
  const calls = CALLS[name] ?? [""];
  const call = calls[pen.draw(calls.length)] ?? "";
  const type = name === "__type" ? pen.schema.getType("__Type") : query.getFields()[name]?.type;
  const alias = `${name.replaceAll("_", "")}${at}`;
  return `${alias}: ${name}${call === "" ? "" : `(${call})`} ${drawBelow(pen, type as GraphQLOutputType, 4)}`;
}

function drawBelow(pen: Pen, type: GraphQLOutputType, depth: number): string {
  const named = getNamedType(type);
  if (isLeafType(named)) return "";
  if (isObjectType(named)) return `{ ${drawFields(pen, named, depth)} }`;
  if (!isUnionType(named)) throw new Error(`nothing draws a ${named.name}`);
  const parts = named.getTypes().map((member) => `... on ${member.name} { ${drawFields(pen, member, depth)} }`);
  return `{ __typename ${parts.slice(0, 1 + pen.draw(parts.length)).join(" ")} }`;
}

function drawFields(pen: Pen, type: GraphQLObjectType, depth: number): string {
  const { draw } = pen;
  const open = Object.values(type.getFields()).filter((field) => {
    return (
      field.args.every((argument) => argument.defaultValue !== undefined || String(argument.type).at(-1) !== "!") &&
      (depth > 0 || isLeafType(getNamedType(field.type)))
    );
  });
  const picked = Array.from({ length: 1 + draw(4) }, () => open[draw(open.length)]).flatMap((field) => {
    if (!field) return [];
    // An alias after the type keeps two fields of one name from differing in what they ask.
    const alias = draw(3) === 0 ? `a${draw(100_000)}: ` : "";
    const below = drawBelow(pen, field.type, depth - 1);
    const condition = ["", "", "", " @include(if: $yes)", " @skip(if: $no)", " @skip(if: true)"][draw(6)] ?? "";
    return [`${alias}${field.name}${condition} ${below}`];
  });
  const text = ["__typename", ...picked].join(" ");
  switch (draw(6)) {
    case 0:
      return `... { ${text} }`;
    case 1:
      pen.fragments.push(`fragment F${pen.fragments.length}x on ${type.name} { ${text} }`);
      return `id: __typename ...F${pen.fragments.length - 1}x`;
    case 2:
      return `... on ${type.name} @include(if: $yes) { ${text} } t: __typename`;
    default:
      return text;
  }
}
