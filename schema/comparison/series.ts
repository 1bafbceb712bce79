import { Field, ObjectType } from "type-graphql";
import type { Verdict } from "../../core/reasons.ts";
import type { Measure } from "../../core/statement.ts";
import { VerdictEnum } from "../enums/comparison-enums.ts";
import { MeasureEnum } from "../enums/figure-enums.ts";

@ObjectType("SeriesPoint", {
  simpleResolvers: true,
  description: "序列中的一个数字及其相对参照的结论。A figure of a series with its verdict against the reference.",
})
export class SeriesPoint {
  @Field(() => VerdictEnum, { description: "相对参照的结论。Verdict against the reference." })
  readonly verdict: Verdict;
}

@ObjectType("ComparedSeries", {
  simpleResolvers: true,
  description:
    "一个区域的一个指标、一种度量，按时间先后。One region's figures of one indicator and measure through time.",
})
export class ComparedSeries {
  @Field(() => MeasureEnum, { description: "度量。Measure." })
  readonly measure: Measure;
}
