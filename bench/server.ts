import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { fillStore } from "./fill-store.ts";
import { measureServers } from "./server/measure.ts";
import { formatReport } from "./server/report.ts";
import { countFigures, type SyntheticSize } from "./synthetic-figures.ts";

const { values } = parseArgs({
  options: {
    rounds: { type: "string", default: "7" },
    seconds: { type: "string", default: "3" },
    /** Regions of the synthetic database: 100 are 100,000 figures. */
    regions: { type: "string", default: "100" },
  },
});

const size: SyntheticSize = { regions: Number(values.regions), indicators: 20 };
const parent = process.env.QUBI_BENCH_FOLDER ?? tmpdir();
const folder = mkdtempSync(join(parent, "qubi-bench-"));
const tell = (words: string): void => void process.stderr.write(`\r${words.padEnd(40)}`);
try {
  if (!existsSync("dist/cli/main.js"))
    console.log("not built: qubi runs from its sources, which is slower (npm run build)");
  tell("filling");
  await fillStore(join(folder, "qubi.db"), size, () => undefined);
  const { rounds, seconds } = { rounds: Number(values.rounds), seconds: Number(values.seconds) };
  const measurement = await measureServers({ folder, rounds, seconds, tell });
  tell("");
  const { table, isReached } = formatReport(measurement);
  console.log(
    `\n${countFigures(size).toLocaleString("en")} figures, answers of ${measurement.bytes.toLocaleString("en")} bytes, ${rounds} rounds of ${seconds} s`,
  );
  console.log(table);
  if (measurement.missing.length > 0)
    console.log(`not installed (npm ci in bench/): ${measurement.missing.join(", ")}`);
  process.exitCode = isReached ? 0 : 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
