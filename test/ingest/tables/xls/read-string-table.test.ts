import { describe, expect, it } from "vitest";
import { readStringTable } from "../../../../ingest/tables/xls/read-string-table.ts";
import { readRecords } from "../../../../ingest/tables/xls/records.ts";

const WIDE = 1;
const READING = 4;
const RICH = 8;

function u16(...numbers: number[]): Buffer {
  return Buffer.from(Uint16Array.from(numbers).buffer);
}

function u32(...numbers: number[]): Buffer {
  return Buffer.from(Uint32Array.from(numbers).buffer);
}

function wide(text: string): Buffer {
  return Buffer.from(text, "utf16le");
}

/** The texts of a table whose content lies in one record and those that go on it. */
function textsOf(count: number, ...pieces: Buffer[]): readonly string[] {
  const records = pieces.map((piece, at) => Buffer.concat([u16(at === 0 ? 0xfc : 0x3c, piece.length), piece]));
  const stream = Buffer.concat([...records, u16(0x0a, 0)]);
  const [table] = [...readRecords(stream, 0)];
  if (!table) throw new Error("no record");
  return readStringTable(table).slice(0, count);
}

describe("readStringTable(record)", () => {
  const head = u32(2, 2);

  it.each([
    [
      "narrow and wide texts",
      [Buffer.concat([head, u16(3), Buffer.from([0]), Buffer.from("GDP"), u16(2), Buffer.from([WIDE]), wide("增速")])],
      ["GDP", "增速"],
    ],
    [
      "a text with runs of fonts behind it",
      [
        Buffer.concat([
          head,
          u16(2),
          Buffer.from([WIDE | RICH]),
          u16(1),
          wide("双清"),
          u16(0, 1),
          u16(1),
          Buffer.from([0]),
          Buffer.from("A"),
        ]),
      ],
      ["双清", "A"],
    ],
    [
      "a text with a reading behind it",
      [
        Buffer.concat([
          head,
          u16(1),
          Buffer.from([WIDE | READING]),
          u32(6),
          wide("县"),
          Buffer.alloc(6),
          u16(1),
          Buffer.from([0]),
          Buffer.from("B"),
        ]),
      ],
      ["县", "B"],
    ],
    [
      "a text that goes on in the next record, wide as before",
      [
        Buffer.concat([head, u16(4), Buffer.from([WIDE]), wide("固定")]),
        Buffer.concat([Buffer.from([WIDE]), wide("投资"), u16(1), Buffer.from([0]), Buffer.from("C")]),
      ],
      ["固定投资", "C"],
    ],
    [
      "a text whose second half is narrow",
      [
        Buffer.concat([head, u16(5), Buffer.from([WIDE]), wide("增速")]),
        Buffer.concat([Buffer.from([0]), Buffer.from("(%)"), u16(1), Buffer.from([0]), Buffer.from("D")]),
      ],
      ["增速(%)", "D"],
    ],
    [
      "a text over three records",
      [
        Buffer.concat([head, u16(3), Buffer.from([0]), Buffer.from("a")]),
        Buffer.from([0, 0x62]),
        Buffer.concat([Buffer.from([0, 0x63]), u16(1), Buffer.from([0]), Buffer.from("E")]),
      ],
      ["abc", "E"],
    ],
    [
      "a text that begins with its own record",
      [
        Buffer.concat([head, u16(1), Buffer.from([0]), Buffer.from("a")]),
        Buffer.concat([u16(1), Buffer.from([WIDE]), wide("乙")]),
      ],
      ["a", "乙"],
    ],
  ])("reads %s", (_, pieces, texts) => {
    expect(textsOf(2, ...pieces)).toEqual(texts);
  });

  it("throws where a text runs beyond the table", () => {
    expect(() => textsOf(2, Buffer.concat([head, u16(9), Buffer.from([0]), Buffer.from("abc")]))).toThrow(RangeError);
  });
});
