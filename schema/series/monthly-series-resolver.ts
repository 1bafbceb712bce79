import { Args, Ctx, FieldResolver, Query, Resolver, Root } from "type-graphql";
import type { Observation as FigureRow } from "../../core/observation.ts";
import type { RegionEvent as RegionEventRow } from "../../core/region.ts";
import type { SeriesMonth } from "../../core/series.ts";
import { Gap } from "../comparison/cell.ts";
import { createGapRoot } from "../comparison/cell-resolver.ts";
import { ComparisonReason, createComparisonReason } from "../comparison/comparison-reason.ts";
import { createRegionRoot } from "../comparison/comparison-roots.ts";
import type { RequestContext, Viewed } from "../context.ts";
import { withView } from "../context.ts";
import { Derivation } from "../derivation/derivation.ts";
import type { DerivationRoot } from "../derivation/derivation-resolver.ts";
import { Observation } from "../observation/observation.ts";
import type { RegionRoot } from "../region/region.ts";
import { Region } from "../region/region.ts";
import { RegionEvent } from "../region/region-event.ts";
import { MonthlyPoint, MonthlySeries, SeriesArgs } from "./monthly-series.ts";
import type { SeriesRoot } from "./read-monthly-series.ts";
import { readMonthlySeries } from "./read-monthly-series.ts";

type PointRoot = SeriesMonth & Pick<SeriesRoot, "root" | "names">;

@Resolver(() => MonthlySeries)
export class MonthlySeriesResolver {
  @Query(() => [MonthlySeries], {
    description:
      "一个指标在各区域的逐月序列，标明辖区变动；缺的月份说明原因。One indicator of several regions month by month, with breaks of territory marked and a reason for each month that is missing.",
  })
  async monthlySeries(@Args(() => SeriesArgs) args: SeriesArgs, @Ctx() { at }: RequestContext): Promise<SeriesRoot[]> {
    return readMonthlySeries(await at(args.asOf), args);
  }

  @FieldResolver(() => Region, { description: "区域。Region." })
  region(@Root() { regionId, root }: SeriesRoot): RegionRoot {
    return createRegionRoot(root, regionId);
  }

  @FieldResolver(() => [RegionEvent], {
    description: "所问各月之内的辖区变动，旧的在前。Changes of territory within the months asked, the oldest first.",
  })
  breaks(@Root() { breaks }: SeriesRoot): readonly RegionEventRow[] {
    return breaks;
  }

  @FieldResolver(() => [MonthlyPoint], { description: "各月，旧的在前。The months, the oldest first." })
  points(@Root() { months, root, names }: SeriesRoot): PointRoot[] {
    return months.map((month) => ({ ...month, root, names }));
  }
}

@Resolver(() => MonthlyPoint)
export class MonthlyPointResolver {
  @FieldResolver(() => Observation, {
    nullable: true,
    description: "公布的数字；没有则为空。The stated figure; null where there is none.",
  })
  observation(@Root() { figure, root }: PointRoot): Viewed<FigureRow> | null {
    return figure && { ...figure, view: root.view };
  }

  @FieldResolver(() => [Observation], {
    description: "同一月份的其他数字：另一来源或口径。Other figures of the month: another source or definition.",
  })
  alternatives(@Root() { alternatives, root }: PointRoot): Viewed<FigureRow>[] {
    return withView(root.view, alternatives);
  }

  @FieldResolver(() => Derivation, {
    nullable: true,
    description:
      "当月数没有公布时的推算；未作推算则为空。Of a month alone that nobody states, how it follows from others; null where it was not tried.",
  })
  derivation(@Root() { derivation, root }: PointRoot): DerivationRoot | null {
    return derivation && { ...derivation, view: root.view };
  }

  @FieldResolver(() => Gap, {
    nullable: true,
    description: "缺数的原因；有公布或推算的数字则为空。Why there is none; null of a stated or derived figure.",
  })
  gap(@Root() { gap, root }: PointRoot, @Ctx() { locale }: RequestContext): Gap | null {
    return gap && createGapRoot(gap, root, locale);
  }

  @FieldResolver(() => [ComparisonReason], {
    description: "结论的各个原因。The reasons of the verdict.",
  })
  reasons(@Root() { reasons, names }: PointRoot, @Ctx() { locale }: RequestContext): ComparisonReason[] {
    return reasons.map((reason) => createComparisonReason(reason, names, locale));
  }

  @FieldResolver(() => [RegionEvent], {
    description:
      "当月的辖区变动：此前的数字属于另一辖区。Changes of territory in this month: what stands before is of another territory.",
  })
  breaks(@Root() { breaks }: PointRoot): readonly RegionEventRow[] {
    return breaks;
  }
}
