import { readFileSync, writeFileSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { codegen } from "@graphql-codegen/core";
import * as documentNodes from "@graphql-codegen/typed-document-node";
import * as schemaTypes from "@graphql-codegen/typescript";
import * as operationTypes from "@graphql-codegen/typescript-operations";
import { buildASTSchema, buildSchema, parse } from "graphql";
import { pruneSchema } from "./prune-schema.ts";

const OPERATIONS = "docs/client/operations.graphql";
export const CLIENT = "docs/client/operations.ts";

const CONFIG = {
  documentMode: "string",
  useTypeImports: true,
  enumsAsTypes: true,
  onlyOperationTypes: true,
  skipTypename: true,
  avoidOptionals: { field: true },
  immutableTypes: true,
  strictScalars: true,
  scalars: { Date: "string", Month: "string", Instant: "string", Decimal: "string", Json: "unknown" },
} as const;

/** Returns the typed documents of the operations, as TypeScript. */
export async function generateClient(): Promise<string> {
  const whole = readFileSync("schema/schema.graphql", "utf8");
  const operations = parse(readFileSync(OPERATIONS, "utf8"));
  const schema = pruneSchema(buildSchema(whole), parse(whole), operations);
  const text = await codegen({
    filename: CLIENT,
    schema,
    schemaAst: buildASTSchema(schema),
    documents: [{ location: OPERATIONS, document: operations }],
    config: CONFIG,
    plugins: [{ schemaTypes: {} }, { operationTypes: {} }, { documentNodes: {} }],
    pluginMap: { schemaTypes, operationTypes, documentNodes },
  });
  return `// Made by \`npm run codegen\` from operations.graphql and the schema; not to be edited.\n${text}`;
}

if (pathToFileURL(process.argv[1] ?? "").href === import.meta.url) writeFileSync(CLIENT, await generateClient());
