import { Field, Int, ObjectType } from "type-graphql";
import type { Measure } from "../../core/statement.ts";
import { MeasureEnum } from "../enums/figure-enums.ts";

@ObjectType("StatementOf", {
  simpleResolvers: true,
  description:
    "位次排的是什么、在哪些对象中排；占比的整体是什么。Of a rank what is ranked and among whom; of a share the whole.",
})
export class StatementOf {
  @Field(() => MeasureEnum, { nullable: true, description: "所排的度量。What is ranked." })
  readonly measure?: Measure | null;

  @Field(() => String, { nullable: true, description: "排名的范围。Among whom it is ranked." })
  readonly universe?: string | null;

  @Field(() => Int, { nullable: true, description: "参与排名的个数。How many are ranked." })
  readonly size?: number | null;

  @Field(() => String, { nullable: true, description: "整体所在的地方。Place of the whole." })
  readonly place?: string | null;

  @Field(() => String, { nullable: true, description: "整体的指标。Indicator of the whole." })
  readonly indicator?: string | null;
}
