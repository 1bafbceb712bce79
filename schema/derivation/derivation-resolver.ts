import { Args, Ctx, FieldResolver, Query, Resolver, Root } from "type-graphql";
import type { ComputedValue } from "../../core/arithmetic.ts";
import { roundDecimal } from "../../core/decimal.ts";
import type { Derivation as DerivationRow } from "../../core/derivation.ts";
import type { Indicator as IndicatorRow } from "../../core/indicator.ts";
import type { Observation as FigureRow } from "../../core/observation.ts";
import { createRegionRoot } from "../comparison/comparison-roots.ts";
import type { RequestContext, View, Viewed } from "../context.ts";
import { withView } from "../context.ts";
import { ABSENCE_WORDS } from "../enums/time-enums.ts";
import { Indicator } from "../indicator/indicator.ts";
import { createNote, Note } from "../note.ts";
import { Observation } from "../observation/observation.ts";
import type { RegionRoot } from "../region/region.ts";
import { Region } from "../region/region.ts";
import { DecimalScalar } from "../scalars.ts";
import { formatWords } from "../words.ts";
import { Absence, ComputedFigure, Derivation, DerivationArgs, DerivedFigure } from "./derivation.ts";
import type { DerivedRoot } from "./read-derivations.ts";
import { readDerivations } from "./read-derivations.ts";

const GROWTH_PLACES = 4;

/** A derivation with the state that its inputs were read from. */
export type DerivationRoot = DerivationRow & { readonly view: View };

@Resolver(() => DerivedFigure)
export class DerivedFigureResolver {
  @Query(() => [DerivedFigure], {
    description:
      "一个期间的总量与增速：公布的，以及由其他期间推算的（累计与当月互换、与上年同期相比），附公式、所用数字或不能推算的原因。Level and growth of a period: as published, and as they follow from other periods (cumulated to single and back, over the year before), with formula and inputs, or why not.",
  })
  async derivedFigures(
    @Args(() => DerivationArgs) args: DerivationArgs,
    @Ctx() { at }: RequestContext,
  ): Promise<DerivedRoot[]> {
    return readDerivations(await at(args.asOf), args);
  }

  @FieldResolver(() => Region, { description: "区域。Region." })
  region(@Root() { regionId, root }: DerivedRoot): RegionRoot {
    return createRegionRoot(root, regionId);
  }

  @FieldResolver(() => Indicator, { description: "指标。Indicator." })
  indicator(@Root() { indicator, root }: DerivedRoot): Viewed<IndicatorRow> {
    return { ...indicator, view: root.view };
  }

  @FieldResolver(() => [Observation], {
    description: "公布的总量，以此为准。Published levels of the period; they are the official ones.",
  })
  publishedLevels(@Root() { published, root }: DerivedRoot): Viewed<FigureRow>[] {
    return withView(
      root.view,
      published.filter(({ measure }) => measure === "level"),
    );
  }

  @FieldResolver(() => [Observation], {
    description:
      "公布的增速，以此为准：按可比口径，不必等于两个总量之商。Published growth rates; official, on a comparable basis, and not always the quotient of the levels.",
  })
  publishedGrowths(@Root() { published, root }: DerivedRoot): Viewed<FigureRow>[] {
    return withView(
      root.view,
      published.filter(({ measure }) => measure === "growth_rate"),
    );
  }

  @FieldResolver(() => Derivation, { description: "总量的推算。How the level follows from other periods." })
  level(@Root() { level, root }: DerivedRoot): DerivationRoot {
    return { ...level, view: root.view };
  }

  @FieldResolver(() => Derivation, {
    description: "增速的推算：本期总量 ÷ 上年同期总量 − 1。Growth: the level over that of a year before.",
  })
  growth(@Root() { growth, root }: DerivedRoot): DerivationRoot {
    return { ...growth, view: root.view };
  }
}

@Resolver(() => Derivation)
export class DerivationResolver {
  @FieldResolver(() => [Observation], {
    description: "所用的数字，按公式中的次序。The figures computed with, in the order of the formula.",
  })
  inputs(@Root() { inputs, view }: DerivationRoot): Viewed<FigureRow>[] {
    return withView(view, inputs);
  }

  @FieldResolver(() => Absence, {
    nullable: true,
    description: "不能推算的原因；能则为空。Why it cannot be computed; null where it can.",
  })
  absence(@Root() { absence }: DerivationRoot, @Ctx() { locale }: RequestContext): Absence | null {
    return absence && { code: absence, message: formatWords(ABSENCE_WORDS[absence])[locale] };
  }
}

@Resolver(() => ComputedFigure)
export class ComputedFigureResolver {
  @FieldResolver(() => DecimalScalar, {
    description: "数值，以基本单位计；增速取四位小数。Amount in the base unit; a growth to four places.",
  })
  amount(@Root() { amount, unit }: ComputedValue): string {
    return unit === "percent" ? roundDecimal(amount, GROWTH_PLACES) : amount;
  }

  @FieldResolver(() => [Note], {
    description: "必须随它同行的说明，如 RESTATED_BASE。What must go with it, such as RESTATED_BASE.",
  })
  notes(@Root() { flags }: ComputedValue, @Ctx() { locale }: RequestContext): Note[] {
    return flags.map((flag) => createNote(flag, locale));
  }
}
