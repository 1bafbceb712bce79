import { mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";
import { describe, expect, it } from "vitest";
import { writePdf } from "../../../report/write/write-pdf.ts";
import { createSampleReport } from "../../support/sample-report.ts";

async function readPages(bytes: Uint8Array): Promise<string[]> {
  const document = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise;
  const numbers = Array.from({ length: document.numPages }, (_, index) => index + 1);
  return Promise.all(
    numbers.map(async (number) => {
      const { items } = await (await document.getPage(number)).getTextContent();
      return items.map((item) => ("str" in item ? item.str : "")).join("");
    }),
  );
}

describe("writePdf(report)", () => {
  it("gives the same bytes twice, with fonts inside, and prints what the model says, hostile words as words", async () => {
    const report = createSampleReport();
    const bytes = await writePdf(report);
    expect(Buffer.compare(Buffer.from(await writePdf(report)), Buffer.from(bytes))).toBe(0);
    expect(Buffer.from(bytes).toString("latin1")).toContain("D:20250420000000");
    expect(
      Buffer.from(bytes)
        .toString("latin1")
        .match(/\/FontFile2 /g)?.length,
    ).toBeGreaterThan(1);
    const pages = (await readPages(bytes)).map((page) => page.replaceAll(/\s/g, ""));
    expect(pages[0]).toContain("邵阳市主要经济指标月度比较报告");
    expect(pages[1]).toMatch(/目录一、总体情况[.…]*2/);
    const words = pages.join("");
    for (const expected of ["120.57", "≥", "53.93", "图1", "-11.5%", "#setpage(width:1cm)", "<script>"])
      expect(words).toContain(expected);
    // 10,000 characters run over pages, and none is lost.
    expect((words.match(/长{9,}/g) ?? []).join("")).toHaveLength(10_000);
  });

  it("names a font that is missing", async () => {
    const fontFolder = await mkdtemp(join(tmpdir(), "qubi-fonts-"));
    await expect(writePdf(createSampleReport(), { fontFolder })).rejects.toMatchObject({ code: "FONT_MISSING" });
  });
});
