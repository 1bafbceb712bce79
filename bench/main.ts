import { spawnSync } from "node:child_process";

/** Every bench by its name, in the order in which all of them run. */
const BENCHES: Readonly<Record<string, string>> = {
  server: "bench/server.ts",
  store: "bench/store.ts",
  bulk: "bench/bulk.ts",
  recognition: "bench/recognition.ts",
};

/** Runs one bench with what else is given, or all of them; returns the worst of their exit codes. */
function run([name, ...rest]: readonly string[]): number {
  const isNamed = name !== undefined && !name.startsWith("-");
  if (isNamed && !(name in BENCHES)) {
    console.error(`No bench has the name "${name}": ${Object.keys(BENCHES).join(", ")}.`);
    return 2;
  }
  const [names, given] = isNamed ? [[name], rest] : [Object.keys(BENCHES), []];
  return Math.max(...names.map((bench) => start(BENCHES[bench] ?? "", given)));
}

function start(file: string, given: readonly string[]): number {
  const { status } = spawnSync(process.execPath, ["--import", "tsx", file, ...given], { stdio: "inherit" });
  return status ?? 1;
}

process.exitCode = run(process.argv.slice(2));
