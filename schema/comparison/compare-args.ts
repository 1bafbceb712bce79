import { ArgsType, Field, ID } from "type-graphql";
import type { Measure, Status } from "../../core/statement.ts";
import { MeasureEnum, StatusEnum } from "../enums/figure-enums.ts";
import { PeriodInput } from "../period.ts";
import { DateScalar, MonthScalar } from "../scalars.ts";
import { AsOfArgs } from "../version/as-of-args.ts";

@ArgsType()
export class CompareArgs extends AsOfArgs {
  @Field(() => ID, {
    nullable: true,
    description: "比较组的键；与 indicators 只给一个。Key of a comparison set; give either it or indicators.",
  })
  readonly set?: string | null;

  @Field(() => [ID], { nullable: true, description: "要比较的指标，各占一行。Indicators to compare, each a row." })
  readonly indicators?: readonly string[] | null;

  @Field(() => MeasureEnum, {
    nullable: true,
    description: "indicators 各行的度量，默认总量 LEVEL。Measure of the rows of indicators; LEVEL by default.",
  })
  readonly measure?: Measure | null;

  @Field(() => [ID], {
    description:
      "要并列的区域，按此次序成列；也可以是园区、新城。Regions, in the order wanted; zones may be among them.",
  })
  readonly regions: readonly string[];

  @Field(() => PeriodInput, {
    nullable: true,
    description:
      "参照期间；默认为多数区域共有的最近期间。Reference period; by default the latest that most regions share.",
  })
  readonly period?: PeriodInput | null;

  @Field(() => MonthScalar, {
    nullable: true,
    description:
      "对齐到此月（如 2025-03）：不用期末在其后的数字，各行取多数区域共有的最近期间，并注明落后几个月；与 period 只给一个。Aligns every row to this month: nothing that ends after it, the latest period that most regions share, and how far that lags; give either it or period.",
  })
  readonly month?: string | null;

  @Field(() => StatusEnum, {
    nullable: true,
    description:
      "参照状态，优先于比较组各行所定；默认有实绩取实绩。Reference status, before that of a set's rows; by default actual where there is one.",
  })
  readonly status?: Status | null;

  @Field(() => ID, {
    nullable: true,
    description: "以哪个区域为基准算差额。The region from which differences are taken.",
  })
  readonly baseRegion?: string | null;

  @Field(() => ID, {
    nullable: true,
    description:
      "只作对照、不参与排名的区域，如全市。A region beside the others that is never ranked, such as the city.",
  })
  readonly benchmarkRegion?: string | null;

  @Field(() => DateScalar, {
    nullable: true,
    description:
      "据此日判断是否已到公布时间；默认为数据版本的日期。The day that decides whether a figure is due; by default the data version's.",
  })
  readonly dueOn?: string | null;

  @Field(() => Boolean, {
    defaultValue: false,
    description: "也用待审核的陈述，均标 UNREVIEWED。Also use statements that wait for review, each marked UNREVIEWED.",
  })
  readonly includeUnreviewed: boolean;
}
