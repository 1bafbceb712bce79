import { describe, expect, it } from "vitest";
import { assemble, cellsOf, linesOf, lossesOf, PDF_HEIGHT, type PlacedWords, readAs, writePdf } from "../samples.ts";

const at = (x: number, y: number, text: string, size = 12): PlacedWords => ({ text, x, y, size });

/** Lines of a column of the given width, one under the other. */
function column(x: number, y: number, lines: readonly string[]): PlacedWords[] {
  return lines.map((text, line) => at(x, y + line * 18, text));
}

describe("readPdf(bytes): lines to paragraphs", () => {
  it("joins lines that read on, and parts where one is set in or the line before is short", async () => {
    const page = [
      at(200, 60, "青河县统计公报", 20),
      at(96, 100, "全年地区生产总值二百一十八亿元，按不变价格计算，比上年增"),
      at(72, 118, "长5.6%。"),
      at(96, 136, "全年粮食产量十二万吨，增长2.1%；油料产量三万吨，增长1%"),
      at(72, 154, "，均创历史新高。"),
      at(72, 172, "二、工业"),
    ];
    expect(await linesOf("公报.pdf", writePdf([page]))).toEqual([
      "青河县统计公报",
      "全年地区生产总值二百一十八亿元，按不变价格计算，比上年增长5.6%。",
      "全年粮食产量十二万吨，增长2.1%；油料产量三万吨，增长1%，均创历史新高。",
      "二、工业",
    ]);
  });

  it("joins a paragraph over the end of a page, without running titles and page numbers", async () => {
    const pages = ["规模以上工业增加值比上年增长百分之五点六，其中制造业增加值", "增长6%。", "末页。"].map(
      (text, page) => [at(72, 40, "青河县统计局", 9), at(72, 120, text), at(290, 800, `- ${page + 1} -`, 9)],
    );
    const bytes = writePdf(pages);
    expect(await linesOf("a.pdf", bytes)).toEqual([
      "规模以上工业增加值比上年增长百分之五点六，其中制造业增加值增长6%。",
      "末页。",
    ]);
    expect(await lossesOf("a.pdf", bytes)).toEqual(["HEADERS_LOST 6"]);
  });

  it("reads the left column before the right, and what crosses both where it stands", async () => {
    const left = [
      "甲栏第一行文字共十五个字的长",
      "度第二行文字也是十五个字的长",
      "度第三行文字也是十五个字的长",
      "度第四行文字也是十五个字的长",
      "度第五行文字也是十五个字的长",
      "度至此完。",
    ];
    const right = [
      "乙栏第一行文字共十五个字的长",
      "度第二行文字也是十五个字的长",
      "度第三行文字也是十五个字的长",
      "度第四行文字也是十五个字的长",
      "度第五行文字也是十五个字的长",
      "度终。",
    ];
    const page = [
      at(150, 60, "一个跨越两栏的很长很长的大标题在此处", 16),
      ...column(72, 100, left),
      ...column(330, 100, right),
    ];
    expect(await linesOf("a.pdf", writePdf([page]))).toEqual([
      "一个跨越两栏的很长很长的大标题在此处",
      left.join(""),
      right.join(""),
    ]);
  });

  it("reads radicals as the characters that they stand for, and letters printed twice once", async () => {
    const page = [at(72, 100, "⼯业⽣产⻓势"), at(72.3, 100, "⼯业⽣产⻓势")];
    expect(await linesOf("a.pdf", writePdf([page]))).toEqual(["工业生产长势"]);
  });

  it("makes a word whole that a hyphen breaks, and parts others by a space", async () => {
    const lines = [
      "The regional product of the county has in-",
      "creased by 5.6 percent over the year before",
      "that.",
    ];
    expect(
      await linesOf(
        "a.pdf",
        writePdf([
          column(
            40,
            100,
            lines.map((line) => line),
          ),
        ]),
      ),
    ).toEqual(["The regional product of the county has increased by 5.6 percent over the year before that."]);
  });

  it("moves the notes at the foot of a page to the end", async () => {
    const pages = [
      [at(72, 100, "全年地区生产总值二百一十八亿元，按不变价格计算，比上年增长百"), at(72, 700, "[1] 初步核算数。", 8)],
      [at(72, 100, "分之五点六。")],
    ];
    expect(await linesOf("a.pdf", writePdf(pages))).toEqual([
      "全年地区生产总值二百一十八亿元，按不变价格计算，比上年增长百分之五点六。",
      "[1]初步核算数。",
    ]);
  });
});

describe("readPdf(bytes): tables", () => {
  const rows = [
    ["指标", "总量", "增长"],
    ["生产总值", "218.6", "5.6"],
    ["第一产业", "18.3", "-3.9"],
    ["财政收入", "13.2", "7.7"],
  ];

  it("cuts words that stand in columns into cells, and says so", async () => {
    const words = rows.flatMap((row, line) => row.map((text, cell) => at(72 + cell * 150, 200 + line * 20, text)));
    const page = [at(72, 100, "全年情况如下。"), ...words, at(72, 320, "以上为初步数。")];
    const bytes = writePdf([page]);
    expect(await cellsOf("a.pdf", bytes)).toEqual([
      rows.flatMap((row, line) => row.map((text, cell) => `${line},${cell} ${text}`)),
    ]);
    expect(await lossesOf("a.pdf", bytes)).toEqual(["TABLES_BY_ALIGNMENT 1"]);
  });
});

describe("readPdf(bytes): drawn tables", () => {
  it("parts cells by the lines drawn between them, however near their words", async () => {
    const words = [
      at(75, 200, "规上工业增加值"),
      at(164, 200, "92.4"),
      at(226, 200, "6.1"),
      at(75, 220, "固定资产投资额"),
      at(164, 220, "118.6"),
      at(226, 220, "-3.9"),
    ];
    const lines = [72, 160, 225, 290].map((x) => `${x} ${PDF_HEIGHT - 185} m ${x} ${PDF_HEIGHT - 225} l S`).join("\n");
    const page = [at(72, 100, "全年情况如下。"), ...words, at(72, 320, "以上为初步数。")];
    expect(await cellsOf("a.pdf", writePdf([page], { rules: lines }))).toEqual([
      ["0,0 规上工业增加值", "0,1 92.4", "0,2 6.1", "1,0 固定资产投资额", "1,1 118.6", "1,2 -3.9"],
    ]);
  });
});

describe("readPdf(bytes): faults", () => {
  const pagesOf = (kids: readonly string[]) =>
    assemble([
      "<</Type/Catalog/Pages 2 0 R>>",
      `<</Type/Pages/Count 10000/Kids[${kids.join(" ")}]>>`,
      "<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]>>",
    ]);
  const locked = assemble(
    [
      "<</Type/Catalog/Pages 2 0 R>>",
      "<</Type/Pages/Count 1/Kids[]>>",
      `<</Filter/Standard/V 1/R 2/O<${"00".repeat(32)}>/U<${"00".repeat(32)}>/P -44>>`,
    ],
    `/Encrypt 3 0 R/ID[<${"00".repeat(16)}><${"00".repeat(16)}>]`,
  );

  it.each([
    ["pages without text as a scan", writePdf([[], []]), "FILE_SCANNED"],
    ["a password", locked, "FILE_ENCRYPTED"],
    ["more pages than the limit", pagesOf(Array(10_000).fill("3 0 R")), "FILE_TOO_MANY_PAGES"],
    ["pages that are not there", pagesOf([]), "FILE_DAMAGED"],
    ["half a file", writePdf([[at(72, 100, "甲")]]).subarray(0, 400), "FILE_DAMAGED"],
  ])("names %s", async (_, bytes, code) => {
    await expect(readAs("坏.pdf", bytes)).rejects.toMatchObject({ code, parameters: { file: "坏.pdf" } });
  });

  it("tells which pages hold no text", async () => {
    const { losses } = await readAs("a.pdf", writePdf([[at(72, 100, "甲。")], []]));
    expect(losses).toEqual([{ code: "PAGES_WITHOUT_TEXT", parameters: { count: 1, pages: "2" } }]);
  });
});
