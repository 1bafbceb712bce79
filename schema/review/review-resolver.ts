import { Arg, Args, ArgsType, Ctx, Field, ID, Mutation, ObjectType, Query, Resolver } from "type-graphql";
import type { ReviewAction } from "../../core/review.ts";
import { findRegions } from "../../store/regions.ts";
import type { StatementFilter, StoredStatement } from "../../store/statements.ts";
import { countStatements, findStatements } from "../../store/statements.ts";
import type { ReviewOutcome } from "../commands.ts";
import type { RequestContext, View } from "../context.ts";
import { ReviewActionEnum } from "../enums/review-enums.ts";
import { checkFirst, checkList } from "../limits.ts";
import { checkRegions } from "../lookups.ts";
import type { Connection } from "../pages/connection.ts";
import { createConnection, findPageView, parseSortKey } from "../pages/connection.ts";
import { PageArgs } from "../pages/page-args.ts";
import { StatementConnection } from "../statement/statement-resolver.ts";
import { ReviewFieldsInput } from "./review-input.ts";

@ArgsType()
class ReviewQueueArgs extends PageArgs {
  @Field(() => [String], {
    nullable: true,
    description:
      "只要有这些原因之一的（如 LOW_CONFIDENCE）。Only those with one of these reasons, such as LOW_CONFIDENCE.",
  })
  readonly reasons?: readonly string[] | null;

  @Field(() => [ID], { nullable: true, description: "只要这些区域的。Only of these regions." })
  readonly regions?: readonly string[] | null;

  @Field(() => [ID], { nullable: true, description: "只要这些指标的。Only of these indicators." })
  readonly indicators?: readonly string[] | null;

  @Field(() => [ID], { nullable: true, description: "只要这些文件的（SHA-256）。Only of these documents (SHA-256)." })
  readonly documents?: readonly string[] | null;
}

@ArgsType()
class ReviewStatementArgs {
  @Field(() => ID, { description: "陈述的编号。Id of the statement." })
  readonly id: string;

  @Field(() => ReviewActionEnum, { description: "采纳、更正或拒绝。Accept, correct or reject." })
  readonly action: ReviewAction;

  @Field(() => String, { description: "理由，必填。The reason; it is needed." })
  readonly reason: string;

  @Field(() => String, { defaultValue: "keeper", description: "审核人。Who reviews." })
  readonly by: string;
}

@ObjectType("ReviewResult", {
  simpleResolvers: true,
  description:
    "已记下的决定；所涉文件下次导入后生效。A decision that is kept: it counts from the next ingest of its document on.",
})
class ReviewResult {
  @Field(() => ID, { description: "更正的编号。Id of the correction." })
  readonly correctionId: string;

  @Field(() => ID, { description: "陈述的编号。Id of the statement." })
  readonly statementId: string;
}

@Resolver()
export class ReviewResolver {
  @Query(() => StatementConnection, {
    description:
      "待审的陈述，按文件和原文次序；说企业、项目的不在其中。Statements that wait for review, by document in the order of the text; those of enterprises and projects wait for nobody.",
  })
  async reviewQueue(
    @Args(() => ReviewQueueArgs) args: ReviewQueueArgs,
    @Ctx() context: RequestContext,
  ): Promise<Connection<StoredStatement>> {
    const view = await findPageView(context, args);
    const filter = await createFilter(view, args);
    const request = { first: checkFirst(args.first), after: parseSortKey(args.after) };
    const page = await findStatements(view.snapshot, filter, request);
    return createConnection({ view, page, after: args.after, count: () => countStatements(view.snapshot, filter) });
  }

  @Mutation(() => ReviewResult, {
    description:
      "审核一条陈述；须有管理员令牌（Authorization: Bearer …）。Reviews a statement; it takes the keeper's bearer token.",
  })
  async reviewStatement(
    @Args(() => ReviewStatementArgs) request: ReviewStatementArgs,
    @Arg("fields", () => ReviewFieldsInput, { nullable: true, description: "要改的各项。What is to be otherwise." })
    fields: ReviewFieldsInput | null,
    @Ctx() { commands }: RequestContext,
  ): Promise<ReviewOutcome> {
    return commands.reviewStatement({ ...request, fields: { ...fields } });
  }
}

async function createFilter({ snapshot }: View, args: ReviewQueueArgs): Promise<StatementFilter> {
  const { reasons, regions, indicators, documents } = args;
  return {
    waiting: true,
    reasons: reasons && checkList("reasons", reasons),
    places: regions && (await listPlaces({ snapshot }, checkList("regions", regions))),
    indicators: indicators && checkList("indicators", indicators),
    documentShas: documents && checkList("documents", documents),
  };
}

/** A statement that waits names its place; which region that is only a claim says. */
async function listPlaces({ snapshot }: Pick<View, "snapshot">, ids: readonly string[]): Promise<string[]> {
  const versions = await findRegions(snapshot, ids);
  await checkRegions(snapshot, ids, versions);
  return [...new Set(versions.map(({ name }) => name))];
}
