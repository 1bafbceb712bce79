import type { Block } from "../normalise/block.ts";
import type { Sentence } from "./lex/sentence.ts";
import { sliceLead } from "./lex/slice-lead.ts";
import type { DoerToken, Token } from "./lex/token.ts";

/** Who says what was quoted before: 企业负责人说, 某某公司总经理介绍. */
const SPEAKER =
  /((?:公司|集团|企业|酒店|车间|生产部|合作社|厂)|\p{Script=Han}{2,8}?(?=副?(?:总经理|董事长|厂长|总裁))|\p{Script=Han}{2,6}?(?<!相关|有关|部门|项目|[局办委区县市镇乡会处科站园院心村府级])(?=负责人))[^,。;:]{0,8}?(?:总经理|董事长|负责人|厂长|经理|总监|创始人|总裁|工程师|主任|主管)[^,。;:]{0,8}?(?:说|表示|介绍|告诉|称|坦言|透露)/u;
const SAID = /负责人|经理|董事长|厂长|总监|创始人|总裁|工程师|主任|主管/;
/** Where a piece comes to a firm: 走进某某公司车间. */
const AT_FIRM = /(?:走进|来到|走访|深入|在|的|,|。|^|[年月日])$/;

/**
 * Returns for each sentence of a paragraph the firm that it goes on to speak of where it names nobody itself: the one named
 * before it, until a place is; and the one whose manager is quoted. Null where there is none. One more stands at the end:
 * what the paragraph hands to the next.
 */
export function listTopics(
  block: Block,
  sentences: readonly Sentence[],
  before: DoerToken | null,
): (DoerToken | null)[] {
  const topics: (DoerToken | null)[] = [];
  // 春节前,我们就接到了订单: who is quoted was named in the paragraph before.
  let topic: DoerToken | null = before && /我们|该企业|公司|(?:^|[。,])(?:企业|集团)/.test(block.text) ? before : null;
  for (const sentence of sentences) {
    topics.push(topic);
    topic = passOn(block, sentence, topic);
  }
  return [...quote(block, sentences, topics), topic];
}

function passOn({ text }: Block, { clauses }: Sentence, topic: DoerToken | null): DoerToken | null {
  let last = topic;
  for (const { tokens } of clauses) {
    for (const [at, token] of tokens.entries()) {
      if (isFirm(token) && AT_FIRM.test(sliceLead(text, token.start))) last = token;
      else if ((token.kind === "place" || token.kind === "own-place") && at === 0 && !isFirm(tokens[1])) last = null;
    }
  }
  return last;
}

function isFirm(token: Token | undefined): token is DoerToken {
  return token?.kind === "doer" && token.sort === "enterprise";
}

/** What stands before “企业负责人说” back to the last sentence that speaks of a place is the firm's. */
function quote({ text }: Block, sentences: readonly Sentence[], topics: (DoerToken | null)[]): (DoerToken | null)[] {
  const said = SAID.test(text) ? SPEAKER.exec(text) : null;
  const at = said ? sentences.findLastIndex(({ start }) => start <= said.index) : -1;
  if (!said || at < 0) return topics;
  const name = said[1] ?? "";
  const speaker: DoerToken = {
    kind: "doer",
    sort: "enterprise",
    name,
    start: said.index,
    end: said.index + name.length,
  };
  const from = sentences.findLastIndex((sentence, index) => index < at && namesPlace(sentence)) + 1;
  return topics.map((topic, index) => (topic === null && index >= from && index <= at ? speaker : topic));
}

function namesPlace({ clauses }: Sentence): boolean {
  return clauses.some(({ tokens }) => tokens.some(({ kind }) => kind === "place" || kind === "own-place"));
}
