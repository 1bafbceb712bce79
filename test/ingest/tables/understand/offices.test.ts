import { describe, expect, it } from "vitest";
import { listLines, readDelimitedText } from "../read-tables.ts";

/** What one delimited table says, as lines. */
function linesOf(rows: readonly string[], doc?: string): string[] {
  return listLines(readDelimitedText(rows.join("\n"), doc).sheets.flatMap(({ statements }) => [...statements]));
}

describe("readGrids(grids, facts, reader): tables of other offices", () => {
  it("reads several indicators side by side, each over its own level and growth", () => {
    const lines = linesOf([
      "2024年1-9月各区、县(市)主要经济指标,,,,,",
      ",,,,,单位：亿元、%",
      "地区,地区生产总值,,规上工业增加值,社会消费品零售总额,",
      ",绝对值,同比±%,同比±%,总额,增速",
      "全市,15500.1,4.6,4.5,6000.5,3.2",
      "拱墅区,1800.2,4.1,-3.0,1100.0,2.9",
      "钱塘区,1000.0,4.9,—,250.0,1.8",
      "富阳区,700.0,4.0,3.3,280.0,2.5",
      "注：地区生产总值绝对值按现价计算，增速按可比价计算。",
    ]);
    expect(lines.slice(5, 14)).toEqual([
      "B6 拱墅区 gdp level 1800.2亿元 2024-01-01/2024-09-30",
      "C6 拱墅区 gdp growth_rate 4.1% 2024-01-01/2024-09-30 yoy",
      "D6 拱墅区 industrial-value-added-above-scale growth_rate -3.0% 2024-01-01/2024-09-30 yoy",
      "E6 拱墅区 retail-sales level 1100.0亿元 2024-01-01/2024-09-30",
      "F6 拱墅区 retail-sales growth_rate 2.9% 2024-01-01/2024-09-30 yoy",
      "B7 钱塘区 gdp level 1000.0亿元 2024-01-01/2024-09-30",
      "C7 钱塘区 gdp growth_rate 4.9% 2024-01-01/2024-09-30 yoy",
      "E7 钱塘区 retail-sales level 250.0亿元 2024-01-01/2024-09-30",
      "F7 钱塘区 retail-sales growth_rate 1.8% 2024-01-01/2024-09-30 yoy",
    ]);
    expect(lines).toHaveLength(4 * 5 - 1);
  });

  it("reads indicators in rows with units of their own, the month beside the months so far", () => {
    expect(
      linesOf([
        "表3 余杭区2024年8月主要经济指标完成情况,,,,",
        "指标名称,计量单位,本月,本月止累计,累计同比增长(%)",
        "一、规模以上工业总产值,亿元,210.5,1680.3,6.1",
        "其中：高新技术产业,亿元,150.1,1200.0,7.9",
        "二、固定资产投资,亿元,—,—,4.1",
        "#房地产开发投资,亿元,—,—,-8.8",
        "三、金融机构本外币存款余额,亿元,9800.0,,8.1",
        "数据来源：余杭区统计局",
      ]),
    ).toEqual([
      "C3 余杭区 industrial-output-above-scale level 210.5亿元 2024-08-01/2024-08-31",
      "D3 余杭区 industrial-output-above-scale level 1680.3亿元 2024-01-01/2024-08-31",
      "E3 余杭区 industrial-output-above-scale growth_rate 6.1% 2024-01-01/2024-08-31 yoy",
      "C4 余杭区 high-tech-output level 150.1亿元 2024-08-01/2024-08-31",
      "D4 余杭区 high-tech-output level 1200.0亿元 2024-01-01/2024-08-31",
      "E4 余杭区 high-tech-output growth_rate 7.9% 2024-01-01/2024-08-31 yoy",
      "E5 余杭区 fixed-asset-investment growth_rate 4.1% 2024-01-01/2024-08-31 yoy",
      "E6 余杭区 real-estate-investment growth_rate -8.8% 2024-01-01/2024-08-31 yoy",
      "C7 余杭区 deposits level 9800.0亿元 2024-08-31",
      "E7 余杭区 deposits growth_rate 8.1% 2024-01-01/2024-08-31 yoy",
    ]);
  });

  it("leaves the period open where a month is meant that nothing names", () => {
    const lines = linesOf(["余杭区2024年主要经济指标,", "指标,本月", "固定资产投资（亿元）,12.5"]);
    expect(lines).toEqual(["B3 余杭区 fixed-asset-investment level 12.5亿元 PERIOD_UNKNOWN"]);
  });

  it("reads regions over the columns, and a growth in the row below its indicator", () => {
    expect(
      linesOf([
        "2024年上半年五区主要指标对比,,",
        "单位：亿元,,",
        "指标,拱墅区,萧山区",
        "地区生产总值,1100.1,1050.2",
        "增速(%),4.1,3.8",
        "固定资产投资增速(%),5.0,-1.0",
        "规上工业企业数（家）,150,1200",
      ]),
    ).toEqual([
      "B4 拱墅区 gdp level 1100.1亿元 2024-01-01/2024-06-30",
      "C4 萧山区 gdp level 1050.2亿元 2024-01-01/2024-06-30",
      "B5 拱墅区 gdp growth_rate 4.1% 2024-01-01/2024-06-30 yoy",
      "C5 萧山区 gdp growth_rate 3.8% 2024-01-01/2024-06-30 yoy",
      "B6 拱墅区 fixed-asset-investment growth_rate 5.0% 2024-01-01/2024-06-30 yoy",
      "C6 萧山区 fixed-asset-investment growth_rate -1.0% 2024-01-01/2024-06-30 yoy",
      "B7 拱墅区 industrial-enterprises-above-scale level 150家 2024-06-30",
      "C7 萧山区 industrial-enterprises-above-scale level 1200家 2024-06-30",
    ]);
  });

  it("reads one region over months and years, measured as its title says", () => {
    expect(linesOf(["拱墅区固定资产投资增速（%）", "月份,2023年,2024年", "1-2月,5.1,3.3", "1-12月,8.8,"])).toEqual([
      "B3 拱墅区 fixed-asset-investment growth_rate 5.1% 2023-01-01/2023-02-28 yoy",
      "C3 拱墅区 fixed-asset-investment growth_rate 3.3% 2024-01-01/2024-02-29 yoy",
      "B4 拱墅区 fixed-asset-investment growth_rate 8.8% 2023-01-01/2023-12-31 yoy",
    ]);
  });

  it("reads a long table: place, indicator, time and unit in each row", () => {
    expect(
      linesOf([
        "地区,指标,时间,数值,单位",
        "拱墅区,地区生产总值,2024年1-3月,520.1,亿元",
        "萧山区,常住人口,2024年末,201.1,万人",
        "余杭区,固定资产投资增速,2024年1-6月,4.1,%",
      ]),
    ).toEqual([
      "D2 拱墅区 gdp level 520.1亿元 2024-01-01/2024-03-31",
      "D3 萧山区 resident-population level 201.1万人 2024-12-31",
      "D4 余杭区 fixed-asset-investment growth_rate 4.1% 2024-01-01/2024-06-30 yoy",
    ]);
  });

  it("reads provinces over years under lines that say what and where from", () => {
    expect(
      linesOf([
        "数据库：分省年度数据",
        "指标：地区生产总值(亿元)",
        "时间：最近3年",
        "地区,2024年,2023年,2022年",
        "北京市,49843.1,,41540.9",
        "内蒙古自治区,26314.6,24627.0,23159",
        "数据来源：统计局",
      ]),
    ).toEqual([
      "B5 北京市 gdp level 49843.1亿元 2024-01-01/2024-12-31",
      "D5 北京市 gdp level 41540.9亿元 2022-01-01/2022-12-31",
      "B6 内蒙古自治区 gdp level 26314.6亿元 2024-01-01/2024-12-31",
      "C6 内蒙古自治区 gdp level 24627.0亿元 2023-01-01/2023-12-31",
      "D6 内蒙古自治区 gdp level 23159亿元 2022-01-01/2022-12-31",
    ]);
  });

  it("tells a growth in points from one in percent", () => {
    expect(
      linesOf([
        "规上工业产销率（2024年1-8月）,,",
        "地区,产销率（%）,同比增减百分点（个）",
        "拱墅区,98.1,-0.4",
        "萧山区,97.2,1.1",
      ]),
    ).toEqual([
      "B3 拱墅区 industrial-sales-ratio level 98.1% 2024-01-01/2024-08-31",
      "C3 拱墅区 industrial-sales-ratio change -0.4百分点 2024-01-01/2024-08-31 yoy",
      "B4 萧山区 industrial-sales-ratio level 97.2% 2024-01-01/2024-08-31",
      "C4 萧山区 industrial-sales-ratio change 1.1百分点 2024-01-01/2024-08-31 yoy",
    ]);
  });

  it("lets wait what is measured in a unit that the indicator has not, or in none", () => {
    expect(linesOf(["2024年1-6月商品房销售额（万平方米）,", "地区,总额", "拱墅区,31.9", "萧山区,2"])[0]).toBe(
      "B3 拱墅区 commercial-housing-sales level 31.9万平方米 2024-01-01/2024-06-30 UNIT_MISFIT",
    );
    expect(linesOf(["2024年1-6月地区生产总值,", "地区,绝对额", "拱墅区,31.9", "萧山区,2"])[0]).toBe(
      "B3 拱墅区 gdp level 31.9 2024-01-01/2024-06-30 UNIT_UNKNOWN",
    );
  });

  it("maps no branch alone, and no part under a whole to which it does not belong", () => {
    const lines = linesOf([
      "2024年1-6月拱墅区金融机构贷款,",
      "项目,余额（亿元）",
      "各项贷款,900.5",
      "  某类贷款,80.2",
      "    短期贷款,30.1",
      "租赁和商务服务业,5.5",
    ]);
    expect(lines).toEqual([
      "B3 拱墅区 loans level 900.5亿元 2024-06-30",
      "B4 拱墅区 unmapped level 80.2亿元 2024-06-30 INDICATOR_UNMAPPED",
      "B5 拱墅区 unmapped level 30.1亿元 2024-06-30 INDICATOR_UNMAPPED",
      "B6 拱墅区 unmapped level 5.5亿元 2024-06-30 INDICATOR_UNMAPPED",
    ]);
  });

  it("names a total that its parts exceed, and not one that keeps a rest", () => {
    const misfitsOf = (total: number) =>
      readDelimitedText(
        [
          "2024年1-9月邵阳市地区生产总值（亿元）,",
          "地区,绝对额",
          `全市,${total}`,
          ...["双清", "大祥", "北塔", "新邵", "邵阳县", "隆回", "洞口", "绥宁", "新宁", "城步", "武冈", "邵东"].map(
            (name) => `${name},10.0`,
          ),
        ].join("\n"),
      ).sheets.flatMap(({ misfits }) => misfits.map(({ total: { cell }, sum }) => `${cell} ${sum}`));
    expect(misfitsOf(110)).toEqual(["B3 120"]);
    expect(misfitsOf(119.5)).toEqual([]); // twelve roundings of half a tenth
    expect(misfitsOf(150)).toEqual([]);
  });
});
