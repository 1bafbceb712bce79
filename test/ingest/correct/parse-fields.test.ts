import { describe, expect, it } from "vitest";
import { completeAmount } from "../../../ingest/correct/complete-amount.ts";
import { checkFields, parseFields, parsePeriod } from "../../../ingest/correct/parse-fields.ts";
import { catalogue } from "../support.ts";

describe("parsePeriod(text)", () => {
  it.each([
    ["2023", "2023-01-01", "2023-12-31", "year"],
    ["2023-02", "2023-02-01", "2023-02-28", "month"],
    ["2024-02", "2024-02-01", "2024-02-29", "month"],
    ["2023-12-31", "2023-12-31", "2023-12-31", "point"],
    ["2023-01..2023-05", "2023-01-01", "2023-05-31", "ytd"],
    ["2021..2025", "2021-01-01", "2025-12-31", "multi_year"],
    ["2023-04..2023-06", "2023-04-01", "2023-06-30", "other"],
  ])("reads %s", (text, start, end, kind) => expect(parsePeriod(text)).toEqual({ start, end, kind }));

  it.each(["2023-13", "2023-02-30", "2023..2021", "去年", "2023..2024..2025", "202"])("refuses %s", (text) => {
    expect(() => parsePeriod(text)).toThrow(/period/);
  });
});

describe("parseFields(texts)", () => {
  it("reads fields as a person writes them", () => {
    expect(parseFields(["place=余杭区", "period=none", "status=target", "periodInferred=true", "unit="])).toEqual({
      place: "余杭区",
      period: null,
      status: "target",
      periodInferred: true,
      unit: "",
    });
  });

  it("keeps what stands after the first =", () => {
    expect(parseFields(["definition=a=b"])).toEqual({ definition: "a=b" });
  });

  it.each([
    [["colour=red"], /colour.*indicator/s],
    [["status=maybe"], /status/],
    [["scope=none"], /scope/],
    [["of={"], /of/],
  ])("refuses %j", (texts, words) => expect(() => parseFields(texts)).toThrow(words));
});

describe("checkFields(fields)", () => {
  it.each([[{ measure: "level", colour: "red" }], [{ value: 5 }], ["level"], [null]])("refuses %j", (fields) => {
    expect(() => checkFields(fields)).toThrow();
  });
});

describe("completeAmount(statement, fields, units)", () => {
  const stated = { value: "5.2", unit: "亿元", baseUnit: "CNY" };

  it.each([
    ["another number", { value: "6" }, { value: "6", baseValue: "600000000", baseUnit: "CNY" }],
    ["another unit", { unit: "万元" }, { unit: "万元", baseValue: "52000", baseUnit: "CNY" }],
    ["an amount of its own", { value: "6", baseValue: "7" }, { value: "6", baseValue: "7" }],
    ["neither", { place: "余杭区" }, { place: "余杭区" }],
  ])("converts %s", (_, fields, completed) => {
    expect(completeAmount(stated, fields, catalogue.units)).toEqual(completed);
  });

  it("keeps the base of an amount per mu", () => {
    expect(completeAmount({ value: "42", unit: "万元", baseUnit: "CNY/mu" }, { value: "43" }, catalogue.units)).toEqual(
      {
        value: "43",
        baseValue: "430000",
        baseUnit: "CNY/mu",
      },
    );
  });

  it.each([
    [{ unit: "斗" }, /斗/],
    [{ value: "很多" }, /很多/],
  ])("refuses %j", (fields, words) => {
    expect(() => completeAmount(stated, fields, catalogue.units)).toThrow(words);
  });
});
