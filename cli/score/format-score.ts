import Table from "cli-table3";
import { SCORED_FIELDS } from "../../ingest/score/compare-fields.ts";
import type { Rates, Score } from "../../ingest/score/score-statements.ts";
import type { GateScore } from "../../ingest/score/validate-gate.ts";
import { say } from "../print.ts";
import type { Part } from "./labelled-sets.ts";
import type { NamedScore, SetsReport } from "./score-sets.ts";

const PARTS: readonly Part[] = ["rules", "scored", "gold"];

/** Returns one score as a table for people. */
export function formatScore(score: Score): string {
  const table = createTable([], 2);
  table.push(
    [say("标注", "Labels"), score.labels],
    [say("识别", "Predictions"), score.predictions],
    [say("发现 P / R / F1", "Finding P / R / F1"), formatRates(score.finding)],
    [say("严格 P / R / F1", "Strict P / R / F1"), formatRates(score.strict)],
    ...Object.entries(score.fields).map(([field, share]): [string, string] => [`  ${field}`, formatShare(share)]),
    [say("错归于地方", "False attributions"), score.falseAttributions],
    [say("入库准确率", "Accepted precision"), formatShare(score.acceptedPrecision)],
    [say("入库比例", "Accepted share"), formatShare(score.acceptedShare)],
  );
  return table.toString();
}

/** Returns the figures of the sets as tables: by field, by genre, by rule, and what the gate lets in. */
export function formatSets({ parts, genres, rules, gate }: SetsReport): string {
  return [formatFields(parts), formatGenres(genres), formatRules(rules), formatGate(gate)].join("\n");
}

function formatFields(parts: SetsReport["parts"]): string {
  const head = [say("编写规则", "For rules"), say("仅供打分", "Only scored"), say("源文件", "Sources")];
  const table = createTable(["", ...head], 4);
  const row = (words: string, value: (score: NamedScore) => string) =>
    table.push([words, ...PARTS.map((part) => (parts[part] ? value(parts[part]) : "–"))]);
  row(say("标注", "Labels"), ({ byWording }) => String(byWording.labels));
  row(say("发现 F1", "Finding F1"), ({ byWording }) => formatShare(byWording.finding.f1));
  for (const field of SCORED_FIELDS) row(`  ${field}`, ({ byCatalogue }) => formatShare(byCatalogue.fields[field]));
  row(say("  indicator（只比字面）", "  indicator (by wording)"), ({ byWording }) =>
    formatShare(byWording.fields.indicator),
  );
  row(say("严格 F1", "Strict F1"), ({ byCatalogue }) => formatShare(byCatalogue.strict.f1));
  row(say("严格 F1（只比字面）", "Strict F1 (by wording)"), ({ byWording }) => formatShare(byWording.strict.f1));
  row(say("错归于地方", "False attributions"), ({ byWording }) => String(byWording.falseAttributions));
  row(say("入库准确率", "Accepted precision"), ({ byCatalogue }) => formatShare(byCatalogue.acceptedPrecision));
  row(say("入库比例", "Accepted share"), ({ byCatalogue }) => formatShare(byCatalogue.acceptedShare));
  return table.toString();
}

function formatGenres(genres: SetsReport["genres"]): string {
  const heads = [say("标注", "Labels"), say("发现", "Finding"), "place", "indicator", "measure", "status", "period"];
  const table = createTable([say("体裁", "Genre"), ...heads, say("严格", "Strict")], 9);
  for (const [genre, { byCatalogue: score }] of Object.entries(genres)) {
    const { place, indicator, measure, status, period } = score.fields;
    const shares = [score.finding.f1, place, indicator, measure, status, period, score.strict.f1];
    table.push([genre, score.labels, ...shares.map(formatShare)]);
  }
  return table.toString();
}

function formatRules(rules: SetsReport["rules"]): string {
  const head = [say("编写规则", "For rules"), say("仅供打分", "Only scored"), say("源文件", "Sources")];
  const table = createTable([say("规则", "Rule"), ...head], 4);
  for (const [rule, byPart] of Object.entries(rules)) {
    const tallies = PARTS.map((part) => byPart[part]);
    table.push([rule, ...tallies.map((tally) => (tally ? `${tally.right}/${tally.cases}` : "–"))]);
  }
  return table.toString();
}

function formatGate(gate: SetsReport["gate"]): string {
  const head = [
    say("门槛", "Threshold"),
    say("可入库", "Servable"),
    say("入库", "Accepted"),
    say("其中全对", "Right"),
    say("准确率", "Precision"),
    say("入库比例", "Share"),
  ];
  const table = createTable([say("门槛按体裁", "Gate by genre"), ...head], 7);
  const row = (words: string, servable: number, { threshold, accepted, right }: GateScore) =>
    table.push([
      words,
      threshold.toFixed(2),
      servable,
      accepted,
      right,
      formatRatio(right, accepted),
      formatRatio(accepted, servable),
    ]);
  for (const [genre, { servable, chosen, shipped }] of Object.entries(gate)) {
    row(`${genre} ${say("选定", "chosen")}`, servable, chosen);
    if (shipped) row(`${genre} ${say("现用", "shipped")}`, servable, shipped);
  }
  return table.toString();
}

function createTable(head: readonly string[], columns: number): InstanceType<typeof Table> {
  const colAligns = Array.from({ length: columns }, (_, at): "left" | "right" => (at === 0 ? "left" : "right"));
  return new Table({ head: [...head], style: { head: [], border: [] }, colAligns });
}

function formatRates({ precision, recall, f1 }: Rates): string {
  return [precision, recall, f1].map(formatShare).join(" / ");
}

function formatRatio(part: number, whole: number): string {
  return whole === 0 ? "–" : (part / whole).toFixed(4);
}

function formatShare(share: number | null): string {
  return share === null ? "–" : share.toFixed(4);
}
