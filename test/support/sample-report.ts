import type { ObservationAnswer } from "../../report/ask/answers.ts";
import { finishReport } from "../../report/build/finish-report.ts";
import { createBound, createName, createText } from "../../report/build/runs.ts";
import type { Block, Cell, NumberValue, Report, Row, Run } from "../../report/model.ts";

// A report by hand with every kind of block, for the formats: figures, names and sources are invented.

const NAMES = [
  "双清区",
  "大祥区",
  "北塔区",
  "新邵县",
  "邵阳县",
  "隆回县",
  "洞口县",
  "绥宁县",
  "新宁县",
  "城步苗族自治县",
  "武冈市",
  "邵东市",
];

function anObservation(id: string, value: string, region: string): ObservationAnswer {
  return {
    id,
    amount: value,
    baseUnit: "percent",
    statedValue: value,
    statedUnit: "%",
    comparator: "EQ",
    status: "ACTUAL",
    basis: "YOY",
    measure: "GROWTH_RATE",
    definition: null,
    priceBasis: null,
    period: { start: "2025-01-01", end: "2025-03-31" },
    periodInferred: false,
    of: null,
    region: { id: region, nameZh: region },
    indicator: { key: "fixed-asset-investment", nameZh: "固定资产投资" },
    citations: [
      {
        __typename: "CellCitation",
        id: `c-${id}`,
        document: { sha256: "0123456789abcdef".repeat(4) },
        sheet: "投资处1",
        cell: "B5",
        displayedText: value,
        headers: ["固定资产投资", "增速（%）"],
      },
    ],
  };
}

function aValue(amount: string, affixes: Partial<NumberValue> = {}): NumberValue {
  return { amount, decimals: amount.split(".")[1]?.length ?? 0, prefix: "", suffix: "", ...affixes };
}

export function aFigure(id: string, amount: string, region: string, affixes: Partial<NumberValue> = {}): Run {
  const value = aValue(amount, affixes);
  const text = `${value.prefix}${amount}${value.suffix}`;
  return createBound(text, { kind: "observation", observation: anObservation(id, amount, region) }, { value });
}

const ordinal = (text: string, of: string, target?: string) =>
  createBound(text, { kind: "ordinal", of }, target === undefined ? {} : { target });
const words = createText;
const date = (text: string, iso: string) => createBound(text, { kind: "date", iso });

function head(text: string): Cell {
  return { kind: "head", runs: [words(text)] };
}

function rank(place: number, ids: readonly string[]): Cell {
  const inputs = ids.map((id) => anObservation(id, "0.1", "双清区"));
  const run = createBound(
    String(place),
    { kind: "derivation", formula: "rank", inputs },
    { value: aValue(String(place)) },
  );
  return { kind: "number", runs: [run] };
}

function regionRow(name: string, at: number, prefix: string): Row {
  const amount = `${String((at * 37) % 23)}.4`;
  const cells: Cell[] = [
    head(name),
    { kind: "number", runs: [aFigure(`${prefix}l${at}`, `${120 + at * 31}.57`, name)] },
    at === 4
      ? { kind: "gap", runs: [words("未提及")] }
      : {
          kind: "number",
          runs: [
            aFigure(`${prefix}g${at}`, at % 5 === 2 ? `-${amount}` : amount, name, at === 7 ? { prefix: "≥" } : {}),
          ],
        },
    at === 0 ? { kind: "gap", runs: [words("—")] } : rank(at, [`${prefix}g1`, `${prefix}g2`]),
    { kind: "text", runs: at === 7 ? [words("增速慎比 "), ordinal("注1", "note", "note1")] : [] },
  ];
  return { role: at === 0 ? "benchmark" : "plain", cells };
}

function aTable(number: number): Block {
  const column = (text: string, weight: number, align: "left" | "right" | "center" = "right") => ({
    head: [words(text)],
    align,
    weight,
  });
  return {
    kind: "table",
    id: `table${number}`,
    caption: [ordinal(`表${number}`, "table"), words("　固定资产投资完成情况")],
    legend: [date("2025年1—3月", "2025-01-01/2025-03-31")],
    columns: [
      column("地区", 2.4, "left"),
      column("总量（亿元）", 1.6),
      column("增速（%）", 1.4),
      column("位次", 1, "center"),
      column("备注", 2.4, "left"),
    ],
    rows: [
      ...["邵阳市", ...NAMES].map((name, at) => regionRow(name, at, `t${number}`)),
      { role: "group", cells: [{ kind: "text", runs: [words("园区、新城（只列示，不参与排名）")] }] },
      {
        role: "subarea",
        cells: [
          head("邵阳经济技术开发区"),
          { kind: "gap", runs: [words("未提及")] },
          { kind: "number", runs: [aFigure(`t${number}s`, "53.93", "邵阳经济技术开发区")] },
          { kind: "gap", runs: [words("不排名")] },
          { kind: "text", runs: [words("不可比 "), ordinal("注1", "note", "note1")] },
        ],
      },
    ],
    remarks: [[words("“—”为不适用。")]],
  };
}

const FORGED = `=HYPERLINK("http://example.com","点我")<script>alert(1)</script>#set page(width: 1cm) ‮反‬`;

function listBlocks(): Block[] {
  const heading = (level: 1 | 2, id: string, number: string, text: string): Block => ({
    kind: "heading",
    level,
    id,
    runs: [ordinal(number, "section"), words(text)],
  });
  const entry = (level: 1 | 2, target: string, number: string, text: string) => ({
    level,
    target,
    runs: [ordinal(number, "section"), words(text)],
  });
  return [
    {
      kind: "contents",
      title: "目录",
      entries: [
        entry(1, "section1", "一、", "总体情况"),
        entry(1, "section2", "二、", "投资"),
        entry(2, "section2-1", "（一）", "固定资产投资"),
        entry(1, "section3", "三、", "注释与来源"),
      ],
    },
    heading(1, "section1", "一、", "总体情况"),
    {
      kind: "paragraph",
      role: "body",
      runs: [
        date("2025年1—3月", "2025-01-01/2025-03-31"),
        words("，新邵县固定资产投资增长"),
        aFigure("t1g4", "17.4", "新邵县", { suffix: "%" }),
        words("，增速居"),
        createBound("12", { kind: "derivation", formula: "count", inputs: [anObservation("t1g1", "1.1", "双清区")] }),
        words("个县市区之首。"),
      ],
      claims: [{ kind: "lead", indicator: "fixed-asset-investment", observations: ["t1g4"] }],
    },
    heading(1, "section2", "二、", "投资"),
    heading(2, "section2-1", "（一）", "固定资产投资"),
    aTable(1),
    aTable(2),
    aChartOfBars(),
    aChartOfTargets(),
    aTrend(),
    heading(1, "section3", "三、", "注释与来源"),
    { kind: "list", items: [{ id: "note1", runs: [ordinal("注1", "note"), words("　原文只给出界限，不是确数。")] }] },
    {
      kind: "paragraph",
      role: "quote",
      runs: [createBound("固定资产投资增长31.8%，位列全市第一。", { kind: "quote", citation: "0123456789ab 12–30" })],
    },
    { kind: "paragraph", role: "small", runs: [createName(FORGED, "title")] },
    { kind: "paragraph", role: "small", runs: [createName(`${"长".repeat(10_000)}1`, "title")] },
  ];
}

function point(id: string, amount: string, region: string) {
  return { amount, label: aFigure(id, amount, region, { suffix: "%" }) as never };
}

function aChartOfBars(): Block {
  const bars = ["邵阳市", ...NAMES].map((name, at) => ({
    name,
    point: at === 5 ? null : point(`b${at}`, at % 4 === 3 ? `-${at}.5` : `${at}.5`, name),
    gap: at === 5 ? "未提及" : null,
    marks:
      at === 0
        ? (["benchmark"] as const)
        : at === 7
          ? (["bound"] as const)
          : at === 8
            ? (["not-comparable"] as const)
            : [],
    note: at === 7 ? "慎比" : at === 8 ? "不可比" : null,
  }));
  return {
    kind: "chart",
    id: "figure1",
    caption: [ordinal("图1", "figure"), words("　固定资产投资增速")],
    drawing: { kind: "bars", unit: "%", bars },
    description: [words("各县市区固定资产投资增速的条形图。")],
  };
}

function aChartOfTargets(): Block {
  const pairs = NAMES.slice(0, 3).map((name, at) => ({
    name,
    target: point(`x${at}`, `${at + 7}`, name),
    targetIsBound: at === 0,
    actual: point(`y${at}`, `${at + 5}.2`, name),
  }));
  return {
    kind: "chart",
    id: "figure2",
    caption: [ordinal("图2", "figure"), words("　目标与实绩")],
    drawing: { kind: "targets", unit: "%", pairs },
    description: [words("目标与实绩对照。")],
  };
}

function aTrend(): Block {
  const months = Array.from({ length: 13 }, (_, at) => date(`${((at + 2) % 12) + 1}月`, `2024-${at}`) as never);
  const lines = NAMES.slice(0, 4).map((name, line) => ({
    name,
    isBenchmark: line === 0,
    points: months.map((_, at) =>
      at === 10 || (line === 2 && at < 5) ? null : point(`z${line}-${at}`, `${line + at}.3`, name),
    ),
  }));
  return {
    kind: "chart",
    id: "figure3",
    caption: [ordinal("图3", "figure"), words("　固定资产投资增速走势")],
    drawing: { kind: "trend", unit: "%", months, lines },
    description: [words("各月累计增速。")],
  };
}

/** A report with all kinds of blocks, negative and bounded figures, gaps, zones, hostile and long words. */
export function createSampleReport(): Report {
  return finishReport({
    title: {
      name: "邵阳市主要经济指标月度比较报告",
      title: [words("邵阳市主要经济指标月度比较报告")],
      subtitle: [date("2025年3月", "2025-03")],
      facts: [
        { label: "比较区域", runs: [words(NAMES.join("、"))] },
        { label: "数据版本", runs: [createName("3f0a9c.12", "data version")] },
      ],
      date: [date("2025年4月20日", "2025-04-20")],
    },
    blocks: listBlocks(),
    origin: {
      dataVersion: "3f0a9c.12",
      recordedOn: "2025-04-20",
      program: "qubi 1.2.3",
      template: { key: "monthly", digest: "aabbccdd" },
      month: "2025-03",
      regions: NAMES,
      since: null,
    },
  });
}
