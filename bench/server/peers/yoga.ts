import { createServer } from "node:http";
import { useResponseCache } from "@graphql-yoga/plugin-response-cache";
import { createSchema, createYoga } from "graphql-yoga";
import { listen } from "./listen.ts";
import { type Asked, openSource, readComparison, readGiven } from "./read-comparison.ts";
import { SDL } from "./schema.ts";

/** Yoga, and Yoga with its response cache. */
export const startYoga = (isCached: boolean) => async (): Promise<string> => {
  const source = openSource(readGiven());
  const resolvers = { Query: { compare: (_: unknown, asked: Asked) => readComparison(source, asked) } };
  const plugins = isCached ? [useResponseCache({ session: () => null, ttl: 3_600_000 })] : [];
  const yoga = createYoga({
    schema: createSchema({ typeDefs: SDL, resolvers }),
    plugins,
    logging: false,
    landingPage: false,
  });
  return listen(createServer(yoga));
};
