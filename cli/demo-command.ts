import { join } from "node:path";
import type { Command } from "commander";
import { FIVE_DISTRICTS, printComparison } from "./compare-command.ts";
import { findHome, findSeeds, loadSources, openHome } from "./home.ts";
import { ingestPaths } from "./ingest-command.ts";
import { printLine, say } from "./print.ts";
import { type ListenOptions, serveStore } from "./serve-command.ts";
import { summarise } from "./summary.ts";

/** Sub-areas that the source documents state investment of, shown beside the districts that they lie in. */
const SUB_AREAS = ["qianjiang-edz", "fuchunwan"] as const;

export function addDemoCommand(program: Command): void {
  program
    .command("demo")
    .description("演示：导入随附的五份文件，显示投资比较，并提供服务。Ingests the five source documents, compares, serves.")
    .option("--host <host>", "监听地址，默认 127.0.0.1。Where to listen.")
    .option("--port <port>", "端口，默认 4000。Port.")
    .action(async (options: ListenOptions) => {
      // A home of its own: a demonstration never touches what a user has gathered.
      const home = join(findHome(), "demo");
      const store = await openHome(home);
      printLine(summarise(await ingestPaths(store, [join(findSeeds(), "documents")], await loadSources(home))));
      printLine(say("\n各区投资增速并列比较", "\nInvestment growth, side by side"));
      await printComparison(store, { set: "investment-growth", regions: [...FIVE_DISTRICTS, ...SUB_AREAS] });
      await serveStore(store, options);
    });
}
