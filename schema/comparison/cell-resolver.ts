import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import { roundDecimal } from "../../core/decimal.ts";
import type { Gap as GapRow } from "../../core/gaps.ts";
import type { Locale } from "../../core/messages.ts";
import type { Observation as FigureRow } from "../../core/observation.ts";
import type { RequestContext, Viewed } from "../context.ts";
import { ensureView, withView } from "../context.ts";
import { GAP_WORDS } from "../enums/comparison-enums.ts";
import { createNote, Note } from "../note.ts";
import { Observation } from "../observation/observation.ts";
import type { RegionRoot } from "../region/region.ts";
import { Region } from "../region/region.ts";
import { formatWords } from "../words.ts";
import { ComparisonCell, Difference, Gap, Rank } from "./cell.ts";
import { ComparisonReason, createComparisonReason } from "./comparison-reason.ts";
import type { CellRoot, RegionSource } from "./comparison-roots.ts";
import { createRegionRoot } from "./comparison-roots.ts";

const RATIO_PLACES = 4;

interface GapRoot extends Gap {
  readonly regionIds: readonly string[];
  readonly root: RegionSource;
}

/** Returns a gap with its words, and what it was read with. */
export function createGapRoot(gap: GapRow, root: RegionSource, locale: Locale): GapRoot {
  return { ...gap, message: formatWords(GAP_WORDS[gap.code])[locale], root };
}

@Resolver(() => ComparisonCell)
export class CellResolver {
  @FieldResolver(() => Region, { description: "所在列的区域。The region of its column." })
  region(@Root() { root, cell }: CellRoot): RegionRoot {
    return createRegionRoot(root, cell.regionId);
  }

  @FieldResolver(() => Observation, {
    nullable: true,
    description: "数字；缺数则为空并见 gap。The figure; null of a gap.",
  })
  observation(@Root() { cell: { figure }, root }: CellRoot): Viewed<FigureRow> | null {
    return figure && ensureView(root.view, figure);
  }

  @FieldResolver(() => [Observation], {
    description:
      "同期末的其他数字：另一来源、状态、基础或口径。Other figures of the same end: another source, status, basis or definition.",
  })
  alternatives(@Root() { cell, root }: CellRoot): Viewed<FigureRow>[] {
    return withView(root.view, cell.alternatives);
  }

  @FieldResolver(() => [ComparisonReason], { description: "结论的各个原因。The reasons of the verdict." })
  reasons(@Root() { cell, root }: CellRoot, @Ctx() { locale }: RequestContext): ComparisonReason[] {
    return cell.reasons.map((reason) => createComparisonReason(reason, root.data, locale));
  }

  @FieldResolver(() => Rank, {
    nullable: true,
    description: "在可比同行中的位次；不可比则为空。Rank among comparable peers; null where it may not be ranked.",
  })
  rank(@Root() { cell: { rank }, ranking }: CellRoot): Rank | null {
    if (!rank || !ranking) return null;
    const { measure, direction, peerCount } = ranking;
    return { place: rank.place, isTied: rank.isTied, measure, direction, peerCount };
  }

  @FieldResolver(() => [Observation], { description: "来源自己公布的位次。Ranks that a source prints of this figure." })
  publishedRanks(@Root() { cell, root }: CellRoot): Viewed<FigureRow>[] {
    return withView(root.view, cell.publishedRanks);
  }

  @FieldResolver(() => Difference, {
    nullable: true,
    description:
      "与基准区域之差；未指定基准或不可比则为空。Difference from the base region; null without one, or where not comparable.",
  })
  difference(@Root() { cell: { difference } }: CellRoot, @Ctx() { locale }: RequestContext): Difference | null {
    if (!difference) return null;
    const ratio = difference.ratio === null ? null : roundDecimal(difference.ratio, RATIO_PLACES);
    return { ...difference, ratio, notes: difference.notes.map((code) => createNote(code, locale)) };
  }

  @FieldResolver(() => Gap, {
    nullable: true,
    description: "缺数的原因；有数字则为空。Why there is no figure; null where there is one.",
  })
  gap(@Root() { cell: { gap }, root }: CellRoot, @Ctx() { locale }: RequestContext): GapRoot | null {
    return gap && createGapRoot(gap, root, locale);
  }

  @FieldResolver(() => [Note], {
    description: "随数字同行、不影响结论的说明。Remarks on the figure that decide no verdict.",
  })
  notes(@Root() { cell }: CellRoot, @Ctx() { locale }: RequestContext): Note[] {
    return cell.notes.map((code) => createNote(code, locale));
  }
}

@Resolver(() => Gap)
export class GapResolver {
  @FieldResolver(() => [Region], {
    description:
      "有此数字的园区、新城或所属分组，仅列出而不代替。The sub-areas or group that have a figure; named, never substituted.",
  })
  regions(@Root() { regionIds, root }: GapRoot): RegionRoot[] {
    return regionIds.map((id) => createRegionRoot(root, id));
  }
}
