import type { IncomingMessage } from "node:http";
import type { FastifyInstance } from "fastify";
import fastify from "fastify";
import type { GraphQLSchema } from "graphql";
import { buildApiSchema } from "../schema/build-schema.ts";
import type { Commands } from "../schema/commands.ts";
import { createExecutor } from "../schema/compile/create-executor.ts";
import { NO_COMMANDS } from "../schema/context.ts";
import { rememberCatalogues } from "../schema/kept.ts";
import type { Store } from "../store/store.ts";
import type { ServerConfig } from "./config.ts";
import { addEvents } from "./events/add-events.ts";
import { addExportRoutes } from "./export/export-routes.ts";
import { computeAnswer } from "./graphql/compute-answer.ts";
import { createApollo } from "./graphql/create-apollo.ts";
import { createDocuments } from "./graphql/documents.ts";
import { createEndpoint, type Endpoint } from "./graphql/endpoint.ts";
import { readManifest } from "./graphql/manifest.ts";
import { parseQuestion, type Question } from "./graphql/question.ts";
import { createFront } from "./http/front.ts";
import { createListener } from "./http/listener.ts";
import { stopListening } from "./http/stop.ts";
import { createDeadline, type Deadline } from "./limits/deadline.ts";
import { addHealthRoutes } from "./operations/health.ts";
import { createLog, type Logger } from "./operations/log.ts";
import { addMetricsRoute, createMetrics, type Metrics } from "./operations/metrics.ts";
import { addGraphiql } from "./pages/graphiql.ts";
import { addLandingPage } from "./pages/landing-page.ts";
import { addReportRoutes } from "./reports/report-routes.ts";
import { type AnswerCache, createAnswerCache } from "./respond/answer-cache.ts";
import { guardCommands, type ReviewAudit } from "./security/audit.ts";
import { findAddress } from "./security/client.ts";

export interface Server {
  readonly app: FastifyInstance;
  /** Where it listens, without a slash at the end. */
  readonly url: string;
  /** Stops listening, and waits for the requests under way. Leaves the store open. */
  readonly close: () => Promise<void>;
}

/** What is served, and what those above the server do for it. */
export interface ServerParts {
  readonly store: Store;
  readonly config: ServerConfig;
  /** How far the database was checked before it is served. */
  readonly integrity?: "full" | "quick" | "off";
  /** What the keeper may change, and how reports are built; what is not there is refused by name. */
  readonly commands?: Partial<Commands>;
  /** Takes a line of the trail of changes; by default the log. */
  readonly log?: (audit: ReviewAudit) => void;
}

/** Serves a store over HTTP; listens when it returns. Throws MANIFEST_INVALID. */
export async function createServer(parts: ServerParts): Promise<Server> {
  const { store, config } = parts;
  const logger = createLog(config);
  const state = { isStopping: false };
  const schema = await buildApiSchema();
  const service = await createService(parts, schema, logger);
  const front = createFront({ config, logger, endpoint: service.endpoint, isStopping: () => state.isStopping });
  const app = fastify({
    trustProxy: [...config.trustedProxies],
    bodyLimit: config.bodyLimit,
    serverFactory: (routes) => createListener(config, front(routes)),
  });
  const events = addEvents(app, parts, logger);
  const { deadline, metrics } = service;
  addExportRoutes(app, { store, schema, deadline, metrics });
  addGraphiql(app);
  addHealthRoutes(app, { store, schema, integrity: parts.integrity ?? "off" });
  addReportRoutes(app, { store, deadline, metrics, ...NO_COMMANDS, ...parts.commands });
  addMetricsRoute(app, metrics);
  addLandingPage(app, store);
  await app.listen({ host: config.host, port: config.port });
  const close = async () => {
    state.isStopping = true;
    events.close();
    await stopListening(app.server, config.stopSeconds);
    await app.close();
    await service.close();
  };
  return { app, url: findUrl(app, config), close };
}

interface Service {
  readonly endpoint: Endpoint;
  readonly deadline: Deadline;
  readonly metrics: Metrics;
  readonly close: () => Promise<void>;
}

/** Puts together what answers `/graphql`. */
async function createService(parts: ServerParts, schema: GraphQLSchema, logger: Logger): Promise<Service> {
  const { store, config } = parts;
  const apollo = await createApollo(schema, logger);
  // A schema of its own: Apollo wraps every resolver of the one that it is given.
  const executor = createExecutor(await buildApiSchema());
  const remembering = rememberCatalogues(store);
  const cache = createAnswerCache(config.cacheMegabytes * 1_048_576);
  const metrics = createServiceMetrics(store, cache);
  const deadline = createDeadline(store, config.deadline);
  const compute = createCompute(parts, logger, (question, commands) =>
    computeAnswer({ store: remembering, apollo, executor, deadline, metrics }, question, commands),
  );
  const parse = await createParser(config, schema);
  const latestVersion = () => store.latestVersion();
  const endpoint = createEndpoint({ latestVersion, parse, compute, cache, metrics, bodyLimit: config.bodyLimit });
  const close = async () => {
    deadline.close();
    await apollo.stop();
  };
  return { endpoint, deadline, metrics, close };
}

function createServiceMetrics(store: Store, cache: AnswerCache): Metrics {
  return createMetrics({ cache: cache.count, dataVersion: () => store.latestVersion() });
}

async function createParser(config: ServerConfig, schema: GraphQLSchema) {
  const { trustedDocuments, trustedOnly, automaticDocuments: automatic, costLimit } = config;
  const trusted = trustedDocuments === null ? new Map() : await readManifest(trustedDocuments, schema);
  const documents = createDocuments({ schema, trusted, trustedOnly, automatic });
  return (request: Parameters<typeof parseQuestion>[0]) => parseQuestion(request, { schema, documents, costLimit });
}

type Compute = (question: Question, commands: Commands) => ReturnType<typeof computeAnswer>;

/** Lets each requester change what its role may, and tells the trail of it. */
function createCompute({ config, commands, log }: ServerParts, logger: Logger, compute: Compute) {
  const offered = { ...NO_COMMANDS, ...commands };
  const tell = log ?? ((audit: ReviewAudit) => logger.info(audit));
  return (question: Question, request: IncomingMessage) => {
    const sender = { ...question.requester, address: findAddress(request, config.trustedProxies) };
    return compute(question, guardCommands(offered, sender, tell));
  };
}

function findUrl(app: FastifyInstance, { host }: ServerConfig): string {
  const address = app.server.address();
  const port = typeof address === "object" && address ? address.port : 0;
  const name = host === "0.0.0.0" || host === "::" ? "localhost" : host.includes(":") ? `[${host}]` : host;
  return `http://${name}:${port}`;
}
