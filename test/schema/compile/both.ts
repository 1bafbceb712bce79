import { ApolloServer, HeaderMap } from "@apollo/server";
import type { DocumentNode, GraphQLSchema } from "graphql";
import { parse, validate } from "graphql";
import type { Locale } from "../../../core/messages.ts";
import { buildApiSchema } from "../../../schema/build-schema.ts";
import type { Executed, Executor } from "../../../schema/compile/create-executor.ts";
import { createExecutor } from "../../../schema/compile/create-executor.ts";
import type { RequestContext } from "../../../schema/context.ts";
import { createContext } from "../../../schema/context.ts";
import { rememberCatalogues } from "../../../schema/kept.ts";
import type { Store } from "../../../store/store.ts";

/** One question to both executors. */
export interface Question {
  readonly query: string;
  readonly variables?: Readonly<Record<string, unknown>>;
  readonly operationName?: string;
  readonly locale?: Locale;
}

export interface Both {
  /** The body as Apollo sends it. */
  readonly apollo: string;
  /** INVALID: a document that does not validate is never handed to an executor. */
  readonly compiled: Executed | { readonly compiled: false; readonly reason: "INVALID" };
}

export interface Executors {
  readonly schema: GraphQLSchema;
  readonly ask: (question: Question) => Promise<Both>;
}

/** Returns what asks Apollo and the compiled executor the same, each in a context of its own. */
export async function createBoth(given: Store): Promise<Executors> {
  const store = rememberCatalogues(given);
  const schema = await buildApiSchema();
  const apollo = new ApolloServer<RequestContext>({ schema, includeStacktraceInErrorResponses: false });
  await apollo.start();
  const executor = createExecutor(await buildApiSchema());
  return {
    schema,
    ask: async (question) => {
      const context = () => createContext(store, question.locale ?? "zh");
      return {
        apollo: await askApollo(apollo, question, context),
        compiled: await askCompiled({ schema, executor }, question, context),
      };
    },
  };
}

type CreateContext = () => Promise<RequestContext>;

async function askApollo(
  apollo: ApolloServer<RequestContext>,
  question: Question,
  context: CreateContext,
): Promise<string> {
  const { locale: _, ...body } = question;
  const headers = new HeaderMap();
  headers.set("content-type", "application/json");
  const httpGraphQLRequest = { method: "POST", search: "", headers, body };
  const { body: answer } = await apollo.executeHTTPGraphQLRequest({ httpGraphQLRequest, context });
  return answer.kind === "complete" ? answer.string : "";
}

// What is compiled hangs on the document: to compile it once it must be the same one.
const documents = new Map<string, DocumentNode>();

async function askCompiled(
  { schema, executor }: { schema: GraphQLSchema; executor: Executor },
  question: Question,
  context: CreateContext,
): Promise<Both["compiled"]> {
  const { query, variables, operationName } = question;
  const document = documents.get(query) ?? parse(query);
  documents.set(query, document);
  if (validate(schema, document).length > 0) return { compiled: false, reason: "INVALID" };
  return executor.execute({ document, variables, operationName, contextValue: await context() });
}
