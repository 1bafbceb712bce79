import type { GraphQLFormattedError } from "graphql";
import type { Commands } from "../../schema/commands.ts";
import type { Executor } from "../../schema/compile/create-executor.ts";
import { createContext, type RequestContext } from "../../schema/context.ts";
import type { Store } from "../../store/store.ts";
import type { Deadline } from "../limits/deadline.ts";
import type { Metrics } from "../operations/metrics.ts";
import type { Answer } from "../respond/stored-answer.ts";
import { chooseWords } from "../words/format-error.ts";
import type { Apollo } from "./create-apollo.ts";
import type { Question } from "./question.ts";

export interface ComputeParts {
  readonly store: Store;
  readonly apollo: Apollo;
  readonly executor: Executor;
  readonly deadline: Deadline;
  readonly metrics: Metrics;
}

/** Returns the answer to a question from the data version of this moment. */
export async function computeAnswer(parts: ComputeParts, question: Question, commands: Commands): Promise<Answer> {
  if (question.params.dryRun) return createAnswer(question, { data: null }, 200);
  const started = performance.now();
  const answer = await parts.deadline.run(async () => {
    const context = await createContext(parts.store, question.locale, commands);
    return (await executeCompiled(parts, question, context)) ?? executeByApollo(parts.apollo, question, context);
  });
  parts.metrics.observe("execute", performance.now() - started);
  return answer;
}

/** Returns the answer of what is compiled; null where Apollo is to give it, all of it, from the same state of the data. */
async function executeCompiled(
  { executor, metrics }: ComputeParts,
  question: Question,
  contextValue: RequestContext,
): Promise<Answer | null> {
  const { prepared, params, media, locale, isStorable } = question;
  const { operationName, variables } = params;
  const { document } = prepared;
  const request = { operationName, variables, contextValue, extensions: createExtensions(question) };
  const executed = document && (await executor.execute({ ...request, document }));
  metrics.countExecutor(executed?.compiled ? "compiled" : `apollo:${executed?.reason ?? "INVALID"}`);
  if (!executed?.compiled) return null;
  const { version } = (await contextValue.at(null)).snapshot;
  const { body } = executed;
  return { status: 200, mediaType: media.type, language: locale, body, version: isStorable ? version : null };
}

async function executeByApollo(apollo: Apollo, question: Question, context: RequestContext): Promise<Answer> {
  const { prepared, params, locale, isStorable } = question;
  const { operationName, variables } = params;
  const request = {
    query: prepared.text,
    ...(operationName === null ? {} : { operationName }),
    variables: { ...variables },
  };
  const { body, http } = await apollo.executeOperation(request, { contextValue: context });
  if (body.kind !== "single") throw new Error("an answer in parts, which nothing in the schema asks for");
  const { errors, data } = body.singleResult;
  const worded = errors?.map((error) => chooseWords(error, locale));
  const { version } = (await context.at(null)).snapshot;
  const answer = createAnswer(question, { errors: worded, data }, findStatus(question, http.status));
  return isStorable && !errors ? { ...answer, version } : answer;
}

/** Faults of a well-formed request are told with 200 to who asked for application/json by name. */
function findStatus({ media }: Question, status = 200): number {
  return media.isLegacy && status === 400 ? 200 : status;
}

interface Result {
  readonly errors?: readonly GraphQLFormattedError[] | undefined;
  readonly data?: unknown;
}

function createExtensions({ cost, params }: Question) {
  return cost ? { cost, ...(params.dryRun ? { dryRun: true } : {}) } : undefined;
}

/** In the order in which Apollo writes it: what there is none of is left out. */
function createAnswer(question: Question, { errors, data }: Result, status: number): Answer {
  const { media, locale } = question;
  const extensions = createExtensions(question);
  const body = JSON.stringify({ errors, data, ...(extensions ? { extensions } : {}) });
  return { status, mediaType: media.type, language: locale, body: `${body}\n`, version: null };
}
