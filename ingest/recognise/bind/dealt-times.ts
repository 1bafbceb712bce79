import { isToken, type TimeToken } from "../lex/token.ts";
import type { Draft, Scene } from "../scene.ts";
import { findRespective, type Respective } from "./respective.ts";

/** What the period of a figure that is one of several dealt out is bound by. */
export const DEALT_TIME = "period.dealt";

/**
 * Returns the words of time of a figure where as many stand before 分别 as figures behind it, in their order: 一季度、上半年
 * 和全年增速分别为18.8%、9.6%和6.2%. Null where they are not so many.
 */
export function findDealtTime(scene: Scene): TimeToken | null {
  const respective = findRespective(scene);
  const times = respective ? listTimes(scene, respective) : [];
  return respective && times.length === respective.count ? (times[respective.index] ?? null) : null;
}

/** Returns the period of the figure that stood in the same place of the list before, where its times were dealt out: 两年平均增速分别为4.7%、5.0%和4.4%. */
export function findDealtPeriod(scene: Scene): Draft["period"] {
  const respective = findRespective(scene);
  if (!respective || listTimes(scene, respective).length > 0) return null;
  const same = scene.memory.drafts[respective.count - 1]?.period;
  return same?.rule === DEALT_TIME ? same : null;
}

function listTimes({ before }: Scene, { word }: Respective): TimeToken[] {
  return before.filter(isToken("time")).filter(({ end }) => end <= word.start);
}
