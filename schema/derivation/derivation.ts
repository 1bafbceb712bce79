import { ArgsType, Field, ID, ObjectType } from "type-graphql";
import type { AbsenceCode } from "../../core/arithmetic.ts";
import type { Operation } from "../../core/derivation.ts";
import type { Period as PeriodRow } from "../../core/period.ts";
import { AbsenceCodeEnum, OperationEnum } from "../enums/time-enums.ts";
import { Period, PeriodInput } from "../period.ts";
import { AsOfArgs } from "../version/as-of-args.ts";

@ArgsType()
export class DerivationArgs extends AsOfArgs {
  @Field(() => [ID], { description: "区域，按此次序。Regions, in the order wanted." })
  readonly regions: readonly string[];

  @Field(() => [ID], { description: "指标，按此次序。Indicators, in the order wanted." })
  readonly indicators: readonly string[];

  @Field(() => PeriodInput, {
    description: "所求的期间，如5月单月、二季度、1—5月。The period wanted: May alone, a quarter, January–May.",
  })
  readonly period: PeriodInput;
}

@ObjectType("ComputedFigure", {
  simpleResolvers: true,
  description: "推算出的数字：没有来源说过它，只用于参考。A computed figure: no source states it.",
})
export class ComputedFigure {
  @Field(() => String, { description: "基本单位。Base unit." })
  readonly unit: string;

  @Field(() => Period, { description: "期间。Period." })
  readonly period: PeriodRow;
}

@ObjectType("Absence", {
  simpleResolvers: true,
  description: "不能推算的原因。Why a figure cannot be computed.",
})
export class Absence {
  @Field(() => AbsenceCodeEnum, { description: "代码，永不改名。Code; it is never renamed." })
  readonly code: AbsenceCode;

  @Field(() => String, { description: "按请求语言给出的说明。Words in the language of the request." })
  readonly message: string;
}

@ObjectType("Derivation", {
  simpleResolvers: true,
  description:
    "由其他期间的数字推算：公式、所用数字与结果，或不能推算的原因。What follows from figures of other periods: formula, inputs and result, or why there is none.",
})
export class Derivation {
  @Field(() => OperationEnum, {
    nullable: true,
    description: "方法；没有可用的数字则为空。How; null where there is nothing to compute it from.",
  })
  readonly operation: Operation | null;

  @Field(() => String, {
    nullable: true,
    description: "公式，以所用数字的期间写成。The formula, in terms of the periods of its inputs.",
  })
  readonly formula: string | null;

  @Field(() => ComputedFigure, {
    nullable: true,
    description: "结果；不能推算则为空。Its result; null where there is none.",
  })
  readonly value: ComputedFigure | null;
}

@ObjectType("DerivedFigure", {
  simpleResolvers: true,
  description:
    "一个区域、一个指标在一个期间的总量与增速：公布的与推算的并列。Level and growth of one indicator of one region in a period: published and computed side by side.",
})
export class DerivedFigure {}
