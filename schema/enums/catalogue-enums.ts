import type { Additivity, Direction, IndicatorKind } from "../../core/indicator.ts";
import type { RegionEvent, RegionKind } from "../../core/region.ts";
import type { IssueState } from "../../store/tables/figure-tables.ts";
import type { WordsOf } from "../words.ts";
import { createEnum } from "./create-enum.ts";

const REGION_KIND_WORDS: WordsOf<RegionKind> = {
  province: ["省级", "Province"],
  city: ["市", "City"],
  district: ["区", "District"],
  county: ["县", "County"],
  town: ["乡镇、街道", "Town or subdistrict"],
  "development-zone": ["开发区", "Development zone"],
  "new-town": ["新城、新区", "New town or new area"],
  park: ["园区", "Park"],
  "statistical-group": ["统计分组（如市辖区）", "Statistical group, such as all districts of a city"],
  remainder: ["余项（如市本级）", "Remainder held by the parent itself"],
};
export const RegionKindEnum = createEnum("RegionKind", ["区域类别", "Kind of region"], REGION_KIND_WORDS);

/** Levels of division, as `findDivisionLevel` gives them: a district and a county are of one. */
export const LEVEL_WORDS: WordsOf<Exclude<RegionKind, "district" | "development-zone" | "new-town" | "park">> = {
  province: ["省级", "province"],
  city: ["市级", "city"],
  county: ["区县级", "district or county"],
  town: ["乡镇级", "town or subdistrict"],
  "statistical-group": ["统计分组", "statistical group"],
  remainder: ["余项", "remainder held by the parent itself"],
};

const REGION_EVENT_WORDS: WordsOf<RegionEvent["kind"]> = {
  "territory-change": ["辖区范围调整", "Change of territory"],
  created: ["设立", "Created"],
  abolished: ["撤销", "Abolished"],
  renamed: ["更名", "Renamed"],
  "functional-area": ["设立功能区", "Functional area set up"],
};
export const RegionEventKindEnum = createEnum(
  "RegionEventKind",
  ["区划变更类别", "Kind of a change of a region"],
  REGION_EVENT_WORDS,
);

const INDICATOR_KIND_WORDS: WordsOf<IndicatorKind> = {
  stock: ["存量（时点数）", "Stock, at a date"],
  flow: ["流量（时期数）", "Flow, over a period"],
  ratio: ["比率", "Ratio"],
  index: ["指数", "Index"],
};
export const IndicatorKindEnum = createEnum("IndicatorKind", ["指标类别", "Kind of indicator"], INDICATOR_KIND_WORDS);

export const DIRECTION_WORDS: WordsOf<Direction> = {
  "more-is-better": ["越大越好", "More is better"],
  "less-is-better": ["越小越好", "Less is better"],
  neither: ["不分优劣", "Neither"],
};
export const DirectionEnum = createEnum("Direction", ["指标的方向", "Which way is better"], DIRECTION_WORDS);

const ADDITIVITY_WORDS: WordsOf<Additivity> = {
  yes: ["各部分可相加为整体", "The parts add up to the whole"],
  "with-remainder": ["相加时另有上级留存的余项", "They add up with a remainder that the parent holds"],
  no: ["不可相加", "They do not add up"],
};
export const AdditivityEnum = createEnum(
  "Additivity",
  ["各区域数字能否相加", "Whether figures of regions add up"],
  ADDITIVITY_WORDS,
);

const ISSUE_STATE_WORDS: WordsOf<IssueState> = {
  open: ["待处理", "Open"],
  accepted: ["已采纳", "Accepted"],
  corrected: ["已更正", "Corrected"],
  rejected: ["已驳回", "Rejected"],
  noted: ["仅作记录，无须处理", "Noted; nothing is to be done"],
};
export const IssueStateEnum = createEnum("IssueState", ["问题的处理状态", "State of an issue"], ISSUE_STATE_WORDS);
