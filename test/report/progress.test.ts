import { describe, expect, it } from "vitest";
import { writeHtml } from "../../report/write/write-html.ts";
import { writeMarkdown } from "../../report/write/write-markdown.ts";
import { FUYANG_CONFLICT, openFiveDistricts, RANKED_DOCUMENT, save } from "../support/five-districts.ts";
import { findFigure, findTable, reportOn } from "./support.ts";

const SETS = ["investment-growth"];

describe("buildReport(options) on figures that may be judged", () => {
  it("holds 富阳's 56.26 beside the plan of 157.73, with both sources and what follows from them", async () => {
    const store = await openFiveDistricts();
    const report = await reportOn(store, { sets: SETS });
    const [row] = report.progress?.rows ?? [];
    expect([row?.region, row?.actual.text]).toEqual(["富阳区", "56.26亿元"]);
    expect(row?.target.text).toContain("157.73亿元");
    // 56.26 / 157.73 = 35.67 %; five months of twelve are 41.67 %.
    expect(row?.computed).toEqual(["完成 35.67%", "时序进度 41.67%", "落后时序 6 个百分点"]);
    expect(writeHtml(report)).toContain("完成 35.67%");
    expect(writeMarkdown(report)).toContain("完成 35.67%");
    await store.close();
  });

  it("ranks comparable figures only, ties sharing the better place", async () => {
    const store = await openFiveDistricts();
    await save(store, RANKED_DOCUMENT);
    const table = findTable(await reportOn(store, { sets: SETS }), 1);
    const ranks = ["余杭区", "拱墅区", "萧山区", "富阳区"].map((name) => findFigure(table, "工业投资增速", name).rank);
    expect(ranks).toEqual(["第1位（共4）", "并列第2位（共4）", "并列第2位（共4）", "第4位（共4）"]);
    expect(findFigure(table, "工业投资增速", "富阳区").figure.text).toBe("−2%");
    await store.close();
  });

  it("shows both figures where sources disagree", async () => {
    const store = await openFiveDistricts();
    await save(store, FUYANG_CONFLICT);
    const cell = findFigure(findTable(await reportOn(store, { sets: SETS }), 1), "固定资产投资增速", "富阳区");
    const texts = [
      cell.figure.text,
      ...cell.further.filter(({ label }) => label.startsWith("另有")).map(({ figure }) => figure.text),
    ];
    expect(texts.toSorted()).toEqual(["30.2%", "31.8%"]);
    expect(cell.mark).toBe("慎比");
    await store.close();
  });
});
