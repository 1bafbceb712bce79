import { Field, ID, Int, ObjectType } from "type-graphql";
import type { GapCode } from "../../core/gaps.ts";
import type { Direction } from "../../core/indicator.ts";
import type { Verdict } from "../../core/reasons.ts";
import type { Comparator, Measure } from "../../core/statement.ts";
import { DirectionEnum } from "../enums/catalogue-enums.ts";
import { GapCodeEnum, VerdictEnum } from "../enums/comparison-enums.ts";
import { ComparatorEnum, MeasureEnum } from "../enums/figure-enums.ts";
import { Note } from "../note.ts";
import { DateScalar, DecimalScalar } from "../scalars.ts";

@ObjectType("Rank", {
  simpleResolvers: true,
  description:
    "在可比的同行中的位次，由本系统算出；并列取优，其后跳号。A rank among comparable peers, computed here; ties share the better place.",
})
export class Rank {
  @Field(() => Int, { description: "位次，1 为最优。Place; 1 is the best." })
  readonly place: number;

  @Field(() => Boolean, { description: "是否并列。Whether it is shared." })
  readonly isTied: boolean;

  @Field(() => Int, { description: "参与排名的个数。How many are ranked." })
  readonly peerCount: number;

  @Field(() => MeasureEnum, { description: "按什么排。What is ranked." })
  readonly measure: Measure;

  @Field(() => DirectionEnum, { description: "大者在前还是小者在前。Which way is better." })
  readonly direction: Direction;
}

@ObjectType("Difference", {
  simpleResolvers: true,
  description:
    "与基准区域之差，仅在可比时给出。Difference from the base region; given only where figures may be compared.",
})
export class Difference {
  @Field(() => ID, { description: "基准区域的编号。Id of the base region." })
  readonly againstRegionId: string;

  @Field(() => DecimalScalar, {
    description: "差额，负数为低于基准。The difference; negative falls short of the base.",
  })
  readonly amount: string;

  @Field(() => String, {
    description: "单位；两个百分数之差为 percentage_point。Unit; of two percentages it is percentage_point.",
  })
  readonly unit: string;

  @Field(() => ComparatorEnum, { description: "恰为此数，或至少此数。Exactly this, or at least this." })
  readonly comparator: Comparator;

  @Field(() => DecimalScalar, {
    nullable: true,
    description: "两个总量之比，四位小数。Ratio of two levels, to four places.",
  })
  readonly ratio: string | null;

  @Field(() => [Note], { description: "此差额须附的说明。What this difference must mention." })
  readonly notes: readonly Note[];
}

@ObjectType("Gap", {
  simpleResolvers: true,
  description: "缺数及其原因；缺数绝不以 0 或空代替。A missing figure and why; it is never a bare null nor a 0.",
})
export class Gap {
  @Field(() => GapCodeEnum, { description: "代码，永不改名。Code; it is never renamed." })
  readonly code: GapCode;

  @Field(() => String, { description: "按请求语言给出的说明。Words in the language of the request." })
  readonly message: string;

  @Field(() => DateScalar, {
    nullable: true,
    description:
      "NOT_YET_DUE、LATE：公布日历所定的最迟公布日；日历未定则为空。Of NOT_YET_DUE and LATE the day by which the release calendar expects it; null where it says nothing.",
  })
  readonly dueOn?: string;
}

@ObjectType("Lag", {
  simpleResolvers: true,
  description: "数字的期间离参照期间有多远。How far a figure's period lies from the reference's.",
})
export class Lag {
  @Field(() => Int, {
    description:
      "期末落后参照几个月：0 为同月，负数为超前。Months by which its period ends before the reference's; 0 is the same month, negative is ahead.",
  })
  readonly months: number;

  @Field(() => GapCodeEnum, {
    nullable: true,
    description:
      "落后者为何没有参照期的数字：尚未到公布时间，或逾期；公布日历未定则为空。Why one that lags has no figure of the reference period: NOT_YET_DUE or LATE by the release calendar; null where that says nothing.",
  })
  readonly code: GapCode | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: "参照期数字的最迟公布日。Day by which the figure of the reference period is expected.",
  })
  readonly dueOn: string | null;
}

@ObjectType("ComparisonCell", {
  simpleResolvers: true,
  description:
    "一个区域在一行中的数字及其可比性结论，或缺数的原因。One region's figure in a row with its verdict, or why there is none.",
})
export class ComparisonCell {
  @Field(() => Boolean, { description: "是否只作对照，不参与排名。Whether it is a benchmark, which is never ranked." })
  readonly isBenchmark: boolean;

  @Field(() => Lag, {
    nullable: true,
    description:
      "期间与参照相差几个月；缺数或期间不明则为空。How many months its period lies from the reference's; null of a gap or an unknown period.",
  })
  readonly lag: Lag | null;

  @Field(() => VerdictEnum, {
    nullable: true,
    description: "相对参照的结论；缺数则为空。Verdict against the reference; null of a gap.",
  })
  readonly verdict: Verdict | null;
}
