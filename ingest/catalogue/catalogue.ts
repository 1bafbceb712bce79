import type { Indicator } from "../../core/indicator.ts";
import type { RegionEvent, RegionVersion } from "../../core/region.ts";
import type { ReleaseRule } from "../../core/release.ts";
import type { Basis, Comparator, Measure } from "../../core/statement.ts";
import type { ComparisonSet } from "../../store/sets.ts";
import type { Precision } from "./precision.ts";
import type { Trie } from "./trie.ts";
import type { Quantifier, TimeForm, Words } from "./words.ts";

/** How a stated unit becomes the base unit: `base` = stated × factor, exactly. */
export interface Unit {
  /** As it is stated: 亿元, 万人次. */
  readonly word: string;
  readonly dimension: string;
  readonly base: string;
  readonly factor: string;
}

/** A name that means a region only with a reservation: 钱塘新区 said of 钱塘区. */
export interface FlaggedName {
  readonly name: string;
  readonly flag: string;
  readonly regionVersionId: string;
}

/** What a word of the lexicon is. A word may be several: 计划 a status, and the beginning of an indicator's name. */
export type Entry =
  /** `term` is the name that the indicator goes by where this word stands. */
  | { readonly kind: "indicator"; readonly key: string; readonly term: string }
  /** Several regions may have one name (鼓楼区); which is meant the document tells. */
  | { readonly kind: "place"; readonly regionIds: readonly string[]; readonly flag: string | null }
  | { readonly kind: "own-place"; readonly level: string }
  | { readonly kind: "status"; readonly status: "target" | "plan" | "actual"; readonly isEstimate: boolean }
  | { readonly kind: "comparator"; readonly comparator: Comparator }
  | { readonly kind: "trend"; readonly trend: "rise" | "fall" }
  | { readonly kind: "basis"; readonly basis: Basis }
  | { readonly kind: "accumulation"; readonly accumulation: Basis | "cumulated" }
  /** A quoted word is a time in quotation marks only: “十五”. */
  | { readonly kind: "time"; readonly time: TimeForm; readonly isQuoted: boolean }
  | { readonly kind: "quantifier"; readonly quantifier: Quantifier }
  | { readonly kind: "ratio-list"; readonly parts: readonly string[]; readonly whole: string }
  | { readonly kind: "contribution"; readonly measure: Extract<Measure, "contribution_rate" | "contribution_points"> }
  | { readonly kind: "neutral" }
  | { readonly kind: "share" }
  | { readonly kind: "destination" }
  | { readonly kind: "rank" }
  | { readonly kind: "increment" }
  | { readonly kind: "part" }
  | { readonly kind: "respectively" };

/** An indicator's entry with what the recognition needs beside the published fields. */
export interface CatalogueIndicator extends Indicator {
  /** The stock of which this is the flow: 新增规上工业企业数 of 规上工业企业数. */
  readonly newOf: string | null;
  /** An amount of projects (总投资), which is never a figure of the place where they lie. */
  readonly ofProjects: boolean;
  readonly examples: { readonly match: readonly string[]; readonly not: readonly string[] };
}

/** All that statisticians maintain as data, read and checked. */
export interface Catalogue {
  readonly regions: readonly RegionVersion[];
  readonly events: readonly RegionEvent[];
  readonly flaggedNames: readonly FlaggedName[];
  readonly indicators: ReadonlyMap<string, CatalogueIndicator>;
  readonly units: ReadonlyMap<string, Unit>;
  readonly words: Words;
  readonly sets: readonly ComparisonSet[];
  /** The release calendar, which is no part of the digest: no text is read otherwise for it. */
  readonly releaseRules: readonly ReleaseRule[];
  /** Null where nothing was measured: then only what is plainly in doubt waits. */
  readonly precision: Precision | null;
  /** Of all the files it was read from: a changed catalogue reads documents anew. */
  readonly digest: string;
}

/** The catalogue made ready for one pass over a text. */
export interface Lexicon {
  readonly words: Trie<Entry>;
  readonly units: Trie<Unit>;
  /** Short names of districts and counties, which are words of the language too; for what else names no place. */
  readonly shortNames: Trie<readonly string[]>;
}
