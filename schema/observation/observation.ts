import { Field, ID, Int, ObjectType } from "type-graphql";
import { DecimalScalar } from "../scalars.ts";
import { Figure } from "../statement/statement.ts";

@ObjectType("Observation", {
  simpleResolvers: true,
  description:
    "观测值：归一化后对外提供的数，连同所出的原文。An observation: a normalised figure as it is served, with the words that state it.",
})
export class Observation extends Figure {
  @Field(() => DecimalScalar, { description: "折合基本单位的精确数。The exact amount in the base unit." })
  readonly amount: string;

  @Field(() => String, { description: "原文所写的数。The number as stated." })
  readonly statedValue: string;

  @Field(() => String, { description: "原文所写的单位。The unit as stated." })
  readonly statedUnit: string;

  @Field(() => Int, { description: "原文所写的小数位数。Digits after the point, as stated." })
  readonly decimals: number;

  @Field(() => ID, { nullable: true, description: "所修订的旧值的编号。Id of the older value that it revises." })
  readonly supersedes?: string | null;

  @Field(() => ID, {
    nullable: true,
    description:
      "修订它的新值的编号；在所问的数据版本中现行则为空，故只见于 changes 的旧值。Id of the value that revised it; null while current as of the version asked, so that only the old value of a change has one.",
  })
  readonly supersededBy?: string | null;
}
