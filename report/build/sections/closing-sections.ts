import type { Block, Cell, Paragraph, Row } from "../../model.ts";
import type { SectionOf } from "../../template/template.ts";
import { formatMeasured } from "../../words/format-figure.ts";
import { formatReason } from "../../words/format-reason.ts";
import { MARKS } from "../../words/words.ts";
import { isFilled } from "../cells.ts";
import { createFigure, createPeriod } from "../figures.ts";
import { nameRegion } from "../list-table.ts";
import { joinWith, type Making } from "../making.ts";
import { createBound, createName, createText } from "../runs.ts";
import { column, createBody, createTable, listTableRows, nameRow } from "./plain-tables.ts";

/** Returns every figure that may not simply stand beside its row's reference, with all its reasons. */
export function createIncomparableSection(making: Making): Block[] {
  const rows = listTableRows(making).flatMap((row) =>
    row.cells
      .filter(isFilled)
      .filter(({ verdict, isBenchmark }) => verdict !== "COMPARABLE" && !isBenchmark)
      .map((cell): Row => {
        const run = createFigure(cell.observation, { withUnit: true });
        return {
          role: "plain",
          cells: [
            { kind: "head", runs: [nameRow(row)] },
            { kind: "text", runs: [createName(nameRegion(cell.region.id, making), "region")] },
            { kind: run.value ? "number" : "text", runs: [run] },
            { kind: "text", runs: [createPeriod(cell.observation.period)] },
            { kind: "text", runs: [createText(cell.verdict === null ? "" : MARKS[cell.verdict])] },
            {
              kind: "text",
              runs: joinWith(
                cell.reasons.map((reason) => [createName(formatReason(reason), "reason")]),
                "；",
              ),
            },
          ],
        };
      }),
  );
  if (rows.length === 0) return [createBody("各表所列数字都可与本行参照比较。")];
  const columns = [
    column("指标", 2.2),
    column("地区", 2),
    column("数值", 1.3, "right"),
    column("期间", 1.7, "center"),
    column("结论", 1, "center"),
    column("原因", 4),
  ];
  return [
    createBody("下列数字只列示，不参与排名和求差，也不写入比较的句子。"),
    createTable("慎比与不可比的数字", columns, rows),
  ];
}

/** Returns what was revised or withdrawn since the version asked, or ever. */
export function createRevisionsSection(making: Making): Block[] {
  const { changes } = making.answers;
  if (changes === null || changes.nodes.length === 0) return [createBody("所列地区没有修订或撤回的数字。")];
  const rows = changes.nodes.map((change): Row => {
    const observation = change.new ?? change.old;
    const figure = (own: typeof observation): Cell => ({
      kind: "text",
      runs: own === null ? [createText("—")] : [createFigure(own, { withUnit: true })],
    });
    return {
      role: "plain",
      cells: [
        {
          kind: "head",
          runs:
            observation === null
              ? []
              : [createName(formatMeasured(observation.indicator.nameZh, observation.measure), "indicator")],
        },
        { kind: "text", runs: observation === null ? [] : [createName(observation.region.nameZh, "region")] },
        { kind: "text", runs: [createPeriod(observation?.period ?? null)] },
        figure(change.old),
        figure(change.new),
        { kind: "text", runs: [createName(change.message, "cause")] },
      ],
    };
  });
  const columns = [
    column("指标", 2.4),
    column("地区", 1.8),
    column("期间", 1.8, "center"),
    column("原数", 1.4, "right"),
    column("现数", 1.4, "right"),
    column("原因", 3),
  ];
  const shown = String(changes.nodes.length);
  const rest = changes.totalCount > changes.nodes.length ? [createBody("只列出一部分，其余见 qubi history。")] : [];
  return shown === "0" ? rest : [createTable("修订与撤回的数字", columns, rows), ...rest];
}

export function createNotesSection({ notes }: Making): Block[] {
  if (notes.list.length === 0) return [createBody("各表所列数字没有需要说明之处。")];
  const items = notes.list.map((words, at) => ({
    id: `note${at + 1}`,
    runs: [
      createBound(`注${at + 1}`, { kind: "ordinal", of: "note" }),
      createText("　"),
      createName(words, "note"),
      createText("。"),
    ],
  }));
  return [{ kind: "list", items }];
}

/** Returns the method, then what the report was made from and by. */
export function createMethodSection({ paragraphs }: SectionOf<"method">, making: Making): Block[] {
  const { answers, program, template } = making;
  const { id, contentDigest } = answers.version;
  const origin: Paragraph = {
    kind: "paragraph",
    role: "body",
    runs: [
      createText("本报告由程序 "),
      createName(program, "program"),
      createText("，按模板 "),
      createName(`${template.key}（${template.digest}）`, "template"),
      createText("，从数据版本 "),
      createName(`${id}（内容摘要 ${contentDigest?.slice(0, 16) ?? "—"}）`, "data version"),
      createText(" 生成；三者相同，所得文件逐字节相同。"),
    ],
  };
  return [...paragraphs.map(createBody), origin];
}
