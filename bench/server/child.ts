import { type ChildProcess, spawn } from "node:child_process";
import { createInterface } from "node:readline";

/** A program that answers lines with lines. */
export interface Child {
  /** Waits for its next line. Throws where it ends before. */
  readonly read: () => Promise<string>;
  readonly write: (line: string) => void;
  readonly stop: () => void;
}

export interface ChildOptions {
  /** The core that it runs on; null is any. */
  readonly core: number | null;
  readonly environment: Readonly<Record<string, string>>;
}

/** Starts node with arguments on one core. */
export function startChild(argumentsOfNode: readonly string[], { core, environment }: ChildOptions): Child {
  const command = [process.execPath, ...argumentsOfNode];
  const [program = "", ...rest] = core === null ? command : ["taskset", "-c", String(core), ...command];
  const env = { ...process.env, NODE_ENV: "production", ...environment };
  const child = spawn(program, rest, { env, stdio: ["pipe", "pipe", "pipe"] });
  const read = createReader(child);
  return { read, write: (line) => child.stdin?.write(`${line}\n`), stop: () => void child.kill("SIGTERM") };
}

function createReader(child: ChildProcess): () => Promise<string> {
  const said: string[] = [];
  child.stderr?.on("data", (part) => said.push(String(part)));
  const ended = new Promise<never>((_, reject) => {
    child.once("error", reject);
    child.once("exit", (code) => reject(new Error(`ended with ${code}: ${said.join("").slice(-500)}`)));
  });
  ended.catch(() => undefined);
  const lines = createInterface({ input: child.stdout ?? process.stdin })[Symbol.asyncIterator]();
  return async () => {
    const { value, done } = await Promise.race([lines.next(), ended]);
    if (done) throw new Error("ended");
    return value;
  };
}
