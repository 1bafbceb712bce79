import { Field, ObjectType } from "type-graphql";
import type { Locale } from "../../core/messages.ts";
import type { Reason, ReasonCode, Verdict } from "../../core/reasons.ts";
import { REASON_WORDS, ReasonCodeEnum, VerdictEnum } from "../enums/comparison-enums.ts";
import { formatWords } from "../words.ts";
import type { ReasonNames } from "./reason-sides.ts";
import { formatSides } from "./reason-sides.ts";

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

  @Field(() => String, {
    nullable: true,
    description:
      "本数字一方的值，代码或原文；词语见 message。What the figure has, as a code or as stated; message has it in words.",
  })
  readonly figure: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      "参照一方的值，代码或原文；词语见 message。What the reference has, as a code or as stated; message has it in words.",
  })
  readonly reference: string | null;

  @Field(() => Boolean, {
    description: "目录允许此种差异并列。The catalogue lets figures that differ so stand side by side.",
  })
  readonly byCatalogue: boolean;
}

/** Returns a reason with its words; its two values stay as they are, and stand in the words by name. */
export function createComparisonReason(reason: Reason, names: ReasonNames, locale: Locale): ComparisonReason {
  return { ...reason, message: formatWords(REASON_WORDS[reason.code], formatSides(reason, names))[locale] };
}
