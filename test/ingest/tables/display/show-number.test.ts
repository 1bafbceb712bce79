import { describe, expect, it } from "vitest";
import { parseNumberFormat } from "../../../../ingest/tables/display/parse-number-format.ts";
import { showNumber } from "../../../../ingest/tables/display/show-number.ts";

describe("showNumber(stored, format)", () => {
  it.each([
    ["8.85 up, though the double lies below", 8.85, "0.0", "8.9", "8.9"],
    ["a half below zero away from it", -8.85, "0.0", "-8.9", "-8.9"],
    ["1.005, which a double cannot hold", 1.005, "0.00", "1.01", "1.01"],
    ["a sum that fell short in the sixteenth digit", 8.849999999999998, "0.0", "8.9", "8.9"],
    ["nothing up that is truly below a half", 8.8499999, "0.0", "8.8", "8.8"],
    ["ties that are shown alike", 6.58, "0.0", "6.6", "6.6"],
    ["trailing zeros", 1, "0.0", "1.0", "1.0"],
    ["a blank behind", 8.08221099358128, "0.0_ ", "8.1", "8.1"],
    ["whole numbers", 7582.0000004967, "0_ ", "7582", "7582"],
    ["zero with places", 0, "0.0", "0.0", "0.0"],
    ["what rounds to zero from below with its sign", -0.04, "0.0", "-0.0", "0.0"],
    ["groups of three", 1234567.891, "#,##0.00", "1,234,567.89", "1234567.89"],
    ["groups from the fourth digit on only", 123, "#,##0", "123", "123"],
    ["per cent", 0.125, "0.0%", "12.5%", "12.5"],
    ["per cent, half away from zero", 0.0885, "0%", "9%", "9"],
    ["per mille as a word", 8.1, "0.0‰", "8.1‰", "8.1"],
    ["thousands left out", 1234567, "#,##0,", "1,235", "1235"],
    ["millions left out", 1234567891, "0.0,,", "1234.6", "1234.6"],
    ["places that are not needed", 1.5, "0.0##", "1.5", "1.5"],
    ["no zero before the point", 0.5, "#.00", ".50", "0.50"],
    ["zeros before", 7, "000", "007", "7"],
    ["words behind", 12.34, '0.0"亿元"', "12.3亿元", "12.3"],
    ["words before", 12, '"第"0"位"', "第12位", "12"],
    ["a currency with its place", 1234.5, "[$￥-804]#,##0.00", "￥1,234.50", "1234.50"],
    ["brackets for what is below zero", -5, "0.0_);\\(0.0\\)", "(5.0)", "-5.0"],
    ["a red number without a sign", -5.25, "0.0;[Red]0.0", "5.3", "-5.3"],
    ["a dash for nothing, which is no number", 0, '#,##0;-#,##0;"-"', "-", null],
    ["the account format of nothing", 0, '_ * #,##0.00_ ;_ * -#,##0.00_ ;_ * "-"??_ ;_ @_ ', "-", null],
    [
      "the account format below zero",
      -1234.5,
      '_ * #,##0.00_ ;_ * \\-#,##0.00_ ;_ * "-"??_ ;_ @_ ',
      "-1,234.50",
      "-1234.50",
    ],
    ["nothing where a section is empty", 0, "0.0;-0.0;;@", "", null],
    ["nothing where all are", 5, ";;;", "", null],
    ["a condition", 12345, '[>=10000]0.0,"千";0', "12.3千", "12.3"],
    ["what the condition leaves", 999, '[>=10000]0.0,"千";0', "999", "999"],
    ["General", 663.6061, "General", "663.6061", "663.6061"],
    ["General to eleven characters", -73.7937433804591, "General", "-73.79374338", "-73.79374338"],
    ["General, whole", 184868, "General", "184868", "184868"],
    ["General in Chinese", 6.5, "G/通用格式", "6.5", "6.5"],
    ["General with words", 6.5, 'General"亿元"', "6.5亿元", "6.5"],
    ["General of 0.1 + 0.2", 0.1 + 0.2, "General", "0.3", "0.3"],
    ["General beyond eleven digits, the number kept", 123456789012, "General", "1.23457E+11", "123456789012"],
    ["General far below one", 0.00001234, "General", "1.234E-05", "0.00001234"],
    ["text format as General", 12.5, "@", "12.5", "12.5"],
    ["General where a code is no format", 12.5, "0.0\u0001 0.0 [", "12.5", "12.5"],
    ["an exponent", 12345, "0.00E+00", "1.23E+04", null],
  ])("shows %s", (_, stored, code, text, value) => {
    expect(showNumber(stored, parseNumberFormat(code))).toEqual({ text, value });
  });

  it.each([
    ["a day", 45731, "yyyy/m/d", "2025/3/15"],
    ["a month", 45731, 'yyyy"年"m"月"', "2025年3月"],
    ["a month in bare words, as WPS writes", 45731, "yyyy年m月", "2025年3月"],
    ["Chinese numerals", 45731, '[DBNum1][$-804]yyyy"年"m"月"d"日"', "二〇二五年三月十五日"],
    ["the name of a month", 45731, "mmm-yy", "Mar-25"],
    ["a time, m as minutes", 45731.75, "h:mm", "18:00"],
    ["seconds that round up to the next minute", 0.999999, "h:mm:ss", "0:00:00"],
    ["half a day", 45731.75, "h:mm AM/PM", "6:00 PM"],
    ["all hours", 1.5, "[h]:mm", "36:00"],
    ["the weekday", 45731, "aaaa", "星期六"],
    ["the last of February 1900 that never was", 60, "yyyy-mm-dd", "1900-02-29"],
    ["the first day", 1, "yyyy-mm-dd", "1900-01-01"],
  ])("shows %s as a date, without a value", (_, serial, code, text) => {
    expect(showNumber(serial, parseNumberFormat(code))).toEqual({ text, value: null });
  });

  it("counts from 1904 where the workbook does", () => {
    expect(showNumber(45731 - 1462, parseNumberFormat("yyyy/m/d"), true).text).toBe("2025/3/15");
  });
});
