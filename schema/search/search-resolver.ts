import { Arg, Args, Ctx, FieldResolver, Int, Query, Resolver, Root } from "type-graphql";
import { AppError } from "../../core/errors.ts";
import type { StoredDocument } from "../../store/documents.ts";
import type { SentenceHit as HitRow } from "../../store/search.ts";
import { searchIndicators, searchSentences } from "../../store/search.ts";
import type { RequestContext, Viewed } from "../context.ts";
import { withView } from "../context.ts";
import { Document } from "../document/document.ts";
import { checkFirst, FIRST_DESCRIPTION } from "../limits.ts";
import { AsOfArgs } from "../version/as-of-args.ts";
import type { FoundRows } from "./search-result.ts";
import { SearchResult, SentenceHit } from "./search-result.ts";

@Resolver(() => SentenceHit)
export class SearchResolver {
  @Query(() => SearchResult, {
    description:
      "在各文件的句子和指标目录中查找；多个词以空格分开，须同时出现，一个字也可以。Full-text search in sentences and indicators; words are parted by spaces, all must occur, and one character is enough.",
  })
  async search(
    @Arg("query", () => String, { description: "要查的词。The words to find." }) query: string,
    @Arg("first", () => Int, { defaultValue: 20, description: FIRST_DESCRIPTION }) first: number,
    @Args(() => AsOfArgs) { asOf }: AsOfArgs,
    @Ctx() { at }: RequestContext,
  ): Promise<FoundRows> {
    const limit = checkFirst(first);
    if (query.trim() === "") throw new AppError("EMPTY_SEARCH");
    const view = await at(asOf);
    const sentences = await searchSentences(view.snapshot, query, limit + 1);
    const indicators = await searchIndicators(view.snapshot, query);
    return {
      sentences: withView(view, sentences.slice(0, limit)),
      indicators: withView(view, indicators.slice(0, limit)),
      hasMore: sentences.length > limit || indicators.length > limit,
    };
  }

  @FieldResolver(() => Document, { description: "所在文件。The document that it stands in." })
  async document(@Root() { documentSha, view }: Viewed<HitRow>): Promise<Viewed<StoredDocument> | null> {
    const document = await view.loaders.documents.load(documentSha);
    return document && { ...document, view };
  }
}
