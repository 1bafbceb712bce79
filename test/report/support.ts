import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { findSeeds, loadSources } from "../../cli/home.ts";
import { makeReport, type ReportRequest } from "../../cli/report/make-report.ts";
import { ingestCatalogue, ingestFiles } from "../../ingest/ingest-files.ts";
import { findFiles } from "../../ingest/read/find-files.ts";
import { readRuns } from "../../report/build/runs.ts";
import type { Block, Paragraph, Report, Row, Table } from "../../report/model.ts";
import { openStore } from "../../store/open.ts";
import type { Store } from "../../store/store.ts";
import { HUAIHUA } from "../ingest/tables/huaihua.ts";
import { type Written, type WrittenSheet, writeWorkbook } from "../ingest/tables/write-workbook.ts";
import { FIVE } from "../support/five-districts.ts";

/** The twelve counties of the composed workbooks, by the names that a reader would give. */
export const TWELVE =
  "鹤城区,洪江市,中方县,沅陵县,辰溪县,溆浦县,会同县,麻阳苗族自治县,新晃侗族自治县,芷江侗族自治县,靖州苗族侗族自治县,通道侗族自治县".split(
    ",",
  );

export interface Opened {
  readonly store: Store;
  readonly home: string;
}

/** A store of its own with these files, in their order. */
export async function openWith(paths: readonly string[]): Promise<Opened> {
  const home = mkdtempSync(join(tmpdir(), "qubi-report-"));
  const sources = await loadSources(home);
  const store = await openStore({ file: join(home, "qubi.db") });
  await ingestCatalogue(store, sources.recogniser.catalogue);
  for await (const outcome of ingestFiles(store, paths, sources)) {
    if (outcome.state === "refused") throw outcome.error;
  }
  return { store, home };
}

/** A store of its own with the five source documents, read by the rules and corrections that ship. */
export async function openSeeds(): Promise<Opened> {
  return openWith((await findFiles(join(findSeeds(), "documents"))).readable);
}

/** Growth of 投资处1 a month before, in the order of its rows, the city first. */
const EARLIER = [4.3, 4.0, -30.8, -41.2, 12.8, 10.1, -7.1, 18.1, 12.7, 7.0, 1.0, 9.9, 14.2];

/** The composed workbook of January–September 2024, and the sheet of investment of January–August. */
export async function openWorkbooks(): Promise<Opened> {
  const folder = mkdtempSync(join(tmpdir(), "qubi-workbooks-"));
  const write = (name: string, sheets: readonly WrittenSheet[]) => {
    mkdirSync(join(folder, name));
    writeFileSync(join(folder, name, "月报.xlsx"), writeWorkbook(sheets));
    return join(folder, name, "月报.xlsx");
  };
  return openWith([write("九月", HUAIHUA), write("八月", [composeAugust()])]);
}

function composeAugust(): WrittenSheet {
  const sheet = HUAIHUA.find(({ name }) => name === "投资处1");
  if (!sheet) throw new Error("no sheet of investment");
  const counties = sheet.rows.slice(4, 17).map((row, at): Written[] => [row[0] ?? null, [EARLIER[at] ?? 0, "0.0_ "]]);
  return {
    name: "投资处1",
    merges: ["A1:B1"],
    rows: [["固定资产投资"], [], ["县市区", "2024年1-8月"], [null, "增速（%）"], ...counties],
  };
}

/** The report as the command makes it: of the seeds in May 2023 unless it is asked otherwise. */
export async function reportOn(opened: Opened, request: Partial<ReportRequest> = {}): Promise<Report> {
  return makeReport(opened, {
    month: "2023-05",
    regions: FIVE,
    template: "monthly",
    asOf: null,
    since: null,
    ...request,
  });
}

export function reportOnWorkbooks(opened: Opened, request: Partial<ReportRequest> = {}): Promise<Report> {
  return reportOn(opened, { month: "2024-09", regions: TWELVE, ...request });
}

export function listTables({ blocks }: Report): Table[] {
  return blocks.filter((block): block is Table => block.kind === "table");
}

/** The table whose caption ends with these words. Throws where there is none. */
export function findTable(report: Report, words: string): Table {
  const table = listTables(report).find(({ caption }) => readRuns(caption).endsWith(`　${words}`));
  if (!table)
    throw new Error(
      `no table ${words}: ${listTables(report)
        .map(({ caption }) => readRuns(caption))
        .join()}`,
    );
  return table;
}

/** A table as lines of cells, the header first. */
export function readTable({ columns, rows }: Table): string[][] {
  return [columns.map(({ head }) => readRuns(head)), ...rows.map(readRow)];
}

function readRow({ cells }: Row): string[] {
  return cells.map(({ runs }) => readRuns(runs));
}

/** The cell of a row, named by its first cell, under a header. */
export function readCell(table: Table, row: string, column: string): string | undefined {
  const [heads = [], ...rows] = readTable(table);
  return rows.find(([name]) => name === row)?.[heads.indexOf(column)];
}

export function listParagraphs({ blocks }: Report): Paragraph[] {
  return blocks.filter((block): block is Paragraph => block.kind === "paragraph");
}

/** The words below a heading of the first level. */
export function readSection({ blocks }: Report, heading: string): string[] {
  const isHeading = (block: Block) => block.kind === "heading" && block.level === 1;
  const start = blocks.findIndex(
    (block) => block.kind === "heading" && block.level === 1 && readRuns(block.runs).endsWith(heading),
  );
  const rest = blocks.slice(start + 1);
  const end = rest.findIndex(isHeading);
  return rest.slice(0, end < 0 ? rest.length : end).flatMap(readBlock);
}

function readBlock(block: Block): string[] {
  if (block.kind === "paragraph" || block.kind === "heading") return [readRuns(block.runs)];
  if (block.kind === "list") return block.items.map(({ runs }) => readRuns(runs));
  return block.kind === "table" ? readTable(block).map((cells) => cells.join(" | ")) : [];
}
