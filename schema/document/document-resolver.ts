import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from "type-graphql";
import { AppError } from "../../core/errors.ts";
import type { StoredDocument } from "../../store/documents.ts";
import { findDocuments } from "../../store/documents.ts";
import type { Reading as ReadingRow } from "../../store/readings.ts";
import type { Section as SectionRow } from "../../store/sections.ts";
import type { Snapshot } from "../../store/store.ts";
import type { RequestContext, Viewed } from "../context.ts";
import { withView } from "../context.ts";
import { findNearest } from "../nearest.ts";
import { AsOfArgs } from "../version/as-of-args.ts";
import { Document } from "./document.ts";
import { Reading } from "./reading.ts";
import { Section } from "./section.ts";

async function explainDocument(snapshot: Snapshot, sha256: string): Promise<AppError> {
  const candidates = (await findDocuments(snapshot)).map(({ sha256: id, title, fileName }) => {
    return { id, names: [title, fileName] };
  });
  return new AppError("UNKNOWN_DOCUMENT", { sha256, nearest: findNearest(sha256, candidates) });
}

@Resolver(() => Document)
export class DocumentResolver {
  @Query(() => [Document], {
    description:
      "全部文件，先发布者在前，无发布日期者在后，同日按 SHA-256。All documents, oldest publication first and undated last, then by SHA-256.",
  })
  async documents(
    @Args(() => AsOfArgs) { asOf }: AsOfArgs,
    @Ctx() { at }: RequestContext,
  ): Promise<Viewed<StoredDocument>[]> {
    const view = await at(asOf);
    return withView(view, await findDocuments(view.snapshot));
  }

  @Query(() => Document, {
    description: "此 SHA-256 的文件；不存在即报错。The document with this SHA-256; one that none has is an error.",
  })
  async document(
    @Arg("sha256", () => ID, { description: "原始字节的 SHA-256。SHA-256 of its bytes." }) sha256: string,
    @Args(() => AsOfArgs) { asOf }: AsOfArgs,
    @Ctx() { at }: RequestContext,
  ): Promise<Viewed<StoredDocument>> {
    const view = await at(asOf);
    const document = await view.loaders.documents.load(sha256);
    if (!document) throw await explainDocument(view.snapshot, sha256);
    return { ...document, view };
  }

  @FieldResolver(() => [Section], { description: "所含文章，按原文次序。Its articles, in the order of the text." })
  sections(@Root() { sha256, view }: Viewed<StoredDocument>): Promise<readonly SectionRow[]> {
    return view.loaders.sections.load(sha256);
  }

  @FieldResolver(() => Reading, {
    nullable: true,
    description: "其各条陈述所依据的读本。The reading that its statements are of.",
  })
  reading(@Root() { readingId, view }: Viewed<StoredDocument>): Promise<ReadingRow | null> {
    return view.loaders.readings.load(readingId);
  }
}
