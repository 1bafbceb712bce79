import { isPart, type Package, walkPart } from "./package.ts";

/** Returns the texts that cells name by number, rich runs joined and readings (拼音) left out; none where the workbook has none. */
export function readSharedStrings(parcel: Package, path: string | undefined): readonly string[] {
  if (path === undefined || !isPart(parcel, path)) return [];
  const strings: string[] = [];
  const run = createRun();
  const close = (name: string) => {
    run.close(name);
    if (name === "si") strings.push(run.take());
  };
  walkPart(parcel, path, { open: run.open, close, text: run.text });
  return strings;
}

/** Collects the text of `t` elements that are no phonetic reading. */
export interface TextRun {
  readonly open: (name: string) => void;
  readonly close: (name: string) => void;
  readonly text: (text: string) => void;
  /** Returns what was collected, and starts anew. */
  readonly take: () => string;
}

export function createRun(): TextRun {
  let words = "";
  let isText = false;
  let isReading = false;
  return {
    open: (name) => {
      if (name === "t") isText = !isReading;
      if (name === "rPh") isReading = true;
    },
    close: (name) => {
      if (name === "t") isText = false;
      if (name === "rPh") isReading = false;
    },
    text: (text) => {
      if (isText) words += text;
    },
    take: () => {
      const taken = decodeEscapes(words);
      words = "";
      return taken;
    },
  };
}

/** Control characters stand as _x000D_ in a workbook, and an underscore that would read so as _x005F_. */
function decodeEscapes(text: string): string {
  if (!text.includes("_x")) return text;
  return text.replaceAll(/_x([\da-f]{4})_/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}
