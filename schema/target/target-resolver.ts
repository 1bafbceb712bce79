import { Args, Ctx, FieldResolver, Query, Resolver, Root } from "type-graphql";
import type { Observation as FigureRow } from "../../core/observation.ts";
import type { RequestContext, Viewed } from "../context.ts";
import { UNJUDGED_WORDS } from "../enums/progress-enums.ts";
import { Observation } from "../observation/observation.ts";
import { formatWords } from "../words.ts";
import type { TargetRoot } from "./read-targets.ts";
import { readTargets } from "./read-targets.ts";
import { TargetProgress } from "./target.ts";
import { TargetsArgs } from "./targets-args.ts";

@Resolver(() => TargetProgress)
export class TargetResolver {
  @Query(() => [TargetProgress], {
    description:
      "各区域的目标及其进展，期末早者在前。Targets of regions with their progress, the earliest period first.",
  })
  async targets(@Args(() => TargetsArgs) args: TargetsArgs, @Ctx() { at }: RequestContext): Promise<TargetRoot[]> {
    return readTargets(await at(args.asOf), args);
  }

  @FieldResolver(() => Observation, { description: "目标。The target." })
  target(@Root() { target, view }: TargetRoot): Viewed<FigureRow> {
    return { ...target, view };
  }

  @FieldResolver(() => Observation, { nullable: true, description: "所对照的实绩。The actual held against it." })
  actual(@Root() { actual, view }: TargetRoot): Viewed<FigureRow> | null {
    return actual && { ...actual, view };
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: "不作判断的原因，按请求语言。Why it is not judged, in the language of the request.",
  })
  message(@Root() { reason }: TargetRoot, @Ctx() { locale }: RequestContext): string | null {
    return reason && formatWords(UNJUDGED_WORDS[reason])[locale];
  }
}
