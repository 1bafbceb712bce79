import { roundDecimal } from "../../core/decimal.ts";
import type { Progress } from "../../core/progress.ts";
import { checkProgress } from "../../core/progress.ts";
import { findIndicators } from "../../store/indicators.ts";
import { findRegionFamily } from "../../store/regions.ts";
import { findDataVersion } from "../../store/versions.ts";
import type { View } from "../context.ts";
import { checkList } from "../limits.ts";
import { checkIndicators, checkRegions } from "../lookups.ts";
import { readFigures } from "../read-whole.ts";
import type { TargetsArgs } from "./targets-args.ts";

/** The progress of a target with the state that it was read from. */
export interface TargetRoot extends Progress {
  readonly view: View;
  readonly isDue: boolean | null;
}

/** Returns the targets asked for with their progress, the earliest period first; a number of statements that never grows. */
export async function readTargets(view: View, args: TargetsArgs): Promise<TargetRoot[]> {
  const { snapshot } = view;
  const regionIds = checkList("regions", args.regions);
  const keys = args.indicators ? checkList("indicators", args.indicators) : null;
  const regionVersions = await findRegionFamily(snapshot, regionIds);
  await checkRegions(snapshot, regionIds, regionVersions);
  const targets = await readFigures(snapshot, { regionIds, indicators: keys, statuses: ["target"] });
  const targeted = [...new Set(keys ?? targets.map(({ indicator }) => indicator))];
  const indicators = await findIndicators(snapshot, { keys: targeted });
  await checkIndicators(snapshot, targeted, indicators);
  const actuals = await readFigures(snapshot, { regionIds, indicators: targeted, statuses: ["actual"] });
  const dueOn = args.dueOn ?? (await findDataVersion(snapshot))?.recordedAt.slice(0, 10) ?? null;
  const known = actuals.filter(({ period }) => args.dueOn == null || (period?.end ?? "") <= args.dueOn);
  return targets.flatMap((target) => {
    const indicator = indicators.find(({ key }) => key === target.indicator);
    const progress = indicator ? checkProgress(target, known, { indicator, regionVersions }) : [];
    return progress.map((one) => ({ ...roundShares(one), view, isDue: isDue(one, dueOn) }));
  });
}

function isDue({ period }: Progress, dueOn: string | null): boolean | null {
  return period === null || dueOn === null ? null : period.end <= dueOn;
}

const SHARE_PLACES = 2;

/** Quotients have forty places; a share is shown with two. */
function roundShares(progress: Progress): Progress {
  const round = (share: string | null): string | null => (share === null ? null : roundDecimal(share, SHARE_PLACES));
  return {
    ...progress,
    attainedShare: round(progress.attainedShare),
    timeProgress: round(progress.timeProgress),
    lead: round(progress.lead),
    wayShare: round(progress.wayShare),
  };
}
