import type { Catalogue, CatalogueIndicator } from "../../catalogue/catalogue.ts";
import { isToken, type Span, type Token } from "../lex/token.ts";
import type { Scene } from "../scene.ts";
import type { Named } from "./named.ts";

/** Words that stand between a name and its figure and change nothing. */
export const FILLER =
  /^(?:数量?|量|总数|总量|总额|总值|个数|家数|户数|有效数|认定数|面积|规模|指标|增量部分?|分别|累计|合计|共计?|已经?|就|首次|达到?了?|达|为|是|有|完成了?|实现了?|由|[的了至到上]|投资量|比重|占比|增幅|金额|项目)*$/;

/** 新增20家规上工业企业 and 规上工业企业新增20家 are of the flow, not of the stock. */
export function toFlow(scene: Scene, named: Named): Named {
  const word = scene.before.findLast(isToken("increment"));
  return isFlow(scene, word) ? nameFlow(scene, named, word) : named;
}

function isFlow({ before, block, figure, memory }: Scene, word: Span | undefined): boolean {
  const last = before.findLastIndex(({ kind }) => kind === "quantity");
  const isAfterFlow = last >= 0 && memory.drafts[0]?.indicator?.value.newOf != null;
  if (isAfterFlow && isEnumerated(before, last)) return true;
  if (!word || figure.kind !== "quantity") return false;
  const at = before.findIndex(({ start }) => start === word.start);
  if (last > at) return isEnumerated(before, last);
  return FILLER.test(block.text.slice(word.end, (before.find(({ start }) => start >= word.end) ?? figure).start));
}

/** 新增国家高新技术企业100家、省科技型中小企业260家: the verb is that of the whole enumeration. */
function isEnumerated(before: readonly Token[], lastQuantity: number): boolean {
  const next = before[lastQuantity + 1];
  return next?.kind === "mark" && next.mark === "pause";
}

/** The entry of what is added; of a stock that has none, what is added is no entry's. */
function nameFlow({ catalogue, block, figure }: Scene, named: Named, word: Span | undefined): Named {
  const stock = named.indicator;
  if (!stock)
    return word && !/^新|^净/.test(named.name)
      ? { indicator: null, name: sayAdded(block.text, word) + named.name }
      : named;
  const flow = findFlow(catalogue, stock.key);
  if (flow) return { indicator: renameFlow(catalogue.indicators.get(stock.key), stock, flow), name: "" };
  const isCounted = figure.kind === "quantity" && /^(?:count|person|area|length)$/.test(figure.unit.dimension);
  if (!isCounted || !word || /新增|引进|^新|净增/.test(stock.nameZh)) return named;
  return { indicator: null, name: sayAdded(block.text, word) + named.name };
}

const FLOWS = new WeakMap<Catalogue, ReadonlyMap<string, CatalogueIndicator>>();

/** The entry of what is added to a stock; of several the first. */
function findFlow(catalogue: Catalogue, stock: string): CatalogueIndicator | undefined {
  const known = FLOWS.get(catalogue) ?? listFlows(catalogue);
  FLOWS.set(catalogue, known);
  return known.get(stock);
}

function listFlows({ indicators }: Catalogue): ReadonlyMap<string, CatalogueIndicator> {
  const flows = [...indicators.values()].toReversed();
  return new Map(flows.flatMap((flow) => (flow.newOf === null ? [] : [[flow.newOf, flow] as const])));
}

function sayAdded(text: string, { start, end }: Span): string {
  return text.slice(start, end);
}

/** 新增高新技术企业 where the text says so of 国家高新技术企业数. */
function renameFlow(
  entry: CatalogueIndicator | undefined,
  stock: CatalogueIndicator,
  flow: CatalogueIndicator,
): CatalogueIndicator {
  return entry ? { ...flow, nameZh: flow.nameZh.replace(entry.nameZh, stock.nameZh) } : flow;
}
