import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { AppError } from "../../../core/errors.ts";
import { createLayout } from "../../../ingest/read/create-layout.ts";
import { type ReadBytes, readBytes } from "../../../ingest/read/read-document.ts";
import { extractStatements } from "../../../ingest/recognise/extract-statements.ts";
import { NO_FACTS } from "../../../ingest/recognise/survey/survey-document.ts";
import { recogniser } from "../support.ts";
import { packDocx, packOfd, packZip, wordParagraph, writePdf } from "./samples.ts";

const STATED = "2023年，余杭区地区生产总值2936.0亿元，比上年增长6.3%。";
const words = (x: number, y: number) => [{ text: STATED, x, y, size: 8 }];
const SEEDS: readonly (readonly [file: string, bytes: Uint8Array])[] = [
  ["a.docx", packDocx(`${wordParagraph(STATED)}<w:tbl><w:tr><w:tc>${wordParagraph("1")}</w:tc></w:tr></w:tbl>`)],
  ["a.ofd", packOfd([words(20, 40), words(20, 60)])],
  ["a.pdf", writePdf([words(40, 100), words(40, 200)])],
  ["a.html", Buffer.from(`<html><body><table><tr><td>1<td>2</table><p>${STATED}</body></html>`)],
  ["a.md", Buffer.from(`# 公报\n\n|a|b|\n|-|-|\n|1|2|\n\n${STATED}`)],
];
const names = ["a.txt", "a.md", "a.html", "a.docx", "a.pdf", "a.ofd"];
/** Beyond what the bytes themselves take. */
const MAX_TIME = 2000;

/** Reads and recognises; whatever the bytes are, the outcome is a named fault, or statements that quote their text. */
async function check(file: string, bytes: Uint8Array): Promise<string> {
  const started = performance.now();
  const outcome = await readOrRefuse(file, bytes);
  expect(performance.now() - started).toBeLessThan(MAX_TIME);
  return outcome;
}

async function readOrRefuse(file: string, bytes: Uint8Array): Promise<string> {
  try {
    const read = await readBytes({ file, bytes });
    if (bytes.length <= MAX_RECOGNISED) checkStatements(file, read);
    return "read";
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    expect(error.parameters.file).toBe(file);
    return error.code;
  }
}

/** What is made to burden a reader has sentences of thousands of figures, which are recognition's burden. */
const MAX_RECOGNISED = 20_000;

function checkStatements(file: string, read: ReadBytes): void {
  const { text, grids } = read;
  const reading = { doc: file, text, facts: NO_FACTS, layout: createLayout(read) };
  for (const { start, end, quote } of extractStatements(reading, recogniser)) {
    expect(text.slice(start, end)).toBe(quote);
    expect(grids.filter((grid) => start < grid.end && end > grid.start)).toEqual([]);
  }
}

const bytes = fc.uint8Array({ maxLength: 400 });

describe("readBytes(source): any bytes", () => {
  it("reads random bytes under any name, or names their fault", async () => {
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...names), bytes, async (file, some) => void (await check(file, some))),
    );
  });

  it("reads bytes that begin like each format, or names their fault", async () => {
    const heads = ["PK\x03\x04", "%PDF-1.7\n", "<html>", "\xd0\xcf\x11\xe0", "{\\rtf", "OFD"].map((head) =>
      Buffer.from(head, "latin1"),
    );
    const begun = fc.tuple(fc.constantFrom(...heads), bytes).map((parts) => Buffer.concat(parts));
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...names), begun, async (file, some) => void (await check(file, some))),
    );
  });

  it.each(SEEDS)("reads a sound %s", async (file, seed) => {
    expect(await check(file, seed)).toBe("read");
  });

  it.each(SEEDS)("reads %s cut anywhere, or names its fault", async (file, seed) => {
    const cut = fc.nat({ max: seed.length });
    await fc.assert(
      fc.asyncProperty(cut, async (at) => void (await check(file, seed.subarray(0, at)))),
      { numRuns: 60 },
    );
  });

  it.each(SEEDS)("reads %s with some bytes changed, or names its fault", async (file, seed) => {
    const changes = fc.array(fc.tuple(fc.nat({ max: seed.length - 1 }), fc.nat({ max: 255 })), {
      minLength: 1,
      maxLength: 8,
    });
    const change = (list: readonly (readonly [number, number])[]) => {
      const changed = new Uint8Array(seed);
      for (const [at, byte] of list) changed[at] = byte;
      return changed;
    };
    await fc.assert(
      fc.asyncProperty(changes, async (list) => void (await check(file, change(list)))),
      { numRuns: 80 },
    );
  });

  it("reads markup of any shape", async () => {
    const tags = [
      "<p>",
      "</p>",
      "<table>",
      "<tr>",
      "<td>",
      "<td rowspan=3>",
      "</table>",
      "<div class=nav>",
      "</div>",
      "<!--",
      "-->",
      "<sup>1</sup>",
      "<script>",
      "</",
      "<",
      "&#x110000;",
      "&amp",
      "增长5%。",
      '<a b="',
      "]]>",
      "<br>",
    ];
    const page = fc.array(fc.constantFrom(...tags), { maxLength: 60 }).map((parts) => parts.join(""));
    await fc.assert(
      fc.asyncProperty(page, async (html) => void (await check("a.html", Buffer.from(html)))),
      { numRuns: 300 },
    );
  });
});

/** Often enough that anything worse than linear shows. */
const many = (text: string) => text.repeat(30_000);

/** Words far apart on few lines. */
function wide(count: number): { text: string; x: number; y: number; size: number }[] {
  return Array.from({ length: count }, (_, at) => ({
    text: "1",
    x: Math.floor(at / 5) * 20,
    y: 20 + (at % 5) * 10,
    size: 5,
  }));
}

describe("readBytes(source): what is made to be slow or large", () => {
  it.each([
    ["elements inside one another", "a.html", many("<div>"), "FILE_TOO_DEEP"],
    ["elements that nothing closes", "a.html", `<p>增长5%。${many("<b><p>")}`, "FILE_TOO_DEEP"],
    [
      "ends without a beginning",
      "a.html",
      `<p>增长5%。</p>${"<div>".repeat(900)}${many("</x></y></z>".repeat(4))}`,
      "FILE_TOO_DEEP",
    ],
    ["tables inside one another", "a.html", `<html><body>${"<table><tr><td>甲".repeat(300)}`, "read"],
    ["angles", "a.html", `<html>增长${many("<")}`, "read"],
    ["a tag that never ends", "a.html", `<html>增长<p ${many("a='1' ")}`, "read"],
    ["wide spans", "a.html", `<table>${"<tr><td colspan=1000 rowspan=1000>1</td></tr>".repeat(2000)}</table>`, "read"],
    ["blanks", "a.html", `<p>甲${many(" \n\u3000")}乙</p>`, "read"],
    ["bars", "a.md", many("|a|"), "read"],
    ["dashes under bars", "a.md", `|a|\n|${many("- ")}`, "read"],
    ["stars", "a.md", many("*a "), "read"],
    ["links that never end", "a.md", many("[a]("), "read"],
    ["lines", "a.md", many("增长5%，\n"), "read"],
    ["elements beside one another", "a.html", `<p>甲</p>${many("<br><i></i>乙")}`, "read"],
    ["words on one line", "a.pdf", writePdf([Array(20_000).fill({ text: "甲", x: 1, y: 9 })]), "read"],
    ["words in a row of columns", "a.ofd", packOfd([words(0, 9).concat(wide(5000))]), "read"],
    ["deep parts", "a.docx", packDocx("<w:p><w:r>".repeat(3000)), "FILE_TOO_DEEP"],
    [
      "a part that inflates a thousand times",
      "a.docx",
      packZip({ "word/document.xml": new Uint8Array(100_000_000) }),
      "FILE_SWELLS",
    ],
    [
      "a page that inflates a thousand times",
      "a.ofd",
      packZip({ "OFD.xml": new Uint8Array(100_000_000) }),
      "FILE_SWELLS",
    ],
  ])("%s", async (_, file, content, outcome) => {
    const started = performance.now();
    expect(await readOrRefuse(file, typeof content === "string" ? Buffer.from(content) : content)).toBe(outcome);
    expect(performance.now() - started).toBeLessThan(MAX_TIME * 2);
  });
});
