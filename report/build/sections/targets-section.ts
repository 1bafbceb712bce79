import type { TargetAnswer } from "../../ask/answers.ts";
import type { Block, Row, Table } from "../../model.ts";
import { STATE_WORDS, UNJUDGED_WORDS } from "../../words/words.ts";
import { createFigure, createPeriod } from "../figures.ts";
import { nameRegion } from "../list-table.ts";
import { type Making, pointAtSources } from "../making.ts";
import { createName, createText } from "../runs.ts";
import { createTargetCharts } from "../target-charts.ts";
import { describeTarget, isPaired, nameIndicator, type PairedTarget, sortTargets, tellProgress } from "../targets.ts";
import { column, createBody } from "./plain-tables.ts";

/** Returns targets beside what was reached, and those for which nothing is known yet. */
export function createTargetsSection(making: Making): Block[] {
  const { targets } = making.answers;
  const sorted = sortTargets(targets, making);
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

function createPairedTable(targets: readonly PairedTarget[], making: Making): Table {
  return {
    kind: "table",
    id: "",
    caption: [createText("目标与实绩对照")],
    legend: [],
    columns: [
      column("指标", 2.2),
      column("地区", 1.4),
      column("目标", 2.3),
      column("实绩", 2.7),
      column("进度", 2.6),
      column("状态", 1.9),
      column("来源", 0.9),
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
      { kind: "text", runs: tellProgress(progress) },
      { kind: "text", runs: [createText(words)] },
      { kind: "text", runs: pointAtSources([target, actual], making) },
    ],
  };
}

function createUnpairedTable(targets: readonly TargetAnswer[], making: Making): Table {
  return {
    kind: "table",
    id: "",
    caption: [createText("尚无实绩对照的目标")],
    legend: [],
    columns: [
      column("指标", 3),
      column("地区", 1.6),
      column("目标", 2.3, "right"),
      column("期间", 2, "center"),
      column("未对照的原因", 2.2),
      column("来源", 0.9),
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
