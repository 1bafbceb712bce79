import type { IndicatorKind } from "../../../core/indicator.ts";
import type { Measure } from "../../../core/statement.ts";
import type { CatalogueIndicator } from "../../catalogue/catalogue.ts";
import { isToken } from "../lex/token.ts";
import type { Scene } from "../scene.ts";

export interface Measured {
  readonly indicator: CatalogueIndicator | null;
  readonly measure: Measure;
}

/** Verbs after which a count is of what is newly done, and before which it is of what there is. */
const DOING =
  /新增|新建|新引|新培|新认|引进|招引|引育|建成|建设|实施|培育|开展|组织|打造|完成|开工|竣工|开复工|复工|脱贫|出列|摘帽|退出|谋划|包装|安排|争取|举办|签约|落地|兑现|发放|改造|整治|盘活|更新/;

/** Ends of names that tell a stock from a flow; the first that fits. */
const KINDS: readonly { readonly words: RegExp; readonly kind: IndicatorKind }[] = [
  { words: /(?:存栏|保有量|余额|储量|库存)[^,。;\d]{0,4}$/, kind: "stock" },
  { words: /(?:出栏|出笼|产量|销量|交易量|屠宰量|用电量|发电量)[^,。;\d]{0,4}$/, kind: "flow" },
];

/** Words before a count of what there is, however it came about. */
const THERE = /累计|总数|总量|共有|拥有|现有|保有|已有|达到?\d|达到?$|集聚|聚集|突破/;

/** Returns whether a figure is of a stock, a flow or a ratio: as the catalogue says, else by its unit and the verb before it. */
export function nameKind(scene: Scene, { indicator }: Measured): IndicatorKind | null {
  const { figure } = scene;
  if (indicator)
    return indicator.kind === "stock" && indicator.dimension === "count" && isDone(scene) ? "flow" : indicator.kind;
  if (figure.kind !== "quantity") return null;
  const { dimension } = figure.unit;
  if (dimension === "percent") return "ratio";
  if (/次$/.test(figure.unitWord)) return "flow";
  const word = KINDS.find(({ words }) => words.test(scene.block.text.slice(scene.clause.start, figure.start)));
  if (word) return word.kind;
  if (dimension === "count" || dimension === "person") return isDone(scene) ? "flow" : "stock";
  return dimension === "money" || dimension === "mass" || dimension === "electricity" ? "flow" : null;
}

/** Is what is counted newly done: a verb says so before its name (培育5家), and no word that it is there (拥有, 达到). */
function isDone({ block: { text }, clause, figure, before }: Scene): boolean {
  const name = before.findLast(isToken("indicator"));
  if (THERE.test(text.slice(clause.start, figure.start))) return false;
  return DOING.test(text.slice(clause.start, name?.start ?? figure.start));
}

/**
 * Returns whether a flow adds up over the years of a plan: counts of what is done do (招引20个), amounts only where a word
 * says so (累计, 新增); 产值达到1000亿元 by 2025 is of that year.
 */
export function addsUp(scene: Scene, measured: Measured): boolean {
  const { figure, before, block, clause } = scene;
  if (nameKind(scene, measured) !== "flow" || measured.measure !== "level" || figure.kind !== "quantity") return false;
  if (["count", "person", "area"].includes(figure.unit.dimension)) return true;
  const says = /累计|新增|新建|新引进|引进|总共|合计|完成/.test(block.text.slice(clause.start, figure.start));
  return says || before.some(isToken("increment")) || /^新增|^引进|^累计/.test(measured.indicator?.nameZh ?? "");
}
