import type { Locale } from "../../core/messages.ts";

/** A list is several texts in one cell; a decimal is an exact number, kept as text. */
export type ColumnKind = "text" | "decimal" | "list";

export interface Column {
  readonly kind: ColumnKind;
  readonly zh: string;
  readonly en: string;
}

/** What an export has of a figure or a gap, in this order, the same in every format. Keys are never renamed. */
export const COLUMNS = {
  row_label: { kind: "text", zh: "行", en: "Row" },
  indicator: { kind: "text", zh: "指标键", en: "Indicator key" },
  indicator_label: { kind: "text", zh: "指标", en: "Indicator" },
  topic: { kind: "text", zh: "主题", en: "Topic" },
  measure: { kind: "text", zh: "度量", en: "Measure" },
  status: { kind: "text", zh: "实绩、目标或计划", en: "Actual, target or plan" },
  region: { kind: "text", zh: "区域编号", en: "Region id" },
  region_label: { kind: "text", zh: "区域", en: "Region" },
  region_version: { kind: "text", zh: "辖区版本", en: "Version of the region" },
  is_benchmark: { kind: "text", zh: "只作对照", en: "Benchmark only" },
  scope: { kind: "text", zh: "范围", en: "Scope" },
  entity: { kind: "text", zh: "所指对象", en: "Entity" },
  period_start: { kind: "text", zh: "期间首日", en: "First day" },
  period_end: { kind: "text", zh: "期间末日", en: "Last day" },
  period_kind: { kind: "text", zh: "期间说法", en: "Wording of the period" },
  period_inferred: { kind: "text", zh: "期间为推断", en: "Period inferred" },
  amount: { kind: "decimal", zh: "数值（基本单位）", en: "Amount in the base unit" },
  base_unit: { kind: "text", zh: "基本单位", en: "Base unit" },
  comparator: { kind: "text", zh: "与实际值的关系", en: "How the number stands to the value" },
  stated_value: { kind: "text", zh: "原文数值", en: "Number as stated" },
  stated_unit: { kind: "text", zh: "原文单位", en: "Unit as stated" },
  decimals: { kind: "decimal", zh: "原文小数位数", en: "Decimals as published" },
  basis: { kind: "text", zh: "比较基础", en: "Basis" },
  price_basis: { kind: "text", zh: "价格口径", en: "Price basis" },
  definition: { kind: "text", zh: "统计口径", en: "Definition" },
  release: { kind: "text", zh: "发布轮次", en: "Release" },
  verdict: { kind: "text", zh: "可比性结论", en: "Verdict" },
  reasons: { kind: "list", zh: "结论原因代码", en: "Reason codes" },
  reason_messages: { kind: "list", zh: "结论原因", en: "Reasons" },
  gap: { kind: "text", zh: "缺数代码", en: "Gap code" },
  gap_message: { kind: "text", zh: "缺数原因", en: "Why there is no figure" },
  gap_regions: { kind: "list", zh: "另有数字的区域", en: "Regions that have one" },
  rank: { kind: "decimal", zh: "位次", en: "Rank" },
  rank_peers: { kind: "decimal", zh: "参与排名数", en: "Peers ranked" },
  difference: { kind: "decimal", zh: "与基准之差", en: "Difference from the base" },
  difference_unit: { kind: "text", zh: "差额单位", en: "Unit of the difference" },
  notes: { kind: "list", zh: "说明代码", en: "Note codes" },
  note_messages: { kind: "list", zh: "说明", en: "Notes" },
  source_titles: { kind: "list", zh: "来源文件", en: "Source documents" },
  source_issuers: { kind: "list", zh: "发布者", en: "Issuers" },
  source_dates: { kind: "list", zh: "发布日期", en: "Days of publication" },
  source_hashes: { kind: "list", zh: "来源 SHA-256", en: "SHA-256 of the sources" },
  quotes: { kind: "list", zh: "原文", en: "Quotes" },
  quote_places: { kind: "list", zh: "原文位置", en: "Places of the quotes" },
  observation: { kind: "text", zh: "观测值编号", en: "Observation id" },
  freq: { kind: "text", zh: "频度（SDMX FREQ）", en: "FREQ (SDMX)" },
  time_period: { kind: "text", zh: "时期（SDMX TIME_PERIOD）", en: "TIME_PERIOD (SDMX)" },
  variant: { kind: "decimal", zh: "同一坐标下的序号", en: "Number among those of one coordinate" },
  obs_value: { kind: "decimal", zh: "数值（按 UNIT_MULT 折合）", en: "Amount divided by UNIT_MULT" },
  unit_mult: { kind: "decimal", zh: "单位倍数（10 的幂）", en: "UNIT_MULT, a power of ten" },
  obs_status: { kind: "text", zh: "状态（SDMX OBS_STATUS）", en: "OBS_STATUS (SDMX), the strongest" },
  obs_statuses: { kind: "list", zh: "全部状态", en: "All of OBS_STATUS" },
} as const satisfies Readonly<Record<string, Column>>;

export type ColumnKey = keyof typeof COLUMNS;
export const COLUMN_KEYS = Object.keys(COLUMNS) as readonly ColumnKey[];

export type ExportValue = string | readonly string[] | null;

/** A figure or a gap as it is exported: a value for every column, null where there is nothing to say. */
export type ExportRow = Readonly<Record<ColumnKey, ExportValue>>;

/** What a file says of itself. */
export interface ExportHeading {
  readonly title: string;
  readonly locale: Locale;
  /** The data version in its external form, and when it was recorded; null before the first. */
  readonly dataVersion: string;
  readonly recordedAt: string | null;
  /** Path and query of the request. */
  readonly request: string;
  readonly kind: ExportKind;
}

export const EXPORT_KINDS = ["comparison", "over-time", "observations"] as const;
export type ExportKind = (typeof EXPORT_KINDS)[number];

const EMPTY_ROW = Object.fromEntries(COLUMN_KEYS.map((key) => [key, null])) as ExportRow;

/** Returns a row of some values, of several for one column the last; null in every other column. */
export function createRow(...parts: readonly Partial<ExportRow>[]): ExportRow {
  // Rows of one shape, filled in place: copies of so many fields would take most of the time of an export.
  return Object.assign({ ...EMPTY_ROW }, ...parts);
}

/** Returns the one text of a cell, the items of a list on lines of their own; empty where there is nothing. */
export function formatCell(value: ExportValue): string {
  if (value === null) return "";
  return typeof value === "string" ? value : value.join("\n");
}
