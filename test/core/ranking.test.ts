import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Direction } from "../../core/indicator.ts";
import type { RankedCell } from "../../core/ranking.ts";
import { rankCells } from "../../core/ranking.ts";
import { createReason } from "../../core/reasons.ts";

function aCell(regionId: string, amount: string | null, fields: Partial<RankedCell> = {}): RankedCell {
  const figure = amount === null ? null : { amount, statedValue: amount, statedUnit: "%", decimals: 2 };
  return { regionId, figure, reasons: [], isBenchmark: false, ...fields };
}

/** The ranks as one line, "a 1 b 1= …". */
function rankedOf(
  cells: readonly RankedCell[],
  direction: Direction = "more-is-better",
  quantum?: string,
): string | null {
  const ranking = rankCells(cells, { measure: "growth_rate", direction, ...(quantum ? { quantum } : {}) });
  if (ranking === null) return null;
  return ranking.ranks.map(({ regionId, place, isTied }) => `${regionId} ${place}${isTied ? "=" : ""}`).join(" ");
}

describe("rankCells(cells, options)", () => {
  const cells = [aCell("a", "6.58"), aCell("b", "6.61"), aCell("c", "9"), aCell("d", "-1")];

  it.each<[string, string | null, Direction, string?]>([
    ["the most first", "c 1 b 2 a 3 d 4", "more-is-better"],
    ["the least first", "d 1 a 2 b 3 c 4", "less-is-better"],
    [
      "by displayed values: ties share the better place, the next is skipped",
      "c 1 a 2= b 2= d 4",
      "more-is-better",
      "0.1",
    ],
    ["nothing where neither is better", null, "neither"],
  ])("ranks %s", (_, expected, direction, quantum) => {
    expect(rankedOf(cells, direction, quantum)).toBe(expected);
  });

  it("compares decimals, not texts or floats: 10 is more than 9, and 8.85 shows 8.9", () => {
    expect(rankedOf([aCell("a", "9"), aCell("b", "10")])).toBe("b 1 a 2");
    expect(rankedOf([aCell("a", "8.85"), aCell("b", "8.9")], "more-is-better", "0.1")).toBe("a 1= b 1=");
  });

  it("ranks nobody against nobody", () => {
    expect(rankedOf([])).toBeNull();
    expect(rankedOf([aCell("a", "1")])).toBeNull();
    expect(rankedOf([aCell("a", "1"), aCell("b", null)])).toBeNull();
  });

  it("lists who is left out and why, and counts the peers", () => {
    const subArea = { reasons: [createReason("SUB_AREA", "WITH_CAUTION")] };
    const others = [aCell("x", "99", subArea), aCell("y", null), aCell("z", "50", { isBenchmark: true })];
    expect(rankCells([...cells, ...others], { measure: "growth_rate", direction: "more-is-better" })).toMatchObject({
      peerCount: 4,
      excluded: [
        { regionId: "x", reasons: ["SUB_AREA"] },
        { regionId: "y", reasons: ["NO_FIGURE"] },
        { regionId: "z", reasons: ["BENCHMARK"] },
      ],
    });
  });

  it("gives every region the same place whatever the order of the cells", () => {
    const amounts = fc.array(fc.integer({ min: -30, max: 30 }), { minLength: 2, maxLength: 8 });
    const orders = amounts.chain((list) => {
      const some = list.map((tenths, index) => aCell(`r${index}`, String(tenths / 10)));
      return fc.tuple(fc.constant(some), fc.shuffledSubarray(some, { minLength: some.length }));
    });
    fc.assert(
      fc.property(orders, ([list, other]) => {
        expect(rankedOf(other)).toBe(rankedOf(list));
      }),
    );
  });
});
