import type { FastifyInstance } from "fastify";
import type { Store } from "../../store/store.ts";
import { formatVersion } from "../../store/versions.ts";

/** Adds `/livez`, the process answers, and `/readyz`, it answers from data. */
export function addHealthRoutes(app: FastifyInstance, store: Store): void {
  app.get("/livez", async () => ({ status: "ok" }));
  app.get("/readyz", async (_, reply) => {
    try {
      return { status: "ok", dataVersion: formatVersion(await store.snapshot()) };
    } catch (error) {
      app.log.error(error);
      return reply.code(503).send({ status: "unavailable" });
    }
  });
}
