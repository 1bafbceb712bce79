import { chmodSync, chownSync, mkdirSync, openSync, truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { makeFolder, type Run, readContent, runQubi } from "../support/run-qubi.ts";

const NOBODY = 65534;
const IS_ROOT = process.getuid?.() === 0;
const TEXT = "2023年1—5月,富阳区固定资产投资增长31.8%。\n";
const SURROGATE = Buffer.from([0xed, 0xa0, 0xbd]); // U+D83D by itself, as CESU-8 writes it

function toUtf16(text: string, { bigEndian = false, mark = false } = {}): Buffer {
  const bytes = Buffer.from(`${mark ? "\ufeff" : ""}${text}`, "utf16le");
  return bigEndian ? bytes.swap16() : bytes;
}

/** [what, file, bytes, code, what its remedy says] */
const REFUSED: readonly (readonly [string, string, Uint8Array, string, string])[] = [
  ["an empty file", "empty.txt", Buffer.alloc(0), "FILE_EMPTY", "有内容"],
  ["nothing but spaces", "spaces.txt", Buffer.from("\u3000 \r\n\t"), "FILE_EMPTY", "有内容"],
  ["nothing but a byte-order mark", "mark.txt", Buffer.from([0xef, 0xbb, 0xbf]), "FILE_EMPTY", "有内容"],
  ["a PNG", "chart.txt", Buffer.from("89504e470d0a1a0a0000000d49484452", "hex"), "FILE_NOT_TEXT", "改回原扩展名"],
  ["UTF-16LE with a mark", "le-mark.txt", toUtf16(TEXT, { mark: true }), "FILE_UTF16", "另存为 UTF-8"],
  ["UTF-16BE with a mark", "be-mark.txt", toUtf16(TEXT, { mark: true, bigEndian: true }), "FILE_UTF16", "另存为 UTF-8"],
  ["UTF-16LE without", "le.txt", toUtf16(TEXT), "FILE_UTF16", "另存为 UTF-8"],
  ["UTF-16BE without", "be.txt", toUtf16(TEXT, { bigEndian: true }), "FILE_UTF16", "另存为 UTF-8"],
  ["a lone surrogate", "lone.txt", Buffer.concat([Buffer.from(TEXT), SURROGATE]), "FILE_LONE_SURROGATE", "重新导出"],
  ["NULs", "nul.txt", Buffer.from(`${TEXT}\0\0${TEXT}`), "FILE_HAS_NUL", "重新导出"],
  ["UTF-8 cut off", "cut.txt", Buffer.from(TEXT).subarray(0, -2), "FILE_UTF8_BROKEN", "重新导出"],
];

describe("qubi ingest, given a folder with what cannot be read", () => {
  const { folder, remove } = makeFolder();
  const files = join(folder, "files");
  const home = join(folder, "home");
  let run: Run;

  beforeAll(async () => {
    for (const path of [files, home, join(files, "locked")]) mkdirSync(path);
    for (const [, name, bytes] of REFUSED) writeFileSync(join(files, name), bytes);
    openSync(join(files, "big.txt"), "w");
    truncateSync(join(files, "big.txt"), 200 * 1024 * 1024); // sparse: it takes no room
    writeFileSync(join(files, "good.txt"), TEXT);
    writeFileSync(join(files, "zz-good.txt"), `${TEXT}\r\n附:无。`);
    writeFileSync(join(files, "locked", "inside.txt"), TEXT);
    writeFileSync(join(files, "unreadable.txt"), TEXT);
    chmodSync(join(files, "locked"), 0);
    chmodSync(join(files, "unreadable.txt"), 0);
    chmodSync(folder, 0o755);
    if (IS_ROOT) chownSync(home, NOBODY, NOBODY);
    // Rights do not hold root back.
    run = await runQubi(["ingest", files, join(folder, "nowhere")], { home, ...(IS_ROOT ? { uid: NOBODY } : {}) });
  });

  afterAll(() => {
    chmodSync(join(files, "locked"), 0o755);
    remove();
  });

  /** The line of the error output that tells of a path. */
  function faultOf(path: string): string {
    return run.err.split("\n").find((line) => line.startsWith("✗") && line.includes(`${path}：`)) ?? "";
  }

  it.each(REFUSED)("names %s with its fault and remedy", (_, name, __, code, remedy) => {
    expect(faultOf(join(files, name))).toMatch(new RegExp(`^✗ ${code} .*${remedy}`));
  });

  it("names a file of 200 MB and the limit, and does not read it", () => {
    expect(faultOf(join(files, "big.txt"))).toMatch(/^✗ FILE_TOO_LARGE .*200 MB.*50 MB.*拆分/);
  });

  it("names a missing path", () => {
    expect(faultOf(join(folder, "nowhere"))).toMatch(/^✗ PATH_MISSING .*检查路径/);
  });

  it.each(["locked", "unreadable.txt"])("names %s, for which it has no rights", (name) => {
    expect(faultOf(join(files, name))).toMatch(/^✗ PATH_UNREADABLE .*授予读取权限/);
  });

  it("ingests the good files, counts the refused, and exits with 1", async () => {
    expect(run.code).toBe(1);
    const refused = REFUSED.length + 4;
    expect(run.out).toContain(`文件 ${refused + 2} 个：入库 2，无变化 0，拒收 ${refused}`);
    expect((await readContent(home)).files).toEqual(["good.txt", "zz-good.txt"]);
  });

  it("says the same in English", async () => {
    const { code, err } = await runQubi(["ingest", join(files, "nul.txt")], { home: `${home}-en`, locale: "en" });
    expect(code).toBe(1);
    expect(err).toMatch(/✗ FILE_HAS_NUL {2}.*nul\.txt: byte \d+ is NUL.*Export it anew/);
    expect(err).not.toMatch(/\p{Script=Han}/u);
  });

  it("leaves a home that opens where every file is refused", async () => {
    const empty = `${home}-empty`;
    const { code, out } = await runQubi(["ingest", join(files, "empty.txt")], { home: empty });
    expect([code, out.trim()]).toEqual([1, "文件 1 个：入库 0，无变化 0，拒收 1"]);
    expect((await readContent(empty)).files).toEqual([]);
  });

  it("says so where a folder holds nothing that it can read", async () => {
    const bare = join(folder, "bare");
    mkdirSync(bare);
    writeFileSync(join(bare, "report.ppt"), "PK");
    const { code, err } = await runQubi(["ingest", bare], { home: `${home}-bare` });
    expect([code, err]).toEqual([0, expect.stringContaining("没有找到可读取的文件")]);
  });

  it.each([
    ["is a file", (path: string) => writeFileSync(path, "")],
    ["cannot be made", (path: string) => writeFileSync(join(path, ".."), "")],
  ])("names a home that %s", async (name, prepare) => {
    const place = join(folder, `home ${name}`, "inner");
    if (name === "is a file") mkdirSync(join(place, ".."));
    prepare(place);
    const { code, err } = await runQubi(["ingest", join(files, "good.txt")], { home: place });
    expect([code, err]).toEqual([1, expect.stringMatching(/^✗ FOLDER_UNWRITABLE .*inner/)]);
  });
});
