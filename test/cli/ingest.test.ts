import { copyFileSync, mkdirSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { makeFolder, openGate, type Run, readContent, runQubi } from "../support/run-qubi.ts";
import { DOCUMENTS, listDocuments } from "../support/seeded-store.ts";

const SETTLED = "2023年1—5月,富阳区固定资产投资增长31.8%。";
// Which year, the text does not say.
const DOUBTFUL = "1—5月,富阳区固定资产投资增长31.8%。";

const { folder, remove } = makeFolder();
afterAll(remove);

function write(name: string, text: string): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

describe("qubi ingest PATH…", () => {
  const home = join(folder, "home");
  let first: Run;
  beforeAll(async () => {
    first = await runQubi(["ingest", DOCUMENTS], { home });
  });

  it("makes the home, reads the folder, tells of each file and sums up by place", async () => {
    expect(first.code).toBe(0);
    for (const path of listDocuments()) expect(first.err).toMatch(new RegExp(`入库 ${path}，数据版本 \\d+`));
    expect(first.out).toContain("文件 5 个：入库 5，无变化 0，拒收 0");
    for (const place of ["拱墅区", "萧山区", "钱塘区", "富阳区", "杭州钱江经济开发区", "杭州富春湾新城"])
      expect(first.out).toMatch(new RegExp(`${place} +│ +[1-9]`));
  });

  it("raises one data version for the catalogue and one a document", async () => {
    const { version, files } = await readContent(home);
    expect(version).toBe(6);
    expect(files).toEqual(listDocuments().map((path) => basename(path)));
  });

  it("changes nothing the second time, whatever way it is led there", async () => {
    const before = await readContent(home);
    const [one = ""] = listDocuments();
    const { code, out, err } = await runQubi(["ingest", `./${DOCUMENTS}/`, one, one], { home });
    expect(code).toBe(0);
    expect(out).toContain("入库 0");
    expect(err).not.toContain("入库 ");
    expect(await readContent(home)).toEqual(before);
  });

  it("holds the same in any order", async () => {
    const other = join(folder, "other-order");
    await runQubi(["ingest", ...listDocuments().toReversed()], { home: other });
    expect((await readContent(other)).digest).toBe((await readContent(home)).digest);
  });

  it("reads what it is called from: files by relative paths, and the home from QUBI_HOME", async () => {
    const copies = join(folder, "copies");
    mkdirSync(copies);
    for (const path of listDocuments()) copyFileSync(path, join(copies, basename(path)));
    const elsewhere = join(folder, "elsewhere");
    const { code } = await runQubi(["ingest", "copies"], { home: elsewhere, cwd: folder });
    expect(code).toBe(0);
    expect((await readContent(elsewhere)).digest).toBe((await readContent(home)).digest);
  });

  it("takes the same bytes under another name as the same document", async () => {
    const [one = ""] = listDocuments();
    const copy = join(folder, "another-name.txt");
    copyFileSync(one, copy);
    const before = await readContent(home);
    await runQubi(["ingest", copy], { home });
    expect((await readContent(home)).files).toHaveLength(before.files.length);
  });
});

describe("qubi ingest --strict", () => {
  it("exits with 3 where a statement waits for review, with 0 without the option", async () => {
    const home = join(folder, "doubtful");
    const path = write("doubtful.txt", DOUBTFUL);
    const { code, out } = await runQubi(["ingest", "--strict", path], { home });
    expect(code).toBe(3);
    expect(out).toMatch(/待审原因：.*PERIOD/);
    expect((await readContent(home)).files).toEqual(["doubtful.txt"]);
    expect((await runQubi(["ingest", path], { home })).code).toBe(0);
    // Nothing is new, but the review is still open.
    expect((await runQubi(["ingest", "--strict", path], { home })).code).toBe(3);
  });

  it("exits with 0 where all is settled", async () => {
    const home = join(folder, "settled");
    openGate(home);
    const { code, out } = await runQubi(["ingest", "--strict", write("settled.txt", SETTLED)], { home });
    expect(out).toContain("没有待审语句");
    expect(code).toBe(0);
  });

  it("exits with 1 where a file is refused, whatever waits", async () => {
    const paths = [write("doubtful.txt", DOUBTFUL), write("empty.txt", "")];
    expect((await runQubi(["ingest", "--strict", ...paths], { home: join(folder, "both") })).code).toBe(1);
  });
});
