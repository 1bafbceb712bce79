import type { ObservationAnswer } from "../ask/answers.ts";
import type { Ledger, LedgerEntry, LedgerObservation } from "../ledger/ledger.ts";
import type { AnchoredRun, Block, Origin, Report, TitlePage } from "../model.ts";
import { formatInFull } from "../words/format-figure.ts";
import { formatPeriod } from "../words/format-period.ts";
import { type DraftEntry, type DraftRun, isDraftRun } from "./runs.ts";

/** A report whose anchored runs carry their entries, and have no anchors yet. */
export interface Draft {
  readonly title: TitlePage;
  readonly blocks: readonly Block[];
  readonly origin: Origin;
}

/** Returns the report with its anchors, numbered in the order of the draft, and the ledger of what stands at each. */
export function finishReport({ title, blocks, origin }: Draft): Report {
  const book = createBook();
  const numbered = mapRuns({ title, blocks }, book.enter);
  return { ...numbered, origin, ledger: book.close() };
}

/** Returns the same value with every draft run replaced, in order, however deep it lies. */
function mapRuns<T>(value: T, replace: (run: DraftRun) => AnchoredRun): T {
  if (isDraftRun(value)) return replace(value) as T;
  if (Array.isArray(value)) return value.map((item) => mapRuns(item, replace)) as T;
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, mapRuns(item, replace)])) as T;
}

interface Book {
  readonly enter: (run: DraftRun) => AnchoredRun;
  readonly close: () => Ledger;
}

function createBook(): Book {
  const entries: Record<string, LedgerEntry> = {};
  const keys = new Map<string, string>();
  const observations: Record<string, LedgerObservation> = {};
  const findKey = (observation: ObservationAnswer): string => {
    const known = keys.get(observation.id);
    if (known) return known;
    const key = `o${keys.size + 1}`;
    keys.set(observation.id, key);
    observations[key] = createObservation(observation);
    return key;
  };
  return {
    enter: ({ entry, ...run }) => {
      const anchor = `n${Object.keys(entries).length + 1}`;
      entries[anchor] = createEntry(run.text, entry, findKey);
      return { ...run, anchor };
    },
    close: () => ({ entries, observations }),
  };
}

function createEntry(
  text: string,
  entry: DraftEntry,
  findKey: (observation: ObservationAnswer) => string,
): LedgerEntry {
  if (entry.kind === "observation") return { kind: "observation", text, observation: findKey(entry.observation) };
  if (entry.kind !== "derivation") return { ...entry, text };
  return { kind: "derivation", text, formula: entry.formula, inputs: entry.inputs.map(findKey) };
}

function createObservation(observation: ObservationAnswer): LedgerObservation {
  return {
    id: observation.id,
    words: `${formatPeriod(observation.period)} ${formatInFull(observation)}`,
    citations: observation.citations.map(formatCitation),
  };
}

function formatCitation(citation: ObservationAnswer["citations"][number]): string {
  const place =
    citation.__typename === "TextCitation" ? `${citation.start}–${citation.end}` : `${citation.sheet}!${citation.cell}`;
  return `${citation.document.sha256.slice(0, 12)} ${place}`;
}
