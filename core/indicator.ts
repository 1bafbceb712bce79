export const INDICATOR_KINDS = ["stock", "flow", "ratio", "index"] as const;
export type IndicatorKind = (typeof INDICATOR_KINDS)[number];

export const DIRECTIONS = ["more-is-better", "less-is-better", "neither"] as const;
export type Direction = (typeof DIRECTIONS)[number];

/** Whether figures of the parts of a place add up to the whole: `with-remainder`, where the parent holds a rest (市本级). */
export const ADDITIVITIES = ["yes", "with-remainder", "no"] as const;
export type Additivity = (typeof ADDITIVITIES)[number];

/** An entry of the catalogue of indicators: a row of data, never code. */
export interface Indicator {
  readonly key: string;
  readonly nameZh: string;
  readonly nameEn: string;
  readonly topic: string;
  /** What the unit measures: `money`, `count`, `person`, `percent`, `area`, … (a dimension of units.yaml). */
  readonly dimension: string;
  /** Base unit of the amounts stored: CNY, count, person, percent, m2, CNY/mu, … */
  readonly baseUnit: string;
  readonly kind: IndicatorKind;
  readonly additive: Additivity;
  readonly additiveOverTime: boolean;
  readonly direction: Direction;
  readonly definitionZh: string | null;
  readonly definitionEn: string | null;
  /** The unit set (规上, 限上, 固定资产投资, 研发) is redefined each year and the base restated. */
  readonly yearlyFrame: boolean;
  readonly priceBasis: string | null;
  /** Inclusive bounds of a plausible level in the base unit; null is open. */
  readonly minimum: string | null;
  readonly maximum: string | null;
  /** Key of the whole of which this is a 其中 part. */
  readonly partOf: string | null;
  readonly aliases: readonly string[];
  /** Groups of 口径 that may stand side by side; any other two that differ may not. */
  readonly comparableDefinitions?: readonly (readonly string[])[] | null;
  /** No figure of January alone is published (industry, investment, retail): January–February is one period. */
  readonly noJanuary?: boolean | null;
}
