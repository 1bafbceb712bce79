import type { Answers } from "../ask/answers.ts";
import type { Column, ComparisonSection, Fact } from "../first-model.ts";
import { formatDay } from "../words/format-period.ts";

/** Returns the title block: which regions, and from which data and program. */
export function createFacts(
  { version, documents }: Answers,
  programVersion: string,
  comparisons: readonly ComparisonSection[],
): Fact[] {
  const columns = [
    ...new Map(comparisons.flatMap((table) => table.columns).map((column) => [column.regionId, column])).values(),
  ];
  const subAreas = columns.filter(({ within }) => within !== null);
  const facts: Fact[] = [
    { label: { zh: "比较区域", en: "Regions" }, lines: [joinNames(columns.filter(({ within }) => within === null))] },
    { label: { zh: "另列园区、新城", en: "Sub-areas, apart" }, lines: subAreas.map(nameSubArea) },
    { label: { zh: "资料", en: "Documents" }, lines: [`已入库文件 ${documents.length} 份`] },
    { label: { zh: "数据版本", en: "Data version" }, lines: [formatVersion(version)] },
    {
      label: { zh: "数据摘要", en: "Content digest" },
      lines: version.contentDigest === null ? [] : [`${version.contentDigest.slice(0, 16)}…`],
    },
    { label: { zh: "程序版本", en: "Program" }, lines: [`qubi ${programVersion}`] },
  ];
  return facts.filter(({ lines }) => lines.some((line) => line !== ""));
}

function joinNames(columns: readonly Column[]): string {
  return columns.map(({ name }) => name.zh).join("、");
}

function nameSubArea({ name, within }: Column): string {
  return `${name.zh}（在${within}）`;
}

function formatVersion({ id, recordedAt }: Answers["version"]): string {
  return recordedAt === null ? id : `${id}（${formatDay(recordedAt.slice(0, 10))}入库，UTC）`;
}
