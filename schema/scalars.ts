import { GraphQLError, GraphQLScalarType, Kind } from "graphql";
import { parseDecimal } from "../core/decimal.ts";
import { createDate } from "../core/period.ts";

function parseText(value: unknown, name: string): string {
  if (typeof value === "string") return value;
  throw new GraphQLError(`${name} is written as a string, not as ${JSON.stringify(value) ?? typeof value}.`);
}

function parseDate(value: unknown): string {
  const text = parseText(value, "Date");
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text) ?? [];
  try {
    return createDate(Number(year), Number(month), Number(day));
  } catch (cause) {
    throw new GraphQLError(`"${text}" is no day of the calendar in the form YYYY-MM-DD.`, {
      originalError: cause instanceof Error ? cause : null,
    });
  }
}

function parseMonth(value: unknown): string {
  const text = parseText(value, "Month");
  if (/^\d{4}-(?:0[1-9]|1[0-2])$/.test(text)) return text;
  throw new GraphQLError(`"${text}" is no month in the form YYYY-MM.`);
}

function parseAmount(value: unknown): string {
  const text = parseText(value, "Decimal");
  if (/^-?\d+(\.\d+)?$/.test(text)) return parseDecimal(text);
  throw new GraphQLError(`"${text}" is no decimal number such as "4630000000" or "-0.8".`);
}

/** A scalar that travels as a string; what stands in the store is already in its form. */
function createTextScalar(name: string, description: string, parse: (value: unknown) => string): GraphQLScalarType {
  return new GraphQLScalarType<string, string>({
    name,
    description,
    serialize: (value) => parseText(value, name),
    parseValue: parse,
    parseLiteral: (node) => parse(node.kind === Kind.STRING ? node.value : undefined),
  });
}

export const DecimalScalar = createTextScalar(
  "Decimal",
  "精确的十进制数，以字符串表示，不经过浮点数。An exact decimal number, written as a string; it never passes through a float.",
  parseAmount,
);

export const DateScalar = createTextScalar(
  "Date",
  "日期（GB/T 7408，YYYY-MM-DD），不含时区。A calendar date (ISO 8601, YYYY-MM-DD) without a time zone.",
  parseDate,
);

export const MonthScalar = createTextScalar("Month", "月份，YYYY-MM。A calendar month, YYYY-MM.", (value) =>
  parseMonth(value),
);

export const InstantScalar = createTextScalar(
  "Instant",
  "时刻（UTC，ISO 8601）。An instant in UTC (ISO 8601).",
  (value) => parseText(value, "Instant"),
);

/** What is plain data already: only ever given, never taken. */
export const JsonScalar = new GraphQLScalarType<unknown, unknown>({
  name: "Json",
  description: "任意 JSON 值。Any value of JSON.",
  serialize: (value) => value,
});
