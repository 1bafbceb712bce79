import type { IncomingHttpHeaders } from "node:http";
import type { GraphQLSchema } from "graphql";
import { OperationTypeNode } from "graphql";
import { AppError } from "../../core/errors.ts";
import type { Locale } from "../../core/messages.ts";
import { checkLists } from "../limits/check-lists.ts";
import { type Cost, checkCost, computeCost, findCostLimit } from "../limits/cost.ts";
import { checkNoCsrf } from "../security/csrf.ts";
import type { Requester } from "../security/roles.ts";
import { findLocale } from "../words/locale.ts";
import { chooseMediaType, type MediaType } from "./accept.ts";
import { canonicalise } from "./canonical.ts";
import { type Documents, findOperationType, type PreparedDocument } from "./documents.ts";
import { type GraphqlParams, parseAddress, parseBody } from "./params.ts";

/** What a request asks, all that its answer depends on but the data. */
export interface Question {
  /** Equal where the answer is: of two requests with one key, one is computed. */
  readonly key: string;
  readonly params: GraphqlParams;
  readonly prepared: PreparedDocument;
  readonly locale: Locale;
  readonly media: MediaType;
  readonly requester: Requester;
  /** Null where it cannot be told: the document or its variables are at fault. */
  readonly cost: Cost | null;
  /** Is it a query of a valid document, whose answer may be kept? */
  readonly isStorable: boolean;
}

/** A request as it came. */
export interface RawRequest {
  readonly method: string;
  readonly url: string;
  readonly headers: IncomingHttpHeaders;
  /** Of a POST. */
  readonly body: string | null;
  readonly requester: Requester;
}

export interface QuestionOptions {
  readonly schema: GraphQLSchema;
  readonly documents: Documents;
  readonly costLimit: number;
}

/** Returns what a request asks. Throws everything that it is refused for before anything is executed. */
export function parseQuestion(request: RawRequest, { schema, documents, costLimit }: QuestionOptions): Question {
  const { headers, body, url, method, requester } = request;
  checkNoCsrf(headers);
  if (body !== null) checkContentType(headers["content-type"]);
  const media = chooseMediaType(headers.accept);
  const params = readParams(body === null ? parseAddress(url) : parseBody(body), headers);
  checkLists(params.variables);
  const prepared = documents.find(params);
  const type = prepared.document && findOperationType(prepared.document, params.operationName);
  if (method !== "POST" && type !== null && type !== OperationTypeNode.QUERY) throw new AppError("MUTATION_OVER_GET");
  const cost = findCost({ schema, prepared, params, limit: findCostLimit(costLimit, requester.role) });
  if (cost && !params.dryRun) checkCost(cost);
  const locale = findLocale(headers);
  const isStorable = type === OperationTypeNode.QUERY && cost !== null && !params.dryRun;
  const question = { params, prepared, locale, media, requester, cost, isStorable };
  return { ...question, key: createKey(question) };
}

function readParams(params: GraphqlParams, headers: IncomingHttpHeaders): GraphqlParams {
  return headers["x-dry-run"] ? { ...params, dryRun: true } : params;
}

function checkContentType(given = ""): void {
  const [type = "", ...parameters] = given.toLowerCase().split(/\s*;\s*/);
  const charset = parameters
    .find((parameter) => parameter.startsWith("charset="))
    ?.slice(8)
    .replaceAll('"', "");
  if (type.trim() !== "application/json" || !["utf-8", "utf8", undefined].includes(charset))
    throw new AppError("CONTENT_TYPE_UNSUPPORTED", { given });
}

interface CostParts {
  readonly schema: GraphQLSchema;
  readonly prepared: PreparedDocument;
  readonly params: GraphqlParams;
  readonly limit: number;
}

function findCost({ schema, prepared: { document }, params, limit }: CostParts): Cost | null {
  const requested = document && computeCost(schema, { document, ...params });
  return requested === null ? null : { requested, limit };
}

/** The build, the schema and the database are the process's own; the data version is held beside the answer. */
function createKey({ prepared, params, locale, media, requester }: Omit<Question, "key">): string {
  const { operationName, variables } = params;
  return [prepared.sha256, operationName ?? "", locale, media.type, requester.role, canonicalise(variables ?? {})].join(
    "\n",
  );
}
