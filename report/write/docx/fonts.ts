/** A pair of fonts: for Latin letters and digits, and for Chinese. */
export interface FontPair {
  readonly ascii: string;
  readonly hAnsi: string;
  readonly cs: string;
  readonly eastAsia: string;
  /** Quotation marks and dashes are Chinese ones. */
  readonly hint: "eastAsia";
}

/** The fonts of Chinese official papers (GB/T 9704): 小标宋 the title, 黑体 and 楷体 headings, 仿宋 the body. */
export const FONTS = {
  title: pair("方正小标宋简体"),
  heading: pair("黑体"),
  second: pair("楷体_GB2312"),
  body: pair("仿宋_GB2312"),
} as const;

function pair(eastAsia: string): FontPair {
  return { ascii: "Times New Roman", hAnsi: "Times New Roman", cs: "Times New Roman", eastAsia, hint: "eastAsia" };
}

// What stands in for a font that a machine has not: one of each system, then a free one.
const STAND_INS = [
  ["方正小标宋简体", "方正小标宋_GBK;小标宋体;FZXiaoBiaoSong-B05S;华文中宋;宋体;SimSun;Noto Serif CJK SC", "roman"],
  ["黑体", "SimHei;微软雅黑;PingFang SC;Noto Sans CJK SC", "swiss"],
  ["楷体_GB2312", "楷体;KaiTi;STKaiti;Noto Serif CJK SC", "modern"],
  ["仿宋_GB2312", "仿宋;FangSong;STFangsong;Noto Serif CJK SC", "modern"],
] as const;

const NAMESPACE = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

/** Returns the table of fonts with their stand-ins, as a part of the file. */
export function writeFontTable(): string {
  const fonts = STAND_INS.map(
    ([name, others, family]) =>
      `<w:font w:name="${name}"><w:altName w:val="${others}"/><w:charset w:val="86"/><w:family w:val="${family}"/><w:pitch w:val="variable"/></w:font>`,
  );
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w:fonts xmlns:w="${NAMESPACE}">${fonts.join("")}</w:fonts>`;
}
