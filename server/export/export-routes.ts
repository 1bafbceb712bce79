import { createHash } from "node:crypto";
import type { Readable } from "node:stream";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import type { GraphQLSchema } from "graphql";
import { AppError } from "../../core/errors.ts";
import type { Locale } from "../../core/messages.ts";
import { createExecutor } from "../../schema/compile/create-executor.ts";
import { createContext } from "../../schema/context.ts";
import { findNearest } from "../../schema/nearest.ts";
import { findProgramPackage } from "../../store/migrate.ts";
import type { Store } from "../../store/store.ts";
import type { Deadline } from "../limits/deadline.ts";
import { countFile } from "../operations/count-file.ts";
import type { Metrics } from "../operations/metrics.ts";
import { findLocale } from "../words/locale.ts";
import { COLUMN_KEYS, EXPORT_KINDS, type ExportHeading, type ExportKind, type ExportRow } from "./columns.ts";
import { createFileName, createHeading, type Exported } from "./create-heading.ts";
import { parseParameters, type Variables } from "./export-parameters.ts";
import { sendFault } from "./fault.ts";
import { formatDisposition } from "./file-name.ts";
import { type ExportRequest, listArguments, readRows } from "./read-rows.ts";
import { writeCsv } from "./write-csv.ts";
import { writeJsonStat } from "./write-json-stat.ts";
import { writeSdmxCsv } from "./write-sdmx-csv.ts";
import { writeXlsx } from "./write-xlsx.ts";

interface Format {
  readonly mediaType: string;
  readonly write: (rows: AsyncIterable<ExportRow>, heading: ExportHeading) => Readable;
}

/** By what stands after the first point of the name of a file. */
const FORMATS: Readonly<Record<string, Format>> = {
  csv: { mediaType: "text/csv; charset=utf-8; header=present", write: writeCsv },
  xlsx: { mediaType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", write: writeXlsx },
  json: { mediaType: "application/json; charset=utf-8", write: writeJsonStat },
  "sdmx.csv": { mediaType: "application/vnd.sdmx.data+csv; version=2.0.0; charset=utf-8", write: writeSdmxCsv },
};

export interface ExportParts {
  readonly store: Store;
  readonly schema: GraphQLSchema;
  readonly deadline: Deadline;
  readonly metrics: Pick<Metrics, "count">;
}

type Served = ExportParts & Pick<ExportRequest, "executor">;

/** Adds `/export/comparison.csv` and its like: the answer to a query of the API as a file, with the arguments of the API. */
export function addExportRoutes(app: FastifyInstance, given: ExportParts): void {
  const parts: Served = { ...given, executor: createExecutor(given.schema) };
  app.get<{ Params: { readonly file: string } }>("/export/:file", async (request, reply) => {
    const query = new URL(request.url, "http://localhost").searchParams;
    try {
      const asked = { ...parts, file: request.params.file, query };
      return await countFile({ metrics: parts.metrics, path: "/export", reply }, () =>
        sendExport(asked, request, reply),
      );
    } catch (error) {
      return sendFault(reply, error, findAskedLocale(request, query));
    }
  });
}

interface Asked extends Served {
  readonly file: string;
  readonly query: URLSearchParams;
}

async function sendExport(asked: Asked, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  const { kind, extension, format } = parseFile(asked.file);
  const exported = await createRequest(asked, kind, findAskedLocale(request, asked.query));
  const etag = createEtag(exported.request, asked.file);
  reply.headers({ etag, "cache-control": "no-cache", vary: "accept-language, x-locale" });
  if (isListed(request.headers["if-none-match"], etag)) return reply.code(304).send();
  const rows = await startReading(readRows(exported.request));
  const heading = await createHeading(exported, rows.first, formatRequest(asked));
  reply
    .type(format.mediaType)
    .header("content-language", exported.request.locale)
    .header("content-disposition", formatDisposition(createFileName(exported, heading, extension)))
    .header("x-content-type-options", "nosniff");
  return request.method === "HEAD" ? reply.send() : reply.send(format.write(rows.all, heading));
}

interface File {
  readonly kind: ExportKind;
  readonly extension: string;
  readonly format: Format;
}

function parseFile(file: string): File {
  const [name = "", ...rest] = file.split(".");
  const extension = rest.join(".");
  const kind = EXPORT_KINDS.find((known) => known === name);
  const format = Object.hasOwn(FORMATS, extension) ? FORMATS[extension] : undefined;
  if (kind && format) return { kind, extension, format };
  const files = EXPORT_KINDS.flatMap((known) =>
    Object.keys(FORMATS).map((end) => ({ id: `${known}.${end}`, names: [] })),
  );
  throw new AppError("UNKNOWN_EXPORT", { file, nearest: findNearest(file, files) });
}

/** `locale` is of the labels; the header decides where it is not given. */
function findAskedLocale({ headers }: FastifyRequest, query: URLSearchParams): Locale {
  const asked = query.get("locale")?.toLowerCase();
  return asked === "zh" || asked === "en" ? asked : findLocale(headers);
}

/** The data version is named, so that every page is read from the same. */
async function createRequest({ query, ...parts }: Asked, kind: ExportKind, locale: Locale): Promise<Exported> {
  const given = parseParameters(listArguments(parts.schema, kind), withoutLocale(query));
  const { at } = await createContext(parts.store, locale);
  const { snapshot } = await at(typeof given.asOf === "string" ? given.asOf : null);
  const variables: Variables = { ...given, asOf: `${snapshot.databaseId}.${snapshot.version}` };
  return { snapshot, request: { ...parts, kind, locale, variables, documents: new Map() } };
}

function withoutLocale(query: URLSearchParams): URLSearchParams {
  const locales = query.getAll("locale");
  if (locales.length > 1) throw new AppError("PARAMETER_REPEATED", { name: "locale" });
  const [locale] = locales;
  if (locale !== undefined && !/^(zh|en)$/i.test(locale))
    throw new AppError("PARAMETER_INVALID", { name: "locale", hint: "zh / en" });
  return new URLSearchParams([...query].filter(([name]) => name !== "locale"));
}

/** Of all that the bytes follow from: the program, the data version, what was asked and the language. */
function createEtag({ kind, locale, variables }: ExportRequest, file: string): string {
  const parts = [findProgramPackage().version, COLUMN_KEYS, kind, file, locale, variables];
  return `"${createHash("sha256").update(JSON.stringify(parts)).digest("base64url")}"`;
}

function isListed(header: string | undefined, etag: string): boolean {
  const tags = (header ?? "").split(",").map((tag) => tag.trim().replace(/^W\//, ""));
  return tags.includes(etag) || tags.includes("*");
}

/** Path and query in words that can be read. */
function formatRequest({ file, query }: Asked): string {
  return `/export/${file}?${[...query].map(([name, value]) => `${name}=${value}`).join("&")}`;
}

interface StartedReading {
  readonly first: ExportRow | null;
  readonly all: AsyncIterable<ExportRow>;
}

/** Reads the first row, so that a fault of the request is told before anything is sent. */
async function startReading(rows: AsyncGenerator<ExportRow>): Promise<StartedReading> {
  const first = await rows.next();
  if (first.done) return { first: null, all: rows };
  const all = async function* () {
    yield first.value;
    yield* rows;
  };
  return { first: first.value, all: all() };
}
