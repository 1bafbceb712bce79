import { Field, ID, ObjectType } from "type-graphql";
import type { Measure, Status } from "../../core/statement.ts";
import { MeasureEnum, StatusEnum } from "../enums/figure-enums.ts";

@ObjectType("ComparisonSetRow", {
  simpleResolvers: true,
  description: "比较组中的一行：一个指标、一种度量。A row of a comparison set: one indicator in one measure.",
})
export class ComparisonSetRow {
  @Field(() => MeasureEnum, { description: "度量。Measure." })
  readonly measure: Measure;

  @Field(() => StatusEnum, {
    nullable: true,
    description: "实绩、目标或计划；空为不限。Actual, target or plan; null is open.",
  })
  readonly status?: Status;
}

@ObjectType("ComparisonSet", {
  simpleResolvers: true,
  description:
    "比较组：一起并列的若干指标，各占一行。A comparison set: indicators to lay side by side, each a row of its own.",
})
export class ComparisonSet {
  @Field(() => ID, { description: "键，如 investment-growth。Key, such as investment-growth." })
  readonly key: string;

  @Field(() => String, { description: "中文名称。Name in Chinese." })
  readonly nameZh: string;

  @Field(() => String, { description: "英文名称。Name in English." })
  readonly nameEn: string;

  @Field(() => String, { description: "中文说明。Description in Chinese." })
  readonly descriptionZh: string;

  @Field(() => String, { description: "英文说明。Description in English." })
  readonly descriptionEn: string;
}
