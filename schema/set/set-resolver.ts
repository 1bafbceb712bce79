import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from "type-graphql";
import type { Indicator as IndicatorRow } from "../../core/indicator.ts";
import type { Locale } from "../../core/messages.ts";
import type { ComparisonSet as SetEntry } from "../../store/sets.ts";
import { findSets } from "../../store/sets.ts";
import type { ComparisonSetRow as SetRow } from "../../store/tables/catalogue-tables.ts";
import type { RequestContext, Viewed } from "../context.ts";
import { withView } from "../context.ts";
import { Indicator } from "../indicator/indicator.ts";
import { chooseLabel, formatRowLabel } from "../label.ts";
import { LocaleArg } from "../locale-arg.ts";
import { explainSet } from "../lookups.ts";
import { AsOfArgs } from "../version/as-of-args.ts";
import { ComparisonSet, ComparisonSetRow } from "./comparison-set.ts";

@Resolver(() => ComparisonSet)
export class SetResolver {
  @Query(() => [ComparisonSet], { description: "全部比较组，按键排序。All comparison sets, by key." })
  async comparisonSets(
    @Args(() => AsOfArgs) { asOf }: AsOfArgs,
    @Ctx() { at }: RequestContext,
  ): Promise<Viewed<SetEntry>[]> {
    const view = await at(asOf);
    return withView(view, await findSets(view.snapshot));
  }

  @Query(() => ComparisonSet, {
    description: "此键的比较组；不存在即报错。The comparison set with this key; a key that none has is an error.",
  })
  async comparisonSet(
    @Arg("key", () => ID, { description: "比较组的键。Key of the set." }) key: string,
    @Args(() => AsOfArgs) { asOf }: AsOfArgs,
    @Ctx() { at }: RequestContext,
  ): Promise<Viewed<SetEntry>> {
    const view = await at(asOf);
    const [set] = await findSets(view.snapshot, [key]);
    if (!set) throw await explainSet(view.snapshot, key);
    return { ...set, view };
  }

  @FieldResolver(() => String, { description: "按请求语言给出的名称。Name in the language of the request." })
  label(
    @Root() set: SetEntry,
    @LocaleArg() asked: Locale | null | undefined,
    @Ctx() { locale }: RequestContext,
  ): string {
    return chooseLabel(asked ?? locale, set);
  }

  @FieldResolver(() => [ComparisonSetRow], { description: "各行。Its rows." })
  rows(@Root() { rows, view }: Viewed<SetEntry>): Viewed<SetRow>[] {
    return withView(view, rows);
  }
}

@Resolver(() => ComparisonSetRow)
export class SetRowResolver {
  @FieldResolver(() => ID, { description: "指标的键。Key of the indicator." })
  indicatorKey(@Root() { indicator }: SetRow): string {
    return indicator;
  }

  @FieldResolver(() => Indicator, {
    nullable: true,
    description: "指标；目录中没有则为空。The indicator; null where the catalogue has none.",
  })
  async indicator(@Root() { indicator: key, view }: Viewed<SetRow>): Promise<Viewed<IndicatorRow> | null> {
    const indicator = await view.loaders.indicators.load(key);
    return indicator && { ...indicator, view };
  }

  @FieldResolver(() => String, {
    nullable: true,
    description:
      "按请求语言给出的行名：另取的名，否则为指标名加度量（增速、占比等）；目录中没有此指标则为空。Label of the row in the language of the request: its own, else the indicator with the measure; null where the catalogue has none.",
  })
  async label(
    @Root() row: Viewed<SetRow>,
    @LocaleArg() asked: Locale | null | undefined,
    @Ctx() context: RequestContext,
  ): Promise<string | null> {
    const locale = asked ?? context.locale;
    const own = locale === "zh" ? row.labelZh : row.labelEn;
    const indicator = await row.view.loaders.indicators.load(row.indicator);
    return own ?? (indicator && formatRowLabel(locale, indicator, row.measure));
  }
}
