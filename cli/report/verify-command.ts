import { readFile } from "node:fs/promises";
import { AppError } from "../../core/errors.ts";
import type { Fault, FaultCode } from "../../report/verify/verify-file.ts";
import { verifyReport } from "../../report/verify/verify-report.ts";
import { EXIT } from "../exit.ts";
import { printLine, say } from "../print.ts";
import { compareWithStore } from "./compare-with-store.ts";

const WORDS: Readonly<Record<FaultCode, readonly [zh: string, en: string]>> = {
  NUMBER_CHANGED: ["数字与底账不符", "a number is not that of the ledger"],
  ANCHOR_UNKNOWN: ["底账没有此处的数字", "the ledger knows no number here"],
  ANCHOR_REPEATED: ["同一个数字出现两次", "a number stands there twice"],
  ANCHOR_MISSING: ["底账中的数字不见了", "a number of the ledger is gone"],
  ORDER_CHANGED: ["数字的位置变了", "numbers stand in another order"],
  NUMBER_UNBOUND: ["数字没有登记在底账内", "a number without an anchor"],
  WORDS_CHANGED: ["文字与写出时不同", "the words are not those that were written"],
  BODY_CHANGED: ["文件正文与写出时不同", "the file is not what was written"],
  LEDGER_CHANGED: ["底账与写出时不同", "the ledger is not what was written"],
  LEDGER_FORGED: ["底账与数据库不符", "the ledger is not what the database yields"],
};

/** Reads a report back, prints what does not agree with its ledger, and returns the exit code. */
export async function verifySaved(path: string): Promise<number> {
  const bytes = await readFile(path).catch((cause: NodeJS.ErrnoException) => {
    throw new AppError(cause.code === "ENOENT" ? "PATH_MISSING" : "PATH_UNREADABLE", { file: path }, { cause });
  });
  const { numbers, faults: own, ledger } = await verifyReport(path, bytes);
  const held = await compareWithStore(ledger);
  const faults = [...own, ...(held ?? [])];
  const { dataVersion, program, template } = ledger.origin;
  printLine(say(`${path}：登记的数字 ${numbers} 个`, `${path}: ${numbers} anchored numbers`));
  printLine(
    say(
      `数据版本 ${dataVersion}，程序 ${program}，模板 ${template.key}（${template.digest}）`,
      `Data version ${dataVersion}, ${program}, template ${template.key} (${template.digest})`,
    ),
  );
  if (held !== null)
    printLine(say("已与本机数据库重新编出的报告对照。", "Held against the report made anew from the database here."));
  for (const fault of faults) printLine(formatFault(fault));
  printLine(
    faults.length === 0
      ? say("全部相符。", "All agree.")
      : say(`不符 ${faults.length} 处。`, `${faults.length} do not agree.`),
  );
  return faults.length === 0 ? EXIT.ok : EXIT.failure;
}

function formatFault({ code, place, found, expected }: Fault): string {
  const words = say(...WORDS[code]);
  const at = place === "" ? "" : `  ${place}`;
  const sides =
    found === "" && expected === ""
      ? ""
      : say(`：现为“${found}”，应为“${expected}”`, `: "${found}", should be "${expected}"`);
  return `✗ ${code}${at}  ${words}${sides}`;
}
