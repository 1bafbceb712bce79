import { mkdirSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { CellStatement, TextStatement } from "../../core/statement.ts";
import { readDocument } from "../../ingest/read/read-document.ts";
import { packDocx, packOfd, wordParagraph, writePdf } from "../ingest/read/samples.ts";
import { makeFolder, type Run, readContent, runQubi } from "../support/run-qubi.ts";

const TITLE = "2022年余杭区国民经济和社会发展统计公报";
const STATED = "全年余杭区固定资产投资比上年增长12.5%。";
/** A figure in a cell is no running text. */
const CELL = "增长99.9%";
const table = `<table><tr><td>余杭区固定资产投资</td><td>${CELL}</td></tr><tr><td>其中：工业</td><td>1.0</td></tr></table>`;
const cell = (text: string) => `<w:tc>${wordParagraph(text)}</w:tc>`;

const FILES: readonly (readonly [file: string, bytes: Uint8Array])[] = [
  ["a.html", Buffer.from(`<html><body><h1>${TITLE}</h1><p>${STATED}</p>${table}<img src="a.png"></body></html>`)],
  [
    "b.docx",
    packDocx(`${wordParagraph(TITLE)}${wordParagraph(STATED)}<w:tbl><w:tr>${cell("投资")}${cell(CELL)}</w:tr></w:tbl>`),
  ],
  [
    "c.pdf",
    writePdf([
      [
        { text: TITLE, x: 150, y: 100, size: 18 },
        { text: STATED, x: 96, y: 150 },
      ],
    ]),
  ],
  [
    "d.ofd",
    packOfd([
      [
        { text: TITLE, x: 50, y: 40, size: 7 },
        { text: STATED, x: 30, y: 60 },
      ],
    ]),
  ],
  ["e.md", Buffer.from(`# ${TITLE}\n\n${STATED}\n\n| 投资 | ${CELL} |\n|--|--|\n`)],
];

describe("qubi, given files of every format", () => {
  const { folder, remove } = makeFolder();
  const files = join(folder, "files");
  const home = join(folder, "home");
  let ingested: Run;

  beforeAll(async () => {
    mkdirSync(files);
    for (const [name, bytes] of FILES) writeFileSync(join(files, name), bytes);
    writeFileSync(join(files, "旧.doc"), "");
    ingested = await runQubi(["ingest", files], { home });
  });
  afterAll(remove);

  it("ingests them all, says what was lost and names once what no reader is for", async () => {
    expect((await readContent(home)).files).toEqual(FILES.map(([name]) => name));
    expect(ingested.code).toBe(0);
    expect(ingested.err).toContain("a.html: 1 幅图片未读取。");
    expect(ingested.err.split("\n").filter((line) => line.includes("旧.doc"))).toHaveLength(1);
  });

  it("reads the same text again of the kept bytes", async () => {
    expect(await runQubi(["check"], { home })).toMatchObject({ code: 0, out: "核对无误。\n" });
  });

  it("changes nothing when they are ingested again", async () => {
    const before = await readContent(home);
    await runQubi(["ingest", files], { home });
    expect(await readContent(home)).toEqual(before);
  });

  it("extracts of each the figure of its running text, quoted at its offsets, and its tables' cells by their place only", async () => {
    const { out, code } = await runQubi(["extract", ...FILES.map(([name]) => join(files, name))]);
    const sources = await Promise.all(FILES.map(([name]) => readDocument(join(files, name))));
    const texts = new Map(sources.map(({ path, text }) => [basename(path), text]));
    const lines = out.trim().split("\n");
    const all = lines.map((line) => JSON.parse(line) as TextStatement | CellStatement);
    const statements = all.filter((statement) => "start" in statement);
    const cells = all.filter((statement) => "cell" in statement);
    expect(code).toBe(0);
    expect(cells.map(({ doc, cell, quote }) => `${doc} ${cell} ${quote}`)).toEqual(["a.html B2 1.0"]);
    expect(statements.map(({ doc, quote, place }) => `${doc} ${quote} ${place}`)).toEqual(
      FILES.map(([name]) => `${name} 12.5% 余杭区`),
    );
    for (const { doc, start, end, quote } of statements) expect(texts.get(doc)?.slice(start, end)).toBe(quote);
  });
});
