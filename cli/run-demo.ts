import { join } from "node:path";
import { FIVE_DISTRICTS } from "./compare-command.ts";
import { findHome, findSeeds, loadSources, openHome } from "./home.ts";
import { ingestPaths } from "./ingest-command.ts";
import { printLine, say } from "./print.ts";
import { printComparison } from "./print-comparison.ts";
import type { ListenOptions } from "./serve-command.ts";
import { serveStore } from "./serve-store.ts";
import { summarise } from "./summary.ts";

/** Sub-areas that the source documents state investment of, shown beside the districts that they lie in. */
const SUB_AREAS = ["qianjiang-edz", "fuchunwan"] as const;

/**
 * Ingests the source documents into a home of its own, prints the comparison of investment growth, and serves.
 * A demonstration never touches what a user has gathered.
 */
export async function runDemo(options: ListenOptions): Promise<void> {
  const home = join(findHome(), "demo");
  const store = await openHome(home);
  printLine(summarise(await ingestPaths(store, [join(findSeeds(), "documents")], await loadSources(home))));
  printLine(say("\n各区投资增速并列比较", "\nInvestment growth, side by side"));
  await printComparison(store, { set: "investment-growth", regions: [...FIVE_DISTRICTS, ...SUB_AREAS] });
  await serveStore(store, home, options);
}
