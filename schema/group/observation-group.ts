import { ArgsType, Field, Int, ObjectType } from "type-graphql";
import type { GroupDimension } from "../../store/observation-groups.ts";
import { Absence, ComputedFigure } from "../derivation/derivation.ts";
import { GroupDimensionEnum } from "../enums/group-enums.ts";
import { ObservationFilterArgs } from "../observation/observation-args.ts";

@ArgsType()
export class ObservationGroupsArgs extends ObservationFilterArgs {
  @Field(() => [GroupDimensionEnum], {
    description: "分组所按的维度，按此次序，至少一个。Dimensions to group by, in this order; at least one.",
  })
  readonly groupBy: readonly GroupDimension[];
}

@ObjectType("GroupKey", {
  simpleResolvers: true,
  description: "一组观测值在一个维度上的值。What the observations of a group have in one dimension.",
})
export class GroupKey {
  @Field(() => GroupDimensionEnum, { description: "维度。Dimension." })
  readonly dimension: GroupDimension;

  @Field(() => String, {
    nullable: true,
    description:
      "代码、键或编号，如 ACTUAL、gongshu、2023；未说明则为空。Code, key or id, such as ACTUAL, gongshu or 2023; null where the figures do not say.",
  })
  readonly value: string | null;
}

@ObjectType("GroupSum", {
  simpleResolvers: true,
  description: "一组观测值之和，或不能相加的原因。The sum of a group, or why its figures are not added.",
})
export class GroupSum {
  @Field(() => ComputedFigure, {
    nullable: true,
    description: "和；不能相加则为空。The sum; null where there is none.",
  })
  readonly value: object | null;

  @Field(() => Absence, {
    nullable: true,
    description: "不能相加的原因；能则为空。Why they are not added; null where they are.",
  })
  readonly absence: object | null;
}

@ObjectType("ObservationGroup", {
  simpleResolvers: true,
  description: "在所列维度上相同的观测值。Observations that are equal in the dimensions asked for.",
})
export class ObservationGroup {
  @Field(() => [GroupKey], { description: "各维度的值，按 groupBy 的次序。Values, in the order of groupBy." })
  readonly keys: readonly object[];

  @Field(() => Int, { description: "有几个观测值。How many observations there are." })
  readonly count: number;
}
