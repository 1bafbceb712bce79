import { describe, expect, it } from "vitest";
import { allowsDifference, allowsRank, allowsRatio, createReason } from "../../core/reasons.ts";

describe("what the reasons allow", () => {
  const passed = createReason("DEFINITION_DIFFERS", "WITH_CAUTION", { byCatalogue: true });
  it.each([
    ["no reason", [], "rank difference ratio"],
    ["a definition that the catalogue lets pass", [passed], "rank difference ratio"],
    ["another definition", [createReason("DEFINITION_DIFFERS", "NOT_COMPARABLE")], ""],
    ["an inferred period", [createReason("PERIOD_INFERRED", "WITH_CAUTION")], "difference ratio"],
    ["an unreviewed figure", [createReason("UNREVIEWED", "WITH_CAUTION")], "difference ratio"],
    ["a sub-area's growth", [createReason("SUB_AREA", "WITH_CAUTION")], ""],
    ["a bound", [createReason("BOUND_ONLY", "WITH_CAUTION")], ""],
    ["a conflict", [createReason("SOURCE_CONFLICT", "WITH_CAUTION")], ""],
    [
      "an inferred period of a sub-area",
      [createReason("PERIOD_INFERRED", "WITH_CAUTION"), createReason("SUB_AREA", "WITH_CAUTION")],
      "",
    ],
  ])("of %s", (_, reasons, expected) => {
    const allowed = {
      rank: allowsRank(reasons),
      difference: allowsDifference(reasons),
      ratio: allowsRatio(reasons, "level"),
    };
    expect(
      Object.entries(allowed)
        .flatMap(([what, is]) => (is ? what : []))
        .join(" "),
    ).toBe(expected);
  });

  it("a ratio only between levels", () => {
    expect(allowsRatio([], "growth_rate")).toBe(false);
  });
});
