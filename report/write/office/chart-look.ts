import { FILLS, type Fill } from "../../charts/fill.ts";
import type { LineStyle } from "../../charts/line-style.ts";
import type { Series } from "./chart-data.ts";

const HAIRLINE = 9525;
const PATTERNS = { lines: "wdUpDiag", bars: "narVert" } as const;
const DASHES = { solid: "solid", dashed: "dash", dotted: "sysDot", "dash-dot": "dashDot" } as const;
const SYMBOLS = { circle: "circle", rect: "square", triangle: "triangle", diamond: "diamond" } as const;

/** The fill and frame of bars, or the stroke of a line. */
export function writeLook({ look }: Series): string {
  return look.kind === "fill" ? writeFill(look.fill) : `<c:spPr>${writeStroke(look.line, 22_225)}</c:spPr>`;
}

function writeFill(fill: Fill): string {
  const { color, border, hatch } = FILLS[fill];
  const solid = writeColor(color);
  const area =
    hatch === null
      ? `<a:solidFill>${solid}</a:solidFill>`
      : `<a:pattFill prst="${PATTERNS[hatch]}"><a:fgClr>${writeColor(border)}</a:fgClr><a:bgClr>${solid}</a:bgClr></a:pattFill>`;
  return `<c:spPr>${area}<a:ln w="${HAIRLINE}"><a:solidFill>${writeColor(border)}</a:solidFill></a:ln></c:spPr>`;
}

function writeStroke({ color, dash }: LineStyle, width: number): string {
  return `<a:ln w="${width}" cap="rnd"><a:solidFill>${writeColor(color)}</a:solidFill><a:prstDash val="${DASHES[dash]}"/><a:round/></a:ln>`;
}

/** The symbol at each point of a line; empty of bars. */
export function writeMarker({ look }: Series): string {
  if (look.kind === "fill") return "";
  const { symbol, color, isHollow } = look.line;
  const fill = writeColor(isHollow ? "#ffffff" : color);
  return `<c:marker><c:symbol val="${SYMBOLS[symbol]}"/><c:size val="6"/><c:spPr><a:solidFill>${fill}</a:solidFill><a:ln w="${HAIRLINE}"><a:solidFill>${writeColor(color)}</a:solidFill></a:ln></c:spPr></c:marker>`;
}

export function writeColor(color: string): string {
  return `<a:srgbClr val="${color.slice(1).toUpperCase()}"/>`;
}

/** The font of a text of a chart, in hundredths of a point. */
export function writeFont(tag: "a:defRPr" | "a:rPr", size: number): string {
  return `<${tag} lang="zh-CN" sz="${size}" b="0"><a:solidFill>${writeColor("#1a1a1a")}</a:solidFill><a:latin typeface="Arial"/><a:ea typeface="黑体"/></${tag}>`;
}

export function writeTextProperties(size: number, rotation?: number): string {
  const body = rotation === undefined ? "<a:bodyPr/>" : `<a:bodyPr rot="${rotation}" vert="horz"/>`;
  return `<c:txPr>${body}<a:lstStyle/><a:p><a:pPr>${writeFont("a:defRPr", size)}</a:pPr><a:endParaRPr lang="zh-CN"/></a:p></c:txPr>`;
}
