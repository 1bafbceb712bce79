import { groupBy } from "../../core/group.ts";
import { findBasePeriod, findFormerCumulated, type Period } from "../../core/period.ts";
import type { CellAnswer, FormerRow, PeriodAnswer, RowAnswer } from "./answers.ts";
import { EMPTY } from "./keep-actual.ts";
import type { CompareRequest } from "./queries.ts";

/** Returns the rows of each comparison asked for, in the same order. */
export type AskRows = (requests: readonly CompareRequest[]) => Promise<(readonly RowAnswer[])[]>;

/** Returns the rows of growth again, of the cumulated period before theirs and of theirs the year before: one request for all. */
export async function askFormer(askRows: AskRows, rows: readonly RowAnswer[]): Promise<FormerRow[]> {
  const growths = rows.filter(
    ({ measure, cells }) => measure === "GROWTH_RATE" && cells.some(({ observation }) => observation !== null),
  );
  const wanted = growths.flatMap(({ indicator, reference }) =>
    listFormer(reference.period).map((period) => ({ period, key: indicator.key })),
  );
  const groups = [...groupBy(wanted, ({ period }) => `${period.start}/${period.end}`).values()];
  const requests = groups.map((group) => ({
    period: { start: group[0]?.period.start ?? "", end: group[0]?.period.end ?? "" },
    indicators: [...new Set(group.map(({ key }) => key))],
    measure: "GROWTH_RATE",
  }));
  const answered = await askRows(requests);
  return requests.flatMap(({ period }, at) =>
    (answered[at] ?? []).map((row) => ({
      period,
      row: { ...row, cells: row.cells.map((cell) => keepPeriod(cell, period)) },
    })),
  );
}

/** The API shows the nearest figure where a region has none of the period asked: here that is none. */
function keepPeriod(cell: CellAnswer, { start, end }: PeriodAnswer): CellAnswer {
  const own = cell.observation?.period;
  if (!own || (own.start === start && own.end === end)) return cell;
  return { ...cell, ...EMPTY };
}

function listFormer(period: PeriodAnswer | null): PeriodAnswer[] {
  if (period === null) return [];
  const own: Period = { ...period, kind: "other" };
  return [findFormerCumulated(own), findBasePeriod(own)].filter((former) => former !== null);
}
