import type { GraphQLFormattedError } from "graphql";
import type { Commands } from "../../schema/commands.ts";
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
  readonly deadline: Deadline;
  readonly metrics: Metrics;
}

/** Returns the answer to a question from the data version of this moment. */
export async function computeAnswer(parts: ComputeParts, question: Question, commands: Commands): Promise<Answer> {
  if (question.params.dryRun) return createAnswer(question, { data: null }, 200);
  const started = performance.now();
  const answer = await parts.deadline.run(async () => {
    const context = await createContext(parts.store, question.locale, commands);
    return executeByApollo(parts.apollo, question, context);
  });
  parts.metrics.countExecutor("apollo");
  parts.metrics.observe("execute", performance.now() - started);
  return answer;
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

/** In the order in which Apollo writes it: what there is none of is left out. */
function createAnswer({ media, locale, cost, params }: Question, { errors, data }: Result, status: number): Answer {
  const extensions = cost && { cost, ...(params.dryRun ? { dryRun: true } : {}) };
  const body = JSON.stringify({ errors, data, ...(extensions ? { extensions } : {}) });
  return { status, mediaType: media.type, language: locale, body: `${body}\n`, version: null };
}
