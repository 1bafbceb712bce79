import { Args, ArgsType, Ctx, Field, FieldResolver, ID, Query, Resolver, Root } from "type-graphql";
import type { Indicator as IndicatorRow } from "../../core/indicator.ts";
import type { Scope } from "../../core/statement.ts";
import { createWordColumns } from "../../store/citation-text.ts";
import type { StoredDocument } from "../../store/documents.ts";
import type { StatementFilter, StoredStatement } from "../../store/statements.ts";
import { countStatements, findStatements } from "../../store/statements.ts";
import type { RequestContext, Viewed } from "../context.ts";
import { Document } from "../document/document.ts";
import { ScopeEnum } from "../enums/figure-enums.ts";
import { Indicator } from "../indicator/indicator.ts";
import { checkFirst, checkList } from "../limits.ts";
import { createNote, Note } from "../note.ts";
import type { Connection } from "../pages/connection.ts";
import { createConnection, createConnectionType, findPageView, parseSortKey } from "../pages/connection.ts";
import { PageArgs } from "../pages/page-args.ts";
import { Evidence, Statement } from "./statement.ts";

@ArgsType()
class StatementsArgs extends PageArgs {
  @Field(() => [ID], {
    nullable: true,
    description: "只要这些文件的陈述（SHA-256）。Only of these documents (SHA-256).",
  })
  readonly documents?: readonly string[] | null;

  @Field(() => Boolean, {
    nullable: true,
    description:
      "只要已采纳的（true）或待审核的（false）。Only accepted ones (true), or only those that wait for review (false).",
  })
  readonly accepted?: boolean | null;

  @Field(() => [ScopeEnum], { nullable: true, description: "只要这些范围。Only of these scopes." })
  readonly scopes?: readonly Scope[] | null;

  @Field(() => [String], { nullable: true, description: "只要这些地方（全称）。Only of these places, by full name." })
  readonly places?: readonly string[] | null;

  @Field(() => [ID], {
    nullable: true,
    description:
      "只要这些指标；unmapped 为目录未收的。Only of these indicators; unmapped are those that the catalogue lacks.",
  })
  readonly indicators?: readonly string[] | null;
}

function createFilter({ documents, accepted, scopes, places, indicators }: StatementsArgs): StatementFilter {
  return {
    documentShas: documents && checkList("documents", documents),
    accepted: accepted ?? null,
    scopes: scopes && checkList("scopes", scopes),
    places: places && checkList("places", places),
    indicators: indicators && checkList("indicators", indicators),
  };
}

export const StatementConnection = createConnectionType("Statement", () => Statement, ["陈述", "statements"]);

@Resolver(() => Statement)
export class StatementResolver {
  @Query(() => StatementConnection, {
    description:
      "陈述，不论是否采纳，按文件和原文次序。Statements, accepted or not, by document in the order of the text.",
  })
  async statements(
    @Args(() => StatementsArgs) args: StatementsArgs,
    @Ctx() context: RequestContext,
  ): Promise<Connection<StoredStatement>> {
    const view = await findPageView(context, args);
    const filter = createFilter(args);
    const request = { first: checkFirst(args.first), after: parseSortKey(args.after) };
    const page = await findStatements(view.snapshot, filter, request);
    return createConnection({ view, page, after: args.after, count: () => countStatements(view.snapshot, filter) });
  }

  @FieldResolver(() => Document, { description: "所在文件。The document that states it." })
  async document(@Root() { documentSha, view }: Viewed<StoredStatement>): Promise<Viewed<StoredDocument> | null> {
    const document = await view.loaders.documents.load(documentSha);
    return document && { ...document, view };
  }

  @FieldResolver(() => ID, {
    description: "指标的键，目录未收则为 unmapped。Key of the indicator; unmapped where the catalogue has none.",
  })
  indicatorKey(@Root() { indicator }: StoredStatement): string {
    return indicator;
  }

  @FieldResolver(() => Indicator, {
    nullable: true,
    description: "指标；目录未收则为空。The indicator; null where the catalogue has none.",
  })
  async indicator(@Root() { indicator: key, view }: Viewed<StoredStatement>): Promise<Viewed<IndicatorRow> | null> {
    const indicator = await view.loaders.indicators.load(key);
    return indicator && { ...indicator, view };
  }

  @FieldResolver(() => [Note], {
    description: "待审核的原因；已采纳则为空。Why it waits for review; none where it is accepted.",
  })
  reasons(@Root() { reasons }: StoredStatement, @Ctx() { locale }: RequestContext): Note[] {
    return reasons.map((code) => createNote(code, locale));
  }

  @FieldResolver(() => [Evidence], { description: "各字段的依据。What each field was read from." })
  evidence(@Root() { evidence }: StoredStatement): Evidence[] {
    return Object.entries(evidence).map(([field, found]) => ({ field, ...found }));
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: "所在的整句；表格中的则为空。The sentence around it; null of a cell.",
  })
  sentence(@Root() { citation }: StoredStatement): string | null {
    return createWordColumns(citation).sentence;
  }

  @FieldResolver(() => String, { nullable: true, description: "单元格存储的原值。The value stored in the cell." })
  rawValue(@Root() { raw }: StoredStatement): string | null {
    return raw;
  }
}
