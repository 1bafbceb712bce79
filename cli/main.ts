#!/usr/bin/env node
import { CommanderError } from "commander";
import { AppError } from "../core/errors.ts";
import { EXIT } from "./exit.ts";
import { printError } from "./print.ts";
import { createProgram } from "./program.ts";

// The schema is loaded after this line, by the commands that need it: elsewhere its library checks each type at each use.
process.env.NODE_ENV ??= "production";

async function run(): Promise<void> {
  try {
    await createProgram().parseAsync();
  } catch (error) {
    process.exitCode = explain(error);
  }
}

function explain(error: unknown): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.ok : EXIT.usage;
  if (!(error instanceof AppError)) throw error;
  printError(error);
  return EXIT.failure;
}

// A reader that goes away (| head) ends the program quietly, as it does other commands of a pipe.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code === "EPIPE") process.exit(EXIT.ok);
  throw error;
});

await run();
