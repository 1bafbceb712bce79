import { Field, ID, InputType } from "type-graphql";
import type { Basis, Comparator, Measure, Scope, Status } from "../../core/statement.ts";
import { BasisEnum, ComparatorEnum, MeasureEnum, ScopeEnum, StatusEnum } from "../enums/figure-enums.ts";
import { DateScalar } from "../scalars.ts";

@InputType({ description: "更正后的期间。The period as it should be." })
export class ReviewPeriodInput {
  @Field(() => DateScalar, { description: "首日。First day." })
  readonly start: string;

  @Field(() => DateScalar, { description: "末日。Last day." })
  readonly end: string;
}

@InputType({
  description:
    "要改的各项；不写的照旧，写 null 即为“未说明”。What is to be otherwise: what is left out stays, null says that nothing is stated.",
})
export class ReviewFieldsInput {
  @Field(() => String, { nullable: true, description: "地方的全称。Full name of the place." })
  readonly place?: string | null;

  @Field(() => ScopeEnum, { nullable: true, description: "范围。Scope." })
  readonly scope?: Scope;

  @Field(() => String, {
    nullable: true,
    description: "企业、项目或集合的名称。Name of the enterprise, project or set.",
  })
  readonly entity?: string | null;

  @Field(() => ID, { nullable: true, description: "指标的键。Key of the indicator." })
  readonly indicator?: string;

  @Field(() => MeasureEnum, { nullable: true, description: "度量。Measure." })
  readonly measure?: Measure;

  @Field(() => StatusEnum, { nullable: true, description: "实绩、目标或计划。Actual, target or plan." })
  readonly status?: Status;

  @Field(() => ComparatorEnum, {
    nullable: true,
    description: "所写的数与实际值的关系。How the number stands to the value.",
  })
  readonly comparator?: Comparator;

  @Field(() => String, {
    nullable: true,
    description: "数值；折合数随之算出。The number; the amount in the base unit follows.",
  })
  readonly value?: string;

  @Field(() => String, { nullable: true, description: "单位。Unit." })
  readonly unit?: string;

  @Field(() => ReviewPeriodInput, { nullable: true, description: "期间。Period." })
  readonly period?: ReviewPeriodInput | null;

  @Field(() => BasisEnum, { nullable: true, description: "比较基础。Basis." })
  readonly basis?: Basis | null;

  @Field(() => String, { nullable: true, description: "统计口径。Definition." })
  readonly definition?: string | null;
}
