import type { Evidence, TextStatement } from "../../../core/statement.ts";
import type { Genre } from "../../catalogue/genre.ts";
import type { DocumentContext } from "../scene.ts";

/** What the parts of a statement are made from. */
export type Judged = Pick<TextStatement, "start" | "end" | "measure" | "status" | "scope" | "period" | "evidence">;

/** Where a statement stands, as far as it tells good cases from bad. */
export interface Setting {
  readonly text: string;
  readonly genre: Genre;
  /** Says or is known to be of a day: what is said of 今年 has a year. */
  readonly isDated: boolean;
}

/** Returns what is known of the setting of a reading's statements. */
export function createSetting(text: string, { genre, publishedOn, reportPeriod }: DocumentContext): Setting {
  return { text, genre, isDated: publishedOn !== null || reportPeriod !== null };
}

/** The fields whose making is judged, each by the rule that read it. */
export const JUDGED_FIELDS = ["indicator", "measure", "place", "scope", "period", "status", "baseValue"] as const;
export type JudgedField = (typeof JUDGED_FIELDS)[number];

/** Something that made a statement: a field by a rule, or the fields that it inherited together. */
export interface Part {
  readonly field: JudgedField | "inherited";
  /** The fields that are right where the part is. */
  readonly rightIn: readonly JudgedField[];
  /** Names of the groups of cases that it belongs to, the widest first. */
  readonly groups: readonly string[];
}

/** Returns what made a statement: each field by its rule, and what it inherited. */
export function listParts(statement: Judged, setting: Setting): Part[] {
  const { text } = setting;
  const fields = JUDGED_FIELDS.map((field) => createPart(field, nameSigns(field, statement, setting), statement));
  const inherited = INHERITABLE.filter((field) => isFar(nameDistance(statement, statement.evidence[field], text)));
  if (inherited.length === 0) return fields;
  const group = `inherited ${inherited.join("+")}`;
  const groups = [group, `${group}, ${nameDocument(setting)}`];
  return [...fields, { field: "inherited", rightIn: inherited, groups }];
}

/** A report says most of its figures of one time and place, a piece of news of several. */
function nameDocument({ genre, isDated }: Setting): string {
  return isDated ? genre : `undated ${genre}`;
}

const INHERITABLE = ["indicator", "place", "period"] as const;

function createPart(field: JudgedField, signs: readonly string[], { evidence }: Judged): Part {
  const rule = evidence[field === "baseValue" ? "value" : field]?.rule ?? "none";
  const groups = signs.map((_, at) => `${field} ${rule}, ${signs.slice(0, at + 1).join(", ")}`);
  return { field, rightIn: [field], groups: [`${field} ${rule}`, ...groups] };
}

/** What beside the rule tells good cases from bad, the strongest first. */
function nameSigns(field: JudgedField, statement: Judged, setting: Setting): string[] {
  const { evidence, measure, period, status, scope } = statement;
  switch (field) {
    case "indicator":
      return [nameLead(evidence, setting.text)];
    case "period":
      return [
        nameDocument(setting),
        nameDistance(statement, evidence.period, setting.text),
        measure === "level" ? (period?.kind ?? "none") : measure,
      ];
    case "status":
      return [status];
    case "scope":
      return [scope];
    default:
      return [];
  }
}

/** Ends of words that a name follows without being a part of it: 实现, 完成, 全年, 其中, 和. */
const BEFORE_NAME = /[现成达及和与为年月末的中是将使对由]$/;

/** What stands before a name: nothing of a name, words that name nothing, or words that may belong to it. */
function nameLead({ indicator, place }: Judged["evidence"], text: string): string {
  if (!indicator || indicator.start === null) return "no words";
  const from = place?.end === undefined || place.end === null || place.end > indicator.start ? 0 : place.end;
  const lead = text.slice(Math.max(from, indicator.start - 8), indicator.start).replaceAll(/\s/g, "");
  if (!/\p{Script=Han}$/u.test(lead)) return "begins"; // after a mark, a number or the place itself
  return BEFORE_NAME.test(lead) ? "follows a verb" : "follows words";
}

/** Words this far away are of another sentence, whatever stands between: texts of any size cost the same a statement. */
const FAR = 400;

/** Where the words of a field stand, seen from the figure. */
function nameDistance({ start, end }: Judged, evidence: Evidence | undefined, text: string): string {
  if (!evidence || evidence.start === null || evidence.end === null) return "inferred";
  const [from, to] = evidence.start < start ? [evidence.end, start] : [end, evidence.start];
  if (to - from > FAR) return "sentence before";
  const between = text.slice(from, to);
  if (/[。!！?？]|\n\s*\n/.test(between)) return "sentence before";
  if (/[;；]/.test(between)) return "part before";
  return /[,，]/.test(between) ? "clause before" : "clause";
}

function isFar(distance: string): boolean {
  return distance === "inferred" || distance === "sentence before" || distance === "part before";
}
