import { CompoundFileError } from "./compound-file.ts";
import { readStringTable } from "./read-string-table.ts";
import { type BiffRecord, readRecords, readText, type TextForm } from "./records.ts";

/** A sheet as the head of the stream lists it. */
export interface BoundSheet {
  readonly name: string;
  readonly isHidden: boolean;
  readonly isWorksheet: boolean;
  /** Of its records in the stream. */
  readonly offset: number;
}

/** What all sheets of an .xls share. */
export interface Globals {
  readonly form: TextForm;
  readonly startsIn1904: boolean;
  readonly isEncrypted: boolean;
  readonly hasLinks: boolean;
  readonly formats: ReadonlyMap<number, string>;
  readonly layouts: readonly { readonly format: number; readonly indent: number }[];
  readonly strings: readonly string[];
  readonly sheets: readonly BoundSheet[];
}

const BOF = 0x809;
const EOF = 0x0a;
const BIFF8 = 0x600;
const BIFF5 = 0x500;

/** Returns the head of a workbook stream (BIFF8, BIFF5). Throws a CompoundFileError where it is neither. */
export function readGlobals(stream: Uint8Array): Globals {
  const draft = createDraft();
  for (const record of readRecords(stream, 0)) {
    if (record.type === BOF) draft.form = readForm(record, draft.form);
    if (record.type === EOF || draft.isEncrypted) return draft;
    takeRecord(draft, record);
  }
  throw new CompoundFileError("the head of the workbook has no end");
}

interface Draft {
  form: TextForm;
  startsIn1904: boolean;
  isEncrypted: boolean;
  hasLinks: boolean;
  strings: readonly string[];
  readonly formats: Map<number, string>;
  readonly layouts: { readonly format: number; readonly indent: number }[];
  readonly sheets: BoundSheet[];
}

function createDraft(): Draft {
  return {
    form: { isBiff8: true, codePage: 1252 },
    ...{ startsIn1904: false, isEncrypted: false, hasLinks: false, strings: [] },
    ...{ formats: new Map(), layouts: [], sheets: [] },
  };
}

function readForm({ data }: BiffRecord, form: TextForm): TextForm {
  const version = data.getUint16(0, true);
  if (version !== BIFF8 && version !== BIFF5) throw new CompoundFileError("a workbook older than Excel 5");
  return { ...form, isBiff8: version === BIFF8 };
}

function takeRecord(draft: Draft, record: BiffRecord): void {
  const { type, data } = record;
  if (type === 0x42) draft.form = { ...draft.form, codePage: data.getUint16(0, true) };
  if (type === 0x22) draft.startsIn1904 = data.getUint16(0, true) === 1;
  if (type === 0x2f) draft.isEncrypted = true;
  if (type === 0x1ae) draft.hasLinks ||= isExternalBook(data);
  if (type === 0x41e) draft.formats.set(data.getUint16(0, true), readFormat(record, draft.form));
  if (type === 0xe0) draft.layouts.push(readLayout(data, draft.form));
  if (type === 0x85) draft.sheets.push(readBoundSheet(record, draft.form));
  if (type === 0xfc) draft.strings = readStringTable(record);
}

/** A book that refers to itself, or to functions that are added in, has a mark in place of a path. */
function isExternalBook(data: DataView): boolean {
  const mark = data.byteLength >= 4 ? data.getUint16(2, true) : 0;
  return mark !== 0x401 && mark !== 0x3a01;
}

function readFormat(record: BiffRecord, form: TextForm): string {
  return readText(record, 2, { ...form, lengthBytes: form.isBiff8 ? 2 : 1 }).text;
}

function readLayout(data: DataView, { isBiff8 }: TextForm): { readonly format: number; readonly indent: number } {
  return { format: data.getUint16(2, true), indent: isBiff8 ? data.getUint8(8) & 15 : 0 };
}

function readBoundSheet(record: BiffRecord, form: TextForm): BoundSheet {
  const { data } = record;
  return {
    name: readText(record, 6, { ...form, lengthBytes: 1 }).text,
    isHidden: (data.getUint8(4) & 3) !== 0,
    isWorksheet: data.getUint8(5) === 0,
    offset: data.getUint32(0, true),
  };
}
