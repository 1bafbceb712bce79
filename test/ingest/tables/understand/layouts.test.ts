import { describe, expect, it } from "vitest";
import { type DrawnSheet, readDrawn } from "../lay-out.ts";

/** What one sheet says. */
function linesOf(rows: readonly string[], laid: Partial<DrawnSheet> = {}): string[] {
  return readDrawn([{ rows, ...laid }])[0] ?? [];
}

/** The same without addresses and period, all of which are alike. */
function saidOf(rows: readonly string[], laid?: Partial<DrawnSheet>): string[] {
  return linesOf(rows, laid).map((line) => line.replace(/^[A-Z]+\d+ /, "").replace(/ \d{4}-\S+/, ""));
}

describe("readGrids(grids, facts, reader): layouts of tables", () => {
  it.each<[string, readonly string[], Partial<DrawnSheet>]>([
    [
      "under one title",
      [
        "2024年1-6月各县市区主要指标",
        "",
        "地区|固定资产投资增速（%）|位次||地区|规模工业增加值增速（%）|位次",
        "双清|5.2|2||双清|7.2|2",
        "大祥|5.3|1||大祥|7.3|1",
      ],
      {},
    ],
    [
      "each under its own",
      [
        "2024年1-6月固定资产投资||||2024年1-6月规模工业增加值",
        "地区|增速（%）|位次||地区|增速（%）|位次",
        "双清|5.2|2||双清|7.2|2",
        "大祥|5.3|1||大祥|7.3|1",
      ],
      { merges: ["A1:C1", "E1:G1"] },
    ],
  ])("reads two tables side by side %s, each by its own regions", (_, rows, laid) => {
    expect(saidOf(rows, laid)).toEqual([
      "双清区 fixed-asset-investment growth_rate 5.2% yoy",
      "双清区 fixed-asset-investment rank 2",
      "双清区 industrial-value-added-above-scale growth_rate 7.2% yoy",
      "双清区 industrial-value-added-above-scale rank 2",
      "大祥区 fixed-asset-investment growth_rate 5.3% yoy",
      "大祥区 fixed-asset-investment rank 1",
      "大祥区 industrial-value-added-above-scale growth_rate 7.3% yoy",
      "大祥区 industrial-value-added-above-scale rank 1",
    ]);
  });

  it("reads tables one below the other with units, titles and months of their own", () => {
    expect(
      linesOf([
        "2024年1-6月财政收入（万元）",
        "地区|绝对额|增速（%）",
        "双清|20000|5.2",
        "大祥|30000|5.3",
        "",
        "2024年6月末存款余额（亿元）",
        "地区|余额|比年初增减",
        "双清|200.1|10.1",
        "大祥|300.1|-11.1",
      ]),
    ).toEqual([
      "B3 双清区 fiscal-revenue-total level 20000万元 2024-01-01/2024-06-30",
      "C3 双清区 fiscal-revenue-total growth_rate 5.2% 2024-01-01/2024-06-30 yoy",
      "B4 大祥区 fiscal-revenue-total level 30000万元 2024-01-01/2024-06-30",
      "C4 大祥区 fiscal-revenue-total growth_rate 5.3% 2024-01-01/2024-06-30 yoy",
      "B8 双清区 deposits level 200.1亿元 2024-06-30",
      "C8 双清区 deposits change 10.1亿元 2024-06-30 ytd_change",
      "B9 大祥区 deposits level 300.1亿元 2024-06-30",
      "C9 大祥区 deposits change -11.1亿元 2024-06-30 ytd_change",
    ]);
  });

  it.each([
    ["a line that says so", ["续表", "单位：亿元", "地区|余额|同比增长（%）"]],
    ["its head once more", ["地区|余额|同比增长（%）"]],
  ])("goes on with a table after %s", (_, again) => {
    const rows = ["表2 2024年6月末贷款余额", "单位：亿元", "地区|余额|同比增长（%）", "双清|200.1|1.1"];
    expect(saidOf([...rows, ...again, "大祥|300.1|2.1", "北塔|30.1|3.1"])).toEqual([
      "双清区 loans level 200.1亿元",
      "双清区 loans growth_rate 1.1% yoy",
      "大祥区 loans level 300.1亿元",
      "大祥区 loans growth_rate 2.1% yoy",
      "北塔区 loans level 30.1亿元",
      "北塔区 loans growth_rate 3.1% yoy",
    ]);
  });

  it("reads numbered regions, those of a group and the total below them, and no zone that it does not know", () => {
    expect(
      linesOf([
        "2024年1-6月固定资产投资",
        "序号|地区|增速（%）|排位",
        "1|双 清 区|5.2|2",
        "2|2. 大祥区|5.3|1",
        "3|市本级|1.1",
        "|#市辖区|4.1",
        "4|邵阳经开区|10.1",
        "|全市合计|5.1",
      ]),
    ).toEqual([
      "C3 双清区 fixed-asset-investment growth_rate 5.2% 2024-01-01/2024-06-30 yoy",
      "D3 双清区 fixed-asset-investment rank 2 2024-01-01/2024-06-30",
      "C4 大祥区 fixed-asset-investment growth_rate 5.3% 2024-01-01/2024-06-30 yoy",
      "D4 大祥区 fixed-asset-investment rank 1 2024-01-01/2024-06-30",
      "C5 邵阳市本级 fixed-asset-investment growth_rate 1.1% 2024-01-01/2024-06-30 yoy",
      "C6 邵阳市市辖区 fixed-asset-investment growth_rate 4.1% 2024-01-01/2024-06-30 yoy",
      "C7 邵阳经开区 fixed-asset-investment growth_rate 10.1% 2024-01-01/2024-06-30 yoy PLACE_UNKNOWN",
      "C8 邵阳市 fixed-asset-investment growth_rate 5.1% 2024-01-01/2024-06-30 yoy",
    ]);
  });

  it("reads heads of three levels: the month beside the months so far, under indicators of a field", () => {
    const head = [
      "2024年上半年各县市区财政金融指标",
      "县市区|财政",
      "|一般公共预算收入（万元）|||税收收入（万元）",
      "|本月|累计|同比±%|本月|累计|同比±%",
    ];
    const merges = ["A2:A4", "B2:G2", "B3:D3", "E3:G3"];
    expect(linesOf([...head, "双清|10|60|5.2|8|40|6.2", "大祥|20|70|5.3|9|50|6.3"], { merges }).slice(0, 6)).toEqual([
      "B5 双清区 general-budget-revenue level 10万元 2024-06-01/2024-06-30",
      "C5 双清区 general-budget-revenue level 60万元 2024-01-01/2024-06-30",
      "D5 双清区 general-budget-revenue growth_rate 5.2% 2024-01-01/2024-06-30 yoy",
      "E5 双清区 tax-revenue level 8万元 2024-06-01/2024-06-30",
      "F5 双清区 tax-revenue level 40万元 2024-01-01/2024-06-30",
      "G5 双清区 tax-revenue growth_rate 6.2% 2024-01-01/2024-06-30 yoy",
    ]);
  });

  it("reads a column of ranks behind a hidden one", () => {
    const rows = ["2024年1-6月固定资产投资", "地区|增速（%）|备用|位次", "双清|5.2|9.9|2", "大祥|5.3|9.9|1"];
    expect(saidOf(rows, { hiddenColumns: ["C"] })).toEqual([
      "双清区 fixed-asset-investment growth_rate 5.2% yoy",
      "双清区 fixed-asset-investment rank 2",
      "大祥区 fixed-asset-investment growth_rate 5.3% yoy",
      "大祥区 fixed-asset-investment rank 1",
      "HIDDEN 备用",
      "HIDDEN 9.9",
      "HIDDEN 9.9",
    ]);
  });

  it("reads a sheet of ranks as ranks, whatever its columns rank", () => {
    const head = "地区|地区生产总值增速|固定资产投资增速|社会消费品零售总额";
    expect(saidOf(["2024年1-6月各县市区主要经济指标排名", head, "双清|1|2|2", "大祥|2|1|1"])).toEqual([
      "双清区 gdp rank 1",
      "双清区 fixed-asset-investment rank 2",
      "双清区 retail-sales rank 2",
      "大祥区 gdp rank 2",
      "大祥区 fixed-asset-investment rank 1",
      "大祥区 retail-sales rank 1",
    ]);
  });

  it("reads a rank of the growth behind a target and its progress, which waits", () => {
    const rows = [
      "附件1",
      "2024年1-6月全市固定资产投资完成情况表",
      "（2024年7月15日）单位：万元",
      "县（市、区）|年度目标|本年完成投资|去年同期完成投资|完成年度目标（%）|同比增长（%）|增速排名",
      "全 市|2000000|1000000|900000|50.0|11.1",
      "其中：市 直|200000|100000|90000|50.0|11.1",
      "双清区|20000|20000|19000|100.0|5.3|1",
      "填报单位：市统计局||填报人：张三",
    ];
    expect(linesOf(rows).slice(-6)).toEqual([
      "B7 双清区 fixed-asset-investment level 20000万元 2024-01-01/2024-12-31",
      "C7 双清区 fixed-asset-investment level 20000万元 2024-01-01/2024-06-30",
      "D7 双清区 fixed-asset-investment level 19000万元 2023-01-01/2023-06-30",
      expect.stringMatching(/^E7 双清区 unmapped .* MEASURE_UNKNOWN$/),
      "F7 双清区 fixed-asset-investment growth_rate 5.3% 2024-01-01/2024-06-30 yoy",
      "G7 双清区 fixed-asset-investment rank 1 2024-01-01/2024-06-30",
    ]);
  });

  it("reads dates that head columns as their months", () => {
    const rows = ["双清区（亿元）", "指标|2024年1月|2024/2/1|2024.03", "社会消费品零售总额|11.1|12.1|13.1"];
    expect(linesOf(rows)).toEqual([
      "B3 双清区 retail-sales level 11.1亿元 2024-01-01/2024-01-31",
      "C3 双清区 retail-sales level 12.1亿元 2024-02-01/2024-02-29",
      "D3 双清区 retail-sales level 13.1亿元 2024-03-01/2024-03-31",
    ]);
  });

  it.each([
    ["full-width digits", '"１２３４５．６"', "level 12345.6万元"],
    ["a thousands separator", '"12,345.6"', "level 12345.6万元"],
    ["the mark of a note", '"100.5*"', "level 100.5万元"],
    ["the number of a note", '"100.5（2）"', "level 100.5万元"],
    ["its own unit", "100.5亿元", "level 100.5亿元"],
    ["an estimate", "100.5（预计）", "level 100.5万元 UNIT_UNKNOWN"],
  ])("reads a level with %s", (_, shown, said) => {
    const rows = ["2024年1-6月固定资产投资（万元）", "地区|完成额", "大祥|200", "北塔|300", `双清|${shown}`];
    expect(saidOf(rows).at(-1)).toBe(`双清区 fixed-asset-investment ${said}`);
  });

  it.each([
    ["a plus", '"＋5.1"', "growth_rate 5.1% yoy"],
    ["a full-width minus", '"－5.1%"', "growth_rate -5.1% yoy"],
    ["the mark of a note", '"5.1①"', "growth_rate 5.1% yoy"],
    ["points", "-0.1个百分点", "change -0.1个百分点 yoy"],
  ])("reads a growth with %s", (_, shown, said) => {
    const rows = ["2024年1-6月固定资产投资", "地区|增速", "大祥|2.1", "北塔|3.1", `双清|${shown}`];
    expect(saidOf(rows).at(-1)).toBe(`双清区 fixed-asset-investment ${said}`);
  });

  it.each(["约100", "↑5.1", "下降5.1", "5-6", "较好"])("takes no figure from %s, and says so", (shown) => {
    const [row, ...others] = [`双清|${shown}`, "大祥|2.1", "北塔|3.1"];
    const [last, within] = [
      [...others, row],
      [others[0] ?? "", row, others[1] ?? ""],
    ].map((rows) => linesOf(["2024年1-6月固定资产投资", "地区|增速", ...rows]));
    expect(last?.at(-1)).toBe(`NOT_A_FIGURE ${shown}`);
    expect(within).toHaveLength(3);
    expect(within?.at(-1)).toBe(`NOT_A_FIGURE ${shown}`);
  });
});
