import type { Command } from "commander";
import { loadPublications } from "../ingest/history/publications.ts";
import { syncStanding } from "../ingest/history/sync-standing.ts";
import { describeStanding, signDecision } from "./editions.ts";
import { findNamedDocument } from "./find-named-document.ts";
import { findHome, openHome } from "./home.ts";
import { printLine } from "./print.ts";

interface WithdrawOptions {
  readonly reason: string;
  readonly by?: string;
}

export function addWithdrawCommand(program: Command): void {
  program
    .command("withdraw")
    .description(
      "撤回一份文件：它的数字不再供用，旧数据版本不变；记在 withdrawals.yaml，删去该行再导入即恢复。Withdraws a document: its figures are served no more, old data versions stay.",
    )
    .argument("<document>", "SHA-256（或其前几位）、文件名或路径。SHA-256, its beginning, file name or path.")
    .requiredOption("--reason <words>", "理由，与数据一同保存和公布。Why; kept and shown with the data.")
    .option("--by <name>", "由谁撤回，默认为当前用户。Who withdraws it; by default the user.")
    .action(withdraw);
}

async function withdraw(name: string, { reason, by }: WithdrawOptions): Promise<void> {
  const home = findHome();
  const publications = await loadPublications(home);
  const store = await openHome(home);
  try {
    const { sha256 } = await findNamedDocument(store, name);
    await publications.addWithdrawal({ document: sha256, reason, ...signDecision(by) });
    for (const changed of await syncStanding(store, publications)) printLine(describeStanding(changed));
  } finally {
    await store.close();
  }
}
