import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Claim } from "../../core/reconcile.ts";
import { reconcileClaims } from "../../core/reconcile.ts";
import { aClaim } from "./samples.ts";

/** The current values as lines of "amount [flags] statements < superseded". */
function currentOf(...claims: Claim[]): string[] {
  return reconcileClaims(claims).map(({ amount, flags, statementIds, supersedes }) => {
    const old = supersedes ? ` < ${supersedes.amount}` : "";
    return `${amount} [${flags.join()}] ${statementIds.join()}${old}`;
  });
}

const money = { baseUnit: "CNY", statedUnit: "亿元", measure: "level", basis: null } as const;

describe("reconcileClaims(claims)", () => {
  it("has nothing of no claims", () => {
    expect(reconcileClaims([])).toEqual([]);
  });

  it.each<[string, Claim, Claim, string]>([
    [
      "the finer of two that round to one another",
      aClaim({ statementId: "s1", amount: "53.9", statedValue: "53.9", decimals: 1 }),
      aClaim({ statementId: "s2" }),
      "53.93 [] s1,s2",
    ],
    [
      "one of two equal values of two issuers",
      aClaim({ statementId: "s1" }),
      aClaim({ statementId: "s2", documentSha: "b", issuer: "新闻" }),
      "53.93 [] s1,s2",
    ],
    [
      "a half rounded away from zero",
      aClaim({ statementId: "s1", amount: "8.85", statedValue: "8.85", decimals: 2 }),
      aClaim({ statementId: "s2", amount: "8.9", statedValue: "8.9", decimals: 1 }),
      "8.85 [] s1,s2",
    ],
    [
      "万元 and the 亿元 that it rounds to",
      aClaim({
        ...money,
        statementId: "s1",
        amount: "4633800000",
        statedValue: "463,380",
        statedUnit: "万元",
        decimals: 0,
      }),
      aClaim({ ...money, statementId: "s2", amount: "4630000000", statedValue: "46.3", decimals: 1 }),
      "4633800000 [] s1,s2",
    ],
    [
      "a fall",
      aClaim({ statementId: "s1", amount: "-0.85", statedValue: "-0.85", decimals: 2 }),
      aClaim({ statementId: "s2", amount: "-0.9", statedValue: "-0.9", decimals: 1 }),
      "-0.85 [] s1,s2",
    ],
    [
      "a printed 0 and what rounds to it",
      aClaim({ statementId: "s1", amount: "0.04", statedValue: "0.04", decimals: 2 }),
      aClaim({ statementId: "s2", amount: "0", statedValue: "0.0", decimals: 1 }),
      "0.04 [] s1,s2",
    ],
    [
      "equal amounts of words that are no number",
      aClaim({ statementId: "s1", amount: "80", statedValue: "八成", decimals: 0 }),
      aClaim({ statementId: "s2", amount: "80", statedValue: "80", decimals: 0 }),
      "80 [] s1,s2",
    ],
  ])("keeps %s", (_, a, b, expected) => {
    expect(currentOf(a, b)).toEqual([expected]);
    expect(currentOf(b, a)).toEqual([expected]);
  });

  const revised = { statementId: "s2", documentSha: "b", amount: "55", statedValue: "55.00" };
  it.each<[string, Partial<Claim>, string[]]>([
    ["a later one of the same issuer replaces", { publishedOn: "2023-07-20" }, ["55 [] s2 < 53.93"]],
    ["an earlier one of the same issuer is replaced", { publishedOn: "2023-05-20" }, ["53.93 [] s1 < 55"]],
    ["another issuer's stands beside", { publishedOn: "2023-07-20", issuer: "发改局" }, ["55", "53.93"]],
    ["an unknown issuer's stands beside", { publishedOn: "2023-07-20", issuer: null }, ["55", "53.93"]],
    ["one of the same day stands beside", {}, ["53.93", "55"]],
    ["an undated one stands beside", { publishedOn: null }, ["53.93", "55"]],
    ["one of the same document stands beside", { documentSha: "a" }, ["53.93", "55"]],
    ["that of the better source stands first", { issuer: "统计年鉴", sourceRank: 1 }, ["55", "53.93"]],
    [
      "a better source of another issuer hides nothing",
      { issuer: "统计年鉴", sourceRank: 1, publishedOn: "2024-01-01" },
      ["55", "53.93"],
    ],
  ])("of two values: %s", (_, fields, expected) => {
    const claims = [aClaim({ statementId: "s1" }), aClaim({ ...revised, ...fields })];
    const lines =
      expected.length === 1
        ? expected
        : expected.map((amount) => `${amount} [SOURCE_CONFLICT] ${amount === "55" ? "s2" : "s1"}`);
    expect(currentOf(...claims)).toEqual(lines);
    expect(currentOf(...claims.toReversed())).toEqual(lines);
  });

  it("counts GDP growth of 1.2 % and 2 % by two outlets as a conflict: 1.2 does not round to 2", () => {
    const one = aClaim({ statementId: "s1", issuer: "甲报", amount: "1.2", statedValue: "1.2", decimals: 1 });
    const other = aClaim({
      statementId: "s2",
      issuer: "乙报",
      documentSha: "b",
      amount: "2",
      statedValue: "2",
      decimals: 0,
    });
    expect(currentOf(one, other)).toEqual(["1.2 [SOURCE_CONFLICT] s1", "2 [SOURCE_CONFLICT] s2"]);
  });

  it("does not give up a value that its issuer says again after another", () => {
    const first = aClaim({ statementId: "s1", publishedOn: "2023-01-01" });
    const between = aClaim({ ...revised, publishedOn: "2023-02-01" });
    const again = aClaim({ statementId: "s3", documentSha: "c", publishedOn: "2023-03-01" });
    expect(currentOf(first, between, again)).toEqual(["53.93 [] s1,s3 < 55"]);
  });

  it("keeps a value that another issuer still states, without the revised citation", () => {
    const own = aClaim({ statementId: "s1" });
    const repost = aClaim({ statementId: "s3", documentSha: "c", issuer: "新闻" });
    expect(currentOf(own, repost, aClaim({ ...revised, publishedOn: "2023-07-20" }))).toEqual([
      "55 [SOURCE_CONFLICT] s2",
      "53.93 [SOURCE_CONFLICT] s3",
    ]);
  });

  it("names the latest of several values that were replaced", () => {
    const values = ["50", "51", "52"].map((amount, index) =>
      aClaim({
        statementId: amount,
        documentSha: amount,
        amount,
        statedValue: amount,
        decimals: 0,
        publishedOn: `2023-0${index + 1}-01`,
      }),
    );
    expect(currentOf(...values)).toEqual(["52 [] 52 < 51"]);
  });

  it.each([
    ["closes the value that it corrects", {}, ["55 [] s2 < 53.93"]],
    ["is dated before it, and closes it", { publishedOn: "2022-01-01" }, ["55 [] s2 < 53.93"]],
    ["is of an unknown issuer and day", { issuer: null, publishedOn: null }, ["55 [] s2 < 53.93"]],
    ["shows fewer digits", { amount: "53.9", statedValue: "53.9", decimals: 1 }, ["53.9 [] s2 < 53.93"]],
    ["states it again", { amount: "53.93", statedValue: "53.93", decimals: 2 }, ["53.93 [] s1,s2"]],
  ])("of a later edition of a publication: it %s", (_, fields, lines) => {
    const claims = [aClaim({ statementId: "s1" }), aClaim({ ...revised, work: "a", edition: 2, ...fields })];
    expect(currentOf(...claims)).toEqual(lines);
    expect(currentOf(...claims.toReversed())).toEqual(lines);
  });

  it("names the value of the edition right before, and serves one that the latest goes back to", () => {
    const editions = ["50", "51", "52", "50"].map((amount, index) => {
      const documentSha = `d${index}`;
      return aClaim({
        statementId: `s${index}`,
        documentSha,
        work: "d0",
        edition: index + 1,
        amount,
        statedValue: amount,
      });
    });
    expect(currentOf(...editions.slice(0, 3))).toEqual(["52 [] s2 < 51"]);
    expect(currentOf(...editions)).toEqual(["50 [] s0,s3 < 52"]);
  });

  it("leaves another issuer's value beside the corrected one", () => {
    const other = aClaim({ statementId: "s3", documentSha: "c", issuer: "新闻" });
    const corrected = aClaim({ ...revised, work: "a", edition: 2 });
    expect(currentOf(aClaim({ statementId: "s1" }), other, corrected)).toEqual([
      "53.93 [SOURCE_CONFLICT] s3",
      "55 [SOURCE_CONFLICT] s2 < 53.93",
    ]);
  });

  it("infers the period only where every claim does, and unites the flags in order", () => {
    const inferred = aClaim({
      statementId: "s1",
      periodInferred: true,
      flags: ["NEAR_BOUNDARY_CHANGE", "INCOMPLETE_PERIOD"],
    });
    const stated = aClaim({ statementId: "s2", flags: ["INCOMPLETE_PERIOD"] });
    expect(reconcileClaims([inferred, stated])).toMatchObject([
      { periodInferred: false, flags: ["INCOMPLETE_PERIOD", "NEAR_BOUNDARY_CHANGE"] },
    ]);
    expect(reconcileClaims([inferred, inferred])).toMatchObject([{ periodInferred: true, statementIds: ["s1"] }]);
  });

  it("gives the same whatever the order of the claims", () => {
    const anyClaim = fc
      .record({
        hundredths: fc.integer({ min: 5380, max: 5400 }),
        decimals: fc.integer({ min: 0, max: 2 }),
        documentSha: fc.constantFrom("a", "b", "c"),
        issuer: fc.constantFrom("甲", "乙", null),
        publishedOn: fc.constantFrom("2023-01-01", "2023-02-01", null),
        sourceRank: fc.integer({ min: 1, max: 3 }),
        work: fc.constantFrom("a", "b"),
        edition: fc.integer({ min: 1, max: 3 }),
      })
      .map(({ hundredths, decimals, ...fields }) => {
        const statedValue = (hundredths / 100).toFixed(decimals);
        return aClaim({ ...fields, decimals, statedValue, amount: String(Number(statedValue)) });
      });
    const claims = fc
      .uniqueArray(anyClaim, { maxLength: 7, selector: (claim) => JSON.stringify(claim) })
      .map((list) => {
        return list.map((claim, index) => ({ ...claim, statementId: `s${index}` }));
      });
    const shuffled = claims.chain((list) =>
      fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length })),
    );
    fc.assert(
      fc.property(shuffled, ([list, other]) => {
        expect(reconcileClaims(other)).toEqual(reconcileClaims(list));
      }),
    );
  });
});
