import { createHash } from "node:crypto";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { AppError } from "../../core/errors.ts";
import type { BuiltReport, Commands } from "../../schema/commands.ts";
import { createContext } from "../../schema/context.ts";
import type { Store } from "../../store/store.ts";
import { formatVersion } from "../../store/versions.ts";
import { sendFault } from "../export/fault.ts";
import { formatDisposition } from "../export/file-name.ts";
import type { Deadline } from "../limits/deadline.ts";
import { countFile } from "../operations/count-file.ts";
import type { Metrics } from "../operations/metrics.ts";
import { findLocale } from "../words/locale.ts";

const MEDIA_TYPES: Readonly<Record<string, string>> = {
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  pdf: "application/pdf",
  html: "text/html; charset=utf-8",
  md: "text/markdown; charset=utf-8",
};
/** What a browser shows; the others are files to keep. */
const SHOWN: readonly string[] = ["html", "pdf"];
const PARAMETERS: readonly string[] = ["regions", "template", "asOf", "since"];

export interface ReportParts extends Pick<Commands, "buildReport"> {
  readonly store: Store;
  readonly deadline: Deadline;
  readonly metrics: Pick<Metrics, "count">;
}

/** Adds `/reports/2025-03`, a page, and `/reports/2025-03.docx` and its like, with the arguments of the API. */
export function addReportRoutes(app: FastifyInstance, parts: ReportParts): void {
  app.get<{ Params: { readonly file: string } }>("/reports/:file", async (request, reply) => {
    const query = new URL(request.url, "http://localhost").searchParams;
    try {
      const asked = { ...parts, file: request.params.file, query };
      return await countFile({ metrics: parts.metrics, path: "/reports", reply }, () =>
        sendReport(asked, request, reply),
      );
    } catch (error) {
      return sendFault(reply, error, findLocale(request.headers));
    }
  });
}

interface Asked extends ReportParts {
  readonly file: string;
  readonly query: URLSearchParams;
}

async function sendReport(asked: Asked, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  const { month, format } = parseFile(asked.file);
  const report = await asked.deadline.run(() => buildAsked(asked, month));
  const etag = createEtag(report, asked, format);
  reply
    .header("etag", etag)
    .header("cache-control", "no-cache")
    .header("x-content-type-options", "nosniff")
    .header("content-security-policy", "default-src 'none'; style-src 'unsafe-inline'");
  if (request.headers["if-none-match"] === etag) return reply.code(304).send();
  if (!SHOWN.includes(format)) reply.header("content-disposition", nameFile(report, format));
  const bytes = await report.write(format);
  return reply.type(MEDIA_TYPES[format] ?? "application/octet-stream").send(Buffer.from(bytes));
}

function parseFile(file: string): { month: string; format: string } {
  const [, month, format = "html"] = /^(\d{4}-(?:0[1-9]|1[0-2]))(?:\.([a-z]+))?$/.exec(file) ?? [];
  if (month === undefined || MEDIA_TYPES[format] === undefined)
    throw new AppError("UNKNOWN_REPORT", { file, formats: Object.keys(MEDIA_TYPES).join("、") });
  return { month, format };
}

async function buildAsked({ store, buildReport, query }: Asked, month: string): Promise<BuiltReport> {
  const unknown = [...query.keys()].find((name) => !PARAMETERS.includes(name));
  if (unknown !== undefined)
    throw new AppError("REPORT_PARAMETER_UNKNOWN", { name: unknown, known: PARAMETERS.join("、") });
  const context = await createContext(store, "zh");
  const asOf = formatVersion((await context.at(query.get("asOf"))).snapshot);
  const regions = query.get("regions")?.split(",") ?? null;
  return buildReport({ month, regions, template: query.get("template") ?? "monthly", asOf, since: query.get("since") });
}

/** All that decides the bytes of a report. */
function createEtag(
  { dataVersion, program, template, month, regions }: BuiltReport,
  { query }: Asked,
  format: string,
): string {
  const parts = [dataVersion, program, template, month, regions, query.get("since"), format];
  return `"${createHash("sha256").update(JSON.stringify(parts)).digest("base64url").slice(0, 22)}"`;
}

function nameFile({ title, month }: BuiltReport, format: string): string {
  return formatDisposition({ words: [title, month], ids: ["qubi-report", month], extension: format });
}
