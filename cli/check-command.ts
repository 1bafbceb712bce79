import type { Command } from "commander";
import { formatMessage } from "../core/messages.ts";
import { remakeReading } from "../ingest/save/create-input.ts";
import { checkStore, type RemadeReading, type StoreFault } from "../store/check.ts";
import { EXIT } from "./exit.ts";
import { findHome, openHome } from "./home.ts";
import { listLoneRules } from "./lone-rules.ts";
import { findLocale, printLine, printNote, say } from "./print.ts";

export function addCheckCommand(program: Command): void {
  program
    .command("check")
    .description(
      "核对数据库：完整性、摘要、引文与原文。Checks the database: integrity, digest, every quote against its document.",
    )
    .option(
      "--rules [path...]",
      "改为列出只在一份文件中起作用的规则及其理由。List rules that fire in only one document, with their reason.",
    )
    .action(async ({ rules }: { rules?: true | string[] }) => {
      process.exitCode = rules === undefined ? await checkHome() : await listLoneRules(rules === true ? [] : rules);
    });
}

async function checkHome(): Promise<number> {
  const store = await openHome(findHome(), { readonly: true });
  try {
    const faults = await checkStore(store, async ({ document, bytes }) => remake(bytes, document.fileName));
    for (const [line, count] of countLines(faults)) printNote(count === 1 ? line : `${line} ×${count}`);
    if (faults.length === 0) printLine(say("核对无误。", "All is well."));
    return faults.length === 0 ? EXIT.ok : EXIT.failure;
  } finally {
    await store.close();
  }
}

/** What the database says of thousands of rows alike is one line with their number. */
function countLines(faults: readonly StoreFault[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { code, parameters } of faults) {
    const line = `✗ ${code}  ${formatMessage(code, parameters, findLocale())}`;
    counts.set(line, (counts.get(line) ?? 0) + 1);
  }
  return counts;
}

/** Bytes that can no longer be read make no text: that the reading is not theirs is the fault to tell. */
async function remake(bytes: Uint8Array, fileName: string): Promise<RemadeReading> {
  try {
    return await remakeReading(bytes, fileName);
  } catch {
    return { text: "" };
  }
}
