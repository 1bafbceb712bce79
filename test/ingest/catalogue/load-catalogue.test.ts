import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { loadCatalogue } from "../../../ingest/catalogue/load-catalogue.ts";
import { extractStatements } from "../../../ingest/recognise/extract-statements.ts";
import { createRecogniser } from "../../../ingest/recognise/recogniser.ts";
import { NO_FACTS } from "../../../ingest/recognise/survey/survey-document.ts";
import { SEEDS } from "../support.ts";

let home = "";

beforeEach(async () => {
  home = await mkdtemp(join(tmpdir(), "qubi-home-"));
});

afterEach(async () => {
  await rm(home, { recursive: true, force: true });
});

async function write(path: string, text: string): Promise<void> {
  await mkdir(dirname(join(home, path)), { recursive: true });
  await writeFile(join(home, path), text);
}

const FIELDS =
  "topic: t, dimension: count, unit: count, kind: stock, additive: 'yes', additiveOverTime: false, direction: more-is-better";
const EXAMPLES = "examples: { match: [甲], not: [乙] }";

/** An entry of an indicator, as one line of YAML. */
function indicator(key: string, rest = ""): string {
  return `- { key: ${key}, name: { zh: ${key}数, en: E }, ${FIELDS}, ${EXAMPLES}${rest && `, ${rest}`} }\n`;
}

function region(id: string, rest = ""): string {
  const version = `{ id: ${id}@all, name: { zh: ${id}区, en: E }, territory: ${id}${rest && `, ${rest}`} }`;
  return `- { id: ${id}, kind: district, parent: hangzhou, versions: [${version}] }\n`;
}

async function faultOf(path: string, text: string): Promise<unknown> {
  await write(path, text);
  return loadCatalogue([SEEDS, home]).then(
    () => "loaded",
    (error: unknown) => error,
  );
}

describe("loadCatalogue(folders)", () => {
  it.each([
    ["YAML that is none", "catalogue/indicators/mine.yaml", "- key: [a", "/", /flow|collection|end/i],
    ["a field that is missing", "catalogue/indicators/mine.yaml", "- { key: a }", "0.name", /./],
    ["a field that there is not", "catalogue/indicators/mine.yaml", indicator("a", "colour: red"), "0", /colour/],
    [
      "a value that there is not",
      "catalogue/indicators/mine.yaml",
      indicator("a").replace("stock", "stick"),
      "0.kind",
      /stock/,
    ],
    ["a key in another form", "catalogue/indicators/mine.yaml", indicator("Gross-Product"), "0.key", /./],
    [
      "an indicator without examples",
      "catalogue/indicators/mine.yaml",
      indicator("a").replace("[甲]", "[]"),
      "0.examples.match",
      /./,
    ],
    ["a key that stands twice", "catalogue/indicators/mine.yaml", indicator("a") + indicator("a"), "a", /twice/],
    ["a whole that there is not", "catalogue/indicators/mine.yaml", indicator("a", "partOf: b"), "a", /the key b/],
    ["a stock that there is not", "catalogue/indicators/mine.yaml", indicator("a", "newOf: b"), "a", /the key b/],
    [
      "a unit that there is not",
      "catalogue/indicators/mine.yaml",
      indicator("a").replace("unit: count", "unit: heads"),
      "a",
      /heads/,
    ],
    [
      "another indicator's name",
      "catalogue/indicators/mine.yaml",
      indicator("a", "aliases: [固定资产投资]"),
      "a",
      /fixed-asset-investment/,
    ],
    [
      "a parent that there is not",
      "catalogue/regions.yaml",
      region("east").replace("hangzhou", "atlantis"),
      "east",
      /atlantis/,
    ],
    [
      "a region that lies in itself",
      "catalogue/regions.yaml",
      region("east").replace("hangzhou", "east"),
      "east",
      /in itself/,
    ],
    ["a date in another form", "catalogue/regions.yaml", region("east", "from: 2021年4月"), "0.versions.0.from", /./],
    [
      "an indicator of a set that there is not",
      "sets/mine.yaml",
      "{ key: mine, name: { zh: 我, en: M }, description: { zh: 我, en: M }, rows: [{ indicator: a, measure: level }] }",
      "mine",
      /the key a/,
    ],
    [
      "a measure that there is not",
      "sets/mine.yaml",
      "{ key: mine, name: { zh: 我, en: M }, description: { zh: 我, en: M }, rows: [{ indicator: gdp, measure: depth }] }",
      "rows.0.measure",
      /level/,
    ],
    [
      "a unit without a factor",
      "catalogue/units.yaml",
      "units: [{ word: 羽, dimension: count, base: count }]",
      "units.0.factor",
      /./,
    ],
    [
      "a list of words that there is not",
      "catalogue/words.yaml",
      "comparator: { before: { gt: [跨过] } }",
      "/",
      /comparator/,
    ],
    ["a sense of words that there is not", "catalogue/words.yaml", "trend: { raise: [上扬] }", "trend", /raise/],
    [
      "a word of comparison that there is not",
      "catalogue/words.yaml",
      "quantifiers: [{ word: 甲, value: '1', unit: '%', comparator: above, measure: level }]",
      "quantifiers.0.comparator",
      /./,
    ],
  ])("names file, place and fault of %s", async (_, path, text, place, fault) => {
    expect(await faultOf(path, text)).toMatchObject({
      code: "DATA_INVALID",
      parameters: { file: expect.stringContaining(path), place, fault: expect.stringMatching(fault) },
    });
  });

  it("names the second of two files of a home that have one key", async () => {
    await write("catalogue/indicators/a.yaml", indicator("a"));
    expect(await faultOf("catalogue/indicators/b.yaml", indicator("a"))).toMatchObject({
      parameters: { file: expect.stringContaining("b.yaml"), place: "a" },
    });
  });

  it.each([
    ["an indicator file named like the regions'", "catalogue/indicators/regions.yaml", indicator("a")],
    ["an indicator file named like the words'", "catalogue/indicators/words.yaml", indicator("a")],
    [
      "a set named like the units'",
      "sets/units.yaml",
      "{ key: units, name: { zh: 我, en: M }, description: { zh: 我, en: M }, rows: [{ indicator: gdp, measure: level }] }",
    ],
    ["a file that is no YAML", "catalogue/indicators/README.md", "- key: [a"],
    ["a file of entries without one", "catalogue/indicators/empty.yaml", "[]"],
  ])("loads %s", async (_, path, text) => {
    expect(await faultOf(path, text)).toBe("loaded");
  });

  it("loads a home that has no catalogue", async () => {
    const [shipped, extended] = await Promise.all([loadCatalogue([SEEDS]), loadCatalogue([SEEDS, home])]);
    expect(extended.digest).toBe(shipped.digest);
  });

  it("names the file of words where it is missing", async () => {
    await expect(loadCatalogue([home])).rejects.toMatchObject({
      code: "DATA_INVALID",
      parameters: { file: "words.yaml" },
    });
  });

  it("puts an entry of a home in the place of the shipped one of its key, and leaves the others", async () => {
    const shipped = await loadCatalogue([SEEDS]);
    await write(
      "catalogue/indicators/mine.yaml",
      indicator("robots-of-ours") + indicator("unicorns", "aliases: [独角兽公司]"),
    );
    const extended = await loadCatalogue([SEEDS, home]);
    expect(extended.indicators.get("unicorns")).toMatchObject({ nameZh: "unicorns数", aliases: ["独角兽公司"] });
    expect([...extended.indicators.keys()]).toEqual([...shipped.indicators.keys(), "robots-of-ours"]);
    expect(extended.digest).not.toBe(shipped.digest);
  });

  it("reads with the units, words and regions that a home adds", async () => {
    await write(
      "catalogue/units.yaml",
      'units: [{ word: 羽, dimension: count, base: count, factor: "1", scalable: true }]',
    );
    await write("catalogue/words.yaml", "comparators: { before: { gt: [跨过] } }");
    await write("catalogue/regions.yaml", region("dongcheng").replace("dongcheng区", "东新区"));
    await write("catalogue/indicators/mine.yaml", indicator("poultry").replace("poultry数", "家禽存栏数"));
    const recogniser = createRecogniser(await loadCatalogue([SEEDS, home]));
    const facts = { ...NO_FACTS, title: "东新区月报", publishedOn: "2023-06-30", regionId: "dongcheng" };
    const statements = extractStatements({ doc: "a.txt", text: "东新区家禽存栏数跨过3万羽。", facts }, recogniser);
    expect(statements).toMatchObject([
      { place: "东新区", indicator: "poultry", comparator: "gt", value: "3", unit: "万羽", baseValue: "30000" },
    ]);
  });

  it("has one digest for one content, wherever it lies", async () => {
    await cp(SEEDS, home, { recursive: true });
    expect((await loadCatalogue([home])).digest).toBe((await loadCatalogue([SEEDS])).digest);
    const words = await readFile(join(home, "catalogue/words.yaml"), "utf8");
    await write("catalogue/words.yaml", `${words}\n# a remark\n`);
    expect((await loadCatalogue([home])).digest).not.toBe((await loadCatalogue([SEEDS])).digest);
  });
});
