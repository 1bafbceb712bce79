import { createHash } from "node:crypto";
import type { FastifyInstance } from "fastify";
import type { GraphQLSchema } from "graphql";
import { formatSchema } from "../../schema/build-schema.ts";
import type { Store } from "../../store/store.ts";
import { formatVersion } from "../../store/versions.ts";

export interface HealthParts {
  readonly store: Store;
  readonly schema: GraphQLSchema;
  /** How far the database was checked before it was served. */
  readonly integrity: "full" | "quick" | "off";
}

/** Adds `/livez`, the process answers, and `/readyz`, it answers from data: from which, how checked, by which schema. */
export function addHealthRoutes(app: FastifyInstance, { store, schema: api, integrity }: HealthParts): void {
  const schema = createHash("sha256").update(formatSchema(api)).digest("hex").slice(0, 16);
  app.get("/livez", async () => ({ status: "ok" }));
  app.get("/readyz", async (_, reply) => {
    try {
      return { status: "ok", dataVersion: formatVersion(await store.snapshot()), integrity, schema };
    } catch (error) {
      app.log.error(error);
      return reply.code(503).send({ status: "unavailable" });
    }
  });
}
