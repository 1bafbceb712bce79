import type { CatalogueIndicator } from "../../catalogue/catalogue.ts";
import { sliceLead } from "../lex/slice-lead.ts";
import type { Scene } from "../scene.ts";
import { isOfArea } from "./of-area.ts";

/** What is said of a project: what it costs, takes up, makes and pays, and whom it employs. */
const OF_PROJECT =
  /投资|占地|用地|建筑面积|建设|年产|产值|产能|销售|收入|税|利润|就业|岗位|带动|生产线|厂房|规模|装机|发电|全长|设计|处理|加工/;
/** What a project yields is said after these: 达产后, 建成投产后, 项目达产,预计. */
const YIELD =
  /(?:(?:达产|投产|投运|达效|投用|建成|运营|实施|投入(?:使用|运营|生产))+(?:后|之后|时)|达产年|(?:全部|全面|项目|一期)(?:建成)?(?:达产|达效)(?=[,年可]))/g;
const TOTAL =
  /(?:总投资(?:额|金额|规模)?|(?<!资产|社会)投资总额)(?:分别|预计|计划|将|可|已|达到?|超过?|为|共|累计|合计|突破|逾|近|约)*$/;
const NAMED_BEHIND = /^的([^,。;、]{3,40}?项目)(?![数个])/;
const NAMED_BEFORE = /投资[^,。;]{1,12}元的([^,。;、]{3,40}?项目)(?![数个])/g;
const HEAD =
  /(?:^|[,。;:、])([^,。;:、]{0,36}?项目)(?=[,(]|分|[一二三四]期|总投资|计划|投资|占地|概算|规划|用地|建成|达产|投产|全部|全面|位于|由|年|新增|拟|于|建设|可|预计|设计|竣工|开工)/g;

/** Returns whether an amount is what projects will take in all: no place's investment, whoever's they are. */
export function isCost({ block: { text }, clause, figure }: Scene, indicator: CatalogueIndicator | null): boolean {
  if (figure.kind !== "quantity" || figure.unit.dimension !== "money") return false;
  return indicator?.ofProjects === true || TOTAL.test(text.slice(clause.start, figure.start));
}

/** Returns the one project that a figure is of, by its name or as 项目, or null: its costs and what it will yield are no place's. */
export function findProject(scene: Scene, indicator: CatalogueIndicator | null): string | null {
  const { figure, sentence, block } = scene;
  if (figure.kind !== "quantity" || /^(?:重大|重点)?项目/.test(block.text.slice(figure.end))) return null;
  const behind = findBehind(scene);
  if (behind !== null) return behind;
  if (yields(scene)) return findNamed(scene) ?? "项目";
  return isOfArea(scene, indicator) || namesPlaceSince(scene, sentence.start) ? null : findNamed(scene);
}

/** 总投资50亿元的某某基地项目, 年产1.2万吨多晶硅项目. */
export function findBehind({ block: { text }, figure, ...scene }: Scene): string | null {
  if (figure.kind !== "quantity" || figure.unit.dimension === "count") return null;
  const ahead = text.slice(figure.end, figure.end + 48);
  const named = NAMED_BEHIND.exec(ahead)?.[1]?.replace(/等项目$/, "项目");
  if (named) return isOne(scene, named) ? named : null;
  const made = /(?:年产|日产|年?处理|年加工|年屠宰|年出栏|装机|总投资)$/.test(sliceLead(text, figure.start));
  return made ? (/^[^,。;、的]{1,16}?项目(?![数个\d])/.exec(ahead)?.[0] ?? null) : null;
}

/** 总投资50亿元的某某基地项目,占地300亩; 某某产业园项目总投资50亿元. */
function findNamed(scene: Scene): string | null {
  const { block, figure, sentence, clause } = scene;
  const lead = block.text.slice(sentence.start, figure.start);
  const said = block.text.slice(clause.start, figure.start);
  if (!OF_PROJECT.test(said)) return null;
  const named = [...lead.matchAll(NAMED_BEFORE), ...lead.matchAll(HEAD)].toSorted((a, b) => a.index - b.index);
  const name = named.at(-1)?.[1];
  return name !== undefined && isOne(scene, name) ? name : null;
}

/** 重点项目, 12个产业项目, 等项目 are many. */
function isOne({ catalogue }: Pick<Scene, "catalogue">, name: string): boolean {
  const head = name.slice(0, -"项目".length);
  const kinds = catalogue.words.names.projectKind ?? [];
  return !kinds.some((kind) => head.endsWith(kind)) && !/\d[余多]?[个项宗%]|^(?:该|本|此)$/.test(head);
}

/** Returns whether a figure is what a project is to yield: 达产后年产值80亿元. */
export function yields(scene: Scene): boolean {
  const { block, figure, sentence } = scene;
  const said = [...block.text.slice(sentence.start, figure.start).matchAll(YIELD)].at(-1);
  return said !== undefined && !namesPlaceSince(scene, sentence.start + said.index);
}

/** 项目投产后,带动全区产值突破500亿元 is the district's again. */
function namesPlaceSince({ sentence, clauseIndex, before }: Scene, start: number): boolean {
  const tokens = [...sentence.clauses.slice(0, clauseIndex).flatMap((clause) => clause.tokens), ...before];
  return tokens.some((token) => token.kind === "own-place" && token.level !== "country" && token.start > start);
}
