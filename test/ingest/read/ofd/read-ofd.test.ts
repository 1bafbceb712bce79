import { describe, expect, it } from "vitest";
import { linesOf, packOfd, packZip, readAs } from "../samples.ts";

describe("readOfd(bytes)", () => {
  it("joins lines to paragraphs, over the end of a page, without page numbers", async () => {
    const first = [
      { text: "青河县统计公报", x: 80, y: 40, size: 8 },
      { text: "全年地区生产总值二百亿元，比上年增长5.6%。", x: 30, y: 60 },
      { text: "其中，第一产业增加值增长3.9%，第二产业增加值增长6.1%，规模以", x: 20, y: 70 },
      { text: "— 1 —", x: 100, y: 285 },
    ];
    const second = [
      { text: "上工业增加值增长7.2%。", x: 20, y: 40 },
      { text: "— 2 —", x: 100, y: 285 },
    ];
    expect(await linesOf("公报.ofd", packOfd([first, second]))).toEqual([
      "青河县统计公报",
      "全年地区生产总值二百亿元，比上年增长5.6%。",
      "其中，第一产业增加值增长3.9%，第二产业增加值增长6.1%，规模以上工业增加值增长7.2%。",
    ]);
  });

  it.each([
    ["a file whose pages hold no text", packOfd([[], []]), "FILE_SCANNED"],
    [
      "a file without its document",
      packZip({ "OFD.xml": "<OFD><DocRoot>Doc_0/Document.xml</DocRoot></OFD>" }),
      "FILE_DAMAGED",
    ],
    ["half a file", packOfd([[]]).subarray(0, 300), "FILE_DAMAGED"],
  ])("names %s", async (_, bytes, code) => {
    await expect(readAs("坏.ofd", bytes)).rejects.toMatchObject({ code, parameters: { file: "坏.ofd" } });
  });
});
