import { Args, Ctx, FieldResolver, Query, Resolver, Root } from "type-graphql";
import type { Indicator as IndicatorRow } from "../../core/indicator.ts";
import type { Observation as FigureRow } from "../../core/observation.ts";
import type { RegionVersion as RegionVersionRow } from "../../core/region.ts";
import type { RequestContext, Viewed } from "../context.ts";
import { Indicator } from "../indicator/indicator.ts";
import { Observation } from "../observation/observation.ts";
import { RegionVersion } from "../region/region-version.ts";
import { ComparisonReason, createComparisonReason } from "./comparison-reason.ts";
import { OverTimeArgs } from "./over-time-args.ts";
import type { PointRoot, SeriesRoot } from "./read-series.ts";
import { readSeries } from "./read-series.ts";
import { ComparedSeries, SeriesPoint } from "./series.ts";

@Resolver(() => ComparedSeries)
export class SeriesResolver {
  @Query(() => [ComparedSeries], {
    description:
      "一个区域前后对比：每个数字相对参照的结论；辖区变动标 BOUNDARY_BREAK。One region over time: each figure with its verdict; another territory is a BOUNDARY_BREAK.",
  })
  async compareOverTime(
    @Args(() => OverTimeArgs) args: OverTimeArgs,
    @Ctx() { at }: RequestContext,
  ): Promise<SeriesRoot[]> {
    return readSeries(await at(args.asOf), args);
  }

  @FieldResolver(() => Indicator, { description: "指标。Indicator." })
  indicator(@Root() { indicator, view }: SeriesRoot): Viewed<IndicatorRow> {
    return { ...indicator, view };
  }

  @FieldResolver(() => Observation, {
    nullable: true,
    description:
      "参照的数字；只以辖区范围为参照时为空。The figure that the others are held against; null where it is a territory alone.",
  })
  reference(@Root() { reference, view }: SeriesRoot): Viewed<FigureRow> | null {
    return reference && { ...reference, view };
  }

  @FieldResolver(() => RegionVersion, {
    nullable: true,
    description: "参照所属的辖区版本。The version of the region that the reference is of: its territory.",
  })
  referenceRegionVersion(@Root() { referenceRegionVersion }: SeriesRoot): RegionVersionRow | null {
    return referenceRegionVersion;
  }

  @FieldResolver(() => [SeriesPoint], { description: "各数字，旧的在前。The figures, the oldest first." })
  points(@Root() { points, names, view }: SeriesRoot): PointRoot[] {
    return points.map((point) => ({ ...point, names, view }));
  }
}

@Resolver(() => SeriesPoint)
export class PointResolver {
  @FieldResolver(() => Observation, { description: "数字。The figure." })
  observation(@Root() { figure, view }: PointRoot): Viewed<FigureRow> {
    return { ...figure, view };
  }

  @FieldResolver(() => [ComparisonReason], { description: "结论的各个原因。The reasons of the verdict." })
  reasons(@Root() { reasons, names }: PointRoot, @Ctx() { locale }: RequestContext): ComparisonReason[] {
    return reasons.map((reason) => createComparisonReason(reason, names, locale));
  }
}
