import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { loadCatalogue } from "../ingest/catalogue/load-catalogue.ts";
import { extractStatements } from "../ingest/recognise/extract-statements.ts";
import type { Reading } from "../ingest/recognise/reading.ts";
import { createRecogniser, type Recogniser } from "../ingest/recognise/recogniser.ts";
import { NO_FACTS } from "../ingest/recognise/survey/survey-document.ts";
import { findMedian } from "./median.ts";

const SEEDS = new URL("../seeds", import.meta.url).pathname;
const TARGET = 1_000_000;
const WARM_UP_MS = 1000;
const ROUNDS = 5;
const ROUND_MS = 1000;

/** Returns the source documents as readings, without the facts that their data file knows: the text says the most of them. */
async function readSeeds(): Promise<Reading[]> {
  const folder = join(SEEDS, "documents");
  const files = (await readdir(folder)).toSorted();
  return Promise.all(
    files.map(async (doc) => ({ doc, text: await readFile(join(folder, doc), "utf8"), facts: NO_FACTS })),
  );
}

interface Speed {
  /** Characters a second of processor time: what one core does, whatever else the machine does. */
  readonly processor: number;
  /** Characters a second by the clock. */
  readonly clock: number;
}

/** Returns how fast characters are recognised, from the text to its statements, over at least this long. */
function measureSpeed(readings: readonly Reading[], recogniser: Recogniser, milliseconds: number): Speed {
  const started = performance.now();
  const usage = process.cpuUsage();
  let characters = 0;
  while (performance.now() - started < milliseconds) {
    for (const reading of readings) {
      extractStatements(reading, recogniser);
      characters += reading.text.length;
    }
  }
  const { user, system } = process.cpuUsage(usage);
  return {
    processor: (characters / (user + system)) * 1_000_000,
    clock: (characters / (performance.now() - started)) * 1000,
  };
}

function format(speed: number): string {
  return Math.round(speed).toLocaleString("en");
}

const readings = await readSeeds();
const recogniser = createRecogniser(await loadCatalogue([SEEDS]));
measureSpeed(readings, recogniser, WARM_UP_MS);
const speeds = Array.from({ length: ROUNDS }, () => measureSpeed(readings, recogniser, ROUND_MS));
const processor = findMedian(speeds.map((speed) => speed.processor));
const clock = findMedian(speeds.map((speed) => speed.clock));
const characters = readings.reduce((sum, { text }) => sum + text.length, 0);
console.log(
  `recognition of ${readings.length} documents, ${format(characters)} characters, warm, median of ${ROUNDS} rounds:`,
);
console.log(`${format(processor)} characters a second of processor time (one core), ${format(clock)} by the clock`);
console.log(`${processor >= TARGET ? "reaches" : "misses"} the target of ${format(TARGET)}`);
