import { ArgsType, Field, ID, ObjectType } from "type-graphql";
import type { Verdict } from "../../core/reasons.ts";
import type { Accumulation } from "../../core/series.ts";
import type { Measure } from "../../core/statement.ts";
import { VerdictEnum } from "../enums/comparison-enums.ts";
import { MeasureEnum } from "../enums/figure-enums.ts";
import { AccumulationEnum } from "../enums/time-enums.ts";
import { DateScalar, MonthScalar } from "../scalars.ts";
import { AsOfArgs } from "../version/as-of-args.ts";

@ArgsType()
export class SeriesArgs extends AsOfArgs {
  @Field(() => ID, { description: "指标。Indicator." })
  readonly indicator: string;

  @Field(() => [ID], { description: "区域，各成一列，按此次序。Regions, each a series, in the order wanted." })
  readonly regions: readonly string[];

  @Field(() => MeasureEnum, { defaultValue: "level", description: "度量，默认总量。Measure; LEVEL by default." })
  readonly measure: Measure;

  @Field(() => MonthScalar, { description: "起始月份，如 2024-01。First month, such as 2024-01." })
  readonly from: string;

  @Field(() => MonthScalar, { description: "末月，含在内。Last month, included." })
  readonly to: string;

  @Field(() => AccumulationEnum, {
    defaultValue: "year_to_date",
    description:
      "各点是1月起的累计数，还是当月数；没有公布的当月数由累计数推算。Cumulated from January, or the month alone, which is derived from cumulated figures where nobody states it.",
  })
  readonly accumulation: Accumulation;

  @Field(() => DateScalar, {
    nullable: true,
    description:
      "据此日分清尚未到期与逾期；默认为数据版本的日期。The day that tells NOT_YET_DUE from LATE; by default the data version's.",
  })
  readonly dueOn?: string | null;
}

@ObjectType("MonthlyPoint", {
  simpleResolvers: true,
  description:
    "序列中的一个月：公布的数字，或推算的，或缺数的原因。One month of a series: a stated figure, else a derived one, else why there is none.",
})
export class MonthlyPoint {
  @Field(() => MonthScalar, { description: "月份。Month." })
  readonly month: string;

  @Field(() => VerdictEnum, {
    nullable: true,
    description:
      "与序列中最近的数字能否相连：辖区、口径、单位等；没有公布的数字则为空。Whether it may be joined to the latest figure of the series (territory, definition, unit, …); null without a stated figure.",
  })
  readonly verdict: Verdict | null;
}

@ObjectType("MonthlySeries", {
  simpleResolvers: true,
  description: "一个区域的一个指标，逐月。One indicator of one region, month by month.",
})
export class MonthlySeries {}
