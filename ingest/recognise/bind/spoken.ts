import { isToken } from "../lex/token.ts";
import type { Binding, Draft, Scene } from "../scene.ts";
import { type Named, nameToken } from "./named.ts";
import { cleanName, HEAD } from "./phrase.ts";

/** Words after which a clause says how its subject fares: 小春粮食|获得丰收. */
const FARES =
  /(?:接续|发力|提速|进展|活跃|有序|走在|领跑|个位数|两位数|负增长|正增长|获得|喜获|由负|由正|保持|实现|运行|稳|继续|持续|快速|较快|呈|增势|总体|平稳|再创|再上|明显|大幅|取得|势头|恢复|回升|向好|加快|不断|支撑|全面|首次|突破|迈上|增速|逐月|逐季|有所|略有|扭转|转正).*$/;

/** Returns the subject of a clause that says how it fares. */
export function dropFares(text: string): string {
  return text.replace(FARES, "");
}

/** Returns what a clause without a name of its own goes on with: the name that stands last before it in its sentence, else what the sentence before spoke of. */
export function findSpoken(scene: Scene): Binding<Named> | null {
  const { memory, sentence, clauseIndex } = scene;
  const [last] = memory.drafts;
  const token = sentence.clauses
    .slice(0, clauseIndex)
    .flatMap(({ tokens }) => tokens.filter(isToken("indicator")))
    .findLast(({ start }) => start >= (last?.figure.end ?? 0));
  const named = token && nameToken(scene, token);
  if (named) return { value: named, span: token, rule: "indicator.clause-before" };
  const draft = last ?? memory.previous[0];
  return draft
    ? bindDraft(chooseDraft(scene, draft), draft === last ? "indicator.inherited" : "indicator.sentence-before")
    : null;
}

/** A growth after a share is of the part itself: 轻工业产值占比24.1%,同比下降1.5%; 占比近40%,达到39.9% is the share again. */
function chooseDraft(scene: Scene, draft: Draft): Draft {
  const { memory, figure } = scene;
  const isGrowth = figure.kind === "quantity" && figure.unit.dimension !== "percentage_point";
  if (!isGrowth || !isPart(draft) || isShareAgain(scene, draft)) return draft;
  return memory.drafts.find((earlier) => !isPart(earlier)) ?? draft;
}

/** A share of a whole, or of what was aimed at: 目标完成率为61%,同比增长7%. */
function isPart({ measure, name }: Draft): boolean {
  return (measure.value === "share" && /占|[率重]$/.test(name)) || name.endsWith("完成率");
}

/** 占…的比重近40%,达到39.9%: the clause has but a verb, and so goes on with the share. */
export function isShareAgain({ block: { text }, clause, figure }: Scene, draft: Draft | undefined): boolean {
  const isPercent = figure.kind === "quantity" && figure.unit.dimension === "percent";
  return (
    isPercent &&
    draft?.measure.value === "share" &&
    /^(?:达到?了?|为|高达)$/.test(text.slice(clause.start, figure.start))
  );
}

function bindDraft({ indicator, name }: Draft, rule: string): Binding<Named> {
  return { value: { indicator: indicator?.value ?? null, name }, span: indicator?.span ?? null, rule };
}

/** Returns the subject of the clauses before that state no figure themselves: 小春粮食获得丰收,产量11.86万吨. */
export function findTopic({ block, sentence, clauseIndex, memory }: Scene): string | null {
  const from = memory.drafts[0]?.figure.end ?? 0;
  for (const { start, end, tokens } of sentence.clauses.slice(0, clauseIndex).toReversed()) {
    if (start < from || tokens.some(({ kind }) => kind === "quantity")) return null;
    const lead = tokens.findLast(
      ({ kind }) => kind === "time" || kind === "own-place" || kind === "place" || kind === "part",
    );
    const said = dropFares(block.text.slice(lead?.end ?? start, end));
    const name = cleanName(said).replace(HEAD, "");
    if (name.length >= 2 && name.length <= 14) return name;
  }
  return null;
}
