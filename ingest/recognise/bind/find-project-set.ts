import type { CatalogueIndicator } from "../../catalogue/catalogue.ts";
import type { Draft, Scene } from "../scene.ts";
import { sliceWords } from "../scene.ts";
import { findBehind, isCost, yields } from "./find-project.ts";
import { isOfArea } from "./of-area.ts";

const AMOUNT =
  /(?:投资(?:总?额|金额|规模)?|合同总?(?:资金|金额|额|引资额)|协议总?(?:资金|金额|额|引资额)|引资额|签约(?:额|金额)|年产值|产值|税收|营业收入|销售收入|利税)(?:分别|预计|计划|将|可|已|达到?|超过?|为|共|累计|总计|合计|突破|逾|近|约)*$/;
const OF_PLAN = /(?:占|完成|为)(?:全年|年度|年|当年|总)?(?:计划|目标|任务|投资)?(?:总?投资)?(?:的|比例|比重)*$/;
/** 签约项目23个, 98个项目集中开工, 18家企业集中投产. */
const COUNTED_AFTER = /项目(?:数量?)?(?:达到?|共|为|有|约)*$/;
const FIRMS = /^[家户]?[^,。;、]{0,4}企业/;
const ARRIVING = /投产|开工|签约|落户|入驻|落地|竣工/;
const COUNTED_BEHIND = /^的?([^,。;\d]{0,6}\d+[余多]?[个项宗][^,。;、]{0,16}?项目)/;

/** Returns the projects just counted that an amount is of, or null: it is never the place's investment. */
export function findProjectSet(scene: Scene, indicator: CatalogueIndicator | null): string | null {
  const { figure, memory, block } = scene;
  if (figure.kind !== "quantity" || isOfArea(scene, indicator)) return null;
  if (figure.unit.dimension === "percent") return findOfPlan(scene);
  if (figure.unit.dimension === "count") return null;
  const behind = COUNTED_BEHIND.exec(block.text.slice(figure.end, figure.end + 32))?.[1];
  if (behind && figure.unit.dimension === "money") return behind.replace(/^的/, "");
  if (findBehind(scene) !== null) return null;
  const counted = memory.drafts.find((draft) => countsProjects(draft, scene));
  if (counted && (isAmount(scene, indicator) || yields(scene))) return nameSet(counted, scene);
  return findPlural(scene, indicator);
}

/** 累计完成投资87亿元、占年计划55%: the share of what the same projects are to take. */
function findOfPlan({ memory, block: { text }, clause, figure }: Scene): string | null {
  const [last] = memory.drafts;
  return last?.scope.value === "project_set" && OF_PLAN.test(text.slice(clause.start, figure.start))
    ? last.scope.entity
    : null;
}

function isAmount(scene: Scene, indicator: CatalogueIndicator | null): boolean {
  const { block, clause, figure } = scene;
  if (figure.kind !== "quantity" || figure.unit.dimension !== "money") return false;
  return isCost(scene, indicator) || AMOUNT.test(block.text.slice(clause.start, figure.start));
}

function countsProjects({ figure, name }: Draft, { block: { text } }: Scene): boolean {
  if (figure.kind !== "quantity" || figure.unit.dimension !== "count") return false;
  const ahead = text.slice(figure.end, figure.end + 16);
  const lead = text.slice(Math.max(0, figure.start - 12), figure.start);
  if (name.includes("项目") || COUNTED_AFTER.test(lead) || ahead.includes("项目")) return true;
  return FIRMS.test(ahead) && (ARRIVING.test(ahead) || ARRIVING.test(lead));
}

function nameSet({ figure, indicator, name }: Draft, { block }: Scene): string {
  const counted = sliceWords(block, figure.start, figure.end);
  return counted + (indicator?.value.nameZh ?? name).replace(/数$/, "");
}

/** 在建重点项目总投资2800亿元, without a count. */
function findPlural(scene: Scene, indicator: CatalogueIndicator | null): string | null {
  if (!isCost(scene, indicator)) return null;
  const { block, clause, figure, catalogue } = scene;
  const lead = block.text.slice(clause.start, figure.start);
  const kind = catalogue.words.names.projectKind?.find((word) => lead.includes(`${word}项目`));
  return kind === undefined ? null : `${kind}项目`;
}
