import type { Store } from "../store/store.ts";
import type { CompareOptions } from "./compare-command.ts";
import { formatComparison, type ShownComparison } from "./comparison-table.ts";
import { createExecute } from "./create-execute.ts";
import { findLocale, printLine } from "./print.ts";

const COMPARE = `
  query Compare($set: ID, $indicators: [ID!], $measure: Measure, $regions: [ID!]!, $period: PeriodInput, $month: Month, $status: Status, $asOf: String) {
    compare(set: $set, indicators: $indicators, measure: $measure, regions: $regions, period: $period, month: $month, status: $status, asOf: $asOf) {
      regions { label }
      rows {
        label
        cells {
          observation { statedValue statedUnit comparator status period { start end } region { label } }
          lag { months }
          verdict
          reasons { code }
          rank { place peerCount }
          gap { code message }
        }
      }
    }
  }`;

/** Prints a comparison of a store's regions: a table, or as JSON with everything that the table is made of. */
export async function printComparison(store: Store, { json = false, ...variables }: CompareOptions): Promise<void> {
  const execute = await createExecute(store, findLocale());
  const { compare } = await execute(COMPARE, { ...variables });
  printLine(json ? JSON.stringify(compare, null, 2) : formatComparison(compare as ShownComparison));
}
