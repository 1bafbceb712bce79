import { ArgsType, Field, ID } from "type-graphql";
import type { Measure, Status } from "../../core/statement.ts";
import { MeasureEnum, StatusEnum } from "../enums/figure-enums.ts";
import { PeriodInput, PeriodRangeInput } from "../period.ts";
import { AsOfArgs } from "../version/as-of-args.ts";

@ArgsType()
export class OverTimeArgs extends AsOfArgs {
  @Field(() => ID, { description: "区域编号。Id of the region." })
  readonly region: string;

  @Field(() => [ID], {
    nullable: true,
    description:
      "指标，各成一列；默认该区域有数字的全部指标。Indicators, each a series; by default all that the region has figures of.",
  })
  readonly indicators?: readonly string[] | null;

  @Field(() => [MeasureEnum], {
    nullable: true,
    description: "只要这些度量，各成一列；默认全部。Only these measures, each a series; all by default.",
  })
  readonly measures?: readonly Measure[] | null;

  @Field(() => [StatusEnum], {
    nullable: true,
    description: "只要实绩、目标或计划；默认全部。Only actuals, targets or plans; all by default.",
  })
  readonly statuses?: readonly Status[] | null;

  @Field(() => PeriodRangeInput, {
    nullable: true,
    description: "期间须整个落在此范围内。The whole period lies in this range.",
  })
  readonly period?: PeriodRangeInput | null;

  @Field(() => ID, {
    nullable: true,
    description:
      "作为参照的观测值；默认各列最近的一个。Id of the observation to hold the others against; by default the latest of each series.",
  })
  readonly reference?: string | null;

  @Field(() => PeriodInput, {
    nullable: true,
    description:
      "以此期间为参照：该列在其中有数字则取最近的，没有则只以当时的辖区范围为参照。Hold against this period: the latest figure of the series in it, else the territory of that time alone.",
  })
  readonly referencePeriod?: PeriodInput | null;
}
