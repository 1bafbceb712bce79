import type { Place } from "../address.ts";
import type { MergedRange } from "../grid.ts";
import { type BiffRecord, readRecords, readText, type TextForm } from "./records.ts";

/** A cell as its record stores it; with a number, or a text of any kind. */
export interface BiffCell extends Place {
  readonly style: number;
  readonly content: number | string;
}

/** What the records of a sheet say. */
export interface SheetVisitor {
  readonly cell: (cell: BiffCell) => void;
  readonly merge: (range: MergedRange) => void;
  readonly hiddenRow: (row: number) => void;
  /** Both ends included. */
  readonly hiddenColumns: (from: number, to: number) => void;
  readonly hidesZeros: () => void;
}

export interface SheetSource {
  readonly stream: Uint8Array;
  readonly offset: number;
  readonly form: TextForm;
  readonly strings: readonly string[];
}

const BOF = 0x809;
const EOF = 0x0a;

/** Tells what the records of a sheet say, in their order. Throws a RecordError or RangeError where they are damaged or cut off. */
export function readSheetRecords(source: SheetSource, visitor: SheetVisitor): void {
  const context: Context = { ...source, visitor, formula: null };
  let depth = 0;
  for (const record of readRecords(source.stream, source.offset)) {
    if (depth === 0 && record.type !== BOF) throw new RangeError("no sheet begins here");
    if (record.type === BOF) depth += 1;
    else if (record.type === EOF) depth -= 1;
    // Deeper lie the charts that are drawn on the sheet.
    else if (depth === 1) READERS.get(record.type)?.(record, context);
    if (depth === 0) return;
  }
  throw new RangeError("the sheet has no end");
}

interface Context extends SheetSource {
  readonly visitor: SheetVisitor;
  /** The formula whose text stands in the next record. */
  formula: Pick<BiffCell, "row" | "column" | "style"> | null;
}

type ReadRecord = (record: BiffRecord, context: Context) => void;

const READERS: ReadonlyMap<number, ReadRecord> = new Map<number, ReadRecord>([
  [0x203, ({ data }, { visitor }) => visitor.cell({ ...readHead(data), content: data.getFloat64(6, true) })],
  [0x27e, ({ data }, { visitor }) => visitor.cell({ ...readHead(data), content: decodeRk(data.getInt32(6, true)) })],
  [0xbd, readManyNumbers],
  [0xfd, readSharedText],
  [0x204, readOwnText],
  [0xd6, readOwnText],
  [
    0x205,
    ({ data }, { visitor }) =>
      visitor.cell({ ...readHead(data), content: decodeFlag(data.getUint8(6), data.getUint8(7)) }),
  ],
  [0x06, readFormula],
  [0x206, readFormula],
  [0x406, readFormula],
  [0x207, readFormulaText],
  [0xe5, readMerges],
  [
    0x208,
    ({ data }, { visitor }) => void (data.getUint16(12, true) & 0x20 && visitor.hiddenRow(data.getUint16(0, true))),
  ],
  [0x7d, readColumns],
  [0x23e, ({ data }, { visitor }) => void (data.getUint16(0, true) & 0x10 || visitor.hidesZeros())],
]);

function readHead(data: DataView): Pick<BiffCell, "row" | "column" | "style"> {
  return { row: data.getUint16(0, true), column: data.getUint16(2, true), style: data.getUint16(4, true) };
}

/** A number in 30 bits: an integer or the head of a double, and either may be a hundred times too large. */
function decodeRk(code: number): number {
  const number = code & 2 ? code >> 2 : decodeDoubleHead(code & -4);
  return code & 1 ? number / 100 : number;
}

function decodeDoubleHead(head: number): number {
  const view = new DataView(new ArrayBuffer(8));
  view.setInt32(4, head, true);
  return view.getFloat64(0, true);
}

function readManyNumbers({ data }: BiffRecord, { visitor }: Context): void {
  const { row, column } = readHead(data);
  for (let at = 4; at + 6 <= data.byteLength - 2; at += 6) {
    const style = data.getUint16(at, true);
    visitor.cell({ row, column: column + (at - 4) / 6, style, content: decodeRk(data.getInt32(at + 2, true)) });
  }
}

function readSharedText({ data }: BiffRecord, { visitor, strings }: Context): void {
  const text = strings[data.getUint32(6, true)];
  if (text === undefined) throw new RangeError("a text that the workbook does not hold");
  visitor.cell({ ...readHead(data), content: text });
}

function readOwnText(record: BiffRecord, { visitor, form }: Context): void {
  visitor.cell({ ...readHead(record.data), content: readText(record, 6, { ...form, lengthBytes: 2 }).text });
}

const ERRORS: ReadonlyMap<number, string> = new Map([
  [0x00, "#NULL!"],
  [0x07, "#DIV/0!"],
  [0x0f, "#VALUE!"],
  [0x17, "#REF!"],
  [0x1d, "#NAME?"],
  [0x24, "#NUM!"],
  [0x2a, "#N/A"],
]);

function decodeFlag(code: number, isError: number): string {
  if (isError !== 0) return ERRORS.get(code) ?? "#N/A";
  return code === 0 ? "FALSE" : "TRUE";
}

/** A result that is no number is marked by its last bytes: a text follows in a record of its own; 3 is an empty one. */
function readFormula({ data }: BiffRecord, context: Context): void {
  const head = readHead(data);
  const kind = data.getUint8(6);
  context.formula = null;
  if (data.getUint16(12, true) !== 0xffff) context.visitor.cell({ ...head, content: data.getFloat64(6, true) });
  else if (kind === 0) context.formula = head;
  else if (kind !== 3) context.visitor.cell({ ...head, content: decodeFlag(data.getUint8(8), kind === 2 ? 1 : 0) });
}

function readFormulaText(record: BiffRecord, context: Context): void {
  if (context.formula === null) return;
  const { text } = readText(record, 0, { ...context.form, lengthBytes: 2 });
  context.visitor.cell({ ...context.formula, content: text });
  context.formula = null;
}

function readMerges({ data }: BiffRecord, { visitor }: Context): void {
  for (let at = 2; at + 8 <= data.byteLength; at += 8) {
    const [fromRow, toRow] = [data.getUint16(at, true), data.getUint16(at + 2, true)];
    visitor.merge({ fromRow, fromColumn: data.getUint16(at + 4, true), toRow, toColumn: data.getUint16(at + 6, true) });
  }
}

function readColumns({ data }: BiffRecord, { visitor }: Context): void {
  if (data.getUint16(8, true) & 1) visitor.hiddenColumns(data.getUint16(0, true), data.getUint16(2, true));
}
