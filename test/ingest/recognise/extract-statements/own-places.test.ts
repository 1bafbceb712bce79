import { describe, expect, it } from "vitest";
import { NO_FACTS } from "../../../../ingest/recognise/survey/survey-document.ts";
import { read } from "../../support.ts";

/** Of whom a whole text speaks, as "place scope value"; nothing is known of it from elsewhere. */
function placedIn(text: string): string[] {
  return read(text, NO_FACTS).map(({ place, scope, value }) => `${place} ${scope} ${value}`);
}

describe("extractStatements(reading, recogniser): whose text it is", () => {
  it.each([
    [
      "a zone by its full name",
      "大丰高新区开局良好\n盐城市大丰高新技术产业开发区(下称大丰高新区)上半年全区固定资产投资增长9%。",
      "盐城市大丰高新技术产业开发区 subarea 9",
    ],
    [
      "a zone that no place's name begins",
      "青湖经济开发区抓项目。截至目前,青湖经济开发区规上工业企业60家。",
      "青湖经济开发区 subarea 60",
    ],
    [
      "a zone called by its kind",
      "开发区签约项目10个\n来源:驻马店日报\n开发区规上工业企业60家。",
      "驻马店开发区 subarea 10",
      "驻马店开发区 subarea 60",
    ],
    [
      "nobody's text by a word that only begins like a name",
      "统筹做好稳增长、调结构、惠民生各项工作,全县固定资产投资增长9%。",
      "null district 9",
    ],
    [
      "nobody's text by a place that others come from",
      "为攻坚重大项目,今年设立了深圳经贸联络处,组建了专班,建立了项目会商评审机制,推动新能源汽车、移动智能终端等重大项目连续突破。一季度全区固定资产投资增长9%。",
      "null district 9",
    ],
    [
      "a place in running text by its own office",
      "这是记者8月30日从四川省科技厅获悉的,上半年全省经济保持平稳较快增长势头,其中工业投资表现突出,全省工业投资增长9%。",
      "四川省 district 9",
    ],
    [
      "a zone's output in its district's text",
      "2023年上半年长寿区经济运行情况\n上半年实现规上工业总产值779.7亿元,其中,经开区产值635.9亿元。",
      "长寿区 district 779.7",
      "长寿经开区 subarea 635.9",
    ],
    ["a zone whose place nothing tells", "高新区工业向好。高新区规上工业增加值增长6%。", "高新区 subarea 6"],
    [
      "我区 in a zone's piece",
      "临港开发区经济运行\n长沙临港开发区发布数据,我区固定资产投资增长9%。",
      "长沙临港开发区 subarea 9",
    ],
    [
      "the leader of a zone as its voice",
      "岳麓高新区动态\n岳麓高新区党工委负责人表示,到2025年,规上工业总产值达到400亿元。",
      "岳麓高新区 subarea 400",
    ],
    [
      "a town by the title",
      "2022年石桥镇政府工作报告\n固定资产投资增长9%。我镇引进企业6家。",
      "石桥镇 district 9",
      "石桥镇 district 6",
    ],
    ["a town by its profile", "石桥镇位于醴陵市东部。全镇总人口3.2万人。", "石桥镇 district 3.2"],
    ["a banner", "敖汉旗概况\n全旗常住人口44万人。", "敖汉旗 district 44"],
    ["a county-level city as 我市", "醴陵市经济运行\n我市固定资产投资增长9%。", "醴陵市 district 9"],
    ["an autonomous region as 全区", "内蒙古自治区工业运行\n全区规上工业增加值增长7%。", "内蒙古自治区 district 7"],
    [
      "a county among whose names a firm's place stands",
      "建宁县经济运行\n与苏州海川科技有限公司签约。全县固定资产投资增长9%。",
      "建宁县 district 9",
    ],
    [
      "a division that speaks of its zone",
      "醴陵市经济运行\n全市固定资产投资增长9%,高新区增长12%。",
      "醴陵市 district 9",
      "醴陵高新区 subarea 12",
    ],
    [
      "level of zones, which is no name",
      "醴陵市经济运行\n省级高新区2家。固定资产投资增长9%。",
      "醴陵市 district 2",
      "醴陵市 district 9",
    ],
    [
      "a division's 园区 as its subject, and as what it builds",
      "醴陵市经济运行\n1—9月,园区实现税收8亿元。推进园区建设,固定资产投资30亿元。",
      "醴陵园区 subarea 8",
      "醴陵市 district 30",
    ],
    ["a report of a zone", "高新区2022年产业发展报告\n规上工业增加值增长19%。", "高新区 subarea 19"],
    ["a town's office that signs", "财政收入3亿元。\n开平市人民政府长沙街道办事处", "长沙街道 district 3"],
    ["园区 of a text that names no place", "1—3月份,园区实现工业总产值18亿元。", "园区 subarea 18"],
    ["园区 that are counted", "园区总数增加到170家。", "null district 170"],
    [
      "a town that clauses begin with again and again",
      "石桥镇狠抓项目。\n石桥镇聚焦工业。产品销往江苏、浙江。固定资产投资12亿元。",
      "石桥镇 district 12",
    ],
    [
      "a city that names its counties",
      "全市固定资产投资增长9%。旬阳县增长8%,汉阴县增长7%。\n汉阴县再获表彰。",
      "安康市 district 9",
      "旬阳市 district 8",
      "汉阴县 district 7",
    ],
    ["a bureau that signs", "固定资产投资增长9%。\n安康市工业和信息化局", "安康市 district 9"],
    [
      "a city whose name begins with a district's",
      "连云港市经济向好。连云港市固定资产投资增长9%。",
      "连云港市 district 9",
    ],
    ["特色小镇, which is no name", "醴陵市经济运行\n特色小镇固定资产投资12亿元。", "醴陵市 district 12"],
  ])("reads %s", (_, text, ...placed) => {
    expect(placedIn(text)).toEqual(placed);
  });
});

describe("extractStatements(reading, recogniser): names that stand beside", () => {
  const CITY = "醴陵市经济运行情况\n";
  it.each([
    ["the country's own figure", "全国规上工业增加值增长5%,全市增长8%。", "全国 district 5", "醴陵市 district 8"],
    ["a place among the country", "规上工业增加值增长5%,居全国第一。", "醴陵市 district 5", "醴陵市 district 1"],
    ["the province's own figure", "湖南省固定资产投资增长7%。", "湖南省 district 7"],
    ["a thing named after the province", "湖南湘绣基地带动固定资产投资12亿元。", "醴陵市 district 12"],
    ["how far a city is", "距长沙70公里,固定资产投资12亿元。", "醴陵市 district 70", "醴陵市 district 12"],
    ["where towns stand as examples", "依托枫林镇、白兔潭镇等建成产业基地12个。", "醴陵市 district 12"],
    ["towns on whose border one lies", "东与枫林镇、白兔潭镇接壤,面积120平方公里。", "醴陵市 district 120"],
    ["a town as a subject", "枫林镇固定资产投资12亿元。", "枫林镇 district 12"],
    ["a gap to the city", "固定资产投资增速高于全省平均1.2个百分点。", "醴陵市 district 1.2"],
  ])("reads %s", (_, text, ...placed) => {
    expect(placedIn(CITY + text)).toEqual(placed);
  });
});
