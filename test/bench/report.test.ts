import { describe, expect, it } from "vitest";
import { formatReport } from "../../bench/server/report.ts";
import { createRequest, QUERY_SHA256 } from "../../bench/server/requests.ts";

const asked = { regions: ["a"], indicators: ["b"] };

function measured(label: string, rates: number[], rest: { against?: string; least?: number } = {}) {
  return { label, server: label, manner: "post" as const, against: "REST", rates, ...rest };
}

describe("formatReport(measurement)", () => {
  // By round the other is 0.5, 2 and 0.2 of it.
  const base = measured("REST", [400, 100, 500]);

  it("takes multiples of one round, and then their median with the least and the most", () => {
    const { table } = formatReport({ lines: [base, measured("other", [200, 200, 100])], missing: [], bytes: 0 });
    expect(table.split("\n").at(-1)).toBe("| other | 200 | 100–200 | 0.50 | 0.20–2.00 |  |");
  });

  it.each([
    [0.5, true, "reaches 0.5"],
    [0.51, false, "misses 0.51"],
  ])("holds a line against %s: %s", (least, isReached, words) => {
    const report = formatReport({ lines: [base, measured("qubi", [200, 200, 100], { least })], missing: [], bytes: 0 });
    expect(report.isReached).toBe(isReached);
    expect(report.table).toContain(words);
  });

  it("misses a target that nothing was measured against", () => {
    const line = measured("qubi", [200], { least: 0.1, against: "not there" });
    expect(formatReport({ lines: [line], missing: [], bytes: 0 }).isReached).toBe(false);
  });
});

describe("createRequest(manner, variables, etag)", () => {
  it("sends a text, its SHA-256, or an address, with the ETag that is known", () => {
    expect(createRequest("post", asked).body).toContain("query Compare");
    const trusted = JSON.parse(createRequest("trusted", asked).body ?? "");
    expect(trusted.query).toBeUndefined();
    expect(trusted.extensions.persistedQuery.sha256Hash).toBe(QUERY_SHA256);
    const { method, headers, path } = createRequest("not-modified", asked, '"tag"');
    expect([method, headers["if-none-match"], path.startsWith("/graphql?query=")]).toEqual(["GET", '"tag"', true]);
  });
});
