import { describe, expect, it } from "vitest";
import { cellsOf, linesOf, lossesOf, packDocx, readAs, wordParagraph } from "../samples.ts";

const P = wordParagraph;
const cell = (text: string, properties = "") => `<w:tc><w:tcPr>${properties}</w:tcPr>${P(text)}</w:tc>`;
const row = (...cells: string[]) => `<w:tr>${cells.join("")}</w:tr>`;

describe("readDocx(bytes): paragraphs", () => {
  it.each([
    ["runs of one paragraph", "<w:p><w:r><w:t>增长5</w:t></w:r><w:r><w:t>.6%。</w:t></w:r></w:p>", ["增长5.6%。"]],
    ["a line break", "<w:p><w:r><w:t>甲</w:t><w:br/><w:t>乙</w:t></w:r></w:p>", ["甲", "乙"]],
    ["a tab", "<w:p><w:r><w:t>甲</w:t><w:tab/><w:t>1</w:t></w:r></w:p>", ["甲\t1"]],
    [
      "the words of a field, not its code",
      "<w:p><w:r><w:instrText>PAGE</w:instrText></w:r><w:r><w:t>3</w:t></w:r></w:p>",
      ["3"],
    ],
    [
      "what stands in controls and links",
      `<w:sdt><w:sdtContent><w:p><w:hyperlink><w:r><w:t>甲</w:t></w:r></w:hyperlink></w:p></w:sdtContent></w:sdt>`,
      ["甲"],
    ],
    [
      "what was added, not what was deleted",
      "<w:p><w:ins><w:r><w:t>新</w:t></w:r></w:ins><w:del><w:r><w:delText>旧</w:delText></w:r></w:del></w:p>",
      ["新"],
    ],
    ["nothing hidden", "<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>密</w:t></w:r><w:r><w:t>公</w:t></w:r></w:p>", ["公"]],
    [
      "raised digits as such",
      '<w:p><w:r><w:t>10km</w:t></w:r><w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:t>2</w:t></w:r></w:p>',
      ["10km²"],
    ],
    [
      "one of two forms of the same",
      "<w:p><w:r><mc:AlternateContent><mc:Choice><w:t>甲</w:t></mc:Choice><mc:Fallback><w:t>甲</w:t></mc:Fallback></mc:AlternateContent></w:r></w:p>",
      ["甲"],
    ],
    [
      "a text box after its paragraph",
      `<w:p><w:r><w:drawing><w:txbxContent>${P("框")}</w:txbxContent></w:drawing><w:t>甲</w:t></w:r></w:p>`,
      ["甲", "框"],
    ],
    ["a formula in a line", "<w:p><m:oMath><m:r><m:t>a+b</m:t></m:r></m:oMath></w:p>", ["a+b"]],
    ["entities", P("A&amp;B&#19968;"), ["A&B一"]],
  ])("reads %s", async (_, body, lines) => {
    expect(await linesOf("报告.docx", packDocx(body))).toEqual(lines);
  });

  it("writes the numbers that lists and headings show", async () => {
    const list = (id: number, level: number) => `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${id}"/></w:numPr>`;
    const level = (at: number, format: string, text: string) =>
      `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/></w:lvl>`;
    const parts = {
      "word/numbering.xml": `<w:numbering><w:abstractNum w:abstractNumId="0">${level(0, "chineseCounting", "%1、")}${level(1, "decimal", "%1.%2 ")}${level(2, "bullet", "●")}</w:abstractNum><w:num w:numId="7"><w:abstractNumId w:val="0"/></w:num></w:numbering>`,
      "word/styles.xml": `<w:styles><w:style w:styleId="H1"><w:pPr>${list(7, 0)}</w:pPr></w:style></w:styles>`,
    };
    const body = [
      P("综合", '<w:pStyle w:val="H1"/>'),
      P("人口", list(7, 1)),
      P("就业", list(7, 1)),
      P("点", list(7, 2)),
      P("农业", list(7, 0)),
      P("粮食", list(7, 1)),
    ];
    const bytes = packDocx(body.join(""), parts);
    expect(await linesOf("a.docx", bytes)).toEqual([
      "一、综合",
      "一.1 人口",
      "一.2 就业",
      "点",
      "二、农业",
      "二.1 粮食",
    ]);
    expect(await lossesOf("a.docx", bytes)).toEqual(["LIST_NUMBERS_GUESSED 5"]);
  });

  it("moves notes to the end, in the order of their marks, and says so", async () => {
    const notes = `<w:footnotes><w:footnote w:id="2">${P("初步数。")}</w:footnote></w:footnotes>`;
    const body =
      '<w:p><w:r><w:t>生产总值</w:t></w:r><w:r><w:footnoteReference w:id="2"/></w:r><w:r><w:t>218.6亿元。</w:t></w:r></w:p>';
    const bytes = packDocx(body, { "word/footnotes.xml": notes });
    expect(await linesOf("a.docx", bytes)).toEqual(["生产总值218.6亿元。", "注1：初步数。"]);
    expect(await lossesOf("a.docx", bytes)).toEqual(["NOTES_MOVED 1"]);
  });

  it("tells pictures and objects that were not read", async () => {
    const body = `${P("甲")}<w:p><w:r><w:drawing><a:blip/></w:drawing></w:r><w:r><w:drawing><c:chart/></w:drawing></w:r></w:p>`;
    expect(await lossesOf("a.docx", packDocx(body))).toEqual(["IMAGES_LOST 1", "OBJECTS_LOST 1"]);
  });
});

describe("readDocx(bytes): tables", () => {
  it("reads cells by row and column over spans", async () => {
    const table = `<w:tbl>${row(cell("指标", '<w:vMerge w:val="restart"/>'), cell("2023年", '<w:gridSpan w:val="2"/>'))}${row(cell("", "<w:vMerge/>"), cell("总量"), cell("增速"))}${row(cell("产值"), cell("9.8"), cell("5.6"))}</w:tbl>`;
    const bytes = packDocx(`${P("表1")}${table}`);
    expect(await cellsOf("a.docx", bytes)).toEqual([
      ["0,0 指标", "0,1 2023年", "1,1 总量", "1,2 增速", "2,0 产值", "2,1 9.8", "2,2 5.6"],
    ]);
    const { grids } = await readAs("a.docx", bytes);
    expect(grids[0]?.grid.caption).toEqual(["表1"]);
    expect(grids[0]?.grid.merges).toHaveLength(2);
  });

  it("reads a frame around running text as text", async () => {
    const prose = P("全年地区生产总值218.6亿元，比上年增长5.6%，其中第一产业增加值增长3.9%，第二产业增长6.1%。");
    const bytes = packDocx(`<w:tbl><w:tr><w:tc>${prose}</w:tc></w:tr></w:tbl>`);
    expect((await readAs("a.docx", bytes)).grids).toEqual([]);
    expect(await linesOf("a.docx", bytes)).toHaveLength(1);
  });
});

describe("readDocx(bytes): faults", () => {
  it.each([
    ["half a file", packDocx(P("甲")).subarray(0, 200), "FILE_DAMAGED"],
    ["a document without a body", packDocx("").map((byte) => byte), "FILE_EMPTY"],
    ["a document nested too deep", packDocx("<w:sdt>".repeat(2000)), "FILE_TOO_DEEP"],
    ["a bomb", packDocx(`<w:p>${" ".repeat(80 * 1024 * 1024)}</w:p>`), "FILE_SWELLS"],
  ])("names %s", async (_, bytes, code) => {
    await expect(readAs("坏.docx", bytes)).rejects.toMatchObject({ code, parameters: { file: "坏.docx" } });
  });
});
