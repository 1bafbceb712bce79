import { parseArgs } from "node:util";
import { printTable } from "./trials/print-table.ts";
import { runSoak } from "./trials/soak.ts";

const { values } = parseArgs({
  options: {
    minutes: { type: "string", default: "30" },
    connections: { type: "string", default: "50" },
    seed: { type: "string", default: "1" },
  },
});
const { minutes, connections, seed } = values;
const { rows } = await runSoak({ minutes: Number(minutes), connections: Number(connections), seed: Number(seed) });
process.exitCode = printTable(rows);
