import { ArgsType, Field, ID } from "type-graphql";
import { DateScalar } from "../scalars.ts";
import { AsOfArgs } from "../version/as-of-args.ts";

@ArgsType()
export class TargetsArgs extends AsOfArgs {
  @Field(() => [ID], { description: "区域。Regions." })
  readonly regions: readonly string[];

  @Field(() => [ID], { nullable: true, description: "只要这些指标的目标。Only targets of these indicators." })
  readonly indicators?: readonly string[] | null;

  @Field(() => DateScalar, {
    nullable: true,
    description:
      "以此日为准：判断目标是否到期，且不用其后的实绩；默认为数据版本的日期。The day to judge by: whether a target is due, and without later actuals; by default the data version's.",
  })
  readonly dueOn?: string | null;
}
