import { Args, Ctx, FieldResolver, ID, Int, Query, Resolver, Root } from "type-graphql";
import type { CoverageCell as CellRow } from "../../core/coverage.ts";
import type { Indicator as IndicatorRow } from "../../core/indicator.ts";
import type { Observation as FigureRow } from "../../core/observation.ts";
import { Gap } from "../comparison/cell.ts";
import { createGapRoot } from "../comparison/cell-resolver.ts";
import { createRegionRoot } from "../comparison/comparison-roots.ts";
import type { RequestContext, Viewed } from "../context.ts";
import { withView } from "../context.ts";
import { Indicator } from "../indicator/indicator.ts";
import { Observation } from "../observation/observation.ts";
import type { RegionRoot } from "../region/region.ts";
import { Region } from "../region/region.ts";
import type { DataVersionRoot } from "../version/data-version.ts";
import { DataVersion } from "../version/data-version.ts";
import { Coverage, CoverageArgs, CoverageCell, CoverageRow, CoveredIndicator } from "./coverage.ts";
import type { CoverageRoot, CoverageRowRoot, CoveredRoot } from "./read-coverage.ts";
import { readCoverage } from "./read-coverage.ts";

type CellRoot = CellRow & { readonly root: CoverageRoot };

@Resolver(() => Coverage)
export class CoverageResolver {
  @Query(() => Coverage, {
    description:
      "区域 × 指标 × 月份的覆盖：每格有几个数字，没有则说明原因（未提及、待审核、尚未到期、逾期等）。Coverage of regions × indicators × months: how many figures each cell has, and why where it has none.",
  })
  async coverage(@Args(() => CoverageArgs) args: CoverageArgs, @Ctx() { at }: RequestContext): Promise<CoverageRoot> {
    return readCoverage(await at(args.asOf), args);
  }

  @FieldResolver(() => DataVersion, { description: "所用的数据版本。The data version that it was made from." })
  dataVersion(@Root() { dataVersion }: CoverageRoot): DataVersionRoot {
    return dataVersion;
  }

  @FieldResolver(() => [CoveredIndicator], {
    description: "各指标，按请求的次序。Its indicators, in the order asked.",
  })
  indicators(@Root() root: CoverageRoot): CoveredRoot[] {
    return root.covered.map((covered) => ({ ...covered, root }));
  }
}

@Resolver(() => CoveredIndicator)
export class CoveredIndicatorResolver {
  @FieldResolver(() => Indicator, { description: "指标。Indicator." })
  indicator(@Root() { indicator, root }: CoveredRoot): Viewed<IndicatorRow> {
    return { ...indicator, view: root.view };
  }

  @FieldResolver(() => [CoverageRow], { description: "各区域，按请求的次序。The regions, in the order asked." })
  rows(@Root() { rows, root }: CoveredRoot): CoverageRowRoot[] {
    return rows.map((row) => ({ ...row, root }));
  }
}

@Resolver(() => CoverageRow)
export class CoverageRowResolver {
  @FieldResolver(() => Region, { description: "区域。Region." })
  region(@Root() { regionId, root }: CoverageRowRoot): RegionRoot {
    return createRegionRoot(root, regionId);
  }

  @FieldResolver(() => [CoverageCell], { description: "各月，旧的在前。The months, the oldest first." })
  cells(@Root() { cells, root }: CoverageRowRoot): CellRoot[] {
    return cells.map((cell) => ({ ...cell, root }));
  }
}

@Resolver(() => CoverageCell)
export class CoverageCellResolver {
  @FieldResolver(() => Int, { description: "有几个数字。How many figures there are." })
  count(@Root() { figures }: CellRoot): number {
    return figures.length;
  }

  @FieldResolver(() => [ID], { description: "观测值的编号。Ids of the observations." })
  observationIds(@Root() { figures }: CellRoot): string[] {
    return figures.map(({ id }) => id);
  }

  @FieldResolver(() => [Observation], { description: "观测值。The observations." })
  observations(@Root() { figures, root }: CellRoot): Viewed<FigureRow>[] {
    return withView(root.view, figures);
  }

  @FieldResolver(() => Gap, {
    nullable: true,
    description: "没有数字的原因；有则为空。Why there is none; null where there is one.",
  })
  gap(@Root() { gap, root }: CellRoot, @Ctx() { locale }: RequestContext): Gap | null {
    return gap && createGapRoot(gap, root, locale);
  }
}
