import { ApolloServer } from "@apollo/server";
import { ApolloServerPluginCacheControl } from "@apollo/server/plugin/cacheControl";
import { ApolloServerPluginCacheControlDisabled } from "@apollo/server/plugin/disabled";
import responseCache from "@apollo/server-plugin-response-cache";
import { fastifyApolloHandler } from "@as-integrations/fastify";
import fastify from "fastify";
import { type Asked, openSource, readComparison, readGiven } from "./read-comparison.ts";
import { SDL } from "./schema.ts";

const CACHE = [ApolloServerPluginCacheControl({ defaultMaxAge: 3600 }), responseCache()];

/** Apollo as its documentation sets it up; without its cacheControl plugin; with its response cache. */
export const startApollo =
  (plugins: readonly unknown[] = []) =>
  async (): Promise<string> => {
    const source = openSource(readGiven());
    const resolvers = { Query: { compare: (_: unknown, asked: Asked) => readComparison(source, asked) } };
    const server = new ApolloServer({ typeDefs: SDL, resolvers, plugins: [...plugins] as never[] });
    await server.start();
    const app = fastify();
    app.route({ url: "/graphql", method: ["GET", "POST"], handler: fastifyApolloHandler(server) });
    return app.listen({ host: "127.0.0.1", port: 0 });
  };

export const startBareApollo = startApollo([ApolloServerPluginCacheControlDisabled()]);
export const startCachedApollo = startApollo(CACHE);
