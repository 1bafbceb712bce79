import { ArgsType, Field, ID, Int, ObjectType } from "type-graphql";
import type { Period as PeriodRow } from "../../core/period.ts";
import type { Measure, Status } from "../../core/statement.ts";
import { MeasureEnum, StatusEnum } from "../enums/figure-enums.ts";
import { Period } from "../period.ts";
import { DateScalar, MonthScalar } from "../scalars.ts";
import { AsOfArgs } from "../version/as-of-args.ts";

@ArgsType()
export class CoverageArgs extends AsOfArgs {
  @Field(() => [ID], { description: "区域，按此次序成行。Regions, in the order wanted." })
  readonly regions: readonly string[];

  @Field(() => [ID], { description: "指标，按此次序。Indicators, in the order wanted." })
  readonly indicators: readonly string[];

  @Field(() => MonthScalar, { description: "起始月份，如 2025-01。First month, such as 2025-01." })
  readonly from: string;

  @Field(() => MonthScalar, { description: "末月，含在内。Last month, included." })
  readonly to: string;

  @Field(() => MeasureEnum, {
    nullable: true,
    description: "只数这一度量；默认任一度量都算。Only figures of this measure; any measure by default.",
  })
  readonly measure?: Measure | null;

  @Field(() => StatusEnum, {
    defaultValue: "actual",
    description:
      "实绩、目标或计划；公布日历只管实绩。Actual, target or plan; the release calendar is of actuals alone.",
  })
  readonly status: Status;

  @Field(() => DateScalar, {
    nullable: true,
    description:
      "据此日分清尚未到期（NOT_YET_DUE）与逾期（LATE）；默认为数据版本的日期。The day that tells NOT_YET_DUE from LATE; by default the data version's.",
  })
  readonly dueOn?: string | null;
}

@ObjectType("CoverageCell", {
  simpleResolvers: true,
  description:
    "一个区域、一个指标、一个月份：期末在该月的数字，或缺数的原因。One region, indicator and month: the figures whose period ends in it, or why there are none.",
})
export class CoverageCell {
  @Field(() => MonthScalar, { description: "月份。Month." })
  readonly month: string;
}

@ObjectType("CoverageRow", {
  simpleResolvers: true,
  description: "一个区域的一个指标，逐月。One indicator of one region, month by month.",
})
export class CoverageRow {
  @Field(() => Period, {
    nullable: true,
    description: "所问各月中最近的期间；一个也没有则为空。Its latest period within the months asked; null of none.",
  })
  readonly latest: PeriodRow | null;

  @Field(() => Int, {
    nullable: true,
    description:
      "比各区域中最近者落后几个月；没有数字则为空。Months by which that lies behind the latest of all regions; null where it has none.",
  })
  readonly lagMonths: number | null;
}

@ObjectType("CoveredIndicator", {
  simpleResolvers: true,
  description: "一个指标在各区域、各月的覆盖。Coverage of one indicator over regions and months.",
})
export class CoveredIndicator {
  @Field(() => Period, {
    nullable: true,
    description:
      "各区域都有数字的最近期间；没有则为空。The latest period that every region has a figure of; null where there is none.",
  })
  readonly latestCommon: PeriodRow | null;
}

@ObjectType("Coverage", {
  simpleResolvers: true,
  description:
    "覆盖：区域 × 指标 × 月份，有什么，缺什么，为什么缺。Coverage: regions × indicators × months, what is there, what is missing and why.",
})
export class Coverage {
  @Field(() => [MonthScalar], { description: "各月，旧的在前。The months, the oldest first." })
  readonly months: readonly string[];

  @Field(() => DateScalar, {
    nullable: true,
    description:
      "据此日判断是否到期；尚无数据则为空。The day that decides what is due; null where nothing was saved yet.",
  })
  readonly dueOn: string | null;
}
