import type { Catalogue, Entry } from "../../catalogue/catalogue.ts";
import { Trie } from "../../catalogue/trie.ts";
import type { Block } from "../../normalise/block.ts";
import type { LocalName } from "../lex/lex.ts";

interface Sources {
  readonly catalogue: Catalogue;
  readonly places: Trie<Entry>;
}

const SHORT_FORM = /(?:公司|集团|厂)\((?:以下|下)?简称:?([\p{Script=Han}A-Za-z]{2,10})\)/gu;
/** 润力公司, 全力集团: a name of two characters or more before a word for a firm. */
const PLAIN = /([\p{Script=Han}]{2,14}?(?:\(\p{Script=Han}{2,6}\))?)(公司|集团)(?![化军])/gu;
/** What stands before a firm's name and is no part of it. */
const BEFORE_NAME =
  /^.*(?:企业|公司|集团|走进|来到|位于|落户|入驻|引进|签约|深入|走访|组织|支持|推动|帮助|其中|以及|包括|记者|培育|龙头|园区|全球|全国|国内|近日|昨日|日前|目前|投资|依托|收购|协同|联合|[的由与和是及在对向为从到如以有据让使被将像市县镇年月日])/;
const MAX_NAME = 9;

interface Forms {
  readonly ending: RegExp;
  readonly cores: RegExp;
  /** What a text that names a firm has in it. */
  readonly any: RegExp;
}

const FORMS = new WeakMap<Catalogue, Forms>();

/** The patterns of the catalogue's words: as long to make as a page is to read. */
function readForms(catalogue: Catalogue): Forms {
  const { enterprise = [], enterpriseCore = [] } = catalogue.words.names;
  const forms = FORMS.get(catalogue) ?? {
    ending: new RegExp(`([\\p{Script=Han}()]{2,24}?)(?:${enterprise.join("|")})`, "gu"),
    cores: new RegExp(`(?:${enterpriseCore.join("|")})+$`),
    any: new RegExp([...enterprise, "公司", "集团", "简称"].join("|")),
  };
  FORMS.set(catalogue, forms);
  return forms;
}

/** Returns the names of the firms that a document names, with the short forms of those named in full: 土星动力 of 杭州土星动力科技有限公司. */
export function findFirms(blocks: readonly Block[], { catalogue, places }: Sources): Trie<LocalName> {
  const firms = new Trie<LocalName>();
  const { enterpriseWord = [], noFirm = [] } = catalogue.words.names;
  const { ending, cores, any } = readForms(catalogue);
  const add = (word: string, name: string) => firms.add(word, { kind: "doer", sort: "enterprise", name });
  for (const { text } of blocks) {
    if (!any.test(text)) continue;
    for (const [whole, core = ""] of text.matchAll(ending)) {
      const short = stripPlace(core, places).replace(cores, "");
      if (short.length >= 2) add(short, short);
      if (short.length >= 2) add(whole.slice(whole.indexOf(short)), short);
    }
    for (const [, short = ""] of text.matchAll(SHORT_FORM)) add(short, short);
    for (const [, core = "", kind = ""] of text.matchAll(PLAIN)) {
      const name = stripPlace(core, places).replace(BEFORE_NAME, "");
      const isName = name.length >= 2 && name.length <= MAX_NAME && !noFirm.some((word) => name.endsWith(word));
      if (isName) add(name + kind, name + kind);
    }
  }
  for (const word of enterpriseWord) add(word, word);
  return firms;
}

/** What stands before a firm's name ends with the place it is named after, or with a word for what it is. */
function stripPlace(core: string, places: Trie<Entry>): string {
  let from = 0;
  for (let at = 0; at < core.length; at += 1) {
    const found = places.findLongest(core, at);
    if (found && (found.value.kind === "place" || found.value.kind === "own-place")) from = found.end;
  }
  return core.slice(from).replace(/^.*(?:企业|公司|的|由|与|和|是|及)/, "");
}
