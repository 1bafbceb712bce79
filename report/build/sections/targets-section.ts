import { groupBy } from "../../../core/group.ts";
import { createMonth } from "../../../core/period.ts";
import type { ObservationAnswer, TargetAnswer } from "../../ask/answers.ts";
import type { Block, Cell, Claim, Paragraph, Row, Run, Table } from "../../model.ts";
import type { SentenceKind } from "../../template/sentences.ts";
import { formatMeasured } from "../../words/format-figure.ts";
import { BASIS_WORDS, STATE_WORDS, UNJUDGED_WORDS } from "../../words/words.ts";
import { createDerived, createFigure, createPeriod } from "../figures.ts";
import { nameRegion } from "../list-table.ts";
import { fillPattern, joinWith, type Making, pointAtSources } from "../making.ts";
import { createName, createText } from "../runs.ts";
import { createTargetCharts } from "../target-charts.ts";
import { createParagraph } from "./sentences.ts";

export type PairedTarget = TargetAnswer & { readonly actual: ObservationAnswer };

export function isPaired(target: TargetAnswer): target is PairedTarget {
  return target.actual !== null;
}

/** Returns targets beside what was reached, and those for which nothing is known yet. */
export function createTargetsSection(making: Making): Block[] {
  const { targets } = making.answers;
  const sorted = sortTargets(targets, making).filter(
    (target) => isPaired(target) || isRunning(target, making.answers.month),
  );
  const [paired, unpaired] = [sorted.filter(isPaired), sorted.filter((target) => !isPaired(target))];
  const words =
    sorted.length === 0 ? "已入库的文件没有所列地区本期的目标。" : "有目标，而没有可与之对照的实绩，故不计算进度。";
  return [
    ...(paired.length === 0
      ? [createBody(words)]
      : [createPairedTable(paired, making), ...createTargetCharts(paired, making)]),
    ...(unpaired.length === 0 ? [] : [createUnpairedTable(unpaired, making)]),
  ];
}

function createBody(text: string): Paragraph {
  return { kind: "paragraph", role: "body", runs: [createText(text)] };
}

/** Whether the month lies in the period of a target: of one that has passed without an actual figure nothing is told. */
function isRunning({ period }: TargetAnswer, month: string): boolean {
  const { start, end } = createMonth(month);
  return period === null || (period.end >= start && (period.start <= end || period.start === period.end));
}

/** In the order of the regions, those of a region as they came. */
function sortTargets(targets: readonly TargetAnswer[], { answers }: Making): TargetAnswer[] {
  const ids = [...answers.regions.asked, ...answers.regions.subAreas].map(({ id }) => id);
  const place = ({ target }: TargetAnswer) => (ids.indexOf(target.region.id) + ids.length + 1) % (ids.length + 1);
  return targets.toSorted((a, b) => place(a) - place(b));
}

const column = (text: string, weight: number, align: "left" | "right" | "center" = "left") => ({
  head: [createText(text)],
  align,
  weight,
});

function createPairedTable(targets: readonly PairedTarget[], making: Making): Table {
  return {
    kind: "table",
    id: "",
    caption: [createText("目标与实绩对照")],
    legend: [],
    columns: [
      column("指标", 2.4),
      column("地区", 1.8),
      column("目标", 2),
      column("实绩", 2),
      column("进度", 2.6),
      column("状态", 2),
      column("来源", 1.2),
    ],
    rows: targets.map((target) => createPairedRow(target, making)),
    remarks: [],
  };
}

function createPairedRow(progress: PairedTarget, making: Making): Row {
  const { target, actual, state, reason, period } = progress;
  const words = reason === null ? STATE_WORDS[state] : `${STATE_WORDS[state]}：${UNJUDGED_WORDS[reason]}`;
  return {
    role: "plain",
    cells: [
      { kind: "head", runs: [nameIndicator(target)] },
      { kind: "text", runs: [createName(nameRegion(target.region.id, making), "region")] },
      { kind: "text", runs: [...describeTarget(target), createText("（"), createPeriod(period), createText("）")] },
      {
        kind: "text",
        runs: [
          createFigure(actual, { withUnit: true }),
          createText("（"),
          createPeriod(actual.period),
          createText("）"),
        ],
      },
      createProgressCell(progress),
      { kind: "text", runs: [createText(words)] },
      { kind: "text", runs: pointAtSources([target, actual], making) },
    ],
  };
}

function nameIndicator({ indicator, measure }: ObservationAnswer): Run {
  return createName(formatMeasured(indicator.nameZh, measure), "indicator");
}

function describeTarget(target: ObservationAnswer): Run[] {
  const basis = target.basis === null || target.basis === "YOY" ? "" : BASIS_WORDS[target.basis];
  return [createText(basis), createFigure(target, { withUnit: true })].filter(({ text }) => text !== "");
}

function createProgressCell({
  attainedShare,
  timeProgress,
  lead,
  gap,
  gapUnit,
  wayShare,
  target,
  actual,
}: PairedTarget): Cell {
  const inputs = [actual, target];
  const parts: Run[][] = [
    attainedShare === null
      ? []
      : [createText("完成"), createDerived(attainedShare, { formula: "attained-share", inputs }), createText("%")],
    timeProgress === null
      ? []
      : [createText("时序进度"), createDerived(timeProgress, { formula: "time-progress", inputs }), createText("%")],
    lead === null
      ? []
      : [
          createText(lead.startsWith("-") ? "落后时序" : "快于时序"),
          createDerived(lead.replace(/^-/, ""), { formula: "lead", inputs }),
          createText("个百分点"),
        ],
    wayShare === null
      ? []
      : [createText("自基数起已走过"), createDerived(wayShare, { formula: "way-share", inputs }), createText("%")],
    gap === null || gapUnit !== "percentage_point"
      ? []
      : [
          createText(gap.startsWith("-") ? "低于目标" : "高出目标"),
          createDerived(gap.replace(/^-/, ""), { formula: "gap", inputs }),
          createText("个百分点"),
        ],
  ];
  return { kind: "text", runs: joinWith(parts, "，") };
}

function createUnpairedTable(targets: readonly TargetAnswer[], making: Making): Table {
  return {
    kind: "table",
    id: "",
    caption: [createText("尚无实绩对照的目标")],
    legend: [],
    columns: [
      column("指标", 3),
      column("地区", 2),
      column("目标", 1.8, "right"),
      column("期间", 1.8, "center"),
      column("未对照的原因", 2.4),
      column("来源", 1),
    ],
    rows: targets.map(({ target, period, reason, state }) => ({
      role: "plain",
      cells: [
        { kind: "head", runs: [nameIndicator(target)] },
        { kind: "text", runs: [createName(nameRegion(target.region.id, making), "region")] },
        { kind: "text", runs: describeTarget(target) },
        { kind: "text", runs: [createPeriod(period)] },
        { kind: "text", runs: [createText(reason === null ? STATE_WORDS[state] : UNJUDGED_WORDS[reason])] },
        { kind: "text", runs: pointAtSources([target], making) },
      ],
    })),
    remarks: [],
  };
}

/** Returns what became of the targets that may be judged, a clause each; null of none. */
export function createTargetSentence(making: Making): Paragraph | null {
  const judged = sortTargets(making.answers.targets, making)
    .filter(isPaired)
    .filter(({ state }) => state !== "NOT_JUDGED");
  const byRegion = [...groupBy(judged, ({ target }) => target.region.id).values()].flat();
  const clauses = byRegion.map((progress) => ({ runs: tell(progress, making), claims: [createTargetClaim(progress)] }));
  return createParagraph(clauses.filter(({ runs }) => runs.length > 0));
}

function createTargetClaim({ target, actual }: PairedTarget): Claim {
  return { kind: "progress", indicator: target.indicator.key, observations: [target.id, actual.id] };
}

function tell(progress: PairedTarget, making: Making): Run[] {
  const { target, actual, attainedShare, timeProgress, lead, gap, gapUnit } = progress;
  const inputs = [actual, target];
  const shared = {
    region: [createName(nameRegion(target.region.id, making), "region")],
    indicator: [nameIndicator(target)],
    target: describeTarget(target),
    actual: [createFigure(actual, { withUnit: true })],
  };
  const fill = (kind: SentenceKind, values: Readonly<Record<string, Run[]>>) =>
    fillPattern(making.template.sentences, kind, { ...shared, ...values });
  if (attainedShare !== null && timeProgress !== null && lead !== null)
    return fill(lead.startsWith("-") ? "behind" : "ahead", {
      share: [createDerived(attainedShare, { formula: "attained-share", inputs })],
      time: [createDerived(timeProgress, { formula: "time-progress", inputs })],
      points: [createDerived(lead.replace(/^-/, ""), { formula: "lead", inputs })],
    });
  if (gap === null || gapUnit !== "percentage_point") return [];
  return fill(gap.startsWith("-") ? "underTarget" : "overTarget", {
    points: [createDerived(gap.replace(/^-/, ""), { formula: "gap", inputs })],
  });
}
