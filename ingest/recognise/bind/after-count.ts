import type { Scene } from "../scene.ts";

/** What a noun behind its count ends before: what becomes of the things counted. */
const AFTER_END =
  /(?:进展|实质性|顺利|高速|运转|陆续|相继|先后|集中|如期|开复工|有序|持续|不断|从|已|增加|增长|实现|达到|建成|投产|开工|竣工|获评|获得|获|被|已|均|为|是|将|进行|覆盖|同比|参加|参展|通过|正式|落户|落地|入选|入围|列入|完成|纳入|提供|实施|投入|启动|签约|来自|分布|占|居|上|中|内|以上|等|共|有|在|正[在加抓]|进驻|全部|达(?![标产效])|(?<=点)群众|,)/u;
/** 农业龙头企业|年销售收入, 重点项目|总投资: what is measured of the things counted. */
const MEASURED =
  /(?<=企业|项目|单位|机构|公司|合作社|园区)(?=年(?![度内])|总投资|投资(?!类)|产值|营业|主营|销售|税收|利润|累计|平均|免|享|获|复工|满负荷|吸纳|带动)/u;
/** 市辖区|和4个县, 社区|11个: the next count. */
const NEXT_COUNT = /(?:和|及|与|以及|、)?\d+[余多]?[个家户处条所座项人名件套万亿千百.]/u;
/** 218个亿元以上重点工业项目, 75家县级以上龙头企业: the size or level belongs to the name. */
const SIZE =
  /^(?:[十百千]*[亿万]元?(?:及?以上)?|(?:国家|[省市州县区镇])级(?:及?以上)?|[省市州县区](?:级|、[省市州县区])*重点)/;

/** Returns the noun that follows a count: 43家规上工业企业, or null. */
export function findAfter({ block: { text }, figure }: Scene): string | null {
  const found =
    /^的?(\p{Script=Han}(?:[\p{Script=Han}A-Za-z0-9]|、(?!\d)){1,20})/u.exec(
      text.slice(figure.end, figure.end + 21),
    )?.[1] ?? "";
  const name = cutNoun(found).replace(/^[和及与、的余多]+|[、和及与的]+$/gu, "");
  if (/^(?:镇|乡|村|县)(?=[、,。;)和]|全部|\d|$)/.test(text.slice(figure.end))) return text.charAt(figure.end);
  return name.length >= 2 &&
    !/^(?:\d|增|下降|以|左右|同比|比|较|占|居(?![民住家委])|分别|大关|之|其|主要|方面|目标|任务|要求|规模)/.test(name)
    ? name
    : null;
}

function cutNoun(found: string): string {
  const least = Math.max(2, SIZE.exec(found)?.[0].length ?? 0);
  const rest = found.slice(least);
  const ends = [rest.search(AFTER_END), rest.search(NEXT_COUNT), found.search(MEASURED) - least];
  const end = Math.min(...ends.filter((at) => at >= 0));
  return Number.isFinite(end) ? found.slice(0, end + least) : found;
}
