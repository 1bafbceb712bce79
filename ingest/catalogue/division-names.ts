const NATIONALITIES =
  "满|蒙古|回|藏|维吾尔|苗|彝|壮|布依|朝鲜|侗|瑶|白|土家|哈尼|哈萨克|傣|黎|傈僳|佤|畲|高山|拉祜|水|东乡|纳西|景颇|柯尔克孜|土|达斡尔|仫佬|羌|布朗|撒拉|毛南|仡佬|锡伯|阿昌|普米|塔吉克|怒|乌孜别克|俄罗斯|鄂温克|德昂|保安|裕固|京|塔塔尔|独龙|鄂伦春|赫哲|门巴|珞巴|基诺|各";
/** Those whose name may go without 族. A single character never does: the 白 of 长白 and the 水 of 融水 are no nationality. */
const BARE = "维吾尔|蒙古|哈萨克|柯尔克孜|锡伯|塔吉克|鄂伦春";
const AUTONOMOUS = new RegExp(`(?:(?:${NATIONALITIES})族)*(?:${BARE})?自治[州县旗]$`);

/** What divisions of each kind end in. 清新区 and 万柏林区 end in 区 alone: 新 and 林 are of the name. */
const ENDING = /(?:省|特别行政区|地区|(?<=.{2})新区|(?<=神农架)林区|矿区|特区|[市区县旗盟])$/;

/**
 * Returns the name of a division without what says its kind: 双清 of 双清区, 城步 of 城步苗族自治县, 鄂伦春 of 鄂伦春自治旗.
 * A name of which less than two characters would be left (赵县) stays whole.
 */
export function shortenDivisionName(name: string): string {
  if (name.endsWith("自治区")) return name.replace(/(?:维吾尔|壮族|回族)?自治区$/, ""); // 内蒙古 keeps its 蒙古.
  if (!name.includes("自治")) return keepLong(name, name.replace(ENDING, ""));
  const short = name.replace(AUTONOMOUS, "");
  // 东乡族自治县, 鄂温克族自治旗: the nationality is the name.
  return keepLong(name, short === "" ? name.replace(/族?自治.$/, "") : short);
}

function keepLong(name: string, short: string): string {
  return short.length >= 2 ? short : name;
}
