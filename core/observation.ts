import type { DecimalText } from "./decimal.ts";
import type { IsoDate, Period } from "./period.ts";
import type { Basis, Comparator, Measure, Scope, StatementOf, Status } from "./statement.ts";

/** What makes a figure that figure: two values under one identity are a revision or a conflict; under two, two facts. */
export interface ObservationIdentity {
  readonly indicator: string;
  readonly regionId: string;
  readonly regionVersionId: string;
  readonly scope: Scope;
  /** The set or carrier that a figure speaks of where the scope is one. */
  readonly entity: string | null;
  readonly period: Period | null;
  readonly measure: Measure;
  readonly of: StatementOf | null;
  readonly status: Status;
  readonly comparator: Comparator;
  readonly basis: Basis | null;
  readonly priceBasis: string | null;
  readonly definition: string | null;
  readonly release: string | null;
}

/** A normalised figure as it is served. */
export interface Observation extends ObservationIdentity {
  readonly id: string;
  /** Exact, in `baseUnit`. */
  readonly amount: DecimalText;
  readonly baseUnit: string;
  /** Amount and unit as the source states them. */
  readonly statedValue: string;
  readonly statedUnit: string;
  readonly decimals: number;
  readonly periodInferred: boolean;
  readonly topic: string | null;
  /** Rank of the best source that states it, 1 the best; it orders what is shown first and hides nothing. */
  readonly sourceRank: number;
  /** The latest dated publication that states it; null where every source is undated. */
  readonly publishedOn: IsoDate | null;
  /** `INCOMPLETE_PERIOD`, `NAMED_AS_NEW_AREA`, `NEAR_BOUNDARY_CHANGE`, `SOURCE_CONFLICT`, …: doubts that travel with the figure. */
  readonly flags: readonly string[];
}

/** Returns the canonical text of an identity: equal texts are equal identities, whatever the wording of the period. */
export function formatIdentity(identity: ObservationIdentity): string {
  const { period, of } = identity;
  return JSON.stringify([
    identity.indicator,
    identity.regionVersionId,
    identity.scope,
    identity.entity,
    period ? [period.start, period.end] : null,
    identity.measure,
    of ? [of.measure ?? null, of.universe ?? null, of.size ?? null, of.place ?? null, of.indicator ?? null] : null,
    identity.status,
    identity.comparator,
    identity.basis,
    identity.priceBasis,
    identity.definition,
    identity.release,
  ]);
}
