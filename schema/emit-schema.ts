import { writeFileSync } from "node:fs";
import { buildApiSchema, formatSchema } from "./build-schema.ts";

// `npm run schema:emit`: the file that a test holds against the schema as built.
writeFileSync(new URL("./schema.graphql", import.meta.url), formatSchema(await buildApiSchema()));
