import { ArgsType, Field, ID, Int } from "type-graphql";
import type { Measure, Scope, Status } from "../../core/statement.ts";
import type { ObservationFilter } from "../../store/observations.ts";
import { MeasureEnum, ScopeEnum, StatusEnum } from "../enums/figure-enums.ts";
import { checkList, FIRST_DESCRIPTION } from "../limits.ts";
import { AFTER_DESCRIPTION } from "../pages/page-args.ts";
import { PeriodRangeInput } from "../period.ts";
import { AsOfArgs } from "../version/as-of-args.ts";

@ArgsType()
export class ObservationFilterArgs extends AsOfArgs {
  @Field(() => [ID], { nullable: true, description: "只要这些区域。Only of these regions." })
  readonly regions?: readonly string[] | null;

  @Field(() => Boolean, {
    defaultValue: false,
    description: "也要 regions 之下的园区、新城等的数字。Also figures of the regions below those in regions.",
  })
  readonly includeSubareas: boolean;

  @Field(() => [ID], { nullable: true, description: "只要这些指标。Only of these indicators." })
  readonly indicators?: readonly string[] | null;

  @Field(() => [String], { nullable: true, description: "只要这些主题。Only of these topics." })
  readonly topics?: readonly string[] | null;

  @Field(() => PeriodRangeInput, {
    nullable: true,
    description:
      "期间须整个落在此范围内；无期间的不列。The whole period lies in this range; a figure without one is left out.",
  })
  readonly period?: PeriodRangeInput | null;

  @Field(() => [StatusEnum], { nullable: true, description: "只要实绩、目标或计划。Only actuals, targets or plans." })
  readonly statuses?: readonly Status[] | null;

  @Field(() => [MeasureEnum], { nullable: true, description: "只要这些度量。Only of these measures." })
  readonly measures?: readonly Measure[] | null;

  @Field(() => [ScopeEnum], { nullable: true, description: "只要这些范围。Only of these scopes." })
  readonly scopes?: readonly Scope[] | null;
}

@ArgsType()
export class ObservationsArgs extends ObservationFilterArgs {
  @Field(() => Int, { defaultValue: 50, description: FIRST_DESCRIPTION })
  readonly first: number;

  @Field(() => String, { nullable: true, description: AFTER_DESCRIPTION })
  readonly after?: string | null;
}

/** Returns the filter of the store that the arguments ask for. Throws LIST_TOO_LONG. */
export function createObservationFilter(args: ObservationFilterArgs): ObservationFilter {
  const { regions, includeSubareas, indicators, topics, period, statuses, measures, scopes } = args;
  return {
    regionIds: regions && checkList("regions", regions),
    includeSubareas,
    indicators: indicators && checkList("indicators", indicators),
    topics: topics && checkList("topics", topics),
    periodFrom: period?.from ?? null,
    periodTo: period?.to ?? null,
    statuses: statuses && checkList("statuses", statuses),
    measures: measures && checkList("measures", measures),
    scopes: scopes && checkList("scopes", scopes),
  };
}
