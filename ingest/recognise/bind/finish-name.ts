import type { Scene } from "../scene.ts";
import { BRANCH } from "./phrase.ts";

/** What of an industry goes by a bare word in a plan that is about that industry alone. */
const OF_INDUSTRY =
  /^(?:全产业链|产业链?|规模化|龙头企业)?(?:[\p{Script=Han}]{0,6}率|(?:规上|限上|年)?(?:产值|规模|饲养量|交易量|存栏|出栏|屠宰量|专项资金|营业收入|营收|加工量))$/u;
/** What lies along a way: its length is what is measured. */
const WAY = /(?:路|道|网|线|渠|河|堤|岸|廊|桥|街|坝|沟|步道|绿道)$/;

/**
 * Returns the name of a figure that no entry of the catalogue has, with what its unit and its document say: 新增耕地 in 亩 is
 * 新增耕地面积, and 规模化率 in a plan for one industry is that industry's.
 */
export function finishName(scene: Scene, name: string): string {
  if (name === "" || scene.figure.kind !== "quantity") return name;
  return sayIndustry(scene, sayMeasured(scene, name));
}

function sayMeasured({ figure, block: { text }, clause }: Scene, name: string): string {
  if (figure.kind !== "quantity") return name;
  const { dimension } = figure.unit;
  if (figure.quantifier?.word === "全覆盖") return /率$/.test(name) ? name : `${name}覆盖率`;
  if (dimension === "area" && !/(?:面积|规模|体量)/.test(name)) return `${name}面积`;
  if (dimension === "length" && WAY.test(name)) return `${name}里程`;
  if (dimension === "length" && /距/.test(text.slice(clause.start, figure.start)) && !/距离$/.test(name))
    return `${name}距离`;
  if (/人次$/.test(figure.unitWord) && !/(?:人次|人数)$/.test(name)) return `${name}人次`;
  return name;
}

/** 规模化率达到31% in a plan for 肉牛产业. */
function sayIndustry({ document: { industry } }: Scene, name: string): string {
  if (industry === null || name.includes(industry.slice(0, 2)) || !OF_INDUSTRY.test(name)) return name;
  const [, above = "", rest = name] = /^(规上|限上)(.+)$/.exec(name) ?? [];
  return BRANCH.test(name) ? name : above + industry + (above === "" ? rest : `产业${rest}`);
}
