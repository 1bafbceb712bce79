import { formatPeriod } from "../../core/period.ts";
import { formatStatementReason } from "../../core/statement-reasons.ts";
import type { ExplainedClause, ExplainedStatement, Explanation } from "../../ingest/recognise/explain/explain-place.ts";
import type { Judgement } from "../../ingest/recognise/judge/judge-statement.ts";
import { findLocale, say } from "../print.ts";

/** Returns an explanation in words: document, section, sentence, clauses with their tokens, statements with their rules. */
export function formatExplanation(explanation: Explanation, text: string): string {
  const { block, sentence, clauses, statements } = explanation;
  return [
    ...formatDocument(explanation),
    ...formatSection(explanation),
    `${say("段落", "Block")}  ${block.kind}`,
    `${say("句子", "Sentence")}  ${sentence ?? say("（此处没有识别出字词）", "(no words were recognised here)")}`,
    ...clauses.flatMap(formatClause),
    ...statements.flatMap((one) => formatStatement(one, text)),
    ...(statements.length === 0 ? [say("此句没有语句。", "The sentence states nothing.")] : []),
  ].join("\n");
}

function formatDocument({ document }: Explanation): string[] {
  const { genre, regionId, publishedOn, year, planSpan, reportPeriod } = document;
  const known = {
    genre,
    place: regionId,
    publishedOn,
    year,
    plan: planSpan && `${planSpan.from}/${planSpan.to}`,
    report: formatPeriod(reportPeriod),
  };
  return [`${say("文件", "Document")}  ${formatKnown(known)}`];
}

function formatSection({ section }: Explanation): string[] {
  const { heading, level, status, year, goal, regionId } = section;
  const known = { level, status, year, goal: goal && formatSays({ ...goal.time }), place: regionId };
  return [`${say("小节", "Section")}  ${heading ?? say("（无标题）", "(no heading)")}  ${formatKnown(known)}`];
}

function formatKnown(values: Readonly<Record<string, string | number | null>>): string {
  return Object.entries(values)
    .map(([name, value]) => `${name}=${value ?? "–"}`)
    .join("  ");
}

function formatClause({ text, tokens }: ExplainedClause): string[] {
  const words = tokens.map((token) =>
    `      ${token.kind.padEnd(12)} “${token.text}”  ${formatSays(token.says)}`.trimEnd(),
  );
  return [`  ${say("分句", "Clause")}  ${text}`, ...words];
}

/** What a token says, in one line; what is not known is left out. */
function formatSays(says: Readonly<Record<string, unknown>>): string {
  const known = Object.entries(says).filter(([, value]) => value !== null && value !== false && value !== undefined);
  return known.map(([name, value]) => `${name}=${typeof value === "object" ? JSON.stringify(value) : value}`).join(" ");
}

function formatStatement({ statement, judgement }: ExplainedStatement, text: string): string[] {
  const { start, end, quote, indicator, indicatorName, place, period, measure, value, unit, accepted, reasons } =
    statement;
  const said = [
    place ?? "?",
    `${indicatorName} (${indicator})`,
    measure,
    `${value}${unit}`,
    formatPeriod(period) ?? "?",
  ];
  const waits = reasons.map((code) => `${code} ${formatStatementReason(code, findLocale())}`).join(" ");
  return [
    "",
    `${say("语句", "Statement")}  ${start}–${end} “${quote}”  ${said.join(" · ")}`,
    ...Object.entries(statement.evidence).map(([field, { start: from, end: to, rule }]) => {
      const words =
        from === null || to === null
          ? say("（承前或推断）", "(inherited or inferred)")
          : `${from}–${to} “${text.slice(from, to)}”`;
      return `  ${field.padEnd(10)} ${rule.padEnd(30)} ${words}`;
    }),
    `  ${accepted ? say("采纳", "accepted") : say(`待审：${waits}`, `waits: ${waits}`)}`,
    ...(judgement ? formatJudgement(judgement) : []),
  ];
}

function formatJudgement({ confidence, parts }: Judgement): string[] {
  const lines = parts.map(({ group, cases, right, bound }) => `    ${right}/${cases} ≥ ${bound.toFixed(4)}  ${group}`);
  const heading = say("可信度 = 各项实测准确率下限（95%）之积", "Confidence = product of the lower bounds (95 %)");
  return [`  ${heading} = ${confidence.toFixed(4)}`, ...lines];
}
