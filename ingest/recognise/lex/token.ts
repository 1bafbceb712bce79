import type { Comparator } from "../../../core/statement.ts";
import type { Entry, Unit } from "../../catalogue/catalogue.ts";
import type { Quantifier, TimeForm } from "../../catalogue/words.ts";

/** Offsets into the text of a block. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** What a time says before the document's date is known. A year that the words leave open is null. */
export type Time =
  | TimeForm
  | { readonly form: "year"; readonly year: number }
  | { readonly form: "months"; readonly year: number | null; readonly from: number; readonly to: number }
  | { readonly form: "end-of-month"; readonly year: number | null; readonly month: number }
  | { readonly form: "date"; readonly year: number | null; readonly month: number; readonly day: number }
  | { readonly form: "last-years"; readonly count: number }
  | { readonly form: "span-of-years"; readonly count: number }
  | { readonly form: "coming-years"; readonly count: number };

export interface TimeToken extends Span {
  readonly kind: "time";
  readonly time: Time;
  /** The year that words just before it name: 去年 in 去年上半年, 2023年 in 2023年1—5月. */
  readonly within: Time | null;
  /** 到2023年, 至2025年: the end of a way, not a span. */
  readonly isGoal: boolean;
  /** 2021 in 《2021统计年鉴》: names a thing, and dates figures only where nothing else does. */
  readonly inTitle: boolean;
}

/** A number with its unit and the words of comparison around it. */
export interface QuantityToken extends Span {
  readonly kind: "quantity";
  /** As stated, Chinese numerals in digits: "15", "1/3". */
  readonly value: string;
  /** As a decimal: 33.333333 of 1/3. */
  readonly decimal: string;
  readonly unitWord: string;
  readonly unit: Unit;
  readonly comparator: Comparator;
  /** The number alone. */
  readonly number: Span;
  readonly quantifier: Quantifier | null;
  /** Of a list of ratios (8.4:47.2:44.4): the indicator that this number is a share of, and the whole. */
  readonly part?: { readonly key: string; readonly whole: string };
}

/** 第四, 前30, 首位. */
export interface RankToken extends Span {
  readonly kind: "ordinal";
  readonly place: string;
  readonly comparator: Comparator;
}

/** A number without a unit: a name's digits, a score, a part of a ratio. */
export interface NumberToken extends Span {
  readonly kind: "number";
  readonly value: string;
}

export interface MarkToken extends Span {
  readonly kind: "mark";
  readonly mark: "stop" | "semicolon" | "comma" | "pause" | "colon" | "open" | "close";
}

/** A doer that is no place: an enterprise, an institution, a facility, a project; known by its name's form. */
export interface DoerToken extends Span {
  readonly kind: "doer";
  readonly sort: "enterprise" | "institution" | "facility" | "project" | "carrier";
  readonly name: string;
}

export type WordToken = Span & Exclude<Entry, { kind: "time" | "quantifier" | "place" }>;

/** A place that is named, as the document means it. */
export interface PlaceToken extends Span {
  readonly kind: "place";
  /** `?` and the name for a zone that no catalogue has. */
  readonly regionId: string;
  readonly flag: string | null;
}
export type Token =
  | WordToken
  | PlaceToken
  | TimeToken
  | QuantityToken
  | RankToken
  | NumberToken
  | MarkToken
  | DoerToken;

export type TokenOf<K extends Token["kind"]> = Extract<Token, { kind: K }>;

export function isToken<K extends Token["kind"]>(kind: K): (token: Token) => token is TokenOf<K> {
  return (token): token is TokenOf<K> => token.kind === kind;
}
