import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Report } from "../../report/first-model.ts";
import { html } from "../../report/write/html.ts";
import { escapeMarkdown } from "../../report/write/markdown.ts";
import { writeHtml } from "../../report/write/write-html.ts";
import { writeMarkdown } from "../../report/write/write-markdown.ts";
import type { Store } from "../../store/store.ts";
import { openSeeds, reportOn } from "./support.ts";

let store: Store;
let report: Report;

beforeAll(async () => {
  store = await openSeeds();
  report = await reportOn(store);
});
afterAll(() => store.close());

/** The figures in the order of the page, each with the numbers of its sources. */
function readHtmlFigures(page: string): string[] {
  return [...page.matchAll(/<span class="figure">(.*?)<\/span><span class="pointers">(.*?)<\/span>/g)].map(
    ([, text = "", pointers = ""]) => `${text} ${[...pointers.matchAll(/据\d+/g)].join(" ")}`,
  );
}

function readMarkdownFigures(page: string): string[] {
  return [...page.matchAll(/\*\*([^*|]+?)\*\* ((?:\[据\d+\]\(#s\d+\) ?)+)/g)].map(
    ([, text = "", pointers = ""]) => `${text.replaceAll("\\", "")} ${[...pointers.matchAll(/据\d+/g)].join(" ")}`,
  );
}

describe("writeMarkdown(report) and writeHtml(report)", () => {
  it("print the same figures with the same sources", () => {
    const figures = readHtmlFigures(writeHtml(report));
    expect(figures.length).toBeGreaterThan(100);
    expect(figures).toContain(`≥10% 据${findNumber(report, "制造业投资增速 ≥10%")}`);
    expect(readMarkdownFigures(writeMarkdown(report))).toEqual(figures);
  });

  it("print the same bytes of the same data", async () => {
    const again = await reportOn(store);
    expect(writeHtml(again)).toBe(writeHtml(report));
    expect(writeMarkdown(again)).toBe(writeMarkdown(report));
  });

  it("point at no note and no source that is not there", () => {
    for (const page of [writeHtml(report), writeMarkdown(report)]) {
      const ids = new Set([...page.matchAll(/id="([sn]\d+)"/g)].map(([, id]) => id));
      const pointers = [...page.matchAll(/(?:href="|\()#([sn]\d+)/g)].map(([, id]) => id);
      expect(pointers.length).toBeGreaterThan(200);
      expect(pointers.filter((id) => !ids.has(id))).toEqual([]);
    }
  });

  it("print a sentence with its document's words around the figure", () => {
    expect(writeHtml(report)).toMatch(/<blockquote>[^<]*固定资产投资[^<]*<mark>31\.8%<\/mark>/);
  });
});

describe("writeHtml(report)", () => {
  it("is one page that loads nothing", () => {
    const page = writeHtml(report);
    expect(page).not.toMatch(/<script|<link|<img|@import|url\(|src=/);
    expect(page.length).toBeLessThan(1_000_000);
  });

  it("gives each table a caption and each header a scope", () => {
    const page = writeHtml(report);
    expect(page.match(/<table>/g)?.length).toBe(page.match(/<caption>/g)?.length);
    expect(page).not.toMatch(/<th(?! scope="(?:col|row)")[ >]/);
    expect(page).toContain('<html lang="zh-CN">');
  });

  it("prints words of a document as words", () => {
    const forged: Report = { ...report, title: { zh: `<script>alert("1")</script>`, en: "a & b's" } };
    expect(writeHtml(forged)).not.toContain("<script");
    expect(html`<p title="${`"'`}">${"<&>"}</p>`.markup).toBe(`<p title="&quot;&#39;">&lt;&amp;&gt;</p>`);
  });
});

describe("escapeMarkdown(text)", () => {
  it.each([
    ["the bar of a table", "a|b", "a\\|b"],
    ["marks of emphasis", "**24家**", "\\*\\*24家\\*\\*"],
    ["markup", "<u>&", "&lt;u&gt;&amp;"],
    ["a line break", "亿\n元", "亿 元"],
    ["a heading", "# 一", "\\# 一"],
    ["a list", "1. 一", "1\\. 一"],
    ["not a decimal", "31.8%", "31.8%"],
    ["not a date", "2022-2023年", "2022-2023年"],
  ])("escapes %s", (_, text, escaped) => {
    expect(escapeMarkdown(text)).toBe(escaped);
  });
});

/** The number of the citation that states a figure. */
function findNumber({ sources }: Report, words: string): string {
  const found = sources.documents
    .flatMap(({ citations }) => citations)
    .find(({ states }) => states.some((text) => text.endsWith(words)));
  return String(found?.number);
}
