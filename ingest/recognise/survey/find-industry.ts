/** An industry as a title names it: 推进肉牛产业高质量发展, 特种纸及新材料产业发展行动方案. */
const TITLED =
  /([\p{Script=Han}]{2,12}?)(?:全?产业链?|产业集群)\s*(?:高质量|创新|转型|提质|振兴|集聚|倍增)*(?:发展|提升|升级|振兴|培育)/u;
/** What stands before its name in a title: places, verbs and the words that tie them. */
const LEAD =
  /^.*(?:[省市县区州盟旗镇]|人民政府|办公室|关于|印发|加快|推进|促进|推动|支持|培育|做大做强|做强|发展|打造|建设|实施|深化|加强|全面|大力|的)/u;
/** Words that say which industries, and none by name. */
const NO_NAME =
  /^(?:主导|特色|重点|优势|战略性新兴|新兴|支柱|未来|现代|先进|传统|首位|农业特色|乡村|乡村特色|富民|千亿|百亿|优势特色|县域|全市|全区|全县|高新技术|数字经济核心)*$/u;

/** Returns the industry that a plan is about, by its title; null where the title names none. */
export function findIndustry(title: string): string | null {
  const said = TITLED.exec(title)?.[1]?.replace(LEAD, "");
  return said === undefined || said.length < 2 || NO_NAME.test(said) ? null : said;
}
