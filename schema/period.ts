import { Field, InputType, ObjectType } from "type-graphql";
import { AppError } from "../core/errors.ts";
import type { Month, PeriodKind, Period as PeriodRow } from "../core/period.ts";
import { listMonths } from "../core/period.ts";
import { PeriodKindEnum } from "./enums/figure-enums.ts";
import { DateScalar } from "./scalars.ts";

@ObjectType("Period", {
  simpleResolvers: true,
  description:
    "期间，首末两日均含在内；时点的首末日相同。A span of days, both ends included; of a point in time they are one.",
})
export class Period {
  @Field(() => DateScalar, { description: "首日。First day." })
  readonly start: string;

  @Field(() => DateScalar, { description: "末日。Last day." })
  readonly end: string;

  @Field(() => PeriodKindEnum, { description: "原文的说法，不影响比较。How the source words it; it decides nothing." })
  readonly kind: PeriodKind;
}

@InputType("PeriodInput", {
  description:
    "所求的期间，首末两日均含在内；存量只看末日。The period asked for, both ends included; of a stock the end decides.",
})
export class PeriodInput {
  @Field(() => DateScalar, { description: "首日，如 2023-01-01。First day, such as 2023-01-01." })
  readonly start: string;

  @Field(() => DateScalar, { description: "末日，如 2023-05-31。Last day, such as 2023-05-31." })
  readonly end: string;
}

@InputType("PeriodRangeInput", {
  description:
    "期间须整个落在其中的范围，两端均可不限。The range that a whole period must lie in; either end may be open.",
})
export class PeriodRangeInput {
  @Field(() => DateScalar, { nullable: true, description: "不早于此日。Not before this day." })
  readonly from?: string | null;

  @Field(() => DateScalar, { nullable: true, description: "不晚于此日。Not after this day." })
  readonly to?: string | null;
}

/** Returns the period asked for; its kind says nothing. Throws PERIOD_REVERSED. */
export function createAskedPeriod({ start, end }: PeriodInput): PeriodRow {
  if (end < start) throw new AppError("PERIOD_REVERSED", { start, end });
  return { start, end, kind: start === end ? "point" : "other" };
}

/** Returns the months asked for, both ends included. Throws PERIOD_REVERSED. */
export function listAskedMonths(from: Month, to: Month): Month[] {
  if (to < from) throw new AppError("PERIOD_REVERSED", { start: from, end: to });
  return listMonths(from, to);
}
