import { describe, expect, it } from "vitest";
import { readDrawn } from "../lay-out.ts";

const GDP = (period: string) => [
  "地区生产总值",
  "",
  `地  区|${period}`,
  "|绝对额(万元)|增速(%)|排名",
  "全市|14000000|5.2",
  "双清|900000|5.1|2",
  "大祥|1100000|5.3|1",
];
const GROWTH = (title: string, period: string) => [
  title,
  "",
  `地区|${period}`,
  "|增速（%）",
  "全市|8.1",
  "双清|7.7",
  "大祥|-0.5",
];
const STOCK = [
  "金融机构本外币存款余额",
  "|||单位：亿元",
  "地区|本月余额|比年初增减额",
  "全市|5100.12|120.10",
  "双清|300.10|12.10",
];
const MERGES = ["A3:A4", "B3:D3"];

/** The period of each sheet of a workbook, of its second figure. */
function periodsOf(sheets: readonly (readonly string[])[], doc?: string): (string | undefined)[] {
  const drawn = sheets.map((rows) => ({ rows, merges: rows[3]?.startsWith("|") ? MERGES : [] }));
  return readDrawn(drawn, doc).map(([, line]) => / (\d{4}-\d\d-\d\d\S*)/.exec(line ?? "")?.[1]);
}

describe("readGrids(grids, facts, reader): the year and month of a workbook's sheets", () => {
  it("reads sheets without a year after a quarter that states it, in the April book", () => {
    const sheets = [GDP("2025年1-3月"), GROWTH("规模工业增加值", "1-4月"), GROWTH("固定资产投资", "1-4月"), STOCK];
    const expected = ["2025-01-01/2025-03-31", "2025-01-01/2025-04-30", "2025-01-01/2025-04-30", "2025-04-30"];
    expect(periodsOf(sheets)).toEqual(expected);
    expect(periodsOf(sheets.toReversed())).toEqual(expected.toReversed());
  });

  it("reads 1-2月 beside the whole year before as the year after it", () => {
    const sheets = [
      GDP("2024年1-12月"),
      GROWTH("规模工业增加值", "1-2月"),
      GROWTH("固定资产投资", "1-2月"),
      GROWTH("规模工业利润总额", "1-12月"),
    ];
    const expected = [
      "2024-01-01/2024-12-31",
      "2025-01-01/2025-02-28",
      "2025-01-01/2025-02-28",
      "2024-01-01/2024-12-31",
    ];
    expect(periodsOf(sheets)).toEqual(expected);
    expect(periodsOf(sheets, "邵阳市2025年1-2月月报.xlsx")).toEqual(expected);
  });

  it("takes the year from the file's name alone, for sheets that lag and for those that do not", () => {
    const sheets = [GDP("上半年"), GROWTH("规模工业利润总额", "1-5月"), GROWTH("固定资产投资", "1-6月累计"), STOCK];
    expect(periodsOf(sheets, "邵阳统计月报2024年6月.xlsx")).toEqual([
      "2024-01-01/2024-06-30",
      "2024-01-01/2024-05-31",
      "2024-01-01/2024-06-30",
      "2024-06-30",
    ]);
  });

  it("reads the book of a December: 全年, 年末, the month beside the year", () => {
    const [gdp, people, retail] = readDrawn([
      {
        merges: ["A3:A4", "B3:C3"],
        rows: [
          "2024年邵阳市分县市区地区生产总值（初步核算）",
          "",
          "地区|全年",
          "|总量（亿元）|比上年±%",
          "双清|190.2|5.1",
          "大祥|220.3|持平",
          "注：2024年为初步核算数，增速按不变价格计算。",
        ],
      },
      { rows: ["常住人口", "地区|2024年末", "|人数（万人）|城镇化率（%）", "双清|30.3|90.1", "大祥|38.3|91.2"] },
      {
        rows: [
          "社会消费品零售总额（万元）",
          "地区|12月|1-12月|同比增长(%)|位次",
          "双清|10000|150000|5.1|2",
          "大祥|20000|170000|5.9|1",
        ],
      },
    ]);
    expect(gdp).toEqual([
      "B5 双清区 gdp level 190.2亿元 2024-01-01/2024-12-31",
      "C5 双清区 gdp growth_rate 5.1% 2024-01-01/2024-12-31 yoy",
      "B6 大祥区 gdp level 220.3亿元 2024-01-01/2024-12-31",
      "C6 大祥区 gdp growth_rate 0% 2024-01-01/2024-12-31 yoy",
    ]);
    expect(people?.slice(0, 2)).toEqual([
      "B4 双清区 resident-population level 30.3万人 2024-12-31",
      "C4 双清区 urbanisation-rate level 90.1% 2024-12-31",
    ]);
    expect(retail?.slice(0, 4)).toEqual([
      "B3 双清区 retail-sales level 10000万元 2024-12-01/2024-12-31",
      "C3 双清区 retail-sales level 150000万元 2024-01-01/2024-12-31",
      "D3 双清区 retail-sales growth_rate 5.1% 2024-01-01/2024-12-31 yoy",
      "E3 双清区 retail-sales rank 2 2024-01-01/2024-12-31",
    ]);
  });

  it("gives a growth beside two years the later one, on whichever side it stands", () => {
    const lines = (head: string) =>
      readDrawn([{ rows: ["社会消费品零售总额（亿元）", head, "双清|20.1|21.1|5.0", "大祥|20.2|21.5|6.4"] }])[0]?.[2];
    const growth = "D3 双清区 retail-sales growth_rate 5.0% 2024-01-01/2024-09-30 yoy";
    expect(lines("地区|2023年1-9月|2024年1-9月|增速（%）")).toBe(growth);
    expect(lines("地区|2024年1-9月|2023年1-9月|增速（%）")).toBe(growth);
    expect(lines("地区|2024年1-9月|上年同期|增速（%）")).toBe(growth);
  });
});
