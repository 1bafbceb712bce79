import { describe, expect, it } from "vitest";
import { NEWS, read } from "../../support.ts";

/** What a text states, as "scope value". */
function scopedIn(text: string): string[] {
  return read(text, NEWS).map(({ scope, value }) => `${scope} ${value}`);
}

describe("extractStatements(reading, recogniser): projects and sets of them", () => {
  it.each([
    ["a set by an unmapped count", "41个项目同日开工,总投资88亿元。", "district 41", "project_set 88"],
    ["what has been spent on a set", "西湖区实施攻坚项目52项,完成投资30.5亿元。", "district 52", "project_set 30.5"],
    [
      "a set's plan of the year",
      "全区安排重大项目90个,总投资700亿元,年度计划投资120亿元。",
      "district 90",
      "project_set 700",
      "project_set 120",
    ],
    [
      "the share of a set's plan",
      "64个重点项目累计完成投资45亿元、占年计划62%。",
      "district 64",
      "project_set 45",
      "project_set 62",
    ],
    [
      "what a set will yield",
      "集中签约项目12个,总投资60亿元,达产后预计年产值90亿元、税收4亿元。",
      "district 12",
      "project_set 60",
      "project_set 90",
      "project_set 4",
    ],
    ["firms that open together", "19家企业集中投产,总投资13亿元。", "district 19", "project_set 13"],
    ["an amount before its count", "总投资75亿元的21个项目开工。", "project_set 75", "district 21"],
    ["many by a word of kind", "全区在建重点项目总投资300亿元。", "project_set 300"],
    ["one by its name", "蓝湾储能电池项目总投资20亿元,占地150亩。", "project 20", "project 150"],
    ["one by its yield", "该项目全部达产后,年产值可达15亿元,带动就业800人。", "project 15", "project 800"],
    ["one by what it makes", "年产3万吨高纯石英砂项目落地。", "project 3"],
    ["one of several named", "投资2亿元的生物质热电等项目竣工。", "project 2"],
    ["a cost in all without a name", "项目总投资6亿元。", "project 6"],
    ["项目 without a name", "项目总投资3亿元,占地86亩。", "project 3", "project 86"],
    ["what a contract brings in", "新签约项目19个,合同引资额104亿元。", "district 19", "project_set 104"],
    [
      "each of several by its name after its amount",
      "新引进项目包括计划总投资50亿元的蓝湾风电项目、计划总投资5亿元的青湖养殖项目。",
      "project 50",
      "project 5",
    ],
    ["the place's whole investment", "固定资产投资总额31亿元。", "district 31"],
    ["firms that are there, and their output", "规上工业企业79家,新产品产值18亿元。", "district 79", "district 18"],
    ["the place's investment beside a count", "全区引进项目30个,固定资产投资120亿元。", "district 30", "district 120"],
    ["the place's own investment by kind", "60个项目建成投运,新增产业投资累计180亿元。", "district 60", "district 180"],
    ["growth beside a count", "新开工项目15个,固定资产投资增长8%。", "district 15", "district 8"],
    ["the district again after a project", "蓝湾储能电池项目投产后,带动全区规上工业产值突破500亿元。", "district 500"],
    ["what only a place has", "蓝湾储能电池项目投产,规上工业增加值增长9%。", "district 9"],
    ["a count of projects", "全区签约亿元以上项目8个。", "district 8"],
    ["投资 of the place", "全区工业投资50亿元,民间投资30亿元。", "district 50", "district 30"],
  ])("reads %s", (_, text, ...scoped) => {
    expect(scopedIn(text)).toEqual(scoped);
  });
});
