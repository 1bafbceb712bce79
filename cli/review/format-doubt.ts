import { formatPeriod } from "../../core/period.ts";
import { formatStatementReason } from "../../core/statement-reasons.ts";
import type { StoredStatement } from "../../store/statements.ts";
import { findLocale, say } from "../print.ts";
import type { Doubt } from "./find-waiting.ts";

/** The fields that a person decides of, in their order. */
const SHOWN = [
  "place",
  "scope",
  "entity",
  "indicatorName",
  "measure",
  "status",
  "comparator",
  "period",
  "basis",
] as const;

/** Fields that are read together with another have its evidence. */
const EVIDENCE_OF: Readonly<Record<string, string>> = {
  indicatorName: "indicator",
  comparator: "value",
  entity: "scope",
};

/** Returns one line of a statement that waits: id, place, indicator, amount, period, reasons. */
export function formatLine({ statement, document }: Doubt): string {
  const { id, place, indicatorName, measure, value, unit, period, reasons } = statement;
  const said = [place ?? "?", indicatorName, measure, `${value}${unit}`, formatPeriod(period) ?? "?"].join(" ");
  return `${id.slice(0, ID_LENGTH)}  ${document.fileName}  ${said}  ${reasons.join(",")}`;
}

/** So many digits of an id tell it from others. */
const ID_LENGTH = 12;

/** Returns a statement that waits with its sentence, each field with its words and rule, and why it waits. */
export function formatDoubt(doubt: Doubt, at: { readonly index: number; readonly count: number }): string {
  const { statement, document } = doubt;
  const { id, reasons, confidence } = statement;
  const heading = `[${at.index}/${at.count}] ${document.fileName}  ${id.slice(0, ID_LENGTH)}`;
  const sure = confidence === null ? "" : say(`  可信度 ${confidence}`, `  confidence ${confidence}`);
  const words = reasons.map((code) => `  ${code}  ${formatStatementReason(code, findLocale())}`);
  return [
    heading + sure,
    "",
    `  ${markSentence(doubt)}`,
    "",
    ...SHOWN.map((field) => formatField(doubt, field)),
    "",
    ...words,
  ].join("\n");
}

/** The sentence with the figure in 【】. */
function markSentence({ statement, text }: Doubt): string {
  const { start, end, citation, quote } = statement;
  if (start === null || end === null || !("sentence" in citation)) return `【${quote}】`;
  const { sentenceStart, sentenceEnd } = citation;
  const parts = [text.slice(sentenceStart, start), "【", text.slice(start, end), "】", text.slice(end, sentenceEnd)];
  return parts.join("").replaceAll(/\s+/g, " ");
}

function formatField({ statement, text }: Doubt, field: (typeof SHOWN)[number]): string {
  const found = statement.evidence[EVIDENCE_OF[field] ?? field];
  const hasWords = found !== undefined && found.start !== null && found.end !== null;
  const words = hasWords
    ? `“${text.slice(found.start, found.end).replaceAll(/\s+/g, "")}”`
    : say("（无对应字句）", "(no words)");
  const source = found ? `${words} ${found.rule}` : "";
  return `  ${field.padEnd(14)} ${formatValue(statement, field).padEnd(24)} ${source}`.trimEnd();
}

function formatValue(statement: StoredStatement, field: (typeof SHOWN)[number]): string {
  if (field === "period") return formatPeriod(statement.period) ?? "–";
  if (field === "indicatorName") return `${statement.indicatorName} (${statement.indicator})`;
  if (field === "comparator") return `${statement.comparator} ${statement.value} ${statement.unit}`;
  return statement[field] ?? "–";
}
