import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { loadSources } from "../../cli/home.ts";
import { ingestCatalogue, ingestFiles } from "../../ingest/ingest-files.ts";
import type { Report } from "../../report/model.ts";
import { verifyReport } from "../../report/verify/verify-report.ts";
import { FORMAT_NAMES, type FormatName } from "../../report/write/formats.ts";
import { writeReport } from "../../report/write/write-report.ts";
import { openStore } from "../../store/open.ts";
import type { Store } from "../../store/store.ts";
import { createSampleReport } from "../support/sample-report.ts";
import { reportOn } from "./support.ts";
import { readTexts } from "./write/package.ts";

const RTL = "\u202e";
/** What a document may say around a figure, to break, script or forge a report. */
const TITLE = `=HYPERLINK("http://x.example","富阳区2023年1—5月") <script>alert(1)</script> </script><img src=x onerror=alert(2)> ]](http://y.example) ${RTL}`;
const SENTENCE = `1—5月,富阳区固定资产投资同比增长31.8%,{}</span><span id="n1">99%</span> | #set page(width: 1cm) $x$ \`code\` <!-- qubi-ledger {} --> ${RTL}8.13 ${"长".repeat(10_000)}。`;

let store: Store;
let reports: readonly Report[];
beforeAll(async () => {
  const home = mkdtempSync(join(tmpdir(), "qubi-hostile-"));
  const sources = await loadSources(home);
  store = await openStore({ file: join(home, "qubi.db") });
  await ingestCatalogue(store, sources.recogniser.catalogue);
  mkdirSync(join(home, "in"));
  const file = join(home, "in", `=cmd|' 1.txt`);
  writeFileSync(file, `${TITLE}\n\n富阳区2023年1—5月经济运行情况\n\n${SENTENCE}\n`);
  for await (const outcome of ingestFiles(store, [file], sources)) if (outcome.state === "refused") throw outcome.error;
  reports = [await reportOn({ store, home }, { regions: ["fuyang"] }), createSampleReport()];
});
afterAll(() => store.close());

async function write(report: Report, format: FormatName): Promise<Uint8Array> {
  return (await writeReport(report, format)).bytes;
}

describe("a report of documents that mean it harm", () => {
  it("has the figure, and the hostile words among its sources", () => {
    const [report] = reports;
    expect(Object.values(report?.ledger.entries ?? {}).some(({ text }) => text === "31.8%")).toBe(true);
    expect(JSON.stringify(report).includes("HYPERLINK")).toBe(true);
    expect(JSON.stringify(report).includes(RTL)).toBe(false);
  });

  it.each(FORMAT_NAMES)("is written as %s, and verifies", async (format) => {
    for (const report of reports) {
      const bytes = await write(report, format);
      expect(bytes.length).toBeGreaterThan(1000);
      if (format === "pdf") continue;
      expect((await verifyReport(`report.${format}`, bytes)).faults).toEqual([]);
    }
  });

  it("runs and loads nothing as a page", async () => {
    for (const report of reports) {
      const page = new TextDecoder().decode(await write(report, "html"));
      const body = page.slice(0, page.indexOf('<script type="application/json"'));
      expect(/<script|<img|<iframe|<[^>]*\son\w+=|javascript:/i.exec(body)?.[0]).toBeUndefined();
      expect(page.match(/<script/g)).toHaveLength(1);
      expect(page.match(/ id="n1"/g)).toHaveLength(1);
      expect(page.includes(RTL)).toBe(false);
    }
  });

  it("opens no tag and ends no comment in Markdown", async () => {
    for (const report of reports) {
      const page = new TextDecoder().decode(await write(report, "md"));
      expect(page.match(/<!--/g)).toHaveLength(1);
      expect(page.match(/-->/g)).toHaveLength(1);
      const tags = [...page.slice(0, page.indexOf("<!--")).matchAll(/<\/?(\w+)/g)].map(([, name]) => name);
      expect([...new Set(tags)].toSorted()).toEqual(["a", "span"]);
    }
  });

  it("has no formula in a workbook, and no link out of a document", async () => {
    for (const report of reports) {
      const sheets = Object.entries(readTexts(await write(report, "xlsx")));
      expect(
        sheets.filter(([name, text]) => /worksheets\/sheet/.test(name) && /<f[ >]/.test(text)).map(([name]) => name),
      ).toEqual([]);
      const links = [...sheets, ...Object.entries(readTexts(await write(report, "docx")))].filter(([name]) =>
        name.endsWith(".rels"),
      );
      expect(
        links
          .filter(([, text]) =>
            [...text.matchAll(/<Relationship [^>]*TargetMode="External"[^>]*>/g)].some(
              ([link]) => !/ Target="#/.test(link),
            ),
          )
          .map(([name]) => name),
      ).toEqual([]);
    }
  });
});
