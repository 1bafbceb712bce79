import type { GraphQLResolveInfo } from "graphql";
import { Args, Ctx, FieldResolver, Info, Query, Resolver, Root } from "type-graphql";
import type { Indicator as IndicatorRow } from "../../core/indicator.ts";
import type { Locale } from "../../core/messages.ts";
import type { RequestContext, Viewed } from "../context.ts";
import { Indicator } from "../indicator/indicator.ts";
import { formatRowLabel } from "../label.ts";
import { LocaleArg } from "../locale-arg.ts";
import { isSelected } from "../look-ahead.ts";
import { readCitationsAhead } from "../observation/read-ahead.ts";
import type { RegionRoot } from "../region/region.ts";
import { Region } from "../region/region.ts";
import type { DataVersionRoot } from "../version/data-version.ts";
import { DataVersion } from "../version/data-version.ts";
import { ComparisonCell } from "./cell.ts";
import { CompareArgs } from "./compare-args.ts";
import { Comparison, ComparisonReference, ComparisonRow, RankExclusion, Ranking } from "./comparison.ts";
import type { CellRoot, ExclusionRoot, RowRoot } from "./comparison-roots.ts";
import { createCells, createExclusions, createRegionRoot, createRows, listFigureIds } from "./comparison-roots.ts";
import type { ComparisonRoot } from "./read-comparison.ts";
import { readComparison } from "./read-comparison.ts";

/** Where the words of a cell's figure are asked for. */
const CITATIONS = ["rows", "cells", "observation", "citations"];

@Resolver(() => Comparison)
export class ComparisonResolver {
  @Query(() => Comparison, {
    description:
      "把各区域的指标并列比较；每格都有可比性结论与原因，不可比的不排名、不算差。Lays regions side by side; each cell has a verdict with reasons, and what may not be compared is neither ranked nor subtracted.",
  })
  async compare(
    @Args(() => CompareArgs) args: CompareArgs,
    @Ctx() { at }: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<ComparisonRoot> {
    const comparison = await readComparison(await at(args.asOf), args);
    if (isSelected(info, CITATIONS)) await readCitationsAhead(comparison.view, listFigureIds(comparison));
    return comparison;
  }

  @FieldResolver(() => DataVersion, { description: "所用的数据版本。The data version that it was made from." })
  dataVersion(@Root() { dataVersion }: ComparisonRoot): DataVersionRoot {
    return dataVersion;
  }

  @FieldResolver(() => [Region], {
    description: "所比较的区域，按请求的次序。The regions compared, in the order asked.",
  })
  regions(@Root() root: ComparisonRoot): RegionRoot[] {
    return root.regionIds.map((id) => createRegionRoot(root, id));
  }

  @FieldResolver(() => [ComparisonRow], { description: "各行，按请求的次序。Its rows, in the order asked." })
  rows(@Root() root: ComparisonRoot): RowRoot[] {
    return createRows(root);
  }
}

@Resolver(() => ComparisonRow)
export class ComparisonRowResolver {
  @FieldResolver(() => Indicator, { description: "指标。Indicator." })
  indicator(@Root() { indicator, root }: RowRoot): Viewed<IndicatorRow> {
    return { ...indicator, view: root.view };
  }

  @FieldResolver(() => String, {
    description:
      "按请求语言给出的行名：比较组所取，否则为指标名加度量（增速、占比等）。Label of the row in the language of the request: its set's, else the indicator with the measure.",
  })
  label(
    @Root() { indicator, labels, measure }: RowRoot,
    @LocaleArg() asked: Locale | null | undefined,
    @Ctx() context: RequestContext,
  ): string {
    const locale = asked ?? context.locale;
    return (locale === "zh" ? labels.labelZh : labels.labelEn) ?? formatRowLabel(locale, indicator, measure);
  }

  @FieldResolver(() => ComparisonReference, { description: "各格所对照的参照。What its cells are held against." })
  reference(@Root() { row }: RowRoot): object {
    const { reference: held, periodChoice, lagMonths } = row;
    return { ...held, periodChoice, lagMonths };
  }

  @FieldResolver(() => [ComparisonCell], {
    description:
      "各区域的格，按请求的次序；只作对照的在最后。A cell for each region, in the order asked; a benchmark comes last.",
  })
  cells(@Root() row: RowRoot): CellRoot[] {
    return createCells(row);
  }

  @FieldResolver(() => Ranking, {
    nullable: true,
    description:
      "排名；可比者不足两个或不分优劣则为空。The ranking; null among fewer than two, or where nothing is better.",
  })
  ranking(@Root() { row, root }: RowRoot): object | null {
    return row.ranking && { ...row.ranking, root };
  }
}

@Resolver(() => Ranking)
export class RankingResolver {
  @FieldResolver(() => [RankExclusion], {
    description: "未参与排名的区域及其原因。Regions that are not ranked, and why.",
  })
  excluded(@Root() ranking: Parameters<typeof createExclusions>[0]): ExclusionRoot[] {
    return createExclusions(ranking);
  }
}

@Resolver(() => RankExclusion)
export class RankExclusionResolver {
  @FieldResolver(() => Region, { description: "区域。The region." })
  region(@Root() { root, regionId }: ExclusionRoot): RegionRoot {
    return createRegionRoot(root, regionId);
  }
}
