import { describe, expect, it } from "vitest";
import { read } from "../../support.ts";

describe("extractStatements(reading, recogniser): of any text", () => {
  it.each([
    "",
    "\n\n",
    "拱墅",
    "12",
    "。。。",
    "((((",
    "%%%",
    "1—",
    "第",
    "前",
    "“”《》",
    "近",
    "超过",
    "亿元",
    "-",
    "1,2,3,4",
  ])("bears %j", (text) => {
    expect(read(text)).toEqual([]);
  });

  it("keeps the order of the words", () => {
    const starts = read("固定资产投资增长5%(其中制造业投资增长8%),出口总额增长6%。").map(({ start }) => start);
    expect(starts).toEqual(starts.toSorted((a, b) => a - b));
  });

  it.each(["增长5%,", "增长5%", "5%、", "全区固定资产投资5亿元和"])(
    "finds each figure of a sentence without end of %s",
    (words) => {
      const text = `2023年西湖区${words.repeat(1000)}`;
      const statements = read(text);
      expect(statements).toHaveLength(1000);
      for (const { start, end, quote } of statements) expect(text.slice(start, end)).toBe(quote);
    },
  );
});
