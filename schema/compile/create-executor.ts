import type { DocumentNode, GraphQLSchema } from "graphql";
import { getVariableValues } from "graphql";
import type { RequestContext } from "../context.ts";
import { compileOperation, findQuery, type Plan } from "./compile-operation.ts";
import type { Run, Write } from "./run.ts";

export interface ExecutorRequest {
  /** Parsed and validated. What is compiled of it is kept as long as this object is. */
  readonly document: DocumentNode;
  readonly operationName?: string | null | undefined;
  /** As sent: they are coerced here. */
  readonly variables?: Readonly<Record<string, unknown>> | null | undefined;
  readonly contextValue: RequestContext;
  /** Stands after the data where it is given. */
  readonly extensions?: Readonly<Record<string, unknown>> | undefined;
}

/**
 * Why a request is not answered here: it is no query, or no single one; it has something that is not compiled; its
 * variables do not coerce; or its answer would have an error.
 */
export type FallbackReason = "NOT_A_QUERY" | "NOT_COVERED" | "VARIABLES" | "FAILED";

export type Executed =
  | { readonly compiled: true; readonly body: string }
  | { readonly compiled: false; readonly reason: FallbackReason };

export interface Executor {
  /**
   * Returns the answer as text, byte for byte as Apollo sends it, or why there is none: then the request is Apollo's,
   * with the same context. Never throws for what a request has; an answer with errors is always Apollo's.
   */
  readonly execute: (request: ExecutorRequest) => Promise<Executed>;
}

/** Combinations of what variables skip that are compiled of one operation at most. */
const MOST_VARIANTS = 16;

interface Program {
  readonly plan: Plan | null;
  readonly variants: Map<string, Write | null>;
}

/**
 * Returns an executor that compiles each document once, into functions that write the text of the answer.
 *
 * The schema should be its own: Apollo wraps every resolver of the one that it is given.
 */
export function createExecutor(schema: GraphQLSchema): Executor {
  const programs = new WeakMap<DocumentNode, Map<string, Program>>();
  return {
    execute: async (request) => {
      const { plan, variants } = findProgram(programs, request);
      if (!plan) return { compiled: false, reason: "NOT_A_QUERY" };
      const variables = coerceVariables(schema, plan, request.variables);
      if (!variables) return { compiled: false, reason: "VARIABLES" };
      const write = findVariant(schema, request.document, { plan, variants, variables });
      if (!write) return { compiled: false, reason: "NOT_COVERED" };
      return answer(write, { context: request.contextValue, variables }, request.extensions);
    },
  };
}

function findProgram(
  programs: WeakMap<DocumentNode, Map<string, Program>>,
  { document, operationName }: ExecutorRequest,
): Program {
  const ofDocument = programs.get(document) ?? new Map<string, Program>();
  programs.set(document, ofDocument);
  const known = ofDocument.get(operationName ?? "");
  if (known) return known;
  const program = { plan: findQuery(document, operationName), variants: new Map() };
  // A name that no operation has is asked by whoever makes names up: nothing is kept for it.
  if (program.plan) ofDocument.set(operationName ?? "", program);
  return program;
}

type Variables = Readonly<Record<string, unknown>>;

function coerceVariables(schema: GraphQLSchema, plan: Plan, given: ExecutorRequest["variables"]): Variables | null {
  const { coerced } = getVariableValues(
    schema,
    plan.operation.variableDefinitions ?? [],
    { ...given },
    { maxErrors: 1 },
  );
  return coerced ?? null;
}

function findVariant(
  schema: GraphQLSchema,
  document: DocumentNode,
  { plan, variants, variables }: Program & { readonly plan: Plan; readonly variables: Variables },
): Write | null {
  const key = plan.conditions.map((name) => String(variables[name])).join();
  const known = variants.get(key);
  if (known !== undefined) return known;
  // A condition that is null is an error of the request.
  if (variants.size >= MOST_VARIANTS || plan.conditions.some((name) => variables[name] === null)) return null;
  const conditions = Object.fromEntries(plan.conditions.map((name) => [name, variables[name]]));
  const write = compileOperation(schema, document, { operation: plan.operation, conditions });
  variants.set(key, write);
  return write;
}

async function answer(write: Write, run: Run, extensions: ExecutorRequest["extensions"]): Promise<Executed> {
  try {
    const data = await write(undefined, run);
    const more = extensions ? `,"extensions":${JSON.stringify(extensions)}` : "";
    return { compiled: true, body: `{"data":${data}${more}}\n` };
  } catch {
    // Whatever failed fails again where it is reported: here is no place for a half answer.
    return { compiled: false, reason: "FAILED" };
  }
}
