import { load } from "cheerio";
import { beforeAll, describe, expect, it } from "vitest";
import type { Block, Table } from "../../../report/model.ts";
import { DOCX } from "../../../report/write/write-docx.ts";
import { createSampleReport } from "../../support/sample-report.ts";
import { readTexts, readTimes } from "./package.ts";

const report = createSampleReport();
let bytes = new Uint8Array();
let parts: Record<string, string> = {};
let main = load("", { xml: true });

beforeAll(async () => {
  bytes = new Uint8Array(await DOCX.write(report));
  parts = readTexts(bytes);
  main = load(parts["word/document.xml"] ?? "", { xml: true });
});

describe("DOCX.write(report)", () => {
  it("gives the same bytes twice, dated by the data and not by the clock", async () => {
    expect(Buffer.compare(Buffer.from(await DOCX.write(report)), Buffer.from(bytes))).toBe(0);
    expect(parts["docProps/core.xml"]).toContain("2025-04-20T00:00:00Z</dcterms:created>");
    expect(readTimes(bytes).size).toBe(1);
  });

  it("sets Latin and East Asian fonts on every run that prints words", () => {
    const runs = main("w\\:r")
      .toArray()
      .filter((run) => main(run).find("w\\:t").length > 0);
    expect(runs.length).toBeGreaterThan(150);
    const bare = runs.filter((run) => main(run).find("w\\:rFonts[w\\:eastAsia][w\\:ascii]").length === 0);
    expect(bare.map((run) => main(run).text())).toEqual([]);
    expect(parts["word/fontTable.xml"]).toContain('w:name="方正小标宋简体"><w:altName');
  });

  it("names styles as Word does, so that outline and contents work", () => {
    const styles = main("w\\:pStyle")
      .toArray()
      .map((style) => main(style).attr("w:val"));
    for (const style of ["Title", "Heading1", "Heading2", "Caption", "TOC1", "TOC2"]) expect(styles).toContain(style);
    const defined = load(parts["word/styles.xml"] ?? "", { xml: true });
    const ids = defined("w\\:style")
      .toArray()
      .map((style) => defined(style).attr("w:styleId"));
    expect([...new Set(styles)].filter((style) => !ids.includes(style))).toEqual([]);
  });

  it("repeats the header of every table, and breaks no short row", () => {
    const tables = main("w\\:tbl").toArray();
    expect(tables).toHaveLength(2);
    for (const table of tables) {
      expect(main(table).find("w\\:tr").first().find("w\\:tblHeader").length).toBe(1);
      expect(main(table).find("w\\:tr").length).toBe(main(table).find("w\\:cantSplit").length);
    }
  });

  it("gives every bookmark a number and a name of its own, and every pointer an end", () => {
    const starts = main("w\\:bookmarkStart").toArray();
    expect(new Set(starts.map((start) => main(start).attr("w:id"))).size).toBe(starts.length);
    const names = starts.map((start) => main(start).attr("w:name") ?? "");
    expect(new Set(names).size).toBe(names.length);
    expect(names.filter((name) => !/^[A-Za-z]\w{0,39}$/.test(name))).toEqual([]);
    const links = main("w\\:hyperlink")
      .toArray()
      .map((link) => main(link).attr("w:anchor") ?? "");
    expect(links.length).toBeGreaterThan(4);
    expect(links.filter((link) => !names.includes(link))).toEqual([]);
  });

  it("holds a chart that Word draws for each chart of the report, with the labels as its words", () => {
    expect(Object.keys(parts).filter((path) => path.startsWith("word/charts/"))).toHaveLength(3);
    const chart = load(parts["word/charts/figure1.xml"] ?? "", { xml: true });
    expect(chart("c\\:ser")).toHaveLength(4);
    expect(chart("a\\:pattFill")).toHaveLength(2);
    expect(chart("c\\:valAx c\\:delete").attr("val")).toBe("1");
    expect(
      chart("c\\:dLbl a\\:t")
        .toArray()
        .map((label) => chart(label).text()),
    ).toContain("-11.5%");
  });

  it("lays a table of many columns on its side, and what follows upright again", async () => {
    const words = (text: string) => [{ kind: "text" as const, text }];
    const names = Array.from("甲乙丙丁戊己庚辛壬癸子丑");
    const wide: Table = {
      kind: "table",
      id: "tablewide",
      caption: words("宽表"),
      legend: [],
      columns: names.map((name) => ({ head: words(name), align: "right", weight: 1 })),
      rows: [{ role: "plain", cells: names.map((name) => ({ kind: "text", runs: words(name) })) }],
      remarks: [],
    };
    const after: Block = { kind: "paragraph", role: "body", runs: words("其后") };
    const written = readTexts(await DOCX.write({ ...report, blocks: [...report.blocks, wide, after] }));
    const sections = (written["word/document.xml"] ?? "").match(/<w:pgSz[^>]*>/g) ?? [];
    expect(sections.map((size) => size.includes("landscape"))).toEqual([false, false, true, false]);
  });

  it("takes markup, formulas and marks of direction for words", () => {
    const all = Object.values(parts).join("");
    expect(all).not.toContain("<script");
    expect(main("w\\:p").last().text()).toBeDefined();
    expect(main.root().text()).toContain("<script>alert(1)</script>");
    expect(all).not.toMatch(/[\u202a-\u202e\u2066-\u2069]/);
    expect(all).not.toContain('TargetMode="External"');
  });
});

describe("DOCX.file", () => {
  it("reads every anchored run back with its text and place, and no number without an anchor", async () => {
    const { pieces } = (await DOCX.file?.read(bytes)) ?? { pieces: [] };
    const anchored = pieces.filter(({ anchor }) => anchor !== null);
    expect(new Set(anchored.map(({ anchor }) => anchor)).size).toBe(anchored.length);
    const plain = anchored.filter(({ anchor }) => anchor !== "n178");
    expect(plain.map(({ anchor, text }) => [anchor, text])).toEqual(
      plain.map(({ anchor }) => [anchor, report.ledger.entries[anchor ?? ""]?.text]),
    );
    expect(pieces.filter(({ anchor, text }) => anchor === null && /\p{N}/u.test(text))).toEqual([]);
    expect(pieces.find(({ anchor }) => anchor === "n16")).toEqual({
      anchor: "n16",
      text: "120.57",
      place: "表1 行2 列2",
    });
  });

  it("keeps a ledger with any words inside, and reads it back", async () => {
    const ledger = JSON.stringify({ words: '<a & "b"> ]]> \u202e\u0001 长'.repeat(3) });
    const sealed = DOCX.file?.embed(bytes, ledger) ?? bytes;
    expect((await DOCX.file?.read(sealed))?.ledger).toBe(ledger);
    expect((await DOCX.file?.read(bytes))?.ledger).toBeNull();
  });
});
