import type { Span, Token } from "../lex/token.ts";
import type { Scene } from "../scene.ts";

/** What an amount is of, at the end of a name: 增加值 in 采矿业增加值. */
export const HEAD =
  /(?:饲养量|增加值|总产值|产值|投资额?|产量|零售总?额|销售额|营业额|营业收入|收入|利润(?:总额)?|利税(?:总额)?|税收|销售面积|种植面积|播种面积|面积|进出口(?:总额)?|出口(?:总额)?|进口(?:总额)?|余额|支出|用电量|货运量|客运量|价格|交货值|生产总值|总额|成交额|交易额|人数|人次|存栏|出栏)$/;
/** Heads that say nothing alone: of whose output, of which area the words before them tell. */
export const BARE =
  /^(?:利[润税](?:总额)?|投资额?|总?产值|增加值|产量|总产量|单产|(?:主营业务|主营|营业)?收入|营收|税收|税金|面积|播种面积|种植面积|销售额|零售额|营业额|从业人员|用电量|存栏|出栏|增速|库存|产能|年产能|年产量|年产值)$/;
/** What a name of a part of the economy ends with. */
export const BRANCH = /(?:业|企业|单位|经济|类|品|制造|领域|集群|门类|板块|产业链|部门|大户|园区|开发区|高新区)$/;

/** Verbs, adverbs and particles that stand before a name and are no part of it. */
const LEAD =
  /^(?:其中|全部|全口径|完成|实现|达(?!标|产|效)到?|为|共有|共(?!同|享|有|性)|已有?|累计|合计|有(?!效|色|线|机|限|关|研|进|组)|拥有|形成|开展|组织(?!化|部)|打造|获得|的|和|及|与|、|在(?!建|校|园|岗|职|册|孵|线|库|读|学|营|售)|由|将|对(?!外|口|美|欧|东)|从(?!业)|使得?|并|还|也|又|则|仍|了|目前|同时|此外|另外|加快|大力|积极|深入|全面|持续|不断|着力|扎实|有序|成功|顺利|稳步|进一步|统筹|推进|推动|促进|带动|支持|鼓励|引导|努力|预计|安排|投入(?!产出)|落实|兑现|设立|滚动|实施|创建|培育|约(?!束)|近(?!海)|全年|当年|当月|份|月份|末|时期|期间|以来|来(?!源|料|华)|初步统计|记者获悉|截止|按(?!揭)|经(?!济|营|费|贸|销|纪|常)|据|向|率先|总体|依托|围绕|辖区内?|境内|区域内|可(?!再生|比|支配|持续|供|利用|回收)|能(?!源|耗|繁|力|效)|需(?!求)|要(?!素)|应(?!急|用|收|届|缴)|会(?!员|计|展|议)|年内|本月|上月末?|继续|保持|巩固|确保|力争|集聚了?|聚集了?|汇聚了?|入库|上报|登记在册的?|现有|现已|原有|仅|另|该|此|我|让|给|用于|以(?!上|下|内|外)|到(?!位|期|访|账|港)|与此同时|[一二三四五六]是|首批|分行业看|总计)+/;
/** What stands between a name and its figure. */
const TAIL =
  /(?:可达?|达到?了?|为|是|有|至|到|共|已|了|约|就|超|占|由|首次|共计|突破|分别|实际|保持|维持|稳定在?|稳居|控制在?|提高|提升|下降|增长|总计|合计|累计|完成|实现|均|则|也|又|高达|仅|只有|不足|近|将|预计|继续|持续|稳步|平稳|较快|快速|大幅|小幅|同步|增幅|增速|涨幅|降幅|增长率|增长速度|速度|全部|基本|的|在|成功|顺利|逐步|不断|逐月|均为|比去年|较去年|自然口径|同口径|可比口径|按|现|及|和|与|、|大关|左右|数量|发展|扩大)+$/;
/** A verb inside a name that says only that it is done: 规上工业企业实现利润. */
const INNER =
  /(?<=[\p{Script=Han}])(?:共计?|合计|累计|预计|全年|当年|已|共)*(?:实现|完成|达到)了?(?!的|率)(?=[\p{Script=Han}])/gu;
/** Verbs after which a new thing is named. */
const CUT =
  /.*(?:使得|推动|促进|围绕|依托|坚持|加快|引导|鼓励|发挥|成为|属于|得益于|受益于|随着|其中|高于|低于|快于|慢于|好于|优于|领先于?|相比|比上年|落后于?|现有|现已|拥有|建有|设有|驻有|共有|已有|按[^,。;]{1,14}计算的?)/u;
/** 汽车、食品、纺织服装三大主导产业: the sum is what is measured. */
const SUMMED = /^.*、.*(?=[一二两三四五六七八九十]大(?:支柱|主导|重点|优势|特色|传统|新兴))/u;
const MAX_LENGTH = 40;

/** Tokens that a name does not reach over. */
const BREAKS: ReadonlySet<Token["kind"]> = new Set([
  "time",
  "place",
  "own-place",
  "quantity",
  "ordinal",
  "part",
  "status",
  "accumulation",
  "doer",
]);
/** Tokens that end a name: what follows says what becomes of it. */
const CHANGES: ReadonlySet<Token["kind"]> = new Set([
  "trend",
  "basis",
  "comparator",
  "share",
  "respectively",
  "contribution",
  "rank",
  "destination",
]);

export function breaksName({ kind }: Token): boolean {
  return BREAKS.has(kind);
}

/** Sizes that belong to a name: 5000万元以上项目, 主营业务收入超10亿元企业. */
const SIZED = /^的?\p{Script=Han}{0,8}(?:项目|企业|产业|单位|工程|园区|楼宇|大户|户|公司|集群)/u;

/** Returns whether a token ends a name, in its text: all that name nothing, but for the sizes of what is counted. */
export function endsName(token: Token, text: string): boolean {
  if (token.kind !== "quantity" || token.comparator === "eq") return BREAKS.has(token.kind);
  return !/^(?:money|area|mass)$/.test(token.unit.dimension) || !SIZED.test(text.slice(token.end, token.end + 12));
}

export function isChange({ kind }: Token): boolean {
  return CHANGES.has(kind);
}

/** Returns the name in some words, without the verbs and particles around it; empty where there is none. */
export function cleanName(text: string): string {
  return trimName(readTail(text).replace(CUT, "").replace(SUMMED, ""));
}

/** Returns the names of an enumeration, without the verbs and particles around it. */
export function cleanNames(text: string): string {
  return trimName(readTail(text));
}

function readTail(text: string): string {
  const joined = text.slice(-MAX_LENGTH).replaceAll(/\([^()]*\)|\s/g, "");
  return /[\p{Script=Han}A-Za-z0-9&%、.·+/()-]*$/u.exec(joined)?.[0] ?? "";
}

function trimName(words: string): string {
  const name = words.replace(LEAD, "").replace(TAIL, "").replaceAll(INNER, "");
  return name.replace(/^[^\p{Script=Han}A-Za-z0-9]+/u, "");
}

/** Returns the words before a figure in its clause that may name what it is of: from the last word that ends a name to the first of change. */
export function findSpanBefore(scene: Scene): Span {
  const { before, figure, block } = scene;
  const start = findNameStart(scene, figure.start, (token) => endsName(token, block.text));
  const end = before.find((token) => token.start >= start && isChange(token))?.start ?? figure.start;
  return { start, end };
}

/** Returns where the name that ends at an offset may begin: after the last word that ends a name, or the pause after a figure. */
export function findNameStart(
  { clause, before }: Pick<Scene, "clause" | "before">,
  end: number,
  breaks: (token: Token) => boolean,
): number {
  const earlier = before.filter((token) => token.end <= end);
  const last = earlier.findLast(breaks)?.end ?? clause.start;
  const figure = earlier.findLastIndex(
    (token) => (token.kind === "quantity" || token.kind === "ordinal") && breaks(token),
  );
  const pause = earlier.slice(figure + 1).findLast((token) => token.kind === "mark" && token.mark === "pause");
  return figure < 0 ? last : Math.max(last, pause?.end ?? 0);
}

/** Verbs that say what is done with the things counted, and not which they are. */
const ACTION =
  /^(?:建成|新建成?|改建|扩建|建设|建立|实施|引进|招引|招商|引育|培育|孵化|认定|发布|召开|举办|举行|承办|开展|改造|更新|盘活|淘汰|组建|成立|设立|创建|创成|评定|获评|获批|获得|通过|推进|推广|发放|授予|命名|备案|入选|入围|签约|落地|开工|竣工|投产|谋划|储备|争取|申报|申请|兑现|减免|新签|出让|供应|收储|征收|拆除|整治|治理|修复|修建|铺设|维修|提供|吸纳|安置|转移|输转|培训|救助|帮扶|资助|销售|生产|加工|使用|利用|吸引|接待|参与|参加|编制|修订|制定|办理|受理|处理|审结|查处|破获|立案|调解|登记|注册|注销|核准|批准|审批|新批准?|新|净增|新增|增加|遴选|评选|选派|选聘|布局|布设|投放|投用|启用|开通|开行|运营|完成|达成|主导|牵头|参与|起草|到|一批|多家|[一二三四五六七八九十两]批)+/;

export function dropAction(phrase: string): string {
  return phrase.replace(ACTION, "");
}
