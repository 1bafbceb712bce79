import { AppError } from "../../core/errors.ts";
import { countDaysOfMonth, createDate, type Period, type PeriodKind } from "../../core/period.ts";
import { type CorrectedFields, correctedFieldsForm } from "./correction.ts";

/** What stands for "nothing says": a period, basis or place that is not known. */
const NOTHING = ["", "null", "none", "无"];

/**
 * Returns the fields that a person wrote as `field=value`. A period is a year, a month, a day, or two of these with `..`
 * between; `none` is nothing. Throws REVIEW_FIELD_UNKNOWN, and REVIEW_VALUE_INVALID that says what a field takes.
 */
export function parseFields(texts: readonly string[]): CorrectedFields {
  const entries = texts.map((text) => {
    const at = text.indexOf("=");
    const field = (at < 0 ? text : text.slice(0, at)).trim();
    if (!Object.hasOwn(correctedFieldsForm.shape, field))
      throw new AppError("REVIEW_FIELD_UNKNOWN", { field, fields: Object.keys(correctedFieldsForm.shape).join(" ") });
    return [field, parseValue(field, at < 0 ? "" : text.slice(at + 1).trim())] as const;
  });
  return checkFields(Object.fromEntries(entries));
}

/** Returns fields in their form. Throws REVIEW_VALUE_INVALID, or REVIEW_FIELD_UNKNOWN. */
export function checkFields(fields: unknown): CorrectedFields {
  const result = correctedFieldsForm.safeParse(fields);
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  const field = issue?.path.join(".") ?? "";
  const given = typeof fields === "object" && fields !== null ? (fields as Record<string, unknown>)[field] : fields;
  throw new AppError("REVIEW_VALUE_INVALID", {
    field,
    value: JSON.stringify(given ?? null),
    expected: issue?.message ?? null,
  });
}

function parseValue(field: string, text: string): unknown {
  if (NOTHING.includes(text) && field !== "unit") return null;
  switch (field) {
    case "period":
      return parsePeriod(text);
    case "periodInferred":
      return text === "true" ? true : text === "false" ? false : text;
    case "of":
      return parseObject(text);
    default:
      return text;
  }
}

function parseObject(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new AppError("REVIEW_VALUE_INVALID", { field: "of", value: text, expected: '{"place": "…"}' });
  }
}

/** 2023 is the year, 2023-05 the month, 2023-05-31 the day; 2023-01..2023-05 the months from the first to the last. */
export function parsePeriod(text: string): Period {
  const [from = "", to = from, ...more] = text.split("..");
  const start = findDay(from.trim(), "first");
  const end = findDay(to.trim(), "last");
  if (start === null || end === null || start > end || more.length > 0)
    throw new AppError("REVIEW_VALUE_INVALID", {
      field: "period",
      value: text,
      expected: "2023 · 2023-05 · 2023-01..2023-05",
    });
  return { start, end, kind: nameKind(start, end) };
}

function findDay(text: string, side: "first" | "last"): string | null {
  const [, year, month, day] = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(text) ?? [];
  if (year === undefined) return null;
  const monthOf = Number(month ?? (side === "first" ? 1 : 12));
  if (monthOf < 1 || monthOf > 12) return null;
  const last = countDaysOfMonth(Number(year), monthOf);
  const dayOf = day === undefined ? (side === "first" ? 1 : last) : Number(day);
  return dayOf < 1 || dayOf > last ? null : createDate(Number(year), monthOf, dayOf);
}

/** The kind only keeps a wording; of what a person wrote it follows from the days. */
function nameKind(start: string, end: string): PeriodKind {
  if (start === end) return "point";
  const [from, to] = [start.slice(5), end.slice(5)];
  if (start.slice(0, 4) !== end.slice(0, 4)) return from === "01-01" && to === "12-31" ? "multi_year" : "other";
  if (from === "01-01" && to === "12-31") return "year";
  if (start.slice(0, 7) === end.slice(0, 7)) return "month";
  return from === "01-01" ? "ytd" : "other";
}
