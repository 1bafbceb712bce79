import { PassThrough, type Readable } from "node:stream";
import exceljs from "exceljs";
import type { Locale } from "../../core/messages.ts";
import type { ExportHeading, ExportRow } from "./columns.ts";
import { COLUMN_KEYS, COLUMNS, type ColumnKey, formatCell } from "./columns.ts";
import { escapeText } from "./escape-text.ts";

type Words = Readonly<Record<Locale, string>>;
const DATA_SHEET: Words = { zh: "数据", en: "Data" };
const NOTES_SHEET: Words = { zh: "说明", en: "Notes" };

/** What a spreadsheet writes into every file; the date is the data's, so that the same data give the same bytes. */
const EPOCH = "1980-01-01T00:00:00.000Z";

/** Returns a workbook: a sheet of rows with heads in the language of the request, and one of notes. */
export function writeXlsx(rows: AsyncIterable<ExportRow>, heading: ExportHeading): Readable {
  const stream = new PassThrough();
  fillWorkbook(
    createWorkbook(stream, heading),
    readWhile(() => !stream.destroyed, rows),
    heading,
  ).catch((error: unknown) => {
    stream.destroy(error instanceof Error ? error : new Error(String(error)));
  });
  return stream;
}

/** Yields rows as long as somebody waits for them. */
async function* readWhile(isWanted: () => boolean, rows: AsyncIterable<ExportRow>): AsyncGenerator<ExportRow> {
  for await (const row of rows) {
    if (!isWanted()) return;
    yield row;
  }
}

type Workbook = exceljs.stream.xlsx.WorkbookWriter;

interface Archive {
  append(source: unknown, entry: Readonly<Record<string, unknown>>): unknown;
}

function createWorkbook(stream: PassThrough, { recordedAt }: ExportHeading): Workbook {
  const workbook = new exceljs.stream.xlsx.WorkbookWriter({ stream, useStyles: true, useSharedStrings: false });
  const date = new Date(recordedAt ?? EPOCH);
  Object.assign(workbook, { created: date, modified: date, creator: "qubi", lastModifiedBy: "qubi" });
  const { zip } = workbook as unknown as { readonly zip: Archive };
  const append = zip.append.bind(zip);
  zip.append = (source, entry) => append(source, { ...entry, date });
  return workbook;
}

async function fillWorkbook(workbook: Workbook, rows: AsyncIterable<ExportRow>, heading: ExportHeading): Promise<void> {
  const { locale } = heading;
  const notes = createNotes();
  const sheet = workbook.addWorksheet(DATA_SHEET[locale], { views: [{ state: "frozen", ySplit: 1 }] });
  sheet.columns = COLUMN_KEYS.map((key) => ({ header: COLUMNS[key][locale], key, width: findWidth(key) }));
  sheet.getRow(1).font = { bold: true };
  for await (const row of rows) {
    notes.add(row);
    sheet.addRow(COLUMN_KEYS.map((key) => createCell(row, key))).commit();
  }
  sheet.commit();
  addNotes(workbook, notes, heading);
  await workbook.commit();
}

function findWidth(key: ColumnKey): number {
  return COLUMNS[key].kind === "list" ? 24 : 14;
}

// A spreadsheet keeps fifteen digits of a number; one with more stays a text.
const EXACT_DIGITS = 15;

function createCell(row: ExportRow, key: ColumnKey): string | number | null {
  const text = formatCell(row[key]);
  if (text === "") return null;
  if (COLUMNS[key].kind !== "decimal") return escapeText(text);
  return text.replaceAll(/\D/g, "").replace(/^0+/, "").length <= EXACT_DIGITS ? Number(text) : text;
}

interface Notes {
  readonly add: (row: ExportRow) => void;
  readonly count: () => number;
  /** Codes with their words, and documents with what is known of them, each once. */
  readonly codes: ReadonlyMap<string, string>;
  readonly documents: ReadonlyMap<string, readonly string[]>;
}

function createNotes(): Notes {
  const codes = new Map<string, string>();
  const documents = new Map<string, readonly string[]>();
  let count = 0;
  return {
    codes,
    documents,
    count: () => count,
    add: (row) => {
      count += 1;
      for (const [code, message] of listCodes(row)) if (!codes.has(code)) codes.set(code, message);
      for (const [hash, ...known] of listDocuments(row)) documents.set(hash, known);
    },
  };
}

function listItems(row: ExportRow, key: ColumnKey): readonly string[] {
  const value = row[key];
  if (value === null) return [];
  return typeof value === "string" ? [value] : value;
}

function listCodes(row: ExportRow): (readonly [string, string])[] {
  const pairs = [
    ["reasons", "reason_messages"],
    ["gap", "gap_message"],
    ["notes", "note_messages"],
  ] as const;
  return pairs.flatMap(([codes, messages]) => {
    const words = listItems(row, messages);
    return listItems(row, codes).map((code, at) => [code, words[at] ?? ""] as const);
  });
}

function listDocuments(row: ExportRow): [string, ...string[]][] {
  return listItems(row, "source_hashes").map((hash, at) => {
    const known = (["source_titles", "source_issuers", "source_dates"] as const).map((key) => listItems(row, key)[at]);
    return [hash, ...known.map((text) => text ?? "")];
  });
}

const NOTE_HEADS = {
  title: { zh: "标题", en: "Title" },
  version: { zh: "数据版本", en: "Data version" },
  recorded: { zh: "记录于", en: "Recorded at" },
  request: { zh: "请求", en: "Request" },
  count: { zh: "行数", en: "Rows" },
  columns: { zh: "各列", en: "Columns" },
  codes: { zh: "代码（首见的说明）", en: "Codes, as first explained" },
  documents: { zh: "来源文件", en: "Source documents" },
} as const satisfies Readonly<Record<string, Words>>;

function addNotes(workbook: Workbook, { codes, documents, count }: Notes, heading: ExportHeading): void {
  const { locale } = heading;
  const words = (name: keyof typeof NOTE_HEADS) => NOTE_HEADS[name][locale];
  const sheet = workbook.addWorksheet(NOTES_SHEET[locale]);
  sheet.columns = [{ width: 28 }, { width: 60 }, { width: 24 }, { width: 14 }];
  const add = (...cells: readonly (string | number)[]) => {
    sheet.addRow(cells.map((cell) => (typeof cell === "string" ? escapeText(cell) : cell))).commit();
  };
  add(words("title"), heading.title);
  add(words("version"), heading.dataVersion);
  add(words("recorded"), heading.recordedAt ?? "");
  add(words("request"), heading.request);
  add(words("count"), count());
  add();
  add(words("columns"));
  for (const key of COLUMN_KEYS) add(key, COLUMNS[key][locale]);
  add();
  add(words("codes"));
  for (const [code, message] of codes) add(code, message);
  add();
  add(words("documents"));
  for (const [hash, known] of documents) add(hash, ...known);
  sheet.commit();
}
