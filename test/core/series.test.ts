import { describe, expect, it } from "vitest";
import type { Observation } from "../../core/observation.ts";
import { createMonths, createPoint, listMonths } from "../../core/period.ts";
import type { SeriesContext, SeriesRequest } from "../../core/series.ts";
import { createSeries } from "../../core/series.ts";
import { aFigure, aLevel, anIndicator, aRule, EVENTS, REGIONS } from "./samples.ts";

const span = (from: number, to: number, year = 2023) => createMonths(year, { from, to }, "other");

/** Points of "month figure-or-derived-or-gap verdict reasons !break". */
function seriesOf(
  figures: readonly Observation[],
  request: Partial<SeriesRequest> = {},
  context: Partial<SeriesContext> = {},
): string[] {
  const asked: SeriesRequest = {
    ...{ regionId: "fuyang", measure: "level", months: listMonths("2023-02", "2023-04") },
    ...{ accumulation: "year_to_date", dueOn: null, ...request },
  };
  const known = { indicator: anIndicator(), regionVersions: REGIONS, events: EVENTS, releaseRules: [], figures };
  return createSeries(asked, { ...known, ...context }).map(
    ({ month, figure, derivation, gap, verdict, reasons, breaks }) =>
      [
        month,
        figure?.id ?? (derivation?.value ? `=${derivation.value.amount}` : gap?.code),
        verdict ?? "",
        ...reasons.map(({ code }) => code),
        ...breaks.map(({ id }) => `!${id}`),
      ]
        .join(" ")
        .trim(),
  );
}

describe("createSeries(request, context)", () => {
  const cumulated = [2, 3, 4].map((month) => aLevel(`${month}`, { period: span(1, month), id: `1-${month}` }));
  const march = aLevel("9", { period: span(3, 3), id: "march" });

  it("takes what runs from January, never a month alone", () => {
    expect(seriesOf([...cumulated, march])).toEqual([
      "2023-02 1-2 COMPARABLE",
      "2023-03 1-3 COMPARABLE",
      "2023-04 1-4 COMPARABLE",
    ]);
  });

  it("takes a month alone as it is stated, else derived, and no February of what has none", () => {
    expect(seriesOf([...cumulated, march], { accumulation: "single_month" })).toEqual([
      "2023-02 NO_SUCH_PERIOD",
      "2023-03 march COMPARABLE",
      "2023-04 =100000000",
    ]);
  });

  it("never derives a growth rate", () => {
    const growths = [3, 4].map((month) => aFigure({ period: span(1, month), id: `g${month}` }));
    expect(seriesOf(growths, { measure: "growth_rate", accumulation: "single_month" })).toEqual([
      "2023-02 NO_SUCH_PERIOD",
      "2023-03 NOT_STATED",
      "2023-04 NOT_STATED",
    ]);
  });

  it("says of a month without a figure why", () => {
    const request = { months: listMonths("2023-01", "2023-05"), dueOn: "2023-06-15" };
    expect(seriesOf(cumulated.slice(0, 2), request, { releaseRules: [aRule("monthly")] })).toEqual([
      "2023-01 NO_SUCH_PERIOD",
      "2023-02 1-2 COMPARABLE",
      "2023-03 1-3 COMPARABLE",
      "2023-04 LATE",
      "2023-05 NOT_YET_DUE",
    ]);
  });

  it("takes a stock by its date, either way", () => {
    const stock = aLevel("1", { period: createPoint("2023-03-31"), id: "stock" });
    for (const accumulation of ["year_to_date", "single_month"] as const) {
      const points = seriesOf([stock], { accumulation }, { indicator: anIndicator({ kind: "stock" }) });
      expect(points[1]).toBe("2023-03 stock COMPARABLE");
    }
  });

  it("marks the break of 拱墅 in April 2021: levels before are of another territory, growth is across it for a year", () => {
    const months = ["2021-03", "2021-04", "2022-03", "2023-03"];
    const figures = months.map((month) => {
      const [year, number] = [Number(month.slice(0, 4)), Number(month.slice(5))];
      const regionVersionId = month < "2021-04" ? "gongshu@before" : "gongshu@now";
      return { regionId: "gongshu", regionVersionId, period: span(1, number, year), id: month };
    });
    const request = { regionId: "gongshu", months };
    expect(
      seriesOf(
        figures.map((fields) => aLevel("1", fields)),
        request,
      ),
    ).toEqual([
      "2021-03 2021-03 NOT_COMPARABLE BOUNDARY_BREAK",
      "2021-04 2021-04 NOT_COMPARABLE BOUNDARY_BREAK !gongshu-2021",
      "2022-03 2022-03 COMPARABLE",
      "2023-03 2023-03 COMPARABLE",
    ]);
    expect(
      seriesOf(
        figures.map((fields) => aFigure(fields)),
        { ...request, measure: "growth_rate" },
      ),
    ).toEqual([
      "2021-03 2021-03 WITH_CAUTION BOUNDARY_BREAK",
      "2021-04 2021-04 WITH_CAUTION BOUNDARY_BREAK !gongshu-2021",
      "2022-03 2022-03 WITH_CAUTION BOUNDARY_BREAK",
      "2023-03 2023-03 COMPARABLE",
    ]);
  });

  it("never marks a break of 富阳", () => {
    const figures = [2020, 2023].map((year) => aLevel("1", { period: span(1, 3, year), id: `${year}` }));
    expect(seriesOf(figures, { months: ["2020-03", "2023-03"] })).toEqual([
      "2020-03 2020 COMPARABLE",
      "2023-03 2023 COMPARABLE",
    ]);
  });

  it("says of a figure of another definition that it does not join the latest", () => {
    const figures = [cumulated[0], { ...cumulated[1], definition: "市口径" }].flatMap(
      (figure) => figure as Observation,
    );
    expect(seriesOf(figures, { months: ["2023-02", "2023-03"] })[0]).toBe(
      "2023-02 1-2 WITH_CAUTION DEFINITION_DIFFERS",
    );
  });
});
