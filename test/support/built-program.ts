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
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";
import ts from "typescript";

const FOLDERS = ["core", "store", "ingest", "schema", "server", "report", "cli"];
const CACHE = "node_modules/.cache/qubi-program";

/**
 * Returns the path of the program's `cli/main.js`, compiled from the sources as they are now and kept for the next call.
 * Types are not looked at: that is what `npm run types` is for, and it takes ten times as long.
 */
export function findBuiltProgram(): string {
  const sources = FOLDERS.flatMap(listSources).map((path) => ({ path, text: readFileSync(path, "utf8") }));
  const digest = createHash("sha256").update(JSON.stringify(sources)).digest("hex").slice(0, 16);
  const folder = join(CACHE, digest);
  if (!existsSync(folder)) buildProgram(sources, folder);
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
function buildProgram(sources: readonly Source[], folder: string): void {
  mkdirSync(CACHE, { recursive: true });
  const unfinished = mkdtempSync(join(CACHE, "unfinished-"));
  const compilerOptions = readCompilerOptions();
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
}

/** One file at a time TypeScript cannot look up that the package is of ES modules; so it is told. */
function readCompilerOptions(): ts.CompilerOptions {
  const { config } = ts.readConfigFile("tsconfig.json", ts.sys.readFile);
  const { options } = ts.convertCompilerOptionsFromJson(config.compilerOptions, ".");
  return { ...options, noEmit: false, module: ts.ModuleKind.ESNext, moduleResolution: ts.ModuleResolutionKind.Bundler };
}
