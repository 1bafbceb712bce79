import { createMonth, findBasePeriod, findFormerCumulated, findMonth, type Period } from "../../../core/period.ts";
import { isToken } from "../lex/token.ts";
import type { Binding, Scene } from "../scene.ts";

/** 由上年同期的2.05:1下降为…, 上年同期为下降71.8%: what stood there in the same months of the year before. */
const YEAR_BEFORE =
  /(?:^|[,、;由从]|而)(?:去年|上年)同期(?:的|为|是|则为|仅为)(?:同比)?(?:增长|下降|负增长|降幅)?[\d.:∶%]*$/;
/** 由上月的下降2.1%转为…: up to the month before. */
const MONTH_BEFORE = /(?:由|从)上月的?(?:同比)?(?:增长|下降|负增长|降幅)?$/;
const OWN_MONTH = /(?:当月|单月|本月)[^,。;\d]{0,24}$/;

/** Returns the period of a figure that the words before it reckon from that of the figures around it; null where they do not. */
export function bindRelativePeriod(scene: Scene): (Binding<Period> & { readonly inferred: true }) | null {
  const { block, clause, figure, before } = scene;
  const lead = block.text.slice(Math.max(clause.start, figure.start - 40), figure.start);
  const isMonth = OWN_MONTH.test(lead) && !before.some(isToken("time"));
  if (!isMonth && !YEAR_BEFORE.test(lead) && !MONTH_BEFORE.test(lead)) return null;
  const around = findAround(scene);
  if (around === null) return null;
  const value = isMonth ? findLastMonth(around) : YEAR_BEFORE.test(lead) ? findBasePeriod(around) : findBefore(around);
  return value && { value, span: null, rule: "period.relative", inferred: true };
}

/** The period of the report, else of the last figure that was not itself reckoned from another's. */
function findAround({ document, memory }: Scene): Period | null {
  const draft = [...memory.drafts, ...memory.previous].find(
    ({ period }) => period && period.rule !== "period.relative",
  );
  return draft?.period?.value ?? document.reportPeriod;
}

function findLastMonth({ end, kind }: Period): Period | null {
  return kind === "quarter" || kind === "half" || kind === "ytd" ? createMonth(findMonth(end)) : null;
}

function findBefore(period: Period): Period | null {
  return period.kind === "month" ? null : findFormerCumulated(period);
}
