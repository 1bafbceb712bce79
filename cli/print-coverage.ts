import type { Store } from "../store/store.ts";
import type { CoverageOptions } from "./coverage-command.ts";
import { formatCoverage, type ShownCoverage } from "./coverage-table.ts";
import { createExecute, type Execute } from "./create-execute.ts";
import { findLocale, printLine } from "./print.ts";

const COVERAGE = `
  query Coverage($regions: [ID!]!, $indicators: [ID!]!, $measure: Measure, $from: Month!, $to: Month!, $dueOn: Date) {
    coverage(regions: $regions, indicators: $indicators, measure: $measure, from: $from, to: $to, dueOn: $dueOn) {
      dataVersion { id }
      dueOn
      months
      indicators {
        indicator { key label }
        latestCommon { start end }
        rows {
          region { id label }
          latest { start end }
          lagMonths
          cells { month count observationIds gap { code message dueOn } }
        }
      }
    }
  }`;

const SET = `query Set($key: ID!) { comparisonSet(key: $key) { rows { indicator { key } } } }`;

interface ShownSet {
  readonly rows: readonly { readonly indicator: { readonly key: string } }[];
}

/** Prints the coverage of a store's regions: a table, or as JSON with the ids of all that is there. */
export async function printCoverage(store: Store, options: CoverageOptions): Promise<void> {
  const execute = await createExecute(store, findLocale());
  const { json = false, set, to = `${options.from.slice(0, 4)}-12`, ...variables } = options;
  const indicators = options.indicators ?? (await findSetIndicators(execute, set));
  const { coverage } = await execute(COVERAGE, { ...variables, indicators, to });
  printLine(json ? JSON.stringify(coverage, null, 2) : formatCoverage(coverage as ShownCoverage));
}

async function findSetIndicators(execute: Execute, key: string): Promise<string[]> {
  const { comparisonSet } = await execute(SET, { key });
  return [...new Set((comparisonSet as ShownSet).rows.map(({ indicator }) => indicator.key))];
}
