import { describe, expect, it } from "vitest";
import { NEWS, read } from "../../support.ts";

/** What a text states, as "place scope entity value". */
function placedIn(text: string, facts = NEWS): string[] {
  return read(text, facts).map(({ place, scope, entity, value }) => `${place} ${scope} ${entity ?? "–"} ${value}`);
}

describe("extractStatements(reading, recogniser): of whom", () => {
  it.each([
    [
      "the place of the clause",
      "上半年,滨江区固定资产投资增长9%,西湖区增长6%。",
      ["滨江区 district – 9", "西湖区 district – 6"],
    ],
    ["the document's own place", "全区固定资产投资增长6%。", ["西湖区 district – 6"]],
    ["a place by its short name", "上半年,萧山完成固定资产投资300亿元。", ["萧山区 district – 300"]],
    ["the city in a district's piece", "杭州市固定资产投资增长7%。", ["杭州市 district – 7"]],
    ["no place that one only joins", "深入开展全面接轨上海工作,新建标准厂房6万平方米。", ["西湖区 district – 6"]],
    [
      "a zone, never its district",
      "杭州钱江经济开发区固定资产投资增长53.93%。",
      ["杭州钱江经济开发区 subarea – 53.93"],
    ],
    ["a new area's name as the district's", "钱塘新区规上工业增加值增长3%。", ["钱塘区 district – 3"]],
    [
      "the district beside its rank in the city",
      "西湖区固定资产投资增长6%,居全市第五。",
      ["西湖区 district – 6", "西湖区 district – 5"],
    ],
    [
      "one project over a size",
      "总投资超50亿元的国药智能制造示范基地项目2号楼开工。",
      ["西湖区 project 国药智能制造示范基地项目 50"],
    ],
    ["one project", "总投资50亿元的国药智能制造示范基地项目开工建设。", ["西湖区 project 国药智能制造示范基地项目 50"]],
    ["a firm named in full", "杭州土星动力科技有限公司年产值达到12亿元。", ["西湖区 enterprise 土星动力 12"]],
    [
      "a firm by the short form of its full name",
      "杭州土星动力科技有限公司落户。土星动力营业收入突破5亿元。",
      ["西湖区 enterprise 土星动力 5"],
    ],
  ])("reads %s", (_, text, placed) => {
    expect(placedIn(text)).toEqual(placed);
  });

  it("reads what stands beside a count of projects as theirs", () => {
    const statements = read("西湖区集中签约项目23个,总投资106亿元。", NEWS);
    expect(statements).toMatchObject([
      { scope: "district", value: "23" },
      { scope: "project_set", entity: expect.stringMatching(/^23个.*签约.*项目$/), value: "106" },
    ]);
  });

  it("says which words named the place, and none where it is inherited", () => {
    expect(read("钱塘新区规上工业增加值增长3%。", NEWS)[0]).toMatchObject({ place: "钱塘区", placeStated: "钱塘新区" });
    expect(read("规上工业增加值增长3%。", NEWS)[0]).toMatchObject({ place: "西湖区", placeStated: null });
  });

  it.each([
    ["what is of a place, named and dated", "去年,西湖区固定资产投资增长5%。", true, []],
    ["what is of an enterprise", "去年,杭州土星动力科技有限公司营业收入12亿元。", false, ["SCOPE_NOT_SERVED"]],
    ["what no entry names", "去年,西湖区举办各类沙龙30场。", false, ["INDICATOR_UNMAPPED"]],
    ["what has no time", "西湖区固定资产投资增长5%。", false, ["PERIOD_UNKNOWN"]],
  ])("opens the gate or says why not: %s", (_, text, accepted, reasons) => {
    const [statement] = read(text, NEWS);
    expect(statement?.accepted).toBe(accepted);
    expect(statement?.reasons).toEqual(expect.arrayContaining(reasons));
  });
});
