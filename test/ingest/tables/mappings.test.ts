import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { learnMappings, saveMappings } from "../../../ingest/tables/mappings/learn-mappings.ts";
import { loadMappings, type Mappings, NO_MAPPINGS } from "../../../ingest/tables/mappings/mappings.ts";
import { readTableFile } from "../../../ingest/tables/read-table-file.ts";
import { readGrids, type TablesReading } from "../../../ingest/tables/understand/read-grids.ts";
import { findTableRecogniser } from "../../../ingest/tables/understand/table-recogniser.ts";
import { recogniser } from "../support.ts";
import { HUAIHUA } from "./huaihua.ts";
import { findSheet, listLines } from "./read-tables.ts";
import { type WrittenSheet, writeWorkbook } from "./write-workbook.ts";

function readWith(mappings: Mappings, sheets: readonly WrittenSheet[] = HUAIHUA): TablesReading {
  const { grids } = readTableFile(writeWorkbook(sheets), "月报.xlsx");
  const facts = { doc: "月报.xlsx", regionId: null, reportEnd: null, year: null, savedOn: null, mappings };
  return readGrids(grids, facts, findTableRecogniser(recogniser));
}

/** The same workbook a month later. */
const NEXT_MONTH = HUAIHUA.map((sheet) => ({
  ...sheet,
  rows: sheet.rows.map((row) =>
    row.map((cell) => (typeof cell === "string" ? cell.replace("1-9月", "1-10月").replace("9月末", "10月末") : cell)),
  ),
}));

describe("mappings of a home", () => {
  it("keeps how each sheet was read, once, under the place that it is about", async () => {
    const home = mkdtempSync(join(tmpdir(), "qubi-home-"));
    const lesson = learnMappings(readWith(NO_MAPPINGS));
    expect(await saveMappings(home, lesson)).toEqual({ path: join(home, "mappings", "cn-431200.yaml"), count: 8 });
    expect(await saveMappings(home, lesson)).toBeNull();
    const { sheets } = learnMappings(readWith(NO_MAPPINGS));
    expect(sheets.find(({ sheet }) => sheet === "投资处1")).toMatchObject({
      title: "固定资产投资",
      indicator: "fixed-asset-investment",
      columns: [
        { head: "增速(%)", measure: "growth_rate", unit: "%", basis: "yoy" },
        { head: "位次", measure: "rank" },
      ],
    });
    expect(sheets.find(({ sheet }) => sheet === "核算1")?.rows).toMatchObject({ 工业: "industrial-value-added" });
  });

  it("learns nothing new from the next month, and reads it no otherwise than without", async () => {
    const home = mkdtempSync(join(tmpdir(), "qubi-home-"));
    await saveMappings(home, learnMappings(readWith(NO_MAPPINGS)));
    const mappings = await loadMappings(home);
    const next = readWith(mappings, NEXT_MONTH);
    expect(await saveMappings(home, learnMappings(next))).toBeNull();
    const linesOf = (reading: TablesReading) => reading.sheets.flatMap(({ statements }) => listLines([...statements]));
    expect(linesOf(next)).toEqual(linesOf(readWith(NO_MAPPINGS, NEXT_MONTH)));
    expect(mappings.digest).toBe("");
  });

  it("lets stand what a person changed: another indicator, a sheet passed over", async () => {
    const home = mkdtempSync(join(tmpdir(), "qubi-home-"));
    const kept = await saveMappings(home, learnMappings(readWith(NO_MAPPINGS)));
    const path = kept?.path ?? "";
    const text = readFileSync(path, "utf8")
      .replace("indicator: fixed-asset-investment", "indicator: industrial-investment")
      .replace(/(sheet: 贸外处4\n\s+take: )true/, "$1false");
    writeFileSync(path, text);
    const mappings = await loadMappings(home);
    const next = readWith(mappings, NEXT_MONTH);
    expect(listLines([...findSheet(next, "投资处1").statements])[0]).toBe(
      "B5 怀化市 industrial-investment growth_rate 3.3% 2024-01-01/2024-10-31 yoy",
    );
    const { state, statements } = findSheet(next, "贸外处4");
    expect([state, ...statements]).toEqual(["PASSED_OVER"]);
    expect(mappings.digest).not.toBe("");
  });

  it("names the file and the place of a fault", async () => {
    const home = mkdtempSync(join(tmpdir(), "qubi-home-"));
    const kept = await saveMappings(home, learnMappings(readWith(NO_MAPPINGS)));
    const path = kept?.path ?? "";
    writeFileSync(path, readFileSync(path, "utf8").replace("measure: growth_rate", "measure: growth"));
    await expect(loadMappings(home)).rejects.toMatchObject({ code: "DATA_INVALID" });
  });
});
