import { describe, expect, it } from "vitest";
import { computeLowerBound } from "../../core/lower-bound.ts";

describe("computeLowerBound(tally)", () => {
  // By hand: (p + z²/2n − z√(p(1−p)/n + z²/4n²)) / (1 + z²/n), z = 1.959964.
  it.each([
    [20, 20, 0.8389],
    [100, 100, 0.963],
    [100, 95, 0.8882],
    [20, 0, 0],
    [1, 1, 0.2065],
  ])("of %i cases with %i right is %f", (cases, right, bound) => {
    expect(computeLowerBound({ cases, right })).toBeCloseTo(bound, 4);
  });

  it("of no cases is 0: nothing is known", () => expect(computeLowerBound({ cases: 0, right: 0 })).toBe(0));

  it("rises with the number of cases of one share", () => {
    const bounds = [20, 40, 80, 160].map((cases) => computeLowerBound({ cases, right: cases * 0.9 }));
    expect(bounds).toEqual(bounds.toSorted((a, b) => a - b));
  });
});
