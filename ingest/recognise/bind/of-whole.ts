import type { Lexicon } from "../../catalogue/catalogue.ts";
import { isToken, type QuantityToken } from "../lex/token.ts";
import type { Binding, Draft, Scene } from "../scene.ts";
import { isDerived } from "./fit.ts";
import { type Named, nameToken, nameWords } from "./named.ts";
import { cleanName, findSpanBefore, HEAD } from "./phrase.ts";

/** What is counted of a whole, and so of each of its parts: 在校学生 in 小学在校学生. */
const COUNTED =
  /(?:在校学?生|专任教师|教职工|招生|毕业生|床位|病床|(?:货物|旅客)?(?:运输)?周转量|货运量|客运量|吞吐量|用户|保有量|拥有量|用[电水气]量|发电量|供水量|销售?量|授权[量数]|申请[量数]|业务量|保险参保人数)数?$/;
const MAX_NOUN = 12;

/** 在校学生19096人,其中小学9724人、初中5286人; 货物周转量…其中,铁路917.8亿吨公里: a part is named with what is counted of the whole. */
export function bindOfWhole(scene: Scene, lexicon: Lexicon): Binding<Named> | null {
  const { figure, block } = scene;
  if (figure.kind !== "quantity" || isDerived(figure) || hasOwnName(scene)) return null;
  const counted = findCounted(scene, figure);
  const span = findSpanBefore(scene);
  const noun = cleanName(block.text.slice(span.start, span.end)).replace(/(?:有|设)$/, "");
  if (counted === null || noun.length === 0 || noun.length > MAX_NOUN || HEAD.test(noun) || COUNTED.test(noun))
    return null;
  return { value: nameWords(scene, noun + counted, lexicon), span, rule: "indicator.of-whole" };
}

/** A word of the catalogue that the figure can be of, but for goods, which are no output where cars on the road are counted. */
function hasOwnName(scene: Scene): boolean {
  const last = scene.before.findLast(isToken("quantity"))?.end ?? 0;
  const known = scene.before.filter(isToken("indicator")).findLast(({ start }) => start >= last);
  const named = known && nameToken(scene, known);
  return named !== undefined && named !== null && !named.name.endsWith("产量");
}

/** What is counted of the whole that stands before 其中, or of the part before this one. */
function findCounted(scene: Scene, figure: QuantityToken): string | null {
  const { memory, sentence, clauseIndex, before } = scene;
  const tokens = [...sentence.clauses.slice(0, clauseIndex).flatMap((clause) => clause.tokens), ...before];
  const part = tokens.findLast(isToken("part"));
  if (!part && !sentence.continues) return null;
  const drafts = memory.drafts.length > 0 ? memory.drafts : memory.previous;
  const whole = drafts.find((draft) => isAlike(draft, figure) && draft.figure.end <= (part?.start ?? figure.start));
  return (whole && COUNTED.exec(whole.name)?.[0].replace(/数$/, "")) ?? null;
}

function isAlike({ figure: of, measure }: Draft, { unitWord }: QuantityToken): boolean {
  return of.kind === "quantity" && measure.value === "level" && dropScale(of.unitWord) === dropScale(unitWord);
}

function dropScale(unitWord: string): string {
  return unitWord.replace(/^[余多]?[百千万亿]*[余多]?/, "");
}
