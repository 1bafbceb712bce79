import { describe, expect, it } from "vitest";
import { findSavedDay } from "../../../ingest/history/find-saved-day.ts";
import { packDocx, packZip, wordParagraph } from "../read/samples.ts";

const CREATED = '<dcterms:created xsi:type="dcterms:W3CDTF">2005-02-20T14:50:00Z</dcterms:created>';
const MODIFIED = '<dcterms:modified xsi:type="dcterms:W3CDTF">2025-04-29T11:00:52Z</dcterms:modified>';

describe("findSavedDay(bytes)", () => {
  it.each([
    ["last saved", `${CREATED}${MODIFIED}`, "2025-04-29"],
    ["made of an old template, saved on no day that is told", CREATED, null],
    ["saved on a day that is none", MODIFIED.replace("04-29", "02-30"), null],
    ["saved at a time in other words", "<dcterms:modified>last week</dcterms:modified>", null],
  ])("of a file %s", (_, properties, day) => {
    const bytes = packDocx(wordParagraph("公报"), {
      "docProps/core.xml": `<cp:coreProperties>${properties}</cp:coreProperties>`,
    });
    expect(findSavedDay(bytes)).toBe(day);
  });

  it.each([
    ["a file without properties", packDocx(wordParagraph("公报"))],
    ["a text that speaks of them", new TextEncoder().encode(`docProps/core.xml ${MODIFIED}`)],
    ["half a file", packZip({ "docProps/core.xml": MODIFIED }).subarray(0, 60)],
    ["no bytes", new Uint8Array()],
  ])("knows nothing of %s", (_, bytes) => {
    expect(findSavedDay(bytes)).toBeNull();
  });
});
