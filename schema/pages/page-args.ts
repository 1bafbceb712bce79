import { ArgsType, Field, Int } from "type-graphql";
import { FIRST_DESCRIPTION } from "../limits.ts";
import { AsOfArgs } from "../version/as-of-args.ts";

export const AFTER_DESCRIPTION =
  "从此游标之后读起（上一页的 endCursor），数据版本同上一页。Read on after this cursor (endCursor of the page before), of the data version of that page.";

@ArgsType()
export class PageArgs extends AsOfArgs {
  @Field(() => Int, { defaultValue: 50, description: FIRST_DESCRIPTION })
  readonly first: number;

  @Field(() => String, {
    nullable: true,
    description: AFTER_DESCRIPTION,
  })
  readonly after?: string | null;
}
