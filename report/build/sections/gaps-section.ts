import { groupBy } from "../../../core/group.ts";
import type { RowAnswer } from "../../ask/answers.ts";
import type { Block, Paragraph, Row, Run } from "../../model.ts";
import { GAP_WORDS } from "../../words/words.ts";
import { nameRegion } from "../list-table.ts";
import { joinWith, type Making } from "../making.ts";
import { createName, createText } from "../runs.ts";
import { column, createBody, createTable, listTableRows, nameRow } from "./plain-tables.ts";

/** Returns which regions lack which figures, and why; what no region states is named in one sentence. */
export function createGapsSection(making: Making): Block[] {
  const all = listTableRows(making);
  const isAbsent = ({ cells }: RowAnswer) => cells.every(({ gap }) => gap?.code === "NOT_STATED");
  const rows = joinRows(all.filter((row) => !isAbsent(row)).flatMap((row) => listGaps(row, making)));
  const absent = all.filter(isAbsent);
  if (rows.length + absent.length === 0) return [createBody("各表所列指标，各地区均有数字。")];
  const columns = [column("指标", 3.4), column("地区", 3.5), column("原因", 3)];
  return [
    ...(absent.length === 0 ? [] : [nameAbsent(absent, all)]),
    ...(rows.length === 0 ? [] : [createTable("缺数及其原因", columns, rows)]),
  ];
}

function nameAbsent(absent: readonly RowAnswer[], all: readonly RowAnswer[]): Paragraph {
  const runs = [
    createText(`各地区均无数字（${GAP_WORDS.NOT_STATED}）：`),
    ...joinWith(
      nameIndicators(absent, all).map((run) => [run]),
      "、",
    ),
    createText("。"),
  ];
  return { kind: "paragraph", role: "body", runs };
}

/** Of what every measure is meant the name says enough; of others what is measured. */
function nameIndicators(rows: readonly RowAnswer[], all: readonly RowAnswer[]): Run[] {
  return [...groupBy(rows, ({ indicator }) => indicator.key)].flatMap(([key, own]) => {
    const isWhole = own.length > 1 && own.length === all.filter(({ indicator }) => indicator.key === key).length;
    const [first] = own;
    return isWhole && first ? [createName(first.indicator.nameZh, "indicator")] : own.map(nameRow);
  });
}

interface Gap {
  readonly row: RowAnswer;
  readonly regions: string;
  readonly reason: string;
}

/** What a row lacks, once for each reason. */
function listGaps(row: RowAnswer, making: Making): Gap[] {
  const zones = new Set(making.answers.regions.subAreas.map(({ id }) => id));
  const lacking = row.cells.filter(({ gap, region }) => gap !== null && !zones.has(region.id));
  return [...groupBy(lacking, ({ gap }) => gap?.code ?? null)].flatMap(([code, cells]) => {
    if (code === null) return [];
    const ids = cells.map(({ region }) => region.id);
    return [{ row, regions: nameRegions(ids, making), reason: GAP_WORDS[code] }];
  });
}

function nameRegions(ids: readonly string[], making: Making): string {
  const { asked, benchmark } = making.answers.regions;
  const isAllAsked = asked.every(({ id }) => ids.includes(id));
  if (!isAllAsked || asked.length < 2) return ids.map((id) => nameRegion(id, making)).join("、");
  const others = ids.filter((id) => !asked.some((region) => region.id === id));
  const isAll = benchmark === null || asked.includes(benchmark) || others.length > 0;
  return isAll ? "所列地区均无" : "所列地区均无，全市有";
}

/** What the same regions lack for the same reason stands in one line. */
function joinRows(gaps: readonly Gap[]): Row[] {
  const rows = gaps.map(({ row }) => row);
  return [...groupBy(gaps, ({ regions, reason }) => `${regions} ${reason}`).values()].flatMap((own): Row[] => {
    const [first] = own;
    if (!first) return [];
    const names = nameIndicators(
      own.map(({ row }) => row),
      rows,
    );
    return [
      {
        role: "plain",
        cells: [
          {
            kind: "head",
            runs: joinWith(
              names.map((run) => [run]),
              "、",
            ),
          },
          { kind: "text", runs: [createName(first.regions, "regions")] },
          { kind: "text", runs: [createText(first.reason)] },
        ],
      },
    ];
  });
}
