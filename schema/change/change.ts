import { Field, ObjectType } from "type-graphql";
import type { FigureChange } from "../../store/figure-changes.ts";
import type { View } from "../context.ts";
import { ChangeKindEnum } from "../enums/change-enums.ts";

/** A change with the two states that it lies between; its own view is the later. */
export interface ChangeRoot extends FigureChange {
  readonly since: View;
}

@ObjectType("Change", {
  simpleResolvers: true,
  description:
    "一个数在两个数据版本之间的变动：新增、修订或撤回，连同前后的值和原因。What became of a figure between two data versions: added, revised or withdrawn, with the value before and after, and why.",
})
export class Change {
  @Field(() => ChangeKindEnum, { description: "新增、修订或撤回。Added, revised or withdrawn." })
  readonly kind: FigureChange["kind"];
}
