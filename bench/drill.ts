import { parseArgs } from "node:util";
import { drillFiles } from "./trials/file-drill.ts";
import { drillKills } from "./trials/kill-drill.ts";
import { printTable } from "./trials/print-table.ts";

const { values } = parseArgs({
  options: { rounds: { type: "string", default: "100" }, seed: { type: "string", default: "1" } },
});
const options = { rounds: Number(values.rounds), seed: Number(values.seed) };
const kills = await drillKills(options);
const files = await drillFiles({ ...options, rounds: Math.min(options.rounds, 20) });
process.exitCode = printTable([
  ["rounds, killed while ingesting", `${kills.rounds}, ${kills.killed}`, kills.killed > 0],
  ["documents acknowledged, lost", `${kills.acknowledged}, ${kills.lost}`, kills.acknowledged > 0 && kills.lost === 0],
  ["faults after reopening, and of answers", kills.faults.slice(0, 3).join("; ") || "none", kills.faults.length === 0],
  ...files,
]);
