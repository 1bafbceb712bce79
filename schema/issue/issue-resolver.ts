import { Args, ArgsType, Ctx, Field, FieldResolver, ID, Query, Resolver, Root } from "type-graphql";
import type { ErrorCode } from "../../core/messages.ts";
import { formatMessage, MESSAGES } from "../../core/messages.ts";
import type { StoredDocument } from "../../store/documents.ts";
import type { StoredIssue } from "../../store/issues.ts";
import { countIssues, findIssues } from "../../store/issues.ts";
import type { IssueState } from "../../store/tables/figure-tables.ts";
import type { RequestContext, Viewed } from "../context.ts";
import { Document } from "../document/document.ts";
import { IssueStateEnum } from "../enums/catalogue-enums.ts";
import { checkFirst, checkList } from "../limits.ts";
import { createNote } from "../note.ts";
import type { Connection } from "../pages/connection.ts";
import { createConnection, createConnectionType, findPageView, parseSortKey } from "../pages/connection.ts";
import { PageArgs } from "../pages/page-args.ts";
import { Issue, IssueParameter } from "./issue.ts";

@ArgsType()
class IssuesArgs extends PageArgs {
  @Field(() => [ID], { nullable: true, description: "只要这些文件的（SHA-256）。Only of these documents (SHA-256)." })
  readonly documents?: readonly string[] | null;

  @Field(() => [String], { nullable: true, description: "只要这些代码的。Only with these codes." })
  readonly codes?: readonly string[] | null;

  @Field(() => [IssueStateEnum], { nullable: true, description: "只要这些状态的。Only in these states." })
  readonly states?: readonly IssueState[] | null;
}

const IssueConnection = createConnectionType("Issue", () => Issue, ["问题", "issues"]);

function isErrorCode(code: string): code is ErrorCode {
  return Object.hasOwn(MESSAGES, code);
}

@Resolver(() => Issue)
export class IssueResolver {
  @Query(() => IssueConnection, {
    description: "数据中的问题，按文件和原文次序。Issues in the data, by document in the order of the text.",
  })
  async issues(
    @Args(() => IssuesArgs) { asOf, first, after, documents, codes, states }: IssuesArgs,
    @Ctx() context: RequestContext,
  ): Promise<Connection<StoredIssue>> {
    const view = await findPageView(context, { asOf, after });
    const filter = {
      documentShas: documents && checkList("documents", documents),
      codes: codes && checkList("codes", codes),
      states: states && checkList("states", states),
    };
    const page = await findIssues(view.snapshot, filter, { first: checkFirst(first), after: parseSortKey(after) });
    return createConnection({ view, page, after, count: () => countIssues(view.snapshot, filter) });
  }

  @FieldResolver(() => String, { description: "按请求语言给出的说明。Words in the language of the request." })
  message(@Root() { code, parameters }: StoredIssue, @Ctx() { locale }: RequestContext): string {
    return isErrorCode(code) ? formatMessage(code, parameters, locale) : createNote(code, locale).message;
  }

  @FieldResolver(() => [IssueParameter], { description: "说明中的各个值。The values in its words." })
  parameters(@Root() { parameters }: StoredIssue): IssueParameter[] {
    return Object.entries(parameters).map(([name, value]) => ({ name, value: value === null ? null : String(value) }));
  }

  @FieldResolver(() => Document, { nullable: true, description: "所在文件。The document concerned." })
  async document(@Root() { documentSha, view }: Viewed<StoredIssue>): Promise<Viewed<StoredDocument> | null> {
    const document = await view.loaders.documents.load(documentSha);
    return document && { ...document, view };
  }
}
