import fastify from "fastify";
import mercurius from "mercurius";
import { type Asked, openSource, readComparison, readGiven } from "./read-comparison.ts";
import { SDL } from "./schema.ts";

/** Mercurius; with `jit` 1 it compiles a query that it has seen once. */
export const startMercurius = (jit: number) => async (): Promise<string> => {
  const source = openSource(readGiven());
  const resolvers = { Query: { compare: async (_: unknown, asked: Asked) => readComparison(source, asked) } };
  const app = fastify();
  await app.register(mercurius, { schema: SDL, resolvers: resolvers as never, jit });
  return app.listen({ host: "127.0.0.1", port: 0 });
};
