import { Field, ObjectType } from "type-graphql";
import type { Locale } from "../../core/messages.ts";
import type { Reason, ReasonCode, Verdict } from "../../core/reasons.ts";
import { REASON_WORDS, ReasonCodeEnum, VerdictEnum } from "../enums/comparison-enums.ts";
import { formatWords } from "../words.ts";

@ObjectType("ComparisonReason", {
  simpleResolvers: true,
  description:
    "不可比或须谨慎的一个原因，附两边各是什么。Why a figure may not simply stand there, with what each side has.",
})
export class ComparisonReason {
  @Field(() => ReasonCodeEnum, { description: "代码，永不改名。Code; it is never renamed." })
  readonly code: ReasonCode;

  @Field(() => VerdictEnum, { description: "此原因单独导致的结论。The verdict that it leads to by itself." })
  readonly verdict: Verdict;

  @Field(() => String, { description: "按请求语言给出的说明。Words in the language of the request." })
  readonly message: string;

  @Field(() => String, { nullable: true, description: "本数字一方的值。What the figure has." })
  readonly figure: string | null;

  @Field(() => String, { nullable: true, description: "参照一方的值。What the reference has." })
  readonly reference: string | null;

  @Field(() => Boolean, {
    description: "目录允许此种差异并列。The catalogue lets figures that differ so stand side by side.",
  })
  readonly byCatalogue: boolean;
}

/** Returns a reason with its words. */
export function createComparisonReason(reason: Reason, locale: Locale): ComparisonReason {
  return { ...reason, message: formatWords(REASON_WORDS[reason.code], reason)[locale] };
}
