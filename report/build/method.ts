import type { Bilingual, LegendEntry, Verdict } from "../first-model.ts";
import { MARKS, VERDICT_WORDS } from "../words/words.ts";

const VERDICTS: readonly Verdict[] = ["COMPARABLE", "WITH_CAUTION", "NOT_COMPARABLE"];

/** Returns what the marks of the tables mean. */
export function createLegend(): LegendEntry[] {
  const marks = VERDICTS.map((verdict) => {
    const [zh, en] = VERDICT_WORDS[verdict];
    return { mark: MARKS[verdict], verdict, words: { zh, en } };
  });
  const pointers = [
    { mark: "注1", verdict: null, words: { zh: "结论的原因或说明，见“注释”", en: "why, or a remark: see Notes" } },
    {
      mark: "据1",
      verdict: null,
      words: { zh: "该数的原文出处，见“资料来源”", en: "the words that state it: see Sources" },
    },
  ];
  return [...marks, ...pointers];
}

/** How the report was made: no sentence here holds a figure. */
export const METHOD: readonly Bilingual[] = [
  {
    zh: "数字取自已入库文件的原文，按原文数值与单位列示；“≥”“>”“≤”“<”“约”“近”“余”为原文所用的以上、超过、以内、不到、约、近、余等限定，不作确数。下降以负数表示。",
    en: "Figures are printed as their documents state them, with the bounds that they state; a decrease is negative.",
  },
  {
    zh: "每行只列一个指标的一种度量，并定一个参照（期间、实绩或目标、比较基础、范围；默认取多数区域共有的最近期间，无共有期间则取最近一期）。各格逐一与参照对照：可比、慎比或不可比；与参照不同之处写在格内，原因见注释。期间以起止日期为准，一季度与1—3月相同。",
    en: "A row holds one measure of one indicator and has one reference; each figure is held against it, and what differs is written in the cell.",
  },
  {
    zh: "仅在同一行有两个以上可比数字、且指标有优劣方向时排名；慎比与不可比的数字不参与排名。原文自行公布的位次另列为“公布位次”。",
    en: "Only comparable figures are ranked, two at least; ranks that a source prints are shown as such.",
  },
  {
    zh: "园区、新城、开发区列于表右，不代替所在区；区无数字时写明原因，缺数不等于零，也不以其他期间、其他范围的数字估算。",
    en: "Sub-areas stand apart to the right and never stand for their district; a missing figure has its reason and is never estimated.",
  },
  {
    zh: "目标进展只在目标与实绩属同一指标、同一度量、同一范围时计算；时序进度为已过月数占目标期月数的比例。企业、项目和项目集合的数字不作为区的数字列入。",
    en: "Progress is computed only between a target and an actual figure of one identity; figures of enterprises and projects are never those of a district.",
  },
  {
    zh: "出处栏为原文整句，下划线处为该数；括号内数字为其在该文件读本中的字符偏移，SHA-256 为原始文件字节的摘要前缀，可据以核对。",
    en: "Each source is quoted with its sentence and offsets, and can be checked against the document of that SHA-256.",
  },
];
