import { ArgsType, Field, Int } from "type-graphql";
import { FIRST_DESCRIPTION } from "../limits.ts";
import { AsOfArgs } from "../version/as-of-args.ts";

@ArgsType()
export class PageArgs extends AsOfArgs {
  @Field(() => Int, { defaultValue: 50, description: FIRST_DESCRIPTION })
  readonly first: number;

  @Field(() => String, {
    nullable: true,
    description: "从此游标之后读起（上一页的 endCursor）。Read on after this cursor: endCursor of the page before.",
  })
  readonly after?: string | null;
}
