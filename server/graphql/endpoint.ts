import type { IncomingMessage } from "node:http";
import { AppError } from "../../core/errors.ts";
import type { Metrics } from "../operations/metrics.ts";
import { type AnswerCache, createSharedWork } from "../respond/answer-cache.ts";
import { BoundedMap } from "../respond/bounded-map.ts";
import { type Exchange, findEncoding, sendOnce, sendStored } from "../respond/send.ts";
import { type Answer, StoredAnswer } from "../respond/stored-answer.ts";
import type { Requester } from "../security/roles.ts";
import type { Question, RawRequest } from "./question.ts";
import { readBody } from "./read-body.ts";

export interface EndpointParts {
  readonly latestVersion: () => number | Promise<number>;
  readonly parse: (request: RawRequest) => Question;
  /** Returns an answer; its version is null where it is not to be kept. */
  readonly compute: (question: Question, request: IncomingMessage) => Promise<Answer>;
  readonly cache: AnswerCache;
  readonly metrics: Metrics;
  readonly bodyLimit: number;
}

/** Answers requests whose sender is known. */
export interface Endpoint {
  /** Answers a GET whose very words were answered before from the latest data version; returns whether it did. */
  readonly answerAtOnce: (exchange: Exchange, requester: Requester) => boolean;
  /** Answers a request. Throws what it is refused for. */
  readonly answer: (exchange: Exchange, requester: Requester) => Promise<void>;
}

/** Bytes of requests, as they came, of which it is remembered what they ask. */
const REMEMBERED = 16_000_000;

/** A longer request is read anew each time. */
const MAX_REMEMBERED = 65_536;

/**
 * Returns what answers `/graphql`. A question that was answered as of the latest data version is answered with the same
 * bytes: nothing is parsed and no data are read but the number of that version.
 */
export function createEndpoint(parts: EndpointParts): Endpoint {
  const { metrics, cache } = parts;
  const find = createQuestions(parts);
  const share = createSharedWork<StoredAnswer | Answer>();
  const answerAtOnce: Endpoint["answerAtOnce"] = (exchange, requester) => {
    if (exchange.request.method === "POST") return false;
    const question = find.known(exchange.request, null, requester);
    const version = question ? parts.latestVersion() : null;
    if (!question || typeof version !== "number") return false;
    const ready = cache.find(question.key, version)?.find(findEncoding(exchange));
    if (ready) metrics.count(question.params.operationName, sendStored(exchange, ready));
    return Boolean(ready);
  };
  const answer: Endpoint["answer"] = async (exchange, requester) => {
    const { request } = exchange;
    const body = request.method === "POST" ? await readBody(request, parts.bodyLimit) : null;
    const question = find.any(request, body, requester);
    const version = await parts.latestVersion();
    const kept = question.isStorable ? cache.find(question.key, version) : null;
    const compute = () => computeAnswer(parts, question, request);
    const { work, isShared } = kept
      ? { work: kept, isShared: false }
      : question.isStorable
        ? share(`${version}\n${question.key}`, compute)
        : { work: compute(), isShared: false };
    const sent = await send(parts, exchange, { question, answer: await work });
    const { operationName } = question.params;
    metrics.count(operationName, kept || sent !== "hit" ? sent : isShared ? "shared" : "computed");
  };
  return { answerAtOnce, answer };
}

async function computeAnswer(parts: EndpointParts, question: Question, request: IncomingMessage) {
  const answer = await parts.compute(question, request);
  return answer.version === null ? answer : new StoredAnswer(answer, answer.version);
}

interface Answered {
  readonly question: Question;
  readonly answer: StoredAnswer | Answer;
}

async function send({ cache, metrics }: EndpointParts, exchange: Exchange, { question, answer }: Answered) {
  if (!(answer instanceof StoredAnswer)) {
    await sendOnce(exchange, answer);
    return "failed";
  }
  const encoding = findEncoding(exchange);
  const ready = answer.find(encoding);
  if (ready) return sendStored(exchange, ready);
  const started = performance.now();
  const made = await answer.read(encoding);
  metrics.observe("encode", performance.now() - started);
  cache.save(question.key, answer);
  return sendStored(exchange, made);
}

type Find<T> = (request: IncomingMessage, body: string | null, requester: Requester) => T;

interface Questions {
  /** Returns what a request asks where its very words are remembered. */
  readonly known: Find<Question | undefined>;
  /** Returns what a request asks. */
  readonly any: Find<Question>;
}

/** Returns what tells what a request asks: what is known of its words need not be parsed again. */
function createQuestions({ parse, metrics }: EndpointParts): Questions {
  const remembered = new BoundedMap<Question>(REMEMBERED);
  const known: Questions["known"] = (...request) => remembered.get(createKey(...request));
  const any: Questions["any"] = (request, body, requester) => {
    const key = createKey(request, body, requester);
    const found = remembered.get(key);
    if (found) return found;
    const { method = "GET", url = "/", headers } = request;
    const started = performance.now();
    const question = parse({ method, url, headers, body, requester });
    metrics.observe("prepare", performance.now() - started);
    const isShort = (body ?? url).length <= MAX_REMEMBERED;
    if (question.isStorable && isShort) remembered.set(key, question, question.prepared.text.length * 2);
    return question;
  };
  return { known, any };
}

function createKey(request: IncomingMessage, body: string | null, { role }: Requester): string {
  return `${request.method}\n${listWords(request)}\n${role}\n${body ?? request.url}`;
}

/** The headers that what is asked depends on. */
function listWords({ headers }: IncomingMessage): string {
  return `${headers.accept}\n${headers["accept-language"]}\n${headers["x-locale"]}\n${headers["content-type"]}\n${headers["apollo-require-preflight"]}\n${headers["x-apollo-operation-name"]}\n${headers["x-dry-run"]}`;
}

/** Throws METHOD_NOT_ALLOWED for what is neither a question nor a change. */
export function checkMethod({ method = "" }: IncomingMessage): void {
  if (!["GET", "HEAD", "POST"].includes(method)) throw new AppError("METHOD_NOT_ALLOWED", { method });
}

/** Is a request one of `/graphql`? */
export function isGraphql({ url = "" }: IncomingMessage): boolean {
  return url === "/graphql" || url.startsWith("/graphql?");
}
