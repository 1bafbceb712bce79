import { createHash } from "node:crypto";
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";
import type { CompilerOptions } from "typescript";

const FOLDERS = ["core", "store", "ingest", "schema", "server", "report", "cli"];
const CACHE = "node_modules/.cache/qubi-program";

let built: Promise<string> | null = null;

/**
 * Returns the path of the program's `cli/main.js`, compiled from the sources and kept for the next run of the tests.
 * Types are not looked at: that is what `npm run types` is for, and it takes ten times as long.
 */
export function findBuiltProgram(): Promise<string> {
  built ??= findOrBuild();
  return built;
}

async function findOrBuild(): Promise<string> {
  const sources = FOLDERS.flatMap(listSources).map((path) => ({ path, text: readFileSync(path, "utf8") }));
  const digest = createHash("sha256").update(JSON.stringify(sources)).digest("hex").slice(0, 16);
  const folder = join(CACHE, digest);
  if (!existsSync(folder)) await buildProgram(sources, folder);
  return join(process.cwd(), folder, "cli", "main.js");
}

interface Source {
  readonly path: string;
  readonly text: string;
}

function listSources(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".ts"))
    .map((name) => join(folder, name))
    .toSorted();
}

/** Builds beside its place and moves there: of two test files that build at once, either one's work is whole. */
async function buildProgram(sources: readonly Source[], folder: string): Promise<void> {
  const { default: ts } = await import("typescript");
  mkdirSync(CACHE, { recursive: true });
  const unfinished = mkdtempSync(join(CACHE, "unfinished-"));
  const compilerOptions = readCompilerOptions(ts);
  for (const { path, text } of sources) {
    const { outputText } = ts.transpileModule(text, { fileName: path, compilerOptions });
    const target = join(unfinished, path.replace(/\.ts$/, ".js"));
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, outputText);
  }
  writeFileSync(join(unfinished, "package.json"), `{ "type": "module" }\n`);
  chmodSync(unfinished, 0o755); // also for the tests that run the program as a user without rights
  if (existsSync(folder)) rmSync(unfinished, { recursive: true });
  else renameSync(unfinished, folder);
  removeOld();
}

const KEPT_MS = 60 * 60 * 1000;

/** What another run may still use is left alone. */
function removeOld(): void {
  for (const name of readdirSync(CACHE)) {
    const path = join(CACHE, name);
    if (Date.now() - statSync(path).mtimeMs > KEPT_MS) rmSync(path, { recursive: true, force: true });
  }
}

/** One file at a time TypeScript cannot look up that the package is of ES modules; so it is told. */
function readCompilerOptions(ts: typeof import("typescript")): CompilerOptions {
  const { config } = ts.readConfigFile("tsconfig.json", ts.sys.readFile);
  const { options } = ts.convertCompilerOptionsFromJson(config.compilerOptions, ".");
  return { ...options, noEmit: false, module: ts.ModuleKind.ESNext, moduleResolution: ts.ModuleResolutionKind.Bundler };
}
