import type { Locale } from "../core/messages.ts";
import type { Measure } from "../core/statement.ts";
import type { WordsOf } from "./words.ts";

interface Named {
  readonly nameZh: string;
  readonly nameEn: string;
}

/** Returns the name in the language of the request. */
export function chooseLabel(locale: Locale, names: Named): string {
  return locale === "zh" ? names.nameZh : names.nameEn;
}

/** What stands after the name of an indicator in a row that shows no level of it. */
const MEASURED_WORDS: WordsOf<Exclude<Measure, "level">> = {
  growth_rate: ["增速", "growth"],
  change: ["增减量", "change"],
  share: ["占比", "share"],
  rank: ["位次", "rank"],
  multiple: ["倍数", "multiple"],
  index: ["指数", "index"],
  score: ["得分", "score"],
  contribution_rate: ["贡献率", "contribution rate"],
  contribution_points: ["拉动百分点", "contribution in points"],
};

/** 占GDP比重, 覆盖率: names that say themselves that they are shares. */
const SHARE_NAME = /(占比|比重|比例|率)$/;

/** Returns what a row shows: 工业投资 of a level, 工业投资增速 of its growth. A name that says the measure stands alone. */
export function formatRowLabel(locale: Locale, indicator: Named, measure: Measure): string {
  const name = chooseLabel(locale, indicator);
  if (measure === "level" || isMeasureNamed(indicator, measure)) return name;
  const [zh, en] = MEASURED_WORDS[measure];
  return locale === "zh" ? `${name}${zh}` : `${name}, ${en}`;
}

function isMeasureNamed({ nameZh }: Named, measure: Exclude<Measure, "level">): boolean {
  return nameZh.endsWith(MEASURED_WORDS[measure][0]) || (measure === "share" && SHARE_NAME.test(nameZh));
}
