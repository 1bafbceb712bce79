import { readFileSync } from "node:fs";
import { buildSchema } from "graphql";
import { findBreakingChanges, findUndatedDeprecations } from "./breaking-changes.ts";

// `npm run schema:check`: the schema as committed against the one of the last release.
const [released, current] = ["schema/released.graphql", "schema/schema.graphql"].map((path) => {
  return buildSchema(readFileSync(path, "utf8"));
});
if (!released || !current) throw new Error("there are two schemas to compare");
const faults = [
  ...(await findBreakingChanges(released, current)),
  ...findUndatedDeprecations(current).map((name) => `The deprecation of ${name} names no day.`),
];
for (const fault of faults) process.stderr.write(`${fault}\n`);
process.stdout.write(`${faults.length} breaking changes since the release\n`);
process.exitCode = faults.length === 0 ? 0 : 1;
