import { existsSync, readdirSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { extname } from "node:path";
import { fileURLToPath } from "node:url";
import type { FastifyInstance, FastifyReply } from "fastify";

// `npm run build` puts it beside the compiled program.
const FOLDER = new URL(import.meta.url.endsWith(".ts") ? "../../dist/graphiql/" : "../../graphiql/", import.meta.url);
const PAGE = "index.html";

const MEDIA_TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".ttf": "font/ttf",
  ".woff2": "font/woff2",
  ".svg": "image/svg+xml",
  ".png": "image/png",
};

// The editor styles what it shows as it goes; scripts and workers are files of this server only, and none is evaluated.
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "worker-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  // The editor's fonts are in its style sheet.
  "font-src 'self' data:",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join("; ");

/** Adds the query editor at `/graphiql/`; where it was not built, the page says how. */
export function addGraphiql(app: FastifyInstance, folder: URL = FOLDER): void {
  // Only what was there at the start is served: no name of a request becomes a path.
  const files = new Set(existsSync(folder) ? listFiles(fileURLToPath(folder)) : []);
  app.get("/graphiql", (_, reply) => reply.redirect("graphiql/", 308));
  app.get<{ Params: { readonly "*": string } }>("/graphiql/*", async ({ params }, reply) => {
    const name = params["*"] || PAGE;
    if (files.has(name)) return sendFile(reply, new URL(name, folder));
    if (name === PAGE) return sendMissing(reply);
    return reply.callNotFound();
  });
}

function listFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .map((name) => name.replaceAll("\\", "/"))
    .filter((name) => Object.hasOwn(MEDIA_TYPES, extname(name)));
}

async function sendFile(reply: FastifyReply, file: URL): Promise<FastifyReply> {
  const isPage = file.pathname.endsWith(PAGE);
  return (
    reply
      .type(MEDIA_TYPES[extname(file.pathname)] ?? "application/octet-stream")
      .header("content-security-policy", POLICY)
      .header("x-content-type-options", "nosniff")
      .header("referrer-policy", "no-referrer")
      // Files are named after what is in them, the page is not.
      .header("cache-control", isPage ? "no-cache" : "public, max-age=31536000, immutable")
      .send(await readFile(file))
  );
}

function sendMissing(reply: FastifyReply): FastifyReply {
  return reply
    .code(503)
    .type("text/plain; charset=utf-8")
    .send("查询页面尚未构建：npm run build\nThe query editor is not built: npm run build\n");
}
