export type DateField = "year" | "month" | "day" | "weekday" | "hour" | "minute" | "second" | "half";

/** A piece of a date format: words, or a field with how many letters ask for it. */
export interface DatePart {
  readonly field: DateField | null;
  /** The words, or the letters of the field. */
  readonly text: string;
  /** [h]: all hours since day 0. */
  readonly isElapsed: boolean;
  /** The fields of a [DBNum1] format are written with Chinese numerals: 二〇二五年三月. */
  readonly isChinese: boolean;
}

const PIECES =
  /"([^"]*)"?|[\\!](.)|_(.)|\*(.)|\[([^\]]*)\]|(AM\/PM|A\/P|上午\/下午)|(y+|e+|m+|d+|h+|s+(?:\.0+)?|a{3,4})|(.)/giu;
const FIELDS: Readonly<Record<string, DateField>> = {
  y: "year",
  e: "year",
  m: "month",
  d: "day",
  h: "hour",
  s: "second",
  a: "weekday",
};

/** Does a section of a format show its number as a date or time. */
export function isDateCode(code: string): boolean {
  const bare = code.replaceAll(/"[^"]*"?|[\\!_*].|\[(?!h+\]|m+\]|s+\])[^\]]*\]|General|G\/通用格式|E[+-]/giu, "");
  return /[ymdhse]|a{3}/i.test(bare);
}

/** Returns the pieces of a date format; an m beside hours or seconds is a minute. */
export function parseDateFormat(code: string): DatePart[] {
  const isChinese = /\[DBNum1\]/i.test(code);
  const parts = [...code.matchAll(PIECES)].flatMap((match) => parsePiece(match, isChinese));
  return parts.map((part, at) => (isMinute(part, parts, at) ? { ...part, field: "minute" as const } : part));
}

function parsePiece(match: RegExpExecArray, isChinese: boolean): DatePart[] {
  const [, quoted, escaped, blank, fill, bracket, half, letters, other] = match;
  const elapsed = /^(h+|m+|s+)$/i.exec(bracket ?? "")?.[0];
  const field = half === undefined ? FIELDS[(elapsed ?? letters ?? "").charAt(0).toLowerCase()] : "half";
  if (fill !== undefined || (bracket !== undefined && elapsed === undefined)) return [];
  if (field === undefined) {
    return [
      {
        field: null,
        text: quoted ?? escaped ?? other ?? (blank === undefined ? "" : " "),
        isElapsed: false,
        isChinese,
      },
    ];
  }
  return [{ field, text: half ?? elapsed ?? letters ?? "", isElapsed: elapsed !== undefined, isChinese }];
}

function isMinute({ field, text }: DatePart, parts: readonly DatePart[], at: number): boolean {
  if (field !== "month" || text.length > 2) return false;
  const before = parts.slice(0, at).findLast((part) => part.field !== null && part.field !== "half");
  const after = parts.slice(at + 1).find((part) => part.field !== null && part.field !== "half");
  return before?.field === "hour" || after?.field === "second";
}
