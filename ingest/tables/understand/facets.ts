import type { Basis, Measure } from "../../../core/statement.ts";
import type { Unit } from "../../catalogue/catalogue.ts";
import { joinPeriodWords, type PeriodWords } from "./period-words.ts";

/** What one header says of the figures that it governs; null where it says nothing of a thing. */
export interface Facets {
  /** What is left when all else is read: the name of an indicator, or a part of one. */
  readonly phrase: string | null;
  readonly measure: Measure | null;
  /** Of a rank: what it ranks, where the head says it: 增速排名. */
  readonly ranked: Measure | null;
  readonly units: readonly Unit[];
  readonly period: PeriodWords | null;
  readonly basis: Basis | null;
  readonly priceBasis: string | null;
  readonly isTarget: boolean;
  /** Names a measure that none of ours is: 完成进度, 发展速度. */
  readonly isUnsure: boolean;
}

export const NO_FACETS: Facets = {
  phrase: null,
  measure: null,
  ranked: null,
  units: [],
  period: null,
  basis: null,
  priceBasis: null,
  isTarget: false,
  isUnsure: false,
};

/** Returns what two headers say together, the inner over the outer; phrases are kept apart, of the inner alone. */
export function joinFacets(inner: Facets, outer: Facets): Facets {
  return {
    phrase: inner.phrase,
    measure: inner.measure ?? outer.measure,
    ranked: inner.ranked ?? (inner.measure === "rank" ? outer.measure : outer.ranked),
    units: inner.units.length > 0 ? inner.units : outer.units,
    period: inner.period && outer.period ? joinPeriodWords(inner.period, outer.period) : (inner.period ?? outer.period),
    basis: inner.basis ?? outer.basis,
    priceBasis: inner.priceBasis ?? outer.priceBasis,
    isTarget: inner.isTarget || outer.isTarget,
    isUnsure: inner.isUnsure || outer.isUnsure,
  };
}
