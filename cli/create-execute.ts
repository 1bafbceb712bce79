import { graphql } from "graphql";
import { AppError } from "../core/errors.ts";
import type { Locale } from "../core/messages.ts";
import { buildApiSchema } from "../schema/build-schema.ts";
import { createContext } from "../schema/context.ts";
import type { Store } from "../store/store.ts";

/** Asks the API; throws the first error of an answer. */
export type Execute = (
  document: string,
  variables: Readonly<Record<string, unknown>>,
) => Promise<Record<string, unknown>>;

/** Returns an execute over a store without HTTP: all that it asks sees the data version of the moment it is made. */
export async function createExecute(store: Store, locale: Locale): Promise<Execute> {
  const [schema, contextValue] = await Promise.all([buildApiSchema(), createContext(store, locale)]);
  return async (source, variables) => {
    const { data, errors } = await graphql({ schema, source, variableValues: variables, contextValue });
    const [error] = errors ?? [];
    if (error) throw error.originalError instanceof AppError ? error.originalError : error;
    return { ...data };
  };
}
