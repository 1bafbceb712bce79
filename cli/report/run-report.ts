import type { FormatName } from "../../report/write/formats.ts";
import { printLine, printNote, say } from "../print.ts";
import { makeReport, type ReportHome, type ReportRequest } from "./make-report.ts";
import { saveReport } from "./save-report.ts";

export interface ReportOutput {
  readonly formats: readonly FormatName[];
  readonly folder: string;
}

/** Makes a report, writes it in each format and prints the paths; tells a terminal how far it is. */
export async function runReport(
  at: ReportHome,
  request: ReportRequest,
  { formats, folder }: ReportOutput,
): Promise<void> {
  tell(say("汇集数据…", "gathering figures …"));
  const report = await makeReport(at, request);
  const tellFormat = (format: FormatName) => tell(say(`写出 ${format}…`, `writing ${format} …`));
  for (const path of await saveReport(report, { formats, folder, tell: tellFormat })) printLine(path);
}

/** Progress is for who waits at a terminal. */
function tell(words: string): void {
  if (process.stderr.isTTY) printNote(words);
}
