import type { StatementInput } from "../store/statement-rows.ts";

/** How many statements a file has, and what became of them. */
export interface Counts {
  readonly stated: number;
  readonly served: number;
  readonly waiting: number;
  /** Of firms, projects and the like, which nobody serves. */
  readonly others: number;
}

/** What a file states, counted: by place, null where none is known, and by the first reason of what waits. */
export interface Tally {
  readonly places: ReadonlyMap<string | null, Counts>;
  readonly reasons: ReadonlyMap<string, number>;
}

const NONE: Counts = { stated: 0, served: 0, waiting: 0, others: 0 };
const ROWS_A_WORD = 10_000;

/** Counts statements as they pass: a large table is gone through once. */
export class StatementTally implements Tally {
  readonly places = new Map<string | null, Counts>();
  readonly reasons = new Map<string, number>();
  #passed = 0;

  /** Yields statements as they come, each of them counted; tells now and then how many there were. */
  *watch(
    statements: Iterable<StatementInput>,
    tell: (count: number) => void = () => undefined,
  ): Generator<StatementInput> {
    for (const statement of statements) {
      this.#add(statement);
      if (this.#passed % ROWS_A_WORD === 0) tell(this.#passed);
      yield statement;
    }
  }

  #add({ place, accepted, reasons }: StatementInput): void {
    this.#passed += 1;
    const [reason] = reasons;
    const isOther = reasons.includes("SCOPE_NOT_SERVED");
    const counts = this.places.get(place) ?? NONE;
    this.places.set(place, {
      stated: counts.stated + 1,
      served: counts.served + (accepted ? 1 : 0),
      waiting: counts.waiting + (!accepted && !isOther ? 1 : 0),
      others: counts.others + (isOther ? 1 : 0),
    });
    if (reason && reason !== "SCOPE_NOT_SERVED") this.reasons.set(reason, (this.reasons.get(reason) ?? 0) + 1);
  }
}
