import { Field, ObjectType } from "type-graphql";
import type { Locale } from "../core/messages.ts";
import { STATEMENT_REASONS } from "../core/statement-reasons.ts";
import { REASON_WORDS } from "./enums/comparison-enums.ts";
import type { WordsOf } from "./words.ts";

@ObjectType("Note", {
  simpleResolvers: true,
  description: "随数字同行的疑点或说明。A doubt or remark that travels with a figure.",
})
export class Note {
  @Field(() => String, { description: "代码，永不改名。Code; it is never renamed." })
  readonly code: string;

  @Field(() => String, { description: "按请求语言给出的说明。Words in the language of the request." })
  readonly message: string;
}

const FLAG_WORDS: WordsOf<string> = {
  INCOMPLETE_PERIOD: ["成文时期间尚未结束", "The period had not ended when the document was written"],
  NAMED_AS_NEW_AREA: ["原文称“新区”，此处视为该区", "The source says 新区 (new area), taken for the district"],
  NEAR_BOUNDARY_CHANGE: [
    "临近区划调整，统计何时切换不明",
    "Near a change of territory; when the statistic switched is not known",
  ],
  COMPUTED: ["由其他数字推算，并非公布数", "Computed from other figures, not published"],
  ROUNDED_FRACTION: ["原文为分数，此处折成六位小数", "Stated as a fraction; rounded here to six places"],
  YEAR_INHERITED: [
    "年份未在表中写明，取自同一文件的其他表",
    "The table does not say the year; other tables of the document do",
  ],
  WITHDRAWN: ["所在文件已撤回", "Its document was withdrawn"],
  LEFT_OUT: ["更正后的版本不再列出此数", "A later edition of the publication leaves it out"],
  ...STATEMENT_REASONS,
  ...REASON_WORDS,
};

/** Returns a code with its words; a code that no words are known for is its own. */
export function createNote(code: string, locale: Locale): Note {
  const words = FLAG_WORDS[code];
  if (!words) return { code, message: code };
  return { code, message: locale === "zh" ? `${words[0]}。` : `${words[1]}.` };
}
