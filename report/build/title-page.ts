import type { TitlePage } from "../model.ts";
import { formatDay } from "../words/format-period.ts";
import type { Making } from "./making.ts";
import { createBound, createName, createText } from "./runs.ts";

/** Returns the title page: the place, the month, whom it compares, and what it was made from. */
export function createTitlePage({ answers, template, program }: Making): TitlePage {
  const { month, regions, version } = answers;
  const place = regions.benchmark?.nameZh ?? (regions.asked.length === 1 ? (regions.asked[0]?.nameZh ?? "") : "");
  const name = `${place}${template.title}`;
  const recordedOn = findDay(version.recordedAt);
  return {
    name,
    title: [createName(place, "region"), createText(template.title)].filter(({ text }) => text !== ""),
    subtitle: [createBound(`${month.slice(0, 4)}年${Number(month.slice(5))}月`, { kind: "date", iso: month })],
    facts: [
      { label: "比较地区", runs: [createName(regions.asked.map(({ nameZh }) => nameZh).join("、"), "regions")] },
      { label: "数据版本", runs: [createName(version.id, "data version")] },
      { label: "编制程序", runs: [createName(program, "program")] },
      { label: "报告模板", runs: [createName(`${template.key}（${template.digest}）`, "template")] },
    ],
    date: [createText("数据截至"), createBound(formatDay(recordedOn), { kind: "date", iso: recordedOn })],
  };
}

/** The day of an instant in UTC; of a version that names none, the first of the calendar of computers. */
export function findDay(instant: string | null): string {
  return instant?.slice(0, 10) ?? "1970-01-01";
}
