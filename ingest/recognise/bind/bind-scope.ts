import type { Scope } from "../../../core/statement.ts";
import type { CatalogueIndicator } from "../../catalogue/catalogue.ts";
import type { DoerToken } from "../lex/token.ts";
import type { Binding, Scene, Subject } from "../scene.ts";
import { sliceWords } from "../scene.ts";
import { nameScope } from "./bind-place.ts";

export interface ScopeBinding extends Binding<Scope> {
  readonly entity: string | null;
}

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
  const project = findProject(scene);
  if (project !== null) return { value: "project", entity: project, span: null, rule: "scope.amount-of-project" };
  const set = findProjectSet(scene, indicator);
  if (set !== null) return { value: "project_set", entity: set, span: null, rule: "scope.projects-just-counted" };
  const doer = subject?.value.doer;
  if (doer) return { value: SCOPE_OF[doer.sort], entity: doer.name, span: doer, rule: `scope.${doer.sort}` };
  const carrier = findCarrier(scene);
  if (carrier !== null) return { value: "carrier", entity: carrier, span: null, rule: "scope.carrier" };
  if (!subject) return { value: "other", entity: null, span: null, rule: "scope.no-place" };
  return { value: nameScope(scene, subject.value.regionId), entity: null, span: subject.span, rule: "scope.place" };
}

/** 总投资50亿元的国药医学装备智能制造示范基地项目: the amount is the project's. */
function findProject({ block: { text }, figure, sentence }: Scene): string | null {
  const named = /^的([^,。;、的]{4,40}?项目)(?![数个])/.exec(text.slice(figure.end, figure.end + 48))?.[1];
  if (named && figure.kind === "quantity" && figure.unit.dimension !== "count") return named;
  const earlier = /投资[^,。;]{1,12}元的([^,。;、的]{4,40}?项目)(?![数个])/.exec(
    text.slice(sentence.start, figure.start),
  )?.[1];
  return earlier ?? null;
}

/** 签约项目23个,总投资106亿元: what stands beside a count of projects is theirs, and never the place's investment. */
function findProjectSet({ memory, block, figure }: Scene, indicator: CatalogueIndicator | null): string | null {
  if (!indicator?.ofProjects || figure.kind !== "quantity") return null;
  const counted = memory.drafts.find(
    ({ indicator: other, figure: of }) => other?.value.dimension === "count" && of.kind === "quantity",
  );
  if (!counted?.indicator) return null;
  const name = counted.indicator.value.nameZh.replace(/数$/, "");
  return sliceWords(block, counted.figure.start, counted.figure.end) + name;
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
