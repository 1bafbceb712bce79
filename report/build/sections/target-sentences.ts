import { compareDecimals } from "../../../core/decimal.ts";
import { groupBy } from "../../../core/group.ts";
import type { Paragraph, Run } from "../../model.ts";
import type { SentenceKind } from "../../template/sentences.ts";
import { STATE_WORDS } from "../../words/words.ts";
import { createDerived, createFigure, createPeriod, createWorded } from "../figures.ts";
import { nameRegion } from "../list-table.ts";
import { fillPattern, type Making } from "../making.ts";
import { createName, createText } from "../runs.ts";
import {
  createGapPoints,
  createLead,
  findGapSign,
  isPaired,
  nameBasis,
  nameIndicator,
  type PairedTarget,
  sortTargets,
} from "../targets.ts";
import type { Clause } from "./clause.ts";
import { createParagraph } from "./sentences.ts";

/** Returns what became of the targets that may be judged: a paragraph each region, a clause each target. */
export function createTargetSentences(making: Making): Paragraph[] {
  const judged = sortTargets(making.answers.targets, making)
    .filter(isPaired)
    .filter(({ state }) => state !== "NOT_JUDGED");
  return [...groupBy(judged, ({ target }) => target.region.id).values()].flatMap(
    (own) => createParagraph(own.map((progress, at) => createClause(progress, at === 0, making))) ?? [],
  );
}

/** The region is named at the beginning of its paragraph. */
function createClause(progress: PairedTarget, isFirst: boolean, making: Making): Clause {
  const { target, actual } = progress;
  const { kind, values } = chooseSentence(progress);
  const shared = {
    region: isFirst ? [createName(nameRegion(target.region.id, making), "region")] : [],
    indicator: [nameIndicator(target)],
    period: [createPeriod(progress.period)],
    target: [createText(nameBasis(target)), createWorded(target)],
    actualPeriod: [createPeriod(actual.period)],
    actual: [createFigure(actual, { withUnit: true })],
  };
  return {
    runs: fillPattern(making.template.sentences, kind, { ...shared, ...values }),
    claims: [{ kind: "progress", indicator: target.indicator.key, observations: [target.id, actual.id] }],
  };
}

interface Chosen {
  readonly kind: SentenceKind;
  readonly values: Readonly<Record<string, Run[]>>;
}

const BY_LEAD = { "-1": "behind", "0": "onTime", "1": "ahead" } as const;
const BY_GAP = { "-1": "underTarget", "0": "atTarget", "1": "overTarget" } as const;

function chooseSentence(progress: PairedTarget): Chosen {
  const { target, actual, attainedShare, timeProgress, lead, state } = progress;
  const inputs = [actual, target];
  if (attainedShare !== null && timeProgress !== null && lead !== null)
    return {
      kind: BY_LEAD[nameSign(compareDecimals(lead, "0"))],
      values: {
        share: [createDerived(attainedShare, { formula: "attained-share", inputs })],
        time: [createDerived(timeProgress, { formula: "time-progress", inputs })],
        points: [createLead(progress)],
      },
    };
  const sign = findGapSign(progress);
  if (sign === null) return { kind: "judged", values: { state: [createText(STATE_WORDS[state])] } };
  return { kind: BY_GAP[nameSign(sign)], values: { points: [createGapPoints(progress)] } };
}

function nameSign(sign: number): "-1" | "0" | "1" {
  if (sign === 0) return "0";
  return sign < 0 ? "-1" : "1";
}
