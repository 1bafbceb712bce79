import { Field, ObjectType } from "type-graphql";
import type { Period as PeriodRow } from "../../core/period.ts";
import type { ProgressKind, ProgressState, UnjudgedReason } from "../../core/progress.ts";
import { ProgressKindEnum, ProgressStateEnum, UnjudgedReasonEnum } from "../enums/progress-enums.ts";
import { Period } from "../period.ts";
import { DecimalScalar } from "../scalars.ts";

@ObjectType("TargetProgress", {
  simpleResolvers: true,
  description: "一个目标及其进展；每年的目标每年一条。A target with its progress; a target of each year is one a year.",
})
export class TargetProgress {
  @Field(() => ProgressKindEnum, { description: "目标的衡量方式。How the target is measured." })
  readonly kind: ProgressKind;

  @Field(() => Period, {
    nullable: true,
    description: "目标的期间；每年的目标为其中一年。Period of the target; of each year, one of them.",
  })
  readonly period: PeriodRow | null;

  @Field(() => Boolean, {
    nullable: true,
    description:
      "目标期间是否在 dueOn 当日或之前结束；期间不明则为空。Whether its period ends on dueOn or before; null where the period is not known.",
  })
  readonly isDue: boolean | null;

  @Field(() => ProgressStateEnum, { description: "进展。State." })
  readonly state: ProgressState;

  @Field(() => UnjudgedReasonEnum, { nullable: true, description: "不作判断的原因。Why it is not judged." })
  readonly reason: UnjudgedReason | null;

  @Field(() => DecimalScalar, {
    nullable: true,
    description:
      "累计流量的完成比例，百分数，两位小数。Percent of the target attained, two places; of a cumulated flow.",
  })
  readonly attainedShare: string | null;

  @Field(() => DecimalScalar, {
    nullable: true,
    description:
      "时序进度：已过月数占总月数的百分数，两位小数。Time progress: percent of the months elapsed, two places.",
  })
  readonly timeProgress: string | null;

  @Field(() => DecimalScalar, {
    nullable: true,
    description: "快于时序进度的百分点，负数为落后。Percentage points ahead of time progress; negative is behind.",
  })
  readonly lead: string | null;

  @Field(() => DecimalScalar, {
    nullable: true,
    description: "实绩减目标，单位见 gapUnit。Actual minus target, in gapUnit.",
  })
  readonly gap: string | null;

  @Field(() => String, {
    nullable: true,
    description: "差距的单位；百分数之差为 percentage_point。Unit of the gap; of percentages it is percentage_point.",
  })
  readonly gapUnit: string | null;

  @Field(() => DecimalScalar, {
    nullable: true,
    description: "自有出处的基数起，已走过的百分数，两位小数。Percent of the way from a cited base, two places.",
  })
  readonly wayShare: string | null;
}
