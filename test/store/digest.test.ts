import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { changeContent, digestRow, digestText, EMPTY_CONTENT, formatCanonical } from "../../store/digest.ts";

describe("formatCanonical(value)", () => {
  it("sorts keys at every depth, keeps the order of lists, leaves out what is undefined", () => {
    expect(formatCanonical({ b: [{ d: 1, c: null }, 2], a: undefined, A: "十" })).toBe(
      '{"A":"十","b":[{"c":null,"d":1},2]}',
    );
  });
});

describe("digestRow(table, row)", () => {
  const row = { id: "a", name: "余杭区", parentId: null };

  it.each([
    ["the order of the keys", { name: "余杭区", parentId: null, id: "a" }],
    ["an absent column that is null", { id: "a", name: "余杭区" }],
    ["versions and row ids", { ...row, rowId: 7, recordedFrom: 3, recordedTo: 4, digest: "x" }],
    ["the name of the file, by which nothing is told apart", { ...row, fileName: "a.txt", doc: "a.txt" }],
  ])("does not see %s", (_, other) => {
    expect(digestRow("regionVersions", other)).toBe(digestRow("regionVersions", row));
  });

  it.each([
    ["another value", "regionVersions", { ...row, name: "余杭" }],
    ["false beside absent", "regionVersions", { ...row, parentId: false }],
    ["another table", "regionEvents", row],
  ])("sees %s", (_, table, other) => {
    expect(digestRow(table, other)).not.toBe(digestRow("regionVersions", row));
  });
});

describe("changeContent(content, changes)", () => {
  const digests = fc.array(fc.string().map(digestText));

  it("does not depend on the order of the rows, and forgets what was removed", () => {
    fc.assert(
      fc.property(digests, digests, (kept, gone) => {
        const direct = changeContent(EMPTY_CONTENT, { added: kept, removed: [] });
        const detour = changeContent(EMPTY_CONTENT, { added: [...gone, ...kept.toReversed()], removed: [] });
        expect(changeContent(detour, { added: [], removed: gone.toReversed() })).toBe(direct);
      }),
    );
  });

  it("counts a row that is there twice twice", () => {
    const row = digestText("a");
    const once = changeContent(EMPTY_CONTENT, { added: [row], removed: [] });
    expect(changeContent(once, { added: [row], removed: [] })).not.toBe(once);
  });

  it("stays 64 digits below zero and above the modulus", () => {
    const below = changeContent(EMPTY_CONTENT, { added: [], removed: [digestText("a")] });
    expect(below).toMatch(/^[0-9a-f]{64}$/);
    expect(changeContent(below, { added: [digestText("a")], removed: [] })).toBe(EMPTY_CONTENT);
  });
});
