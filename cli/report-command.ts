import type { Command } from "commander";

export function addReportCommand(program: Command): void {
  program.command("report");
}
