import { describe, expect, it } from "vitest";
import { NO_FACTS } from "../../../ingest/recognise/survey/survey-document.ts";
import { catalogue, lex, read } from "../support.ts";

const FACTS = { ...NO_FACTS, title: "样例", publishedOn: "2023-06-30", regionId: "gongshu" };

function indicatorsIn(text: string): string[] {
  return read(text, FACTS).map(({ indicator }) => indicator);
}

/** What the words of a text say of trend, basis, status and comparison, in order. */
function saidIn(text: string): string[] {
  return lex(text).flatMap((token) => {
    if (token.kind === "trend") return [token.trend];
    if (token.kind === "basis") return [token.basis];
    if (token.kind === "status") return [token.status];
    return token.kind === "quantity" && token.comparator !== "eq" ? [token.comparator] : [];
  });
}

const indicators = [...catalogue.indicators.values()];

describe("indicators of the seeds", () => {
  it.each(indicators.flatMap(({ key, examples }) => examples.match.map((text) => [key, text])))(
    "reads %s in %s",
    (key, text) => {
      expect(indicatorsIn(text)).toContain(key);
    },
  );

  it.each(indicators.flatMap(({ key, examples }) => examples.not.map((text) => [key, text])))(
    "reads no %s in %s",
    (key, text) => {
      expect(indicatorsIn(text)).not.toContain(key);
    },
  );
});

describe("words of the seeds", () => {
  it.each(catalogue.words.examples.map(({ text, reads }) => [text, reads] as const))("reads %s", (text, reads) => {
    expect(saidIn(text)).toEqual(reads);
  });
});
