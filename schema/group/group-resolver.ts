import { Args, Ctx, FieldResolver, Query, Resolver, Root } from "type-graphql";
import type { Locale } from "../../core/messages.ts";
import type { RequestContext } from "../context.ts";
import { ABSENCE_WORDS } from "../enums/time-enums.ts";
import { chooseLabel } from "../label.ts";
import { LocaleArg } from "../locale-arg.ts";
import { findCurrentVersion } from "../region/region.ts";
import { formatWords } from "../words.ts";
import { GroupKey, GroupSum, ObservationGroup, ObservationGroupsArgs } from "./observation-group.ts";
import type { GroupRoot, KeyRoot } from "./read-groups.ts";
import { readGroups } from "./read-groups.ts";

@Resolver(() => ObservationGroup)
export class GroupResolver {
  @Query(() => [ObservationGroup], {
    description:
      "按维度分组计数的观测值，可相加的给出和，筛选同 observations。Observations counted by dimensions, with sums where they add up; filtered as in observations.",
  })
  async observationGroups(
    @Args(() => ObservationGroupsArgs) args: ObservationGroupsArgs,
    @Ctx() { at }: RequestContext,
  ): Promise<GroupRoot[]> {
    return readGroups(await at(args.asOf), args);
  }

  @FieldResolver(() => GroupSum, {
    description:
      "各数之和：同一指标、同一期间的总量，区域互不重叠且可相加时才有。Their sum: of levels of one indicator and period, where the regions do not overlap and it adds up.",
  })
  async sum(@Root() { sum }: GroupRoot, @Ctx() { locale }: RequestContext): Promise<GroupSum> {
    const { value, absence } = await sum();
    return { value, absence: absence && { code: absence, message: formatWords(ABSENCE_WORDS[absence])[locale] } };
  }
}

@Resolver(() => GroupKey)
export class GroupKeyResolver {
  @FieldResolver(() => String, {
    nullable: true,
    description:
      "区域或指标的名称，其他维度即其值。Name of a region or indicator; of another dimension the value itself.",
  })
  async label(
    @Root() { dimension, value, view }: KeyRoot,
    @LocaleArg() asked: Locale | null | undefined,
    @Ctx() context: RequestContext,
  ): Promise<string | null> {
    const locale = asked ?? context.locale;
    if (value === null) return null;
    if (dimension === "region") {
      const region = await view.loaders.regions.load(value);
      const version = region && findCurrentVersion(region);
      return version ? chooseLabel(locale, { nameZh: version.name, nameEn: version.nameEn }) : value;
    }
    const indicator = dimension === "indicator" ? await view.loaders.indicators.load(value) : null;
    return indicator ? chooseLabel(locale, indicator) : value;
  }
}
