import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

const SOURCES = ["dashboard/graphiql", "docs/queries"] as const;
const TARGET = "dist/graphiql";
const DIGEST = join(TARGET, ".digest");

/** Builds the page of the query editor into `dist/graphiql`; where nothing it is made from has changed, nothing is done. */
export async function buildGraphiql(): Promise<void> {
  const digest = createSourceDigest();
  if (existsSync(DIGEST) && readFileSync(DIGEST, "utf8") === digest) return;
  const { build } = await import("vite");
  await build({
    configFile: false,
    root: "dashboard/graphiql",
    // Relative, so that the page also works below a path of a reverse proxy.
    base: "./",
    publicDir: false,
    logLevel: "error",
    // The policy of the page lets no data URL run, and every file is served from here.
    build: {
      outDir: join(process.cwd(), TARGET),
      emptyOutDir: true,
      assetsInlineLimit: 0,
      chunkSizeWarningLimit: 10_000,
    },
    worker: { format: "es" },
  });
  writeFileSync(DIGEST, digest);
}

function createSourceDigest(): string {
  const hash = createHash("sha256");
  for (const path of ["package-lock.json", ...SOURCES.flatMap(listFiles)]) hash.update(path).update(readFileSync(path));
  return hash.digest("hex");
}

function listFiles(folder: string): string[] {
  return readdirSync(folder)
    .toSorted()
    .map((name) => join(folder, name));
}

/** Can the bundler run here; the program itself runs on older ones. */
function isBundlerSupported(): boolean {
  const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
  return major > 20 || (major === 20 && minor >= 19);
}

if (pathToFileURL(process.argv[1] ?? "").href === import.meta.url) {
  if (isBundlerSupported()) await buildGraphiql();
  else process.stderr.write("the query editor is left out: it is built with Node.js 20.19 or later\n");
}
