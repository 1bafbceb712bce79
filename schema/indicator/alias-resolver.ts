import { Args, ArgsType, Ctx, Field, FieldResolver, ID, Int, ObjectType, Query, Resolver, Root } from "type-graphql";
import type { Indicator as IndicatorRow } from "../../core/indicator.ts";
import { findIndicators } from "../../store/indicators.ts";
import type { UnmappedName } from "../../store/unmapped-names.ts";
import { findUnmappedNames } from "../../store/unmapped-names.ts";
import type { RequestContext, Viewed } from "../context.ts";
import { withView } from "../context.ts";
import { checkFirst, FIRST_DESCRIPTION } from "../limits.ts";
import { type Candidate, findNearest } from "../nearest.ts";
import { AsOfArgs } from "../version/as-of-args.ts";
import { Indicator } from "./indicator.ts";

@ArgsType()
class AliasProposalsArgs extends AsOfArgs {
  @Field(() => Int, { defaultValue: 50, description: FIRST_DESCRIPTION })
  readonly first: number;
}

@ObjectType("AliasProposal", {
  simpleResolvers: true,
  description:
    "目录未收的一个用语：读到多少次、见于何处、最接近哪一条目。A phrase that the catalogue lacks: how often it was read, where, and which entry is nearest.",
})
class AliasProposal {
  @Field(() => String, { description: "原文用语。The phrase." })
  readonly phrase: string;

  @Field(() => Int, { description: "以它为指标的陈述数。How many statements are of it." })
  readonly statements: number;

  @Field(() => Int, { description: "见于多少份文件。In how many documents." })
  readonly documents: number;
}

/** A phrase with all that it may be near to: read once for all phrases. */
type ProposalRow = Viewed<UnmappedName & { readonly candidates: readonly Candidate[] }>;

@Resolver(() => AliasProposal)
export class AliasResolver {
  @Query(() => [AliasProposal], {
    description:
      "目录未收的用语，按次数由多到少：可作为别名或新指标加入目录。Phrases that the catalogue lacks, the most frequent first: to be added as aliases or as indicators.",
  })
  async aliasProposals(
    @Args(() => AliasProposalsArgs) { first, asOf }: AliasProposalsArgs,
    @Ctx() { at }: RequestContext,
  ): Promise<ProposalRow[]> {
    const view = await at(asOf);
    const [names, indicators] = await Promise.all([
      findUnmappedNames(view.snapshot, checkFirst(first)),
      findIndicators(view.snapshot),
    ]);
    const candidates = indicators.map(({ key, nameZh, aliases }) => ({ id: key, names: [nameZh, ...aliases] }));
    return withView(
      view,
      names.map((name) => ({ ...name, candidates })),
    );
  }

  @FieldResolver(() => ID, { description: "首见的陈述。The first statement of it." })
  statementId(@Root() { example }: UnmappedName): string {
    return example.statementId;
  }

  @FieldResolver(() => String, { description: "首见处所写的数。The figure that it was read of first." })
  quote(@Root() { example }: UnmappedName): string {
    return example.quote;
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: "首见的整句；表格中则为空。The sentence of the first; null in a table.",
  })
  sentence(@Root() { example }: UnmappedName): string | null {
    return example.sentence;
  }

  @FieldResolver(() => Indicator, {
    nullable: true,
    description:
      "名称或别名最接近的指标；都不接近则为空。The indicator with the nearest name or alias; null where none is near.",
  })
  async nearest(@Root() { phrase, candidates, view }: ProposalRow): Promise<Viewed<IndicatorRow> | null> {
    const nearest = findNearest(phrase, candidates);
    const indicator = nearest === null ? null : await view.loaders.indicators.load(nearest);
    return indicator && { ...indicator, view };
  }
}
