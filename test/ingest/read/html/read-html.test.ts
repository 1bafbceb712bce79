import { describe, expect, it } from "vitest";
import { cellsOf, linesOf, lossesOf, readAs } from "../samples.ts";

/** A page as the publishing systems of public bodies make it, around an article. */
function pageOf(article: string, { head = "", body = "TRS_Editor" } = {}): string {
  return `<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN" "http://www.w3.org/TR/xhtml1/DTD/xhtml1-transitional.dtd">
<html><head><meta http-equiv="Content-Type" content="text/html; charset=utf-8">${head}
<title>青河县2023年统计公报_青河县人民政府</title><script>var time = "发布时间：1999-01-01";</script></head><body>
<div class="top-nav"><ul><li><a href="/">首页</a></li><li><a href="/zwgk/">政务公开</a></li></ul></div>
<div class="position">当前位置：<a href="/">首页</a> &gt; <a href="/tj/">统计公报</a></div>
<div class="wrap"><h1>青河县2023年统计公报</h1>
<div class="info">发布时间：2024-03-18 09:30　来源：青河县统计局　字体：【<a>大</a> <a>中</a> <a>小</a>】</div>
<div class="${body}">${article}</div>
<div class="share">分享到：<a>微信</a></div><p>【打印本页】【关闭窗口】</p><p>责任编辑：张三</p>
<div class="related"><h3>相关链接</h3><ul><li><a href="1">2022年统计公报</a></li></ul></div></div>
<div class="footer"><p>主办单位：青河县人民政府办公室</p><p>新ICP备05000000号　网站标识码6500000001</p></div></body></html>`;
}

const HEAD = ["青河县2023年统计公报", "发布时间：2024-03-18", "来源：青河县统计局"];
const GDP = "<p>　　全年地区生产总值218.6亿元，比上年增长5.6%。</p>";
const STATED = "全年地区生产总值218.6亿元，比上年增长5.6%。";

describe("readHtml(page): the article", () => {
  it("reads title, date, source and paragraphs, and nothing of what stands around them", async () => {
    expect(await linesOf("公报.html", pageOf(GDP))).toEqual([...HEAD, STATED]);
  });

  it("finds the article of a page that no mark tells, with the line of dates above it as it stands", async () => {
    expect(await linesOf("公报.html", pageOf(GDP.repeat(3), { body: "a1b2" }))).toEqual([
      "青河县2023年统计公报",
      "发布时间：2024-03-18 09:30　来源：青河县统计局　字体：【大 中 小】",
      ...[STATED, STATED, STATED],
    ]);
  });

  it("takes title, date and source from the page's own record where it shows none", async () => {
    const meta =
      '<meta name="ArticleTitle" content="青河县国民经济运行情况"><meta name="PubDate" content="2024/4/9 10:00"><meta name="ContentSource" content="县统计局">';
    const page = `<html><head>${meta}</head><body><div id="zoom">${GDP}</div></body></html>`;
    expect(await linesOf("a.htm", page)).toEqual([
      "青河县国民经济运行情况",
      "发布时间：2024-04-09",
      "来源：县统计局",
      STATED,
    ]);
  });

  it("says a title once that the article begins with, in two lines", async () => {
    const article = `<p align="center">青河县</p><p align="center">2023年统计公报</p>${GDP}`;
    expect(await linesOf("a.html", pageOf(article))).toEqual([...HEAD.slice(1), "青河县", "2023年统计公报", STATED]);
  });

  it("keeps an article inside what is called print or header, and inside the form of the whole page", async () => {
    const page = `<html><body><form id="aspnetForm"><div id="print"><div class="header">${GDP}</div></div></form></body></html>`;
    expect(await linesOf("a.html", page)).toEqual([STATED]);
  });

  it.each([
    [
      "a line's end between characters is none",
      "<p>全年地区\n  生产总值\n218亿元。</p>",
      ["全年地区生产总值 218亿元。"],
    ],
    ["br parts lines", "<p>一、综合<br/>二、农业</p>", ["一、综合", "二、农业"]],
    ["inline marks join", "<p>增长<b><span>5</span>.6</b>%。</p>", ["增长5.6%。"]],
    ["entities", "<p>A&nbsp;&amp;&#19968;&mdash;&permil;&unknown;</p>", ["A\u00a0&一—‰&unknown;"]],
    ["a raised digit is no digit", "<p>面积3km<sup>2</sup>。</p>", ["面积3km²。"]],
    ["a note's mark is left out", "<p>总值<sup>[12]</sup>5亿元<a href='#_ftn1'>[1]</a>。</p>", ["总值5亿元。"]],
    ["what is hidden or dead is left out", "<p>甲<span style='display: none'>乙</span><script>丙</script></p>", ["甲"]],
    ["paragraphs left open", "<p>甲，<p>乙。<ul><li>丙<li>丁</ul>", ["甲，", "乙。", "丙", "丁"]],
  ])("%s", async (_, html, lines) => {
    expect(await linesOf("a.html", `<html><body>${html}</body></html>`)).toEqual(lines);
  });

  it("tells pictures and frames that were not read", async () => {
    const page = `<html><body>${GDP}<img src="a.png"><img src="b.png"><iframe src="c.html"></iframe></body></html>`;
    expect(await lossesOf("a.html", page)).toEqual(["IMAGES_LOST 2", "OBJECTS_LOST 1"]);
  });
});

describe("readHtml(page): the encoding", () => {
  const gbk = Buffer.from("bcd3d6b5", "hex"); // 加值 in GB 2312
  const around = (bytes: Buffer, charset: string) =>
    Buffer.concat([Buffer.from(`<html><head><meta charset="${charset}"></head><body><p>`), bytes, Buffer.from("</p>")]);

  it.each([
    ["GB2312 as declared", around(gbk, "gb2312"), "gb18030"],
    ["GB2312 that declares UTF-8", around(gbk, "utf-8"), "gb18030"],
    ["UTF-8 that declares GB2312", around(Buffer.from("加值"), "gb2312"), "utf-8"],
  ])("reads %s", async (_, bytes, encoding) => {
    const read = await readAs("a.html", bytes);
    expect([read.text, read.encoding]).toEqual(["加值\n", encoding]);
  });

  it("reads a page with one broken character, and says so", async () => {
    const bytes = around(Buffer.concat([Buffer.from("总值".repeat(900)), Buffer.from([0xe5, 0x8a])]), "utf-8");
    expect(await lossesOf("a.html", bytes)).toEqual(["CHARACTERS_LOST 1"]);
  });
});

describe("readHtml(page): tables", () => {
  const table = `<p>表1 主要指标</p><p>单位：亿元</p><table><tr><td rowspan="2">指标</td><td colspan="2">2023年</td></tr>
<tr><td>总量</td><td>增长<br>(%)</td></tr><tr><td>生产总值</td><td>218.6</td><td>5.6</td></tr><tr><td>　　第一产业</td><td>&nbsp;</td><td>-3.9</td></tr></table>`;

  it("reads rows as lines, and the cells with their places, spans, indents and the words before", async () => {
    const { text, grids } = await readAs("a.html", `<html><body>${GDP}${table}${GDP}</body></html>`);
    const [placed] = grids;
    expect(text.slice(placed?.start, placed?.end).split("\n")).toEqual([
      "指标\t2023年",
      "总量\t增长(%)",
      "生产总值\t218.6\t5.6",
      "第一产业\t-3.9",
    ]);
    expect(placed?.grid.caption).toEqual(["表1 主要指标", "单位：亿元"]);
    expect(placed?.grid.merges).toEqual([
      { fromRow: 0, fromColumn: 0, toRow: 1, toColumn: 0 },
      { fromRow: 0, fromColumn: 1, toRow: 0, toColumn: 2 },
    ]);
    expect(placed?.grid.cells.at(-2)).toEqual({ row: 3, column: 0, text: "第一产业", raw: null, indent: 2 });
    expect(placed?.grid.cells.at(-1)).toMatchObject({ row: 3, column: 2, text: "-3.9" });
  });

  it.each([
    ["a frame of one cell", `<table><tr><td>${GDP}</td></tr></table>`],
    ["a cell of sentences beside a short one", `<table><tr><td>综合</td><td>${GDP.repeat(4)}</td></tr></table>`],
    ["a table around a table", `<table><tr><td><table><tr><td>${GDP}</td></tr></table></td><td>2</td></tr></table>`],
  ])("reads %s as running text", async (_, html) => {
    const { text, grids } = await readAs("a.html", `<html><body>${html}</body></html>`);
    expect([grids.length, text.includes(STATED)]).toEqual([0, true]);
  });

  it("bounds spans as browsers do", async () => {
    const wide = `<table><tr><td colspan="99999999" rowspan="99999999">1</td></tr><tr><td>2</td><td>3</td></tr></table>`;
    expect(await cellsOf("a.html", `<html><body>${wide}</body></html>`)).toEqual([["0,0 1", "1,1000 2", "1,1001 3"]]);
  });
});
