import { Field, Int, ObjectType } from "type-graphql";
import type { PeriodChoice } from "../../core/comparison/compared-row.ts";
import type { Direction } from "../../core/indicator.ts";
import type { Period as PeriodRow } from "../../core/period.ts";
import type { Basis, Measure, Scope, Status } from "../../core/statement.ts";
import { DirectionEnum } from "../enums/catalogue-enums.ts";
import { BasisEnum, MeasureEnum, ScopeEnum, StatusEnum } from "../enums/figure-enums.ts";
import { PeriodChoiceEnum } from "../enums/progress-enums.ts";
import { Period } from "../period.ts";

@ObjectType("ComparisonReference", {
  simpleResolvers: true,
  description:
    "各格所对照的参照；空即该项不作要求。What the cells of a row are held against; what is null is not asked.",
})
export class ComparisonReference {
  @Field(() => MeasureEnum, { description: "度量。Measure." })
  readonly measure: Measure;

  @Field(() => StatusEnum, { description: "实绩、目标或计划。Actual, target or plan." })
  readonly status: Status;

  @Field(() => ScopeEnum, {
    nullable: true,
    description: "范围：全区，或园区、新城。Scope: whole district, or sub-area.",
  })
  readonly scope?: Scope;

  @Field(() => Period, { nullable: true, description: "期间。Period." })
  readonly period?: PeriodRow | null;

  @Field(() => PeriodChoiceEnum, { description: "期间是怎样选定的。How the period was chosen." })
  readonly periodChoice: PeriodChoice;

  @Field(() => Int, {
    nullable: true,
    description:
      "落后于 month 几个月；未给 month 则为空。Months by which the period lies behind month; null where none was given.",
  })
  readonly lagMonths: number | null;

  @Field(() => BasisEnum, { nullable: true, description: "比较基础。Basis." })
  readonly basis?: Basis | null;

  @Field(() => String, { nullable: true, description: "价格口径。Price basis." })
  readonly priceBasis?: string | null;

  @Field(() => String, { nullable: true, description: "统计口径。Definition." })
  readonly definition?: string | null;

  @Field(() => String, { nullable: true, description: "基本单位。Base unit." })
  readonly baseUnit?: string;

  @Field(() => String, { nullable: true, description: "区划级别。Level of division." })
  readonly divisionLevel?: string | null;
}

@ObjectType("RankExclusion", {
  simpleResolvers: true,
  description: "未参与排名的区域及其原因。A region that is not ranked, and why.",
})
export class RankExclusion {
  @Field(() => [String], {
    description:
      "原因代码；NO_FIGURE 为缺数，BENCHMARK 为只作对照。Reason codes; NO_FIGURE is a gap, BENCHMARK a benchmark.",
  })
  readonly reasons: readonly string[];
}

@ObjectType("Ranking", {
  simpleResolvers: true,
  description:
    "一行的排名：按什么排、在几个之中、谁未参与。The ranking of a row: what, among how many, and who is left out.",
})
export class Ranking {
  @Field(() => MeasureEnum, { description: "按什么排。What is ranked." })
  readonly measure: Measure;

  @Field(() => DirectionEnum, { description: "大者在前还是小者在前。Which way is better." })
  readonly direction: Direction;

  @Field(() => Int, { description: "参与排名的个数。How many are ranked." })
  readonly peerCount: number;
}

@ObjectType("ComparisonRow", {
  simpleResolvers: true,
  description: "一行：一个指标的一种度量在各区域。A row: one measure of one indicator over the regions.",
})
export class ComparisonRow {
  @Field(() => MeasureEnum, { description: "度量。Measure." })
  readonly measure: Measure;

  @Field(() => ComparisonReference, { description: "各格所对照的参照。What its cells are held against." })
  readonly reference: ComparisonReference;
}

@ObjectType("Comparison", {
  simpleResolvers: true,
  description:
    "各区域并列比较，每格都有结论或缺数的原因。Regions side by side, each cell with a verdict or the reason for a gap.",
})
export class Comparison {}
