import { ApolloServer } from "@apollo/server";
import { ApolloServerPluginLandingPageDisabled } from "@apollo/server/plugin/disabled";
import { ApolloServerPluginDrainHttpServer } from "@apollo/server/plugin/drainHttpServer";
import { fastifyApolloDrainPlugin, fastifyApolloHandler } from "@as-integrations/fastify";
import type { FastifyInstance } from "fastify";
import fastify from "fastify";
import type { GraphQLSchema } from "graphql";
import { buildApiSchema } from "../schema/build-schema.ts";
import type { Commands } from "../schema/commands.ts";
import type { RequestContext } from "../schema/context.ts";
import { createContext, NO_COMMANDS } from "../schema/context.ts";
import type { Store } from "../store/store.ts";
import type { ServerConfig } from "./config.ts";
import { addExportRoutes } from "./export/export-routes.ts";
import { addHealthRoutes } from "./operations/health.ts";
import { addGraphiql } from "./pages/graphiql.ts";
import { addLandingPage } from "./pages/landing-page.ts";
import { guardCommands, isKeeper, type ReviewAudit } from "./security/keeper.ts";
import { formatError } from "./words/format-error.ts";
import { findLocale } from "./words/locale.ts";
import { createLocalePlugin } from "./words/locale-plugin.ts";

export interface Server {
  readonly app: FastifyInstance;
  /** Where it listens, without a slash at the end. */
  readonly url: string;
  /** Stops listening, and waits for the requests under way. Leaves the store open. */
  readonly close: () => Promise<void>;
}

// A query is text: a megabyte of it is no question.
const BODY_LIMIT = 1_048_576;

/** What is served, and what those above the server do for it. */
export interface ServerParts {
  readonly store: Store;
  readonly config: ServerConfig;
  /** What the keeper may change; without them nothing can be changed over HTTP. */
  readonly commands?: Commands;
  /** Takes a line of the log of changes; by default the error output. */
  readonly log?: (audit: ReviewAudit) => void;
}

/** Serves a store over HTTP; listens when it returns. */
export async function createServer(parts: ServerParts): Promise<Server> {
  const { store, config } = parts;
  const app = fastify({ bodyLimit: BODY_LIMIT, forceCloseConnections: "idle" });
  const schema = await buildApiSchema();
  const apollo = await createApollo(app, schema);
  addGraphqlRoute(app, apollo, parts);
  addExportRoutes(app, { store, schema });
  addHealthRoutes(app, store);
  addGraphiql(app);
  addLandingPage(app, store);
  await app.listen({ host: config.host, port: config.port });
  return { app, url: findUrl(app, config), close: () => apollo.stop() };
}

async function createApollo(app: FastifyInstance, schema: GraphQLSchema): Promise<ApolloServer<RequestContext>> {
  const apollo = new ApolloServer<RequestContext>({
    schema,
    csrfPrevention: true,
    introspection: true,
    includeStacktraceInErrorResponses: false,
    // Signals are the program's to handle: it also has a store to close.
    stopOnTerminationSignals: false,
    formatError,
    plugins: [
      createLocalePlugin(),
      // Apollo's own page loads its code from the internet.
      ApolloServerPluginLandingPageDisabled(),
      ApolloServerPluginDrainHttpServer({ httpServer: app.server }),
      fastifyApolloDrainPlugin(app),
    ],
  });
  await apollo.start();
  return apollo;
}

function addGraphqlRoute(
  app: FastifyInstance,
  apollo: ApolloServer<RequestContext>,
  { store, config, commands = NO_COMMANDS, log = printAudit }: ServerParts,
): void {
  app.route({
    url: "/graphql",
    method: ["GET", "POST", "OPTIONS"],
    handler: fastifyApolloHandler(apollo, {
      context: ({ headers, ip }) => {
        const requester = { isKeeper: isKeeper(headers, config.keeperTokenSha256), address: ip };
        return createContext(store, findLocale(headers), guardCommands(commands, requester, log));
      },
    }),
  });
}

function printAudit(audit: ReviewAudit): void {
  process.stderr.write(`${JSON.stringify(audit)}\n`);
}

function findUrl(app: FastifyInstance, { host }: ServerConfig): string {
  const address = app.server.address();
  const port = typeof address === "object" && address ? address.port : 0;
  const name = host === "0.0.0.0" || host === "::" ? "localhost" : host.includes(":") ? `[${host}]` : host;
  return `http://${name}:${port}`;
}
