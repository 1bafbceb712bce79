import type { ApolloServerPlugin } from "@apollo/server";
import { ApolloServer } from "@apollo/server";
import { unwrapResolverError } from "@apollo/server/errors";
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginLandingPageDisabled,
} from "@apollo/server/plugin/disabled";
import { GraphQLError, type GraphQLSchema } from "graphql";
import type { Logger } from "pino";
import type { RequestContext } from "../../schema/context.ts";
import { formatError } from "../words/format-error.ts";
import { findAppError } from "../words/refusal.ts";
import { MAX_TOKENS } from "./documents.ts";

export type Apollo = ApolloServer<RequestContext>;

/** Returns Apollo over a schema, started: it executes, and HTTP is done before it. */
export async function createApollo(schema: GraphQLSchema, logger: Logger): Promise<Apollo> {
  const apollo = new ApolloServer<RequestContext>({
    schema,
    logger,
    introspection: true,
    includeStacktraceInErrorResponses: false,
    persistedQueries: false,
    parseOptions: { maxTokens: MAX_TOKENS },
    // Signals are the program's to handle: it also has a store to close.
    stopOnTerminationSignals: false,
    formatError,
    plugins: [
      createErrorLog(logger),
      ApolloServerPluginCacheControlDisabled(),
      // Apollo's own page loads its code from the internet.
      ApolloServerPluginLandingPageDisabled(),
    ],
  });
  await apollo.start();
  return apollo;
}

/** Logs what went wrong inside: the answer says no more than that it did. */
function createErrorLog(logger: Logger): ApolloServerPlugin<RequestContext> {
  return {
    requestDidStart: async () => ({
      didEncounterErrors: async ({ errors, operationName }) => {
        for (const { originalError } of errors)
          if (originalError && isOurs(originalError))
            logger.error({ err: originalError, operationName }, "resolver failed");
      },
    }),
  };
}

/** Is an error a fault of the program? What GraphQL itself finds, and what we throw by name, is one of the request. */
function isOurs(error: Error): boolean {
  return !(error instanceof GraphQLError) && findAppError(unwrapResolverError(error)) === null;
}
