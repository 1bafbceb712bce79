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
  /** 月份，YYYY-MM。A calendar month, YYYY-MM. */
  Month: { input: string; output: string; }
};

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