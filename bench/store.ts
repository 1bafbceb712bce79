import { mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createExecute, type Execute } from "../cli/create-execute.ts";
import { openStore } from "../store/open.ts";
import { fillStore } from "./fill-store.ts";
import { findMedian } from "./median.ts";
import { countFigures, MOST, nameIndicator, nameRegion, type SyntheticSize } from "./synthetic-figures.ts";

const TARGET = 1.3;
const SMALL: SyntheticSize = { regions: 100, indicators: 20 };
const ROUNDS = 15;
const REPEATS = 5;

const COMPARE = `query Compare($regions: [ID!]!, $indicators: [ID!]!) {
  compare(regions: $regions, indicators: $indicators, measure: GROWTH_RATE, period: { start: "2024-01-01", end: "2024-06-30" }) {
    rows { label cells { region { id } verdict rank { place } gap { code }
      observation { id amount statedValue period { start end }
        citations { ... on CellCitation { sheet cell displayedText headers document { title } } } } } }
  }
}`;

/** Five regions and ten indicators that both sizes have. */
const VARIABLES = {
  regions: [3, 21, 44, 68, 97].map(nameRegion),
  indicators: Array.from({ length: 10 }, (_, at) => nameIndicator(at * 2)),
};

interface Measured {
  readonly name: string;
  readonly figures: number;
  readonly gigabytes: number;
  readonly bytes: number;
  /** Milliseconds of processor time a comparison, sorted. */
  readonly times: number[];
}

async function prepare(folder: string, name: string, size: SyntheticSize): Promise<Measured & { execute: Execute }> {
  const file = join(folder, `${name}.db`);
  const started = performance.now();
  await fillStore(file, size, (count) => process.stderr.write(`\r${name}: ${count.toLocaleString("en")} figures`));
  process.stderr.write(`\r${name}: filled in ${Math.round((performance.now() - started) / 1000)} s          \n`);
  const store = await openStore({ file, readonly: true });
  const execute = await createExecute(store, "zh");
  const bytes = JSON.stringify(await execute(COMPARE, VARIABLES)).length;
  const gigabytes = statSync(file).size / 1e9;
  return { name, figures: countFigures(size), gigabytes, bytes, times: [], execute };
}

/** Processor time does not change with what else the machine does. */
async function measure(execute: Execute): Promise<number> {
  const usage = process.cpuUsage();
  for (let at = 0; at < REPEATS; at += 1) await execute(COMPARE, VARIABLES);
  const { user, system } = process.cpuUsage(usage);
  return (user + system) / 1000 / REPEATS;
}

const regions = Number(process.argv[2] ?? MOST.regions);
const folder = mkdtempSync(join(process.env.QUBI_BENCH_FOLDER ?? tmpdir(), "qubi-bench-"));
try {
  const stores = [await prepare(folder, "small", SMALL), await prepare(folder, "large", { ...MOST, regions })];
  for (const { execute } of stores) await measure(execute);
  for (let round = 0; round < ROUNDS; round += 1)
    for (const { execute, times } of stores) times.push(await measure(execute));
  for (const { name, figures, gigabytes, bytes, times } of stores) {
    const [median, least, most] = [findMedian(times), Math.min(...times), Math.max(...times)];
    console.log(
      `${name}: ${figures.toLocaleString("en")} figures, ${gigabytes.toFixed(1)} GB; a comparison of 5 regions and 10 indicators ` +
        `with citations (${bytes.toLocaleString("en")} bytes) takes ${median.toFixed(2)} ms (${least.toFixed(2)}–${most.toFixed(2)})`,
    );
  }
  const [small, large] = stores.map(({ times }) => findMedian(times));
  const ratio = (large ?? 0) / (small ?? 1);
  console.log(`ratio ${ratio.toFixed(2)}: ${ratio <= TARGET ? "reaches" : "misses"} the target of ${TARGET}`);
  process.exitCode = ratio <= TARGET ? 0 : 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
