import type { Lexicon } from "../../catalogue/catalogue.ts";
import type { Span, Token, TokenOf } from "../lex/token.ts";
import type { Scene } from "../scene.ts";
import { findHead } from "./carried.ts";
import { isDerived } from "./fit.ts";
import { type Named, nameKnown, nameToken, nameWords } from "./named.ts";
import { BARE, BRANCH, cleanName, dropAction, endsName, findNameStart, HEAD, isChange } from "./phrase.ts";

/** What a name may go on with beyond the word that the catalogue knows: 规上工业企业|数字化转型比例. */
const GOES_ON =
  /^[\p{Script=Han}]{0,14}(?:周转量|亩产|比例|比率|率|强度|密度|占比|覆盖面|增长面|总量|产能|能耗|规模|均价|单产|容量|里程|浓度|人数|人次|家数|户数|金额|价值|收入|支出|投资|产值|增加值|税收|利润|面积|价格|出口(?:量|额)?|进口(?:量|额)?)$/u;
/** What does not make a name another. */
const NEUTRAL =
  /^(?:一天|每天|[\d]*[市县区州盟省]*|.*等|全社会|全口径|全部|全体|总|累计|本级|地方|实际|当年|本年|全年|年末|期末|新|主要|各类|各级|各项|优质|存量|现代|本地|境内|辖内|区域|整个|一般|国内|经济|全行业|综合|初步核算|核算|预计|年度|年|名义|外贸|货物|社会|有效|一期|二期|三期|首期|平均|每|后|投产|产|期内|人均|约|限额|注册|合同|协议|计划|区级|市级|县级|区本级|市本级|县本级|园区|新区|新城|全域|一|二|三|其|该|大|小|.*投产后|.*达产后|.*建成后)*$/;
/** Money that an enterprise has as a place has it: 土星动力产值. */
const OF_ENTITY = /^(?:利[润税](?:总额)?|投资额?|总?产值|年产值|(?:主营业务|主营|营业)?收入|营收|税收|销售额)$/;

/**
 * Returns what a figure is of, where a word of the catalogue stands before it: the word alone, or the whole name around it.
 *
 * 小春粮食产量 is not 粮食产量: with a qualifier that no entry has, the name is the whole phrase, and no entry's.
 */
export function nameWhole(scene: Scene, known: TokenOf<"indicator">, lexicon: Lexicon): Named | null {
  const alone = nameToken(scene, known);
  if (!alone || known.end > scene.figure.start || alone.indicator?.ofProjects) return alone;
  const token = takeTotal(scene, known);
  const body = cleanBody(scene.block.text.slice(token.start, token.end));
  const shared = nameOfGroup(scene, token, lexicon) ?? namePerHead(scene, token, lexicon);
  if (shared) return shared;
  const counted = findCountedPlace(scene, body);
  if (counted !== null) return { indicator: null, name: `${counted}${body}` };
  const { left, right } = findAround(scene, token, BARE.test(body));
  if (left === "" && right === "") return nameOfBranch(scene, body, lexicon) ?? alone;
  const whole = nameWords(scene, left + body + right, lexicon);
  if (whole.indicator) return whole;
  return right !== "" || isOther(left, body) ? sayProduct(whole, alone) : alone;
}

/** 预计总产值: 总 belongs to the head behind it, and not to what stands before. */
function takeTotal({ block: { text } }: Scene, token: TokenOf<"indicator">): TokenOf<"indicator"> {
  const isTotal = text.charAt(token.start - 1) === "总" && BARE.test(text.slice(token.start - 1, token.end));
  return isTotal ? { ...token, start: token.start - 1 } : token;
}

/** 城镇居民人均可支配收入4.2万元,人均消费支出2.8万元: of the same people, whom a bare 人均 does not name. */
function nameOfGroup(
  { memory, sentence, clause, block: { text }, ...scene }: Scene,
  token: Span,
  lexicon: Lexicon,
): Named | null {
  const said = text.slice(clause.start, token.end);
  const last = memory.drafts.find(({ figure }) => figure.start >= sentence.start);
  const group = /^(.{0,4}(?:城镇|农村|农牧区|乡村).{0,4}(?:居民|农牧民|农民)?)人均/.exec(last?.name ?? "")?.[1];
  return group && /^(?:生活)?人均/.test(said) ? nameKnown(scene, group + said, lexicon) : null;
}

/** 每千人拥有卫生技术人员6.5人: how many there are for each thousand, and not in all. */
function namePerHead(
  { clause, block: { text }, ...scene }: Scene,
  { start, end }: Span,
  lexicon: Lexicon,
): Named | null {
  const [, each] =
    /(每[百千万]名?(?:常住|户籍)?[人户]口?)(?:占有|拥有|有)$/.exec(text.slice(clause.start, start)) ?? [];
  return each === undefined ? null : nameWords(scene, each + text.slice(start, end), lexicon);
}

/** 自然保护区4处,总面积364.83平方公里: the area of what was just counted, and not of the place. */
function findCountedPlace({ memory, figure, clause, block: { text } }: Scene, body: string): string | null {
  const last = memory.drafts[0];
  if (body !== "总面积" || last?.figure.kind !== "quantity" || !/^[处个座家]$/.test(last.figure.unitWord)) return null;
  return /^[,、;]?总面积/.test(text.slice(clause.start, figure.start)) ? last.name.replace(/数$/, "") : null;
}

/** 聚氯乙烯115万吨: the goods are an output, as those that the catalogue knows are. */
function sayProduct(whole: Named, known: Named): Named {
  const isGoods = known.name.endsWith("产量") && !HEAD.test(whole.name) && !whole.name.endsWith("量");
  return isGoods ? { ...whole, name: `${whole.name}产量` } : whole;
}

/** 第一产业下降41.6% after 固定资产投资: a branch is measured as the sentence measures. */
function nameOfBranch(scene: Scene, body: string, lexicon: Lexicon): Named | null {
  const { memory, figure } = scene;
  const head = findHead(memory.drafts) ?? findHead(memory.previous);
  if (head === null || figure.kind !== "quantity" || !isDerived(figure)) return null;
  if (HEAD.test(body) || !/(?:业|产业|企业)$/.test(body)) return null;
  return nameWords(scene, body + head, lexicon);
}

function cleanBody(text: string): string {
  return text.replaceAll(/\s/g, "").replaceAll(/(?:共|累计)?(?:实现|完成|达到)了?/g, "");
}

function isOther(left: string, body: string): boolean {
  const noun = dropAction(left);
  if (HEAD.test(noun)) return false;
  if (/^[中大高初职男女]$/.test(noun)) return true; // 中小学招生数
  if (noun.length < 2 || (NEUTRAL.test(noun) && !(/地方$/.test(noun) && /^工业/.test(body)))) return false;
  if (/^(?:规模以上|规上|限额以上|限上)$/.test(noun)) return true;
  return !OF_ENTITY.test(body) || BRANCH.test(noun);
}

/** The words of a name before and after the one that is known, in its own part of the clause. */
function findAround(scene: Scene, token: TokenOf<"indicator">, isBare: boolean): { left: string; right: string } {
  const { before, block, figure } = scene;
  const ends = (other: Token) => endsName(other, block.text) || isChange(other);
  const start = findNameStart(scene, token.start, ends);
  const isPart = ({ kind, start: at }: Token) => kind === "share" && at > token.end + 1; // …转型比例 is a name, …占比 is none
  const end = before.find((other) => other.start >= token.end && ends(other) && !isPart(other))?.start ?? figure.start;
  const lead = block.text.slice(start, token.start);
  const right = block.text.slice(token.end, Math.max(end, token.end)).replaceAll(/\s|\([^()]*\)/g, "");
  const tail = right.replace(/(?:达到?|为|是|已|约|稳定在?|保持在?)+$/, "");
  if (isPriced(tail)) return { left: "", right: "" };
  const left = isBare ? cleanName(lead) || findSubject(scene, token) : isAttached(lead) ? cleanName(lead) : "";
  const isOwned = OWNED.test(tail) && isGoods(scene, token);
  return { left, right: isOwned || GOES_ON.test(tail) ? tail : "" };
}

/** 民用轿车保有量 is no output; 发明专利拥有量 is the stock that its entry is. */
const OWNED = /^(?:保有量|拥有量)$/;

function isGoods({ catalogue }: Scene, { key }: TokenOf<"indicator">): boolean {
  return catalogue.indicators.get(key)?.nameZh.endsWith("产量") ?? false;
}

/** 生产总值现价总量: at which prices, and no other thing. */
function isPriced(tail: string): boolean {
  return /^(?:按?现行?价格?|按?可比价格?|按?不变价格?)(?:计算)?的?(?:总量|总额|总值)?$/.test(tail);
}

/** Words between a head and what it is of that are part of neither. */
const ASIDE_WORDS: ReadonlySet<Token["kind"]> = new Set(["status", "accumulation", "time", "own-place"]);

/** 全县规上工业企业预计完成产值: whose it is stands before a word of status or time, or was said in the clause before. */
function findSubject({ before, block, clause, memory, figure }: Scene, token: Span): string {
  const text = block.text.slice(clause.start, token.start);
  const known = before.findLast((other) => other.kind === "indicator" && other.end <= token.start);
  const words = before.filter((other) => other.end <= token.start && ASIDE_WORDS.has(other.kind));
  const phrase = known
    ? block.text.slice(known.start, known.end)
    : cleanName(words.reduce((rest, { start, end }) => rest.replace(block.text.slice(start, end), ""), text));
  if (phrase.length > 1 && BRANCH.test(phrase)) return phrase;
  const last = memory.drafts[0]?.name.replace(HEAD, "").replace(/数$/, "") ?? "";
  return figure.kind === "quantity" && BRANCH.test(last) && cleanName(text) === "" ? last : "";
}

/** 规上工业企业实现, 全市完成: a verb between sets the words before it apart. */
function isAttached(left: string): boolean {
  if (left === "中") return true; // 中小学招生数
  return !/(?:实现|完成|达到|拥有|有|共|的是|为|是|了|中|内|里|方面|看|时|后|从|自|由|(?<![以规限])上|(?<!以)下)[\s]*$/.test(
    left,
  );
}
