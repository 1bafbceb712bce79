import type { IncomingHttpHeaders } from "node:http";
import type { ApolloServerPlugin, GraphQLResponse } from "@apollo/server";
import { chooseWords } from "./format-error.ts";
import { findLocale } from "./locale.ts";

/** Says errors in the language of the request. It works on answers, for a request that does not parse has no context. */
export function createLocalePlugin(): ApolloServerPlugin {
  return {
    requestDidStart: async () => ({
      willSendResponse: async ({ request, response }) => {
        const headers: IncomingHttpHeaders = Object.fromEntries(request.http?.headers ?? []);
        translateErrors(response, headers);
      },
    }),
  };
}

function translateErrors({ body, http }: GraphQLResponse, headers: IncomingHttpHeaders): void {
  const locale = findLocale(headers);
  http.headers.set("content-language", locale);
  http.headers.set("vary", "accept-language, x-locale");
  if (body.kind === "single" && body.singleResult.errors)
    body.singleResult.errors = body.singleResult.errors.map((error) => chooseWords(error, locale));
}
