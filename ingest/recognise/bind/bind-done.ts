import type { Binding, Scene } from "../scene.ts";
import type { Named } from "./named.ts";

const DONE =
  /(?:完成|占|达到?|为)了?((?:全年|年度?|年初|预期|规划|序时)*(?:投资|建设|工作)?(?:预算|目标|任务|计划)(?:总?投资|任务|目标)?)(?:数|进度)?(?:[\d.]+[^,。;\d]{1,4})?的$/;
const RATE = /((?:全年|年度?)?(?:目标|任务|计划|预算)(?:任务)?)完成率(?:为|达到?|是)?$/;

/** 完成年度预算的38.4%, 完成年任务75亿元的23.7%, 目标完成率为61%: how far an aim is reached is no figure of the indicator itself. */
export function bindDone(
  { block: { text }, clause, figure }: Scene,
  bound: Binding<Named> | null,
): Binding<Named> | null {
  const isShare = figure.kind === "quantity" && figure.unit.dimension === "percent";
  const lead = text.slice(clause.start, figure.start);
  const aim = isShare ? (DONE.exec(lead) ?? RATE.exec(lead))?.[1] : undefined;
  if (aim === undefined || !bound || /^$|完成率$/.test(bound.value.name)) return null;
  return {
    value: { indicator: null, name: `${bound.value.name}${aim.replace(/^年(?![度初])/, "年度")}完成率` },
    span: bound.span,
    rule: "indicator.done",
  };
}

/** Returns whether a figure is the aim that the share behind it has been reached of: 完成年任务75亿元的23.7%. */
export function isAimOfShare({ block: { text }, clause, figure, after }: Scene): boolean {
  const next = after[0];
  if (next?.kind !== "quantity" || next.unit.dimension !== "percent") return false;
  return (
    text.slice(figure.end, next.start) === "的" &&
    /(?:完成|占|达到?|为)[^,。;\d]{0,8}(?:预算|目标|任务|计划)(?:数|总?投资)?$/.test(
      text.slice(clause.start, figure.start),
    )
  );
}
