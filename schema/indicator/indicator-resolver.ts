import { Arg, Args, ArgsType, Ctx, Field, FieldResolver, ID, Query, Resolver, Root } from "type-graphql";
import type { Indicator as IndicatorRow } from "../../core/indicator.ts";
import type { Locale } from "../../core/messages.ts";
import { findIndicators } from "../../store/indicators.ts";
import { searchIndicators } from "../../store/search.ts";
import type { RequestContext, Viewed } from "../context.ts";
import { withView } from "../context.ts";
import { chooseLabel } from "../label.ts";
import { checkList } from "../limits.ts";
import { LocaleArg } from "../locale-arg.ts";
import { checkIndicators, explainIndicator } from "../lookups.ts";
import { AsOfArgs } from "../version/as-of-args.ts";
import { Indicator } from "./indicator.ts";

@ArgsType()
class IndicatorsArgs extends AsOfArgs {
  @Field(() => [ID], { nullable: true, description: "只要这些键的指标。Only the indicators with these keys." })
  readonly keys?: readonly string[] | null;

  @Field(() => String, { nullable: true, description: "只要这一主题。Only indicators of this topic." })
  readonly topic?: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      "只要名称、别名或键含有这些字的指标，一个字也可以。Only indicators whose names, aliases or key hold this text.",
  })
  readonly search?: string | null;
}

@Resolver(() => Indicator)
export class IndicatorResolver {
  @Query(() => [Indicator], {
    description: "指标，按键排序；不存在的键即报错。Indicators, by key; a key that none has is an error.",
  })
  async indicators(
    @Args(() => IndicatorsArgs) { asOf, keys, topic, search }: IndicatorsArgs,
    @Ctx() { at }: RequestContext,
  ): Promise<Viewed<IndicatorRow>[]> {
    const view = await at(asOf);
    const wanted = keys ? checkList("keys", keys) : null;
    const found = search ? new Set((await searchIndicators(view.snapshot, search)).map(({ key }) => key)) : null;
    const rows = await findIndicators(view.snapshot, { keys: wanted, topics: topic ? [topic] : null });
    if (!topic) await checkIndicators(view.snapshot, wanted ?? [], rows);
    return withView(
      view,
      rows.filter(({ key }) => found?.has(key) ?? true),
    );
  }

  @Query(() => Indicator, {
    description: "此键的指标；不存在即报错。The indicator with this key; a key that none has is an error.",
  })
  async indicator(
    @Arg("key", () => ID, { description: "指标的键。Key of the indicator." }) key: string,
    @Args(() => AsOfArgs) { asOf }: AsOfArgs,
    @Ctx() { at }: RequestContext,
  ): Promise<Viewed<IndicatorRow>> {
    const view = await at(asOf);
    const indicator = await view.loaders.indicators.load(key);
    if (!indicator) throw await explainIndicator(view.snapshot, key);
    return { ...indicator, view };
  }

  @FieldResolver(() => String, { description: "按请求语言给出的名称。Name in the language of the request." })
  label(
    @Root() indicator: IndicatorRow,
    @LocaleArg() asked: Locale | null | undefined,
    @Ctx() { locale }: RequestContext,
  ): string {
    return chooseLabel(asked ?? locale, indicator);
  }

  @FieldResolver(() => Indicator, { nullable: true, description: "所从属的整体指标。The whole of which it is a part." })
  async whole(@Root() { partOf, view }: Viewed<IndicatorRow>): Promise<Viewed<IndicatorRow> | null> {
    const whole = partOf === null ? null : await view.loaders.indicators.load(partOf);
    return whole && { ...whole, view };
  }
}
