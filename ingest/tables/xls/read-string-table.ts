import { type BiffRecord, readText } from "./records.ts";

/** Returns the texts that cells name by number. Throws a RangeError where the table is cut off. */
export function readStringTable(record: BiffRecord): readonly string[] {
  const { data } = record;
  const count = data.getUint32(4, true);
  const strings: string[] = [];
  let at = 8;
  while (strings.length < count && at < data.byteLength) {
    const { text, end } = readText(record, at, { isBiff8: true, codePage: 1200, lengthBytes: 2 });
    strings.push(text);
    at = end;
  }
  return strings;
}
