import type { Scope } from "../../../core/statement.ts";
import type { CatalogueIndicator } from "../../catalogue/catalogue.ts";
import type { DoerToken } from "../lex/token.ts";
import type { Binding, Scene, ScopeBinding, Subject } from "../scene.ts";
import { nameScope } from "./bind-place.ts";
import { findProject, isCost } from "./find-project.ts";
import { findProjectSet } from "./find-project-set.ts";
import { isOfArea } from "./of-area.ts";

const SCOPE_OF: Readonly<Record<DoerToken["sort"], Scope>> = {
  enterprise: "enterprise",
  institution: "other",
  facility: "project",
  project: "project",
  carrier: "carrier",
};

/** Returns whether a figure is of the place as a whole, or of a project, a set of projects, an enterprise, a carrier in it. */
export function bindScope(
  scene: Scene,
  indicator: CatalogueIndicator | null,
  subject: Binding<Subject> | null,
): ScopeBinding {
  const set = findProjectSet(scene, indicator);
  if (set !== null) return { value: "project_set", entity: set, span: null, rule: "scope.projects-just-counted" };
  const carrier = findCarrier(scene);
  if (carrier !== null) return { value: "carrier", entity: carrier, span: null, rule: "scope.carrier" };
  const project = findProject(scene, indicator);
  if (project !== null) return { value: "project", entity: project, span: null, rule: "scope.amount-of-project" };
  const doer = subject?.value.doer;
  if (doer) return { value: SCOPE_OF[doer.sort], entity: doer.name, span: doer, rule: `scope.${doer.sort}` };
  // What a project will take in all is never what a place has spent.
  if (isCost(scene, indicator) && !isOfArea(scene, indicator))
    return { value: "project", entity: null, span: null, rule: "scope.cost-of-project" };
  // Whose figure it is the text leaves open; what it is of, a place, it does not.
  if (!subject) return { value: "district", entity: null, span: null, rule: "scope.no-place" };
  return { value: nameScope(scene, subject.value.regionId), entity: null, span: subject.span, rule: "scope.place" };
}

const CARRIER = /((?:[\p{Script=Han}\d]{0,6})(?:产业|重点)?载体)/u;

/** 80%以上落户在“4286”载体上, 每个载体明确1-3个主导产业, 8个重点载体. */
function findCarrier({ block: { text }, figure, clause, after, document }: Scene): string | null {
  const behind = text.slice(
    figure.end,
    after.find(({ kind }) => kind === "quantity")?.start ?? Math.max(clause.end, figure.end + 20),
  );
  const goesTo = /^(?:用于|落户在?|投向|由|集聚在?|来自)([^,。;、]*)/.exec(behind)?.[1];
  const counted = /^(?:个|大)?(?:重点|产业)?载体/.exec(behind)?.[0];
  const lead = /^(?:每个)[^,。;、]*载体/.exec(text.slice(clause.start, figure.start))?.[0];
  const named = CARRIER.exec(goesTo ?? counted ?? lead ?? "")?.[1] ?? null;
  return named === null ? null : (document.carrier ?? named);
}
