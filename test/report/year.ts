import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Written, type WrittenSheet, writeWorkbook } from "../ingest/tables/write-workbook.ts";
import { type Opened, openWith } from "./support.ts";

// Monthly workbooks from September 2023 to September 2024, and what two counties aimed at for 2024; every figure is invented.

const NAMES = ["全市", "鹤城", "洪江", "中方", "沅陵", "辰溪", "溆浦", "会同", "麻阳", "新晃", "芷江", "靖州", "通道"];
const MONTHS = [
  ...[9, 10, 11, 12].map((month) => ({ year: 2023, month })),
  // January is not published by itself.
  ...[2, 3, 4, 5, 6, 7, 8, 9].map((month) => ({ year: 2024, month })),
];

/**
 * Growth of the nth place: half a point more each month, the city's 5.0 in September 2023, each county's a tenth above
 * the one before; but in the last month 鹤城 is a tenth above all.
 */
function growthOf(at: number, step: number): Written {
  const place = at === 1 && step === MONTHS.length - 1 ? NAMES.length : at;
  return [(50 + step * 5 + place) / 10, "0.0_ "];
}

function composeInvestment(label: string, step: number): WrittenSheet {
  const rows = NAMES.map((name, at): Written[] => [name, growthOf(at, step)]);
  return {
    name: "投资处1",
    merges: ["A1:B1"],
    rows: [["固定资产投资"], [], ["县市区", label], [null, "增速（%）"], ...rows],
  };
}

/** 鹤城 collects 1,100 万元 a month and 沅陵 1,400 万元, the city a hundred thousand in all months. */
function composeRevenue(label: string, { month, step }: { month: number; step: number }): WrittenSheet {
  const rows = NAMES.map((name, at): Written[] => [
    name,
    [at === 0 ? 100_000 : month * (1000 + at * 100), "0_ "],
    growthOf(at, step),
  ]);
  return {
    name: "财政1",
    merges: ["A1:C1"],
    rows: [["一般公共预算收入"], [], ["县市区", label], [null, "绝对额（万元）", "增速（%）"], ...rows],
  };
}

const AIMS = {
  鹤城区:
    "2024年全区经济社会发展的主要预期目标是：固定资产投资增长10%以上，一般公共预算收入达到12000万元以上，社会消费品零售总额增长7%左右。",
  沅陵县:
    "2024年全县经济社会发展的主要预期目标是：固定资产投资增长12%，一般公共预算收入16800万元以上，新增规模以上工业企业20家以上。",
} as const;

/** A store with a year of workbooks, the earliest first, and two reports on the work of governments. */
export function openYear(): Promise<Opened> {
  const folder = mkdtempSync(join(tmpdir(), "qubi-year-"));
  const write = (name: string, file: string, bytes: string | Uint8Array) => {
    mkdirSync(join(folder, name));
    writeFileSync(join(folder, name, file), bytes);
    return join(folder, name, file);
  };
  const months = MONTHS.map(({ year, month }, step) => {
    const label = `${year}年1-${month}月`;
    const sheets = [composeInvestment(label, step), composeRevenue(label, { month, step })];
    return write(`${year}-${month}`, "月报.xlsx", writeWorkbook(sheets));
  });
  const aims = Object.entries(AIMS).map(([name, words]) =>
    write(name, `${name}政府工作报告.txt`, `2024年${name}政府工作报告\n\n2024年1月10日\n\n${words}\n`),
  );
  return openWith([...months, ...aims]);
}
