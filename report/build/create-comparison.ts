import type { Answers, ReferenceAnswer, RegionAnswer, RowAnswer } from "../ask/answers.ts";
import { isSubArea } from "../ask/list-sub-areas.ts";
import type { Column, ComparisonSection, LegendEntry, Row, Verdict } from "../first-model.ts";
import { formatMeasured } from "../words/format-figure.ts";
import { formatPeriod } from "../words/format-period.ts";
import { BASIS_WORDS, GAP_MARKS, GAP_WORDS, MARKS, MEASURE_WORDS, SCOPE_WORDS, STATUS_WORDS } from "../words/words.ts";
import { createCell, type Numbers } from "./create-cell.ts";
import { createHeading } from "./create-heading.ts";
import { hasFigure, type KeptTable } from "./keep-table.ts";

/** Returns a comparison as it is printed: whole regions first, sub-areas apart to the right. */
export function createComparison(table: KeptTable, { regions }: Answers, numbers: Numbers): ComparisonSection {
  const { comparison, number } = table;
  const columns = sortColumns(listColumns(table, regions));
  const name = { zh: comparison.nameZh, en: comparison.nameEn };
  return {
    number,
    heading: createHeading(number, name),
    caption: { zh: `${name.zh}并列比较`, en: `${name.en}, side by side` },
    description: { zh: comparison.descriptionZh, en: comparison.descriptionEn },
    columns,
    rows: table.rows.map((row) => createRow(row, columns, numbers)),
    summary: summarise(table),
    gaps: listGaps(table),
  };
}

function listColumns({ comparison }: KeptTable, regions: readonly RegionAnswer[]): Column[] {
  const ids = comparison.rows[0]?.cells.map(({ region }) => region.id) ?? [];
  return ids
    .flatMap((id) => regions.filter((region) => region.id === id))
    .map((region) => createColumn(region, regions));
}

function createColumn(region: RegionAnswer, regions: readonly RegionAnswer[]): Column {
  const parent = regions.find(({ id }) => id === region.parent?.id);
  const within = isSubArea(region) ? (parent?.nameZh ?? null) : null;
  return { regionId: region.id, name: { zh: region.nameZh, en: region.nameEn }, within };
}

function sortColumns(columns: readonly Column[]): Column[] {
  return [...columns.filter(({ within }) => within === null), ...columns.filter(({ within }) => within !== null)];
}

function createRow(row: RowAnswer, columns: readonly Column[], numbers: Numbers): Row {
  const cells = columns.flatMap(({ regionId }) => row.cells.filter(({ region }) => region.id === regionId));
  const { label, measure, indicator, reference, ranking } = row;
  const [, en] = MEASURE_WORDS[measure];
  return {
    label: { zh: formatMeasured(label, measure), en: en === "" ? indicator.nameEn : `${indicator.nameEn}, ${en}` },
    reference: formatReference(reference),
    ranking: ranking === null ? null : `${ranking.peerCount}个可比数参与排名`,
    cells: cells.map((cell) => createCell(cell, reference, numbers)),
  };
}

function formatReference({ period, status, basis, scope }: ReferenceAnswer): string {
  const parts = [
    formatPeriod(period),
    STATUS_WORDS[status],
    basis === null ? null : BASIS_WORDS[basis],
    scope === null || scope === "DISTRICT" ? null : SCOPE_WORDS[scope],
  ];
  return parts.filter((part) => part !== null).join(" · ");
}

const VERDICTS: readonly Verdict[] = ["COMPARABLE", "WITH_CAUTION", "NOT_COMPARABLE"];

function summarise({ rows, emptyRowCount }: KeptTable): string[] {
  const figures = rows.flatMap(({ cells }) => cells).filter(hasFigure);
  const counts = VERDICTS.map(
    (verdict) => `${MARKS[verdict]}${figures.filter((cell) => cell.verdict === verdict).length}个`,
  );
  const shown =
    rows.length === 0 ? "各行均无数据。" : `列示${rows.length}行，数字${figures.length}个：${counts.join("，")}。`;
  return emptyRowCount === 0 || rows.length === 0 ? [shown] : [shown, `另有 ${emptyRowCount} 行无任何数据，未列。`];
}

function listGaps({ rows }: KeptTable): LegendEntry[] {
  const codes = new Set(rows.flatMap(({ cells }) => cells).flatMap(({ gap }) => (gap ? [gap.code] : [])));
  return [...codes].toSorted().map((code) => {
    const [zh, en] = GAP_WORDS[code];
    return { mark: GAP_MARKS[code], verdict: null, words: { zh, en } };
  });
}
