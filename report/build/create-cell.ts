import type { CellAnswer, GapAnswer, ObservationAnswer, ReferenceAnswer } from "../ask/answers.ts";
import type { Cell, FigureCell, FurtherFigure } from "../first-model.ts";
import { formatFigure, formatPublishedRank } from "../words/format-figure.ts";
import { formatPeriod } from "../words/format-period.ts";
import { BASIS_WORDS, GAP_MARKS, MARKS, STATUS_WORDS } from "../words/words.ts";
import { createFigure, type NumberedCitations } from "./number-citations.ts";
import type { NumberedNotes } from "./number-notes.ts";

/** The numbers of what cells point at. */
export interface Numbers {
  readonly citations: NumberedCitations;
  readonly notes: NumberedNotes;
}

/** Returns a cell as it is printed: a figure with its verdict, or why there is none. */
export function createCell(cell: CellAnswer, reference: ReferenceAnswer, numbers: Numbers): Cell {
  const { observation, verdict } = cell;
  if (observation === null || verdict === null) return { kind: "gap", text: formatGap(cell.gap) };
  return createFigureCell({ ...cell, observation, verdict }, reference, numbers);
}

type FilledCell = CellAnswer & {
  readonly observation: ObservationAnswer;
  readonly verdict: NonNullable<CellAnswer["verdict"]>;
};

function createFigureCell(cell: FilledCell, reference: ReferenceAnswer, { citations, notes }: Numbers): FigureCell {
  const { observation, verdict } = cell;
  return {
    kind: "figure",
    figure: createFigure(formatFigure(observation), observation, citations),
    remarks: listRemarks(observation, reference),
    verdict,
    mark: MARKS[verdict],
    notes: notes.findNumbers(cell),
    rank: formatRank(cell),
    further: listFurther(cell, citations),
  };
}

/** Returns what a reader must know of a figure that the row's reference does not say. */
export function listRemarks(observation: ObservationAnswer, reference: ReferenceAnswer): string[] {
  const { period, periodInferred, status, basis, definition, priceBasis } = observation;
  const isSamePeriod = period?.start === reference.period?.start && period?.end === reference.period?.end;
  const remarks = [
    isSamePeriod ? (periodInferred ? "期间推断" : null) : `${formatPeriod(period)}${periodInferred ? "（推断）" : ""}`,
    status === reference.status ? null : STATUS_WORDS[status],
    basis === reference.basis || basis === null ? null : BASIS_WORDS[basis],
    definition === null ? null : `口径：${definition}`,
    priceBasis === null ? null : `价格：${priceBasis}`,
  ];
  return remarks.filter((remark) => remark !== null);
}

function formatRank({ rank }: CellAnswer): string | null {
  if (rank === null) return null;
  return `${rank.isTied ? "并列" : ""}第${rank.place}位（共${rank.peerCount}）`;
}

function listFurther(
  { alternatives, publishedRanks, observation }: FilledCell,
  citations: NumberedCitations,
): FurtherFigure[] {
  return [
    ...publishedRanks.map((rank) => ({
      label: "公布位次",
      figure: createFigure(formatPublishedRank(rank), rank, citations),
    })),
    ...alternatives.map((other) => ({
      label: `另有${describeOther(other, observation)}`,
      figure: createFigure(formatFigure(other), other, citations),
    })),
  ];
}

/** In what another figure of the same end differs from the one that stands in the cell. */
function describeOther(other: ObservationAnswer, chosen: ObservationAnswer): string {
  const differing = listRemarks(other, {
    period: chosen.period,
    status: chosen.status,
    basis: chosen.basis,
    scope: null,
  });
  const words = differing.filter((remark) => remark !== "期间推断");
  return words.length === 0 ? "" : `（${words.join("，")}）`;
}

function formatGap(gap: GapAnswer | null): string {
  if (gap === null) return "缺";
  const names = gap.regions.map(({ nameZh }) => nameZh).join("、");
  return names === "" ? GAP_MARKS[gap.code] : `${GAP_MARKS[gap.code]}：${names}`;
}
