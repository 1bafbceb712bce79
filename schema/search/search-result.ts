import { Field, ID, Int, ObjectType } from "type-graphql";
import type { Indicator as IndicatorRow } from "../../core/indicator.ts";
import type { SentenceHit as HitRow } from "../../store/search.ts";
import type { Viewed } from "../context.ts";
import { Indicator } from "../indicator/indicator.ts";

@ObjectType("SentenceHit", {
  simpleResolvers: true,
  description: "含有所查各词的一句，及其所在文件。A sentence that holds every word asked for, with its document.",
})
export class SentenceHit {
  @Field(() => ID, { description: "句子编号。Id of the sentence." })
  readonly id: string;

  @Field(() => String, { description: "整句。The sentence." })
  readonly text: string;

  @Field(() => Int, { description: "起点（UTF-16 偏移）。Start, in UTF-16 units." })
  readonly start: number;

  @Field(() => Int, { description: "终点（不含）。End, not included." })
  readonly end: number;

  @Field(() => ID, { description: "所在读本的编号。Id of the reading." })
  readonly readingId: string;
}

/** What a search found, with one flag that says whether it found more. */
export interface FoundRows {
  readonly sentences: readonly Viewed<HitRow>[];
  readonly indicators: readonly Viewed<IndicatorRow>[];
  readonly hasMore: boolean;
}

@ObjectType("SearchResult", {
  simpleResolvers: true,
  description: "在各文件的句子和指标目录中查到的。What was found in the sentences of documents and in the catalogue.",
})
export class SearchResult {
  @Field(() => [SentenceHit], {
    description: "含有各词的句子，新近发布的在前。Sentences with every word, the latest publication first.",
  })
  readonly sentences: readonly SentenceHit[];

  @Field(() => [Indicator], {
    description:
      "名称、别名或键含有各词的指标，全名相符者在前，以其开头的短名次之。Indicators that are called so: a whole name first, then the shortest that begin with it.",
  })
  readonly indicators: readonly Indicator[];

  @Field(() => Boolean, { description: "是否还有未列出的。Whether there are more than these." })
  readonly hasMore: boolean;
}
