import type { Reason } from "../reasons.ts";
import { createReason } from "../reasons.ts";
import { findDivisionLevel, findVersion } from "../region.ts";
import type { Measure } from "../statement.ts";
import type { ComparabilityContext, ComparedFigure, Reference } from "./reference.ts";

/** A park may grow beside a district, with caution; its level is never set beside a whole district's. */
const GROWTH_MEASURES: readonly Measure[] = ["growth_rate", "contribution_points", "index"];

/** Returns what differs in the place and in the whole it is measured by. */
export function checkPlaces(figure: ComparedFigure, reference: Reference, context: ComparabilityContext): Reason[] {
  return [
    ...checkScope(figure, reference),
    ...checkDivisionLevel(figure, reference, context),
    ...checkUniverse(figure, reference, context),
  ];
}

export function isGrowth(measure: Measure): boolean {
  return GROWTH_MEASURES.includes(measure);
}

function checkScope(figure: ComparedFigure, reference: Reference): Reason[] {
  if (reference.scope === undefined || figure.scope === reference.scope) return [];
  const verdict = isGrowth(figure.measure) ? "WITH_CAUTION" : "NOT_COMPARABLE";
  return [createReason("SUB_AREA", verdict, { figure: figure.scope, reference: reference.scope })];
}

/** Only whole divisions have a level; of a zone SUB_AREA says what there is to say. */
function checkDivisionLevel(
  figure: ComparedFigure,
  { divisionLevel }: Reference,
  context: ComparabilityContext,
): Reason[] {
  const version = findVersion(figure.regionVersionId, context.regionVersions);
  const own = version && figure.scope === "district" ? findDivisionLevel(version) : null;
  if (!own || !divisionLevel || own === divisionLevel) return [];
  const verdict = isGrowth(figure.measure) ? "WITH_CAUTION" : "NOT_COMPARABLE";
  return [createReason("DIVISION_LEVEL_DIFFERS", verdict, { figure: own, reference: divisionLevel })];
}

function checkUniverse(
  figure: ComparedFigure,
  reference: Reference,
  { regionVersions }: ComparabilityContext,
): Reason[] {
  if (reference.of === undefined || isPlainWhole(figure, reference)) return [];
  const differing = {
    figure: formatUniverse(figure, findVersion(figure.regionVersionId, regionVersions)?.name ?? null),
    reference: formatUniverse(
      { measure: reference.measure, of: reference.of },
      findVersion(reference.regionVersionId ?? "", regionVersions)?.name ?? null,
    ),
  };
  if (differing.figure === differing.reference) return [];
  return [createReason("UNIVERSE_DIFFERS", "NOT_COMPARABLE", differing)];
}

/** Of most figures neither side names a whole: there is nothing to write out. */
function isPlainWhole(figure: ComparedFigure, reference: Reference): boolean {
  return figure.of === null && reference.of === null && figure.measure === reference.measure;
}

/** A share of the place's own whole is one kind of share in every place. */
function formatUniverse({ measure, of }: Pick<ComparedFigure, "measure" | "of">, ownName: string | null): string {
  if (measure === "rank") return JSON.stringify([of?.measure ?? null, of?.universe ?? null]);
  const place = of?.place ?? null;
  return JSON.stringify([place === ownName ? null : place, of?.indicator ?? null]);
}
