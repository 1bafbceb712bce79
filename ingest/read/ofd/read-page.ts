import { listRules, MAX_RULES, type Rule } from "../layout/rules.ts";
import type { LayoutPage, Run } from "../layout/run.ts";
import type { LossCounter } from "../loss-counter.ts";
import { findAttribute, findElements, joinText, type MarkupNode } from "../markup/node.ts";

const TEXTS = new Set(["TextObject", "ofd:TextObject"]);
const CODES = new Set(["TextCode", "ofd:TextCode"]);
const PICTURES = new Set(["ImageObject", "ofd:ImageObject"]);
const PATHS = new Set(["PathObject", "ofd:PathObject"]);
const DRAWINGS = new Set(["AbbreviatedData", "ofd:AbbreviatedData"]);
/** In millimetres: shorter lines are of letters and pictures. */
const MIN_RULE = 3;
const BOXES = new Set(["PhysicalBox", "ofd:PhysicalBox"]);
/** A4 in millimetres, where a page does not say its own size. */
const A4 = [0, 0, 210, 297];
const TURNED = 0.2;

/** Returns the words of a page and where they stand, in millimetres. */
export function readOfdPage(page: MarkupNode, losses: LossCounter): LayoutPage {
  const [, , width = 210, height = 297] = readNumbers(findElements(page, BOXES).map((box) => joinText(box))[0]) ?? A4;
  losses.add("IMAGES_LOST", findElements(page, PICTURES).length);
  const runs = findElements(page, TEXTS).flatMap((text) => readTextObject(text, losses));
  const rules = findElements(page, PATHS).flatMap(readPath);
  return { width, height, runs, rules: rules.length > MAX_RULES ? [] : rules };
}

/** The lines of a drawing: M 0 0 L 0 20, from where it stands. */
function readPath(path: MarkupNode): Rule[] {
  const [left = 0, top = 0] = readNumbers(findAttribute(path, "Boundary")) ?? [];
  const [data] = findElements(path, DRAWINGS).map((one) => joinText(one));
  const steps = (data ?? "").matchAll(/([A-Z])\s*([-\d.]*)\s*([-\d.]*)/g);
  const points = Array.from(steps, ([, step, x, y]) => {
    const point = { x: left + Number(x), y: top + Number(y) };
    return step === "L" ? [point] : step === "M" || step === "S" ? [null, point] : [null];
  });
  return listRules(points.flat(), MIN_RULE);
}

function readTextObject(text: MarkupNode, losses: LossCounter): Run[] {
  const [left = 0, top = 0] = readNumbers(findAttribute(text, "Boundary")) ?? [];
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = readNumbers(findAttribute(text, "CTM")) ?? [];
  const size = Number(findAttribute(text, "Size")) || 0;
  if (Math.abs(b) > Math.abs(a) * TURNED || size <= 0) {
    losses.add("ROTATED_TEXT_LOST");
    return [];
  }
  let [x, y] = [0, 0];
  return findElements(text, CODES).flatMap((code): Run[] => {
    // A code without a place stands where the one before does.
    x = readNumber(code, "X") ?? x;
    y = readNumber(code, "Y") ?? y;
    const words = joinText(code);
    const run = {
      text: words,
      x: left + a * x + c * y + e,
      y: top + b * x + d * y + f,
      width: Math.abs(a) * measureWidth(words, readDeltas(findAttribute(code, "DeltaX")), size),
      size: size * Math.abs(d),
    };
    return Number.isFinite(run.x + run.y + run.width + run.size) ? [run] : [];
  });
}

/** The steps from letter to letter, and the last letter. */
function measureWidth(words: string, deltas: readonly number[], size: number): number {
  const last = /[\0-\u00ff]$/.test(words.slice(-1)) ? size / 2 : size;
  if (deltas.length === 0) return words.length * last;
  return deltas.slice(0, Math.max(0, words.length - 1)).reduce((sum, delta) => sum + delta, 0) + last;
}

const MAX_REPEATED = 10_000;

/** "g 3 2.5 4" is 2.5 three times, then 4. */
function readDeltas(text: string): number[] {
  const words = text.trim().split(/\s+/);
  const deltas: number[] = [];
  for (let at = 0; at < words.length; at += 1) {
    if (words[at] !== "g") deltas.push(Number(words[at]) || 0);
    else {
      const count = Math.min(MAX_REPEATED, Number(words[at + 1]) || 0);
      for (let one = 0; one < count; one += 1) deltas.push(Number(words[at + 2]) || 0);
      at += 2;
    }
  }
  return text.trim() === "" ? [] : deltas;
}

function readNumber(node: MarkupNode, name: string): number | null {
  const text = findAttribute(node, name);
  return text === "" || !Number.isFinite(Number(text)) ? null : Number(text);
}

/** Returns numbers parted by blanks, null where there are none or one is no number. */
function readNumbers(text: string | undefined): number[] | null {
  const numbers = (text ?? "").trim().split(/\s+/).map(Number);
  return text?.trim() && numbers.every(Number.isFinite) ? numbers : null;
}
