import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { findBuiltProgram } from "../../test/support/built-program.ts";

/** Starts the real command over a home. */
export async function start(
  home: string,
  args: readonly string[],
  settings: Readonly<Record<string, string>> = {},
): Promise<ChildProcess> {
  const env = {
    PATH: process.env.PATH,
    QUBI_HOME: home,
    QUBI_LANG: "en",
    NO_COLOR: "1",
    NODE_ENV: "production",
    ...settings,
  };
  return spawn(process.execPath, [await findBuiltProgram(), ...args], { env, stdio: ["ignore", "pipe", "pipe"] });
}

/** Runs the real command to its end; returns its code and all that it wrote. */
export async function run(
  home: string,
  args: readonly string[],
): Promise<{ readonly code: number | null; readonly words: string }> {
  const child = await start(home, args);
  const heard = listen(child);
  const [code] = await once(child, "close");
  return { code, words: heard() };
}

/** Returns what tells all that a command has written by now. */
export function listen(child: ChildProcess): () => string {
  const chunks: string[] = [];
  for (const stream of [child.stdout, child.stderr])
    stream?.setEncoding("utf8").on("data", (chunk: string) => chunks.push(chunk));
  return () => chunks.join("");
}

export interface Service {
  readonly child: ChildProcess;
  readonly url: string;
}

/** Serves a home on a free port; returns once it listens. */
export async function serve(home: string, settings: Readonly<Record<string, string>> = {}): Promise<Service> {
  const child = await start(home, ["serve", "--port", "0"], settings);
  const heard = listen(child);
  while (!/http:\/\/[\d.]+:\d+/.test(heard())) {
    if (child.exitCode !== null) throw new Error(`no service: ${heard()}`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  return { child, url: /http:\/\/[\d.]+:\d+/.exec(heard())?.[0] ?? "" };
}

/** Lets a service answer what is under way, and end. */
export async function stop({ child }: Service): Promise<number | null> {
  const ended = once(child, "exit");
  child.kill("SIGTERM");
  const [code] = await ended;
  return code;
}

/** Returns the files that an ingest said it has saved. */
export function listAcknowledged(words: string): string[] {
  return [...words.matchAll(/saved (.+?), data version \d+/g)].map(([, path = ""]) => path);
}
