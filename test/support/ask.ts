import type { GraphQLSchema } from "graphql";
import { graphql } from "graphql";
import { AppError } from "../../core/errors.ts";
import type { Locale } from "../../core/messages.ts";
import { buildApiSchema } from "../../schema/build-schema.ts";
import type { RequestContext } from "../../schema/context.ts";
import { createContext } from "../../schema/context.ts";
import type { Store } from "../../store/store.ts";

// biome-ignore lint/suspicious/noExplicitAny: a test reads an answer by its own query, which no type here knows.
export type Answer = any;

export interface Asked {
  readonly data: Answer;
  /** Codes of the faults, or their words where they have no code. */
  readonly errors: readonly string[];
  /** The SQL that it took, from the pinning of the version on. */
  readonly statements: readonly string[];
}

let built: Promise<GraphQLSchema> | null = null;

export interface AskOptions {
  readonly locale?: Locale;
  readonly context?: RequestContext;
  readonly variables?: Readonly<Record<string, unknown>>;
}

/** Runs one operation over a store, as the server does. */
export async function ask(store: Store, source: string, options: AskOptions = {}): Promise<Asked> {
  built ??= buildApiSchema();
  const schema = await built;
  const statements: string[] = [];
  const stop = store.onStatement((statement) => statements.push(statement));
  const contextValue = options.context ?? (await createContext(store, options.locale ?? "zh"));
  const { data, errors = [] } = await graphql({ schema, source, contextValue, variableValues: options.variables });
  stop();
  return { data, errors: errors.map(formatFault), statements };
}

function formatFault({ originalError, message }: { originalError?: Error | undefined; message: string }): string {
  return originalError instanceof AppError ? `${originalError.code}: ${originalError.message}` : message;
}
