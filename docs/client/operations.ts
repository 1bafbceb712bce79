// Made by `npm run codegen` from operations.graphql and the schema; not to be edited.
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
export type Maybe<T> = T | null;
export type InputMaybe<T> = Maybe<T>;
export type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
export type MakeOptional<T, K extends keyof T> = Omit<T, K> & { [SubKey in K]?: Maybe<T[SubKey]> };
export type MakeMaybe<T, K extends keyof T> = Omit<T, K> & { [SubKey in K]: Maybe<T[SubKey]> };
export type MakeEmpty<T extends { [key: string]: unknown }, K extends keyof T> = { [_ in K]?: never };
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
/** All built-in and custom scalars, mapped to their actual values */
export type Scalars = {
  ID: { input: string; output: string; }
  String: { input: string; output: string; }
  Boolean: { input: boolean; output: boolean; }
  Int: { input: number; output: number; }
  Float: { input: number; output: number; }
  /** 日期（GB/T 7408，YYYY-MM-DD），不含时区。A calendar date (ISO 8601, YYYY-MM-DD) without a time zone. */
  Date: { input: string; output: string; }
  /** 精确的十进制数，以字符串表示，不经过浮点数。An exact decimal number, written as a string; it never passes through a float. */
  Decimal: { input: string; output: string; }
  /** 时刻（UTC，ISO 8601）。An instant in UTC (ISO 8601). */
  Instant: { input: string; output: string; }
  /** 任意 JSON 值。Any value of JSON. */
  Json: { input: unknown; output: unknown; }
  /** 月份，YYYY-MM。A calendar month, YYYY-MM. */
  Month: { input: string; output: string; }
};

/** 不能推算的原因。Why a figure cannot be computed. */
export type AbsenceCode =
  /** 基数不大于零。The base is not positive. */
  | 'BASE_NOT_POSITIVE'
  /** 跨越区划调整，辖区范围不同。Across a change of territory. */
  | 'BOUNDARY_BREAK'
  /** 只给出界限，不是确数。A bound, not a value. */
  | 'BOUND_ONLY'
  /** 口径、价格或范围不同。Another definition, price basis or scope. */
  | 'IDENTITY_DIFFERS'
  /** 推算所需的数字不全。Not all figures that it takes are there. */
  | 'INPUTS_MISSING'
  /** 该指标各区域不可相加，或相加后不等于整体。Figures of this indicator do not add up over regions, or not to the whole. */
  | 'NOT_ADDITIVE_OVER_REGIONS'
  /** 该指标各期不可相加减。Figures of this indicator do not add up over time. */
  | 'NOT_ADDITIVE_OVER_TIME'
  /** 增速等不是总量，不能相加减。Growth rates and the like are no levels; they are never added nor subtracted. */
  | 'NOT_A_LEVEL'
  /** 该指标没有这一期间：1—2月合为一期。There is no such period: January–February is one. */
  | 'NO_SUCH_PERIOD'
  /** 期间不相衔接。The periods do not fit together. */
  | 'PERIODS_DO_NOT_FIT'
  /** 期间不明。No period is stated. */
  | 'PERIOD_UNKNOWN'
  /** 区域互相重叠，或不能断定不重叠。The regions overlap, or nobody can tell that they do not. */
  | 'REGIONS_OVERLAP'
  /** 来源互相矛盾。Sources disagree. */
  | 'SOURCE_CONFLICT'
  /** 不是同一轮数据（初步数、年报等）。Two vintages, such as preliminary and final. */
  | 'VINTAGE_DIFFERS';

/** 累计还是当月。Cumulated, or a month alone. */
export type Accumulation =
  /** 当月。The month alone. */
  | 'SINGLE_MONTH'
  /** 1月起累计。From January on. */
  | 'YEAR_TO_DATE';

/** 各区域数字能否相加。Whether figures of regions add up. */
export type Additivity =
  /** 不可相加。They do not add up. */
  | 'NO'
  /** 相加时另有上级留存的余项。They add up with a remainder that the parent holds. */
  | 'WITH_REMAINDER'
  /** 各部分可相加为整体。The parts add up to the whole. */
  | 'YES';

/** 增减的比较基础，或总量的累计方式。What a growth is measured against, or how an amount accumulates. */
export type Basis =
  /** 年均。Annual average. */
  | 'ANNUAL_AVERAGE'
  /** 每年保持（存量）。Kept in each year (a stock). */
  | 'EACH_YEAR'
  /** 每年（流量）。In each year (a flow). */
  | 'PER_YEAR'
  /** 比规划期初。Against the start of the plan. */
  | 'PLAN_START'
  /** 规划期内累计。Cumulated within a plan. */
  | 'PLAN_TO_DATE'
  /** 环比。Period on period. */
  | 'POP'
  /** 历年累计。Cumulated since the beginning. */
  | 'SINCE_INCEPTION'
  /** 两年平均。Two-year average. */
  | 'TWO_YEAR_AVERAGE'
  /** 未说明比什么。Not stated. */
  | 'UNSTATED'
  /** 比某一年。Against a named year. */
  | 'VS_YEAR'
  /** 同比。Year on year. */
  | 'YOY'
  /** 比年初。Against the start of the year. */
  | 'YTD_CHANGE';

/** 变动原因。What brought a change about. */
export type ChangeCause =
  /** 目录有变动。The catalogue changed. */
  | 'CATALOGUE'
  /** 新文件入库。A document was ingested. */
  | 'DOCUMENT'
  /** 更正后的版本入库。A later edition of the publication was ingested. */
  | 'EDITION'
  /** 取消撤回。The withdrawal of the document was taken back. */
  | 'REINSTATEMENT'
  /** 规则或更正变动后重读。The document was read anew, by other rules or corrections. */
  | 'REREADING'
  /** 文件撤回。The document was withdrawn. */
  | 'WITHDRAWAL';

/** 变动类别。Kind of a change. */
export type ChangeKind =
  /** 新增。Added. */
  | 'ADDED'
  /** 修订。Revised. */
  | 'REVISED'
  /** 撤回。Withdrawn. */
  | 'WITHDRAWN';

/** 所写的数与实际值的关系。How the number stands to the value. */
export type Comparator =
  /** 约、左右。About. */
  | 'APPROX'
  /** 余、多（略多于）。A little more. */
  | 'APPROX_ABOVE'
  /** 近（略少于）。Nearly: a little less. */
  | 'APPROX_BELOW'
  /** 等于所写的数。Equal to the number. */
  | 'EQ'
  /** 以上、不少于、至少。At least. */
  | 'GE'
  /** 超过、突破。More than. */
  | 'GT'
  /** 不超过、以内。At most. */
  | 'LE'
  /** 不到、少于。Less than. */
  | 'LT';

/** 指标的方向。Which way is better. */
export type Direction =
  /** 越小越好。Less is better. */
  | 'LESS_IS_BETTER'
  /** 越大越好。More is better. */
  | 'MORE_IS_BETTER'
  /** 不分优劣。Neither. */
  | 'NEITHER';

/** 缺数的原因。Why a cell has no figure. */
export type GapCode =
  /** 当时该区域尚不存在。The region did not exist then. */
  | 'DID_NOT_EXIST'
  /** 已过公布时间，已入库的文件仍未提及。Past its release day, and no ingested document states it. */
  | 'LATE'
  /** 不适用。Not applicable. */
  | 'NOT_APPLICABLE'
  /** 未公布增长率。Not published as a growth rate. */
  | 'NOT_PUBLISHED_AS_GROWTH'
  /** 未公布总量。Not published as a level. */
  | 'NOT_PUBLISHED_AS_LEVEL'
  /** 已入库的文件均未提及。No ingested document states it. */
  | 'NOT_STATED'
  /** 尚未到公布时间。Not yet due. */
  | 'NOT_YET_DUE'
  /** 该指标没有这一期间（如1月单月）。The indicator has no such period (January alone). */
  | 'NO_SUCH_PERIOD'
  /** 只有区内园区、新城的数字，不以其代替全区。Only a sub-area has a figure; it does not stand for the whole. */
  | 'ONLY_SUB_AREA'
  /** 只公布了所属分组的数字。Published only for a group that it belongs to. */
  | 'PUBLISHED_FOR_GROUP'
  /** 因保密未公布。Suppressed. */
  | 'SUPPRESSED'
  /** 原件无法辨认。Unreadable in the source. */
  | 'UNREADABLE'
  /** 有待审核。Waits for review. */
  | 'WAITING_FOR_REVIEW'
  /** 已撤回。Withdrawn. */
  | 'WITHDRAWN';

/** 观测值可按此分组。What observations can be grouped by. */
export type GroupDimension =
  /** 指标。Indicator. */
  | 'INDICATOR'
  /** 度量。Measure. */
  | 'MEASURE'
  /** 区域。Region. */
  | 'REGION'
  /** 范围。Scope. */
  | 'SCOPE'
  /** 实绩、目标或计划。Actual, target or plan. */
  | 'STATUS'
  /** 主题。Topic. */
  | 'TOPIC'
  /** 基本单位。Base unit. */
  | 'UNIT'
  /** 期末所在年份。Year in which the period ends. */
  | 'YEAR';

/** 指标类别。Kind of indicator. */
export type IndicatorKind =
  /** 流量（时期数）。Flow, over a period. */
  | 'FLOW'
  /** 指数。Index. */
  | 'INDEX'
  /** 比率。Ratio. */
  | 'RATIO'
  /** 存量（时点数）。Stock, at a date. */
  | 'STOCK';

/** 问题的处理状态。State of an issue. */
export type IssueState =
  /** 已采纳。Accepted. */
  | 'ACCEPTED'
  /** 已更正。Corrected. */
  | 'CORRECTED'
  /** 仅作记录，无须处理。Noted; nothing is to be done. */
  | 'NOTED'
  /** 待处理。Open. */
  | 'OPEN'
  /** 已驳回。Rejected. */
  | 'REJECTED';

/** 语言。Language. */
export type Locale =
  /** 英文。English. */
  | 'EN'
  /** 中文。Chinese. */
  | 'ZH';

/** 度量。What is measured of an indicator. */
export type Measure =
  /** 增减量。Change as an amount. */
  | 'CHANGE'
  /** 拉动的百分点。Contribution in percentage points. */
  | 'CONTRIBUTION_POINTS'
  /** 贡献率。Contribution rate. */
  | 'CONTRIBUTION_RATE'
  /** 增长率。Growth rate. */
  | 'GROWTH_RATE'
  /** 指数。Index with a named base. */
  | 'INDEX'
  /** 总量。Level. */
  | 'LEVEL'
  /** 倍数。Multiple. */
  | 'MULTIPLE'
  /** 位次。Rank as published. */
  | 'RANK'
  /** 得分。Score. */
  | 'SCORE'
  /** 占比。Share of a whole. */
  | 'SHARE';

/** 推算的方法。How a figure is computed. */
export type Operation =
  /** 两个累计数相减。Difference of two cumulated figures. */
  | 'DIFFERENCE'
  /** 与上年同期总量相比。Growth over the level of the same months a year before. */
  | 'GROWTH'
  /** 相连各期相加。Sum of periods that follow one another. */
  | 'SUM';

/** 参照期间是怎样选定的。How the reference period was chosen. */
export type PeriodChoice =
  /** 由请求指定。Asked for. */
  | 'ASKED'
  /** 无共有期间，取最近。The latest, for none is shared. */
  | 'LATEST'
  /** 没有期间可取。There is none. */
  | 'NONE'
  /** 多数区域共有的最近期间。The latest that most of the regions share. */
  | 'SHARED_BY_MOST'
  /** 最多区域共有的期间。The one that the most regions share. */
  | 'SHARED_BY_SOME';

/** 所求的期间，首末两日均含在内；存量只看末日。The period asked for, both ends included; of a stock the end decides. */
export type PeriodInput = {
  /** 末日，如 2023-05-31。Last day, such as 2023-05-31. */
  readonly end: Scalars['Date']['input'];
  /** 首日，如 2023-01-01。First day, such as 2023-01-01. */
  readonly start: Scalars['Date']['input'];
};

/** 原文对期间的说法，不影响比较。How the source words a period; it decides nothing. */
export type PeriodKind =
  /** 半年。Half a year. */
  | 'HALF'
  /** 一个月。One month. */
  | 'MONTH'
  /** 多年。Several years. */
  | 'MULTI_YEAR'
  /** 其他。Another span. */
  | 'OTHER'
  /** 时点。A point in time. */
  | 'POINT'
  /** 一个季度。One quarter. */
  | 'QUARTER'
  /** 一年。One year. */
  | 'YEAR'
  /** 年初至某月。January to a month. */
  | 'YTD';

/** 期间须整个落在其中的范围，两端均可不限。The range that a whole period must lie in; either end may be open. */
export type PeriodRangeInput = {
  /** 不早于此日。Not before this day. */
  readonly from?: InputMaybe<Scalars['Date']['input']>;
  /** 不晚于此日。Not after this day. */
  readonly to?: InputMaybe<Scalars['Date']['input']>;
};

/** 目标的衡量方式。How a target is measured. */
export type ProgressKind =
  /** 年均：须与同期年均增速相比。An annual average: held against the average of the same years. */
  | 'ANNUAL_AVERAGE'
  /** 累计流量：完成比例与时序进度。A cumulated flow: attained share and time progress. */
  | 'CUMULATIVE_FLOW'
  /** 增速、比率、指数：只算百分点差距。A growth, ratio or index: the gap only. */
  | 'RATE'
  /** 存量：差距。A stock: the gap. */
  | 'STOCK';

/** 目标的进展。How far a target has come. */
export type ProgressState =
  /** 期间未满，目前好于目标。Before the period's end, on the better side of the target. */
  | 'ABOVE_TARGET_SO_FAR'
  /** 期间未满，目前差于目标。Before the period's end, on the worse side of the target. */
  | 'BELOW_TARGET_SO_FAR'
  /** 已达成。Met. */
  | 'MET'
  /** 不作判断，另说明原因。Not judged; the reason is given. */
  | 'NOT_JUDGED'
  /** 未达成。Not met. */
  | 'NOT_MET';

/** 不可比或须谨慎的原因。Why figures may not simply stand side by side. */
export type ReasonCode =
  /** 同期末但累计起点不同。Same end, other start of accumulation. */
  | 'ACCUMULATION_DIFFERS'
  /** 未说明比较基础。The basis is not stated. */
  | 'BASE_UNSTATED'
  /** 比较基础不同（同比、环比、年均等）。Another basis (year on year, annual average, …). */
  | 'BASIS_DIFFERS'
  /** 跨越区划调整，辖区范围不同。Across a change of territory. */
  | 'BOUNDARY_BREAK'
  /** 只给出界限（以上、超、近等），不是确数。A bound, not a value. */
  | 'BOUND_ONLY'
  /** 币种不同。Another currency. */
  | 'CURRENCY_DIFFERS'
  /** 统计口径不同。Another definition. */
  | 'DEFINITION_DIFFERS'
  /** 区划级别不同。Another level of division. */
  | 'DIVISION_LEVEL_DIFFERS'
  /** 指标或度量不同。Another indicator or measure. */
  | 'INDICATOR_DIFFERS'
  /** 期间不同。Another period. */
  | 'PERIOD_DIFFERS'
  /** 期间由文件日期或规划期推断。The period is inferred from the document's date or the plan's span. */
  | 'PERIOD_INFERRED'
  /** 期间不明。No period is stated. */
  | 'PERIOD_UNKNOWN'
  /** 价格口径不同（现价、可比价）。Another price basis. */
  | 'PRICE_BASIS_DIFFERS'
  /** 由已公布总量推算，基数逐年重定。Computed from levels whose base is restated each year. */
  | 'RESTATED_BASE'
  /** 来源互相矛盾，均予列出。Sources disagree; all are shown. */
  | 'SOURCE_CONFLICT'
  /** 目标、计划与实绩不可并列。A target or plan beside an actual. */
  | 'STATUS_DIFFERS'
  /** 与参照的范围不同（园区、新城与全区）。Another scope: a sub-area beside a whole district. */
  | 'SUB_AREA'
  /** 计量单位不同。Another unit. */
  | 'UNIT_DIFFERS'
  /** 所占整体或排名范围不同。Another whole, or another universe of ranking. */
  | 'UNIVERSE_DIFFERS'
  /** 尚未审核。Not reviewed yet. */
  | 'UNREVIEWED';

/** 区划变更类别。Kind of a change of a region. */
export type RegionEventKind =
  /** 撤销。Abolished. */
  | 'ABOLISHED'
  /** 设立。Created. */
  | 'CREATED'
  /** 设立功能区。Functional area set up. */
  | 'FUNCTIONAL_AREA'
  /** 更名。Renamed. */
  | 'RENAMED'
  /** 辖区范围调整。Change of territory. */
  | 'TERRITORY_CHANGE';

/** 区域类别。Kind of region. */
export type RegionKind =
  /** 市。City. */
  | 'CITY'
  /** 县。County. */
  | 'COUNTY'
  /** 开发区。Development zone. */
  | 'DEVELOPMENT_ZONE'
  /** 区。District. */
  | 'DISTRICT'
  /** 新城、新区。New town or new area. */
  | 'NEW_TOWN'
  /** 园区。Park. */
  | 'PARK'
  /** 省级。Province. */
  | 'PROVINCE'
  /** 余项（如市本级）。Remainder held by the parent itself. */
  | 'REMAINDER'
  /** 统计分组（如市辖区）。Statistical group, such as all districts of a city. */
  | 'STATISTICAL_GROUP'
  /** 乡镇、街道。Town or subdistrict. */
  | 'TOWN';

/** 审核的决定。What was decided. */
export type ReviewAction =
  /** 照读出的采纳。Right as it was read. */
  | 'ACCEPT'
  /** 改后采纳。Right with the changes given. */
  | 'CORRECT'
  /** 不采纳。No statement of use. */
  | 'REJECT';

/** 要改的各项；不写的照旧，写 null 即为“未说明”。What is to be otherwise: what is left out stays, null says that nothing is stated. */
export type ReviewFieldsInput = {
  /** 比较基础。Basis. */
  readonly basis?: InputMaybe<Basis>;
  /** 所写的数与实际值的关系。How the number stands to the value. */
  readonly comparator?: InputMaybe<Comparator>;
  /** 统计口径。Definition. */
  readonly definition?: InputMaybe<Scalars['String']['input']>;
  /** 企业、项目或集合的名称。Name of the enterprise, project or set. */
  readonly entity?: InputMaybe<Scalars['String']['input']>;
  /** 指标的键。Key of the indicator. */
  readonly indicator?: InputMaybe<Scalars['ID']['input']>;
  /** 度量。Measure. */
  readonly measure?: InputMaybe<Measure>;
  /** 期间。Period. */
  readonly period?: InputMaybe<ReviewPeriodInput>;
  /** 地方的全称。Full name of the place. */
  readonly place?: InputMaybe<Scalars['String']['input']>;
  /** 范围。Scope. */
  readonly scope?: InputMaybe<Scope>;
  /** 实绩、目标或计划。Actual, target or plan. */
  readonly status?: InputMaybe<Status>;
  /** 单位。Unit. */
  readonly unit?: InputMaybe<Scalars['String']['input']>;
  /** 数值；折合数随之算出。The number; the amount in the base unit follows. */
  readonly value?: InputMaybe<Scalars['String']['input']>;
};

/** 更正后的期间。The period as it should be. */
export type ReviewPeriodInput = {
  /** 末日。Last day. */
  readonly end: Scalars['Date']['input'];
  /** 首日。First day. */
  readonly start: Scalars['Date']['input'];
};

/** 数字所指的范围。What a figure speaks of. */
export type Scope =
  /** 一个或一组产业载体、平台。A carrier or platform, or a set of them. */
  | 'CARRIER'
  /** 整个行政区划（任何级别）。A whole administrative division, of any level. */
  | 'DISTRICT'
  /** 单个企业。One enterprise. */
  | 'ENTERPRISE'
  /** 其他。Something else. */
  | 'OTHER'
  /** 单个项目。One project. */
  | 'PROJECT'
  /** 刚刚提到的一组项目。The set of projects just counted. */
  | 'PROJECT_SET'
  /** 园区、新城、开发区等区划内的一部分。A park, new town or zone: a part of a division. */
  | 'SUBAREA';

/** 实绩、目标或计划。Actual, target or plan. */
export type Status =
  /** 实绩。Actual. */
  | 'ACTUAL'
  /** 计划（产能、总投资等）。Plan (capacity, total investment, …). */
  | 'PLAN'
  /** 目标。Target. */
  | 'TARGET';

/** 不作判断的原因。Why a target is not judged. */
export type UnjudgedReason =
  /** 目标只是约数。The target is approximate. */
  | 'APPROXIMATE_TARGET'
  /** 目标与实绩不属同一辖区范围。Target and actual are of two territories. */
  | 'BOUNDARY_BREAK'
  /** 实绩只给出界限。The actual is a bound only. */
  | 'BOUND_ONLY'
  /** 该指标不分优劣。Neither more nor less is better. */
  | 'DIRECTION_NEITHER'
  /** 须有同期的年均增速。It needs the compound average over the same years. */
  | 'NEEDS_COMPOUND_AVERAGE'
  /** 没有可对照的实绩。No actual figure to hold against it. */
  | 'NO_ACTUAL'
  /** 目标期间不明。The period of the target is not known. */
  | 'PERIOD_UNKNOWN';

/** 可比性结论。Whether figures may be compared. */
export type Verdict =
  /** 可比。May be compared. */
  | 'COMPARABLE'
  /** 不可比。May not be compared. */
  | 'NOT_COMPARABLE'
  /** 谨慎可比。May be compared with caution. */
  | 'WITH_CAUTION';

export type FigureFragment = { readonly id: string, readonly amount: string, readonly baseUnit: string, readonly statedValue: string, readonly statedUnit: string, readonly comparator: Comparator, readonly period: { readonly start: string, readonly end: string } | null };

export type InvestmentGrowthQueryVariables = Exact<{
  regions: ReadonlyArray<Scalars['ID']['input']> | Scalars['ID']['input'];
  month?: InputMaybe<Scalars['Month']['input']>;
}>;


export type InvestmentGrowthQuery = { readonly compare: { readonly dataVersion: { readonly id: string }, readonly rows: ReadonlyArray<{ readonly label: string, readonly cells: ReadonlyArray<{ readonly verdict: Verdict | null, readonly region: { readonly id: string, readonly label: string }, readonly observation: { readonly id: string, readonly amount: string, readonly baseUnit: string, readonly statedValue: string, readonly statedUnit: string, readonly comparator: Comparator, readonly period: { readonly start: string, readonly end: string } | null } | null, readonly reasons: ReadonlyArray<{ readonly code: ReasonCode, readonly message: string }>, readonly rank: { readonly place: number, readonly peerCount: number } | null, readonly gap: { readonly code: GapCode, readonly message: string } | null }> }> } };

export type ObservationsPageQueryVariables = Exact<{
  regions: ReadonlyArray<Scalars['ID']['input']> | Scalars['ID']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
}>;


export type ObservationsPageQuery = { readonly observations: { readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly nodes: ReadonlyArray<{ readonly id: string, readonly amount: string, readonly baseUnit: string, readonly statedValue: string, readonly statedUnit: string, readonly comparator: Comparator, readonly indicator: { readonly key: string, readonly label: string }, readonly period: { readonly start: string, readonly end: string } | null }> } };

export type CurrentVersionQueryVariables = Exact<{ [key: string]: never; }>;


export type CurrentVersionQuery = { readonly dataVersion: { readonly id: string, readonly number: number, readonly recordedAt: string | null } };

export class TypedDocumentString<TResult, TVariables>
  extends String
  implements DocumentTypeDecoration<TResult, TVariables>
{
  __apiType?: NonNullable<DocumentTypeDecoration<TResult, TVariables>['__apiType']>;
  private value: string;
  public __meta__?: Record<string, any> | undefined;

  constructor(value: string, __meta__?: Record<string, any> | undefined) {
    super(value);
    this.value = value;
    this.__meta__ = __meta__;
  }

  override toString(): string & DocumentTypeDecoration<TResult, TVariables> {
    return this.value;
  }
}
export const FigureFragmentDoc = new TypedDocumentString(`
    fragment Figure on Observation {
  id
  amount
  baseUnit
  statedValue
  statedUnit
  comparator
  period {
    start
    end
  }
}
    `, {"fragmentName":"Figure"}) as unknown as TypedDocumentString<FigureFragment, unknown>;
export const InvestmentGrowthDocument = new TypedDocumentString(`
    query InvestmentGrowth($regions: [ID!]!, $month: Month) {
  compare(set: "investment-growth", regions: $regions, month: $month) {
    dataVersion {
      id
    }
    rows {
      label
      cells {
        region {
          id
          label
        }
        observation {
          ...Figure
        }
        verdict
        reasons {
          code
          message
        }
        rank {
          place
          peerCount
        }
        gap {
          code
          message
        }
      }
    }
  }
}
    fragment Figure on Observation {
  id
  amount
  baseUnit
  statedValue
  statedUnit
  comparator
  period {
    start
    end
  }
}`) as unknown as TypedDocumentString<InvestmentGrowthQuery, InvestmentGrowthQueryVariables>;
export const ObservationsPageDocument = new TypedDocumentString(`
    query ObservationsPage($regions: [ID!]!, $after: String) {
  observations(regions: $regions, first: 100, after: $after) {
    pageInfo {
      hasNextPage
      endCursor
    }
    nodes {
      ...Figure
      indicator {
        key
        label
      }
    }
  }
}
    fragment Figure on Observation {
  id
  amount
  baseUnit
  statedValue
  statedUnit
  comparator
  period {
    start
    end
  }
}`) as unknown as TypedDocumentString<ObservationsPageQuery, ObservationsPageQueryVariables>;
export const CurrentVersionDocument = new TypedDocumentString(`
    query CurrentVersion {
  dataVersion {
    id
    number
    recordedAt
  }
}
    `) as unknown as TypedDocumentString<CurrentVersionQuery, CurrentVersionQueryVariables>;