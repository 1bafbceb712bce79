import { Command } from "commander";
import { addAliasesCommand } from "./aliases-command.ts";
import { addBackupCommand } from "./backup-command.ts";
import { addCheckCommand } from "./check-command.ts";
import { addCompareCommand } from "./compare-command.ts";
import { addCoverageCommand } from "./coverage-command.ts";
import { addDemoCommand } from "./demo-command.ts";
import { addExplainCommand } from "./explain-command.ts";
import { addExtractCommand } from "./extract-command.ts";
import { addHistoryCommand } from "./history-command.ts";
import { findProgramVersion } from "./home.ts";
import { addIngestCommand } from "./ingest-command.ts";
import { addReportCommand } from "./report-command.ts";
import { addRestoreCommand } from "./restore-command.ts";
import { addReviewCommand } from "./review-command.ts";
import { addScoreCommand } from "./score-command.ts";
import { addServeCommand } from "./serve-command.ts";
import { addWithdrawCommand } from "./withdraw-command.ts";

/** Returns the `qubi` command with its subcommands; faults of usage are thrown, not exited on. */
export function createProgram(): Command {
  const program = new Command("qubi")
    .description(
      "区比：读取各区公布的资料，逐数溯源，并列比较。\nReads what districts publish, ties every figure to its words, compares side by side.",
    )
    .version(findProgramVersion())
    .showHelpAfterError()
    .exitOverride();
  addIngestCommand(program);
  addExtractCommand(program);
  addExplainCommand(program);
  addReviewCommand(program);
  addAliasesCommand(program);
  addCompareCommand(program);
  addCoverageCommand(program);
  addServeCommand(program);
  addReportCommand(program);
  addScoreCommand(program);
  addHistoryCommand(program);
  addWithdrawCommand(program);
  addCheckCommand(program);
  addBackupCommand(program);
  addRestoreCommand(program);
  addDemoCommand(program);
  // A subcommand does not inherit this from the command it is added to.
  for (const command of program.commands) command.exitOverride().showHelpAfterError();
  return program;
}
