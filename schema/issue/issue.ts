import { Field, ID, Int, ObjectType } from "type-graphql";
import type { IssueState } from "../../store/tables/figure-tables.ts";
import { IssueStateEnum } from "../enums/catalogue-enums.ts";

@ObjectType("IssueParameter", {
  simpleResolvers: true,
  description: "问题说明中的一个值。A value in the words of an issue.",
})
export class IssueParameter {
  @Field(() => String, { description: "名称。Name." })
  readonly name: string;

  @Field(() => String, { nullable: true, description: "值。Value." })
  readonly value: string | null;
}

@ObjectType("Issue", {
  simpleResolvers: true,
  description: "数据中的差错或疑点，连同出处。A fault or doubt in the data, with its source.",
})
export class Issue {
  @Field(() => ID, { description: "编号。Id." })
  readonly id: string;

  @Field(() => String, { description: "代码，永不改名。Code; it is never renamed." })
  readonly code: string;

  @Field(() => IssueStateEnum, { description: "处理状态。State." })
  readonly state: IssueState;

  @Field(() => ID, { nullable: true, description: "所涉陈述的编号。Id of the statement concerned." })
  readonly statementId: string | null;

  @Field(() => String, { nullable: true, description: "原文。The exact words." })
  readonly quote: string | null;

  @Field(() => Int, { nullable: true, description: "起点（UTF-16 偏移）。Start, in UTF-16 units." })
  readonly start: number | null;

  @Field(() => Int, { nullable: true, description: "终点（不含）。End, not included." })
  readonly end: number | null;
}
