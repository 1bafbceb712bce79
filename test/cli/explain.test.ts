import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { makeFolder, runQubi } from "../support/run-qubi.ts";

const { folder, remove } = makeFolder();
afterAll(remove);

const FILE = join(folder, "news.txt");
const TEXT = "富阳简讯\n\n2023年1—5月,富阳区固定资产投资13.7亿元,增长31.8%。天气晴好。\n";
writeFileSync(FILE, TEXT);

describe("qubi explain FILE --at OFFSET", () => {
  it("shows section, clauses with their words, and of the statement each field with its rule", async () => {
    const { code, out } = await runQubi(["explain", FILE, "--at", String(TEXT.indexOf("31.8%"))]);
    expect(code).toBe(0);
    expect(out).toMatch(/小节 +富阳简讯/);
    expect(out).toMatch(/place +“富阳区” +regionId=fuyang/);
    expect(out).toMatch(/语句 .*“31\.8%” .*富阳区 · 固定资产投资 \(fixed-asset-investment\) · growth_rate/);
    expect(out).toMatch(/indicator +indicator\.inherited +\d+–\d+ “固定资产投资”/);
    expect(out).toMatch(/period +period\.stated +\d+–\d+ “2023年1—5月”/);
    expect(out).not.toMatch(/语句 .*13\.7亿元/);
  });

  it("gives the same as JSON, with offsets into the text", async () => {
    const { out } = await runQubi(["explain", FILE, "--at", String(TEXT.indexOf("13.7")), "--json"]);
    const { section, clauses, statements } = JSON.parse(out);
    expect(section.heading).toBe("富阳简讯");
    for (const { start, end, text } of clauses.flatMap(({ tokens }: { tokens: never[] }) => tokens))
      expect(TEXT.slice(start, end).replace("—", "-")).toBe(text);
    expect(statements.map(({ statement }: { statement: { quote: string } }) => statement.quote)).toEqual(["13.7亿元"]);
  });

  it("takes words of the text for a place, and shows all that their sentence states", async () => {
    const { out } = await runQubi(["explain", FILE, "--at", "富阳区"]);
    expect(out).toMatch(/语句 .*13\.7亿元/);
    expect(out).toMatch(/语句 .*31\.8%/);
  });

  it("says where a sentence states nothing", async () => {
    const { code, out } = await runQubi(["explain", FILE, "--at", "天气"]);
    expect([code, out]).toEqual([0, expect.stringContaining("此句没有语句")]);
  });

  it.each(["100000", "没有的话"])("names a place that is none: %s", async (at) => {
    const { code, err } = await runQubi(["explain", FILE, "--at", at]);
    expect([code, err]).toEqual([1, expect.stringMatching(/✗ OFFSET_WITHOUT_STATEMENT .*news\.txt/)]);
  });
});
