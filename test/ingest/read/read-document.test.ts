import { createHash } from "node:crypto";
import { chmod, mkdir, mkdtemp, open, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { findFiles } from "../../../ingest/read/find-files.ts";
import { MAX_BYTES } from "../../../ingest/read/limits.ts";
import { readDocument } from "../../../ingest/read/read-document.ts";

let folder = "";

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "qubi-read-"));
});

afterEach(async () => {
  await rm(folder, { recursive: true, force: true });
});

async function write(name: string, content: string | Uint8Array = "拱墅区"): Promise<string> {
  const path = join(folder, name);
  await mkdir(join(path, ".."), { recursive: true });
  await writeFile(path, content);
  return path;
}

/** What is found under a path: the files, those passed over, and the codes of the faults, each with its path. */
async function found(path: string): Promise<{ files: string[]; passedOver: string[]; faults: string[] }> {
  const { readable, passedOver, faults } = await findFiles(path);
  const name = (file: unknown) => relative(folder, String(file));
  return {
    files: readable.map(name),
    passedOver: passedOver.map(({ parameters }) => name(parameters.file)),
    faults: faults.map(({ code, parameters }) => `${code} ${name(parameters.file)}`),
  };
}

/** Runs as another user than root, whom no right is denied. */
async function withoutRoot<T>(run: () => Promise<T>): Promise<T> {
  const user = process.geteuid?.();
  if (user !== 0 || !process.seteuid) return run();
  await chmod(folder, 0o755);
  process.seteuid(65534);
  try {
    return await run();
  } finally {
    process.seteuid(user);
  }
}

describe("findFiles(path)", () => {
  it("returns a file itself, whatever its type", async () => {
    const path = await write("表.xlsx");
    expect(await found(path)).toEqual({ files: ["表.xlsx"], passedOver: [], faults: [] });
  });

  it("returns the readable files of a folder and the folders in it, sorted", async () => {
    for (const name of ["b.txt", "a.TXT", "c/a.text", "c/b/z.txt", "10.txt", "9.txt"]) await write(name);
    expect((await found(folder)).files).toEqual(["10.txt", "9.txt", "a.TXT", "b.txt", "c/a.text", "c/b/z.txt"]);
  });

  it("passes over hidden files, hidden folders and what office programs leave, in silence", async () => {
    for (const name of [".a.txt", ".git/b.txt", "~$报告.docx", "f.txt"]) await write(name);
    expect(await found(folder)).toEqual({ files: ["f.txt"], passedOver: [], faults: [] });
  });

  it("names each file that no reader is for once, and finds those of every type that one is for", async () => {
    for (const name of ["a.docx", "b.PDF", "c.ofd", "d.htm", "e.md", "f/图.png", "旧.doc", "无"]) await write(name);
    expect(await found(folder)).toEqual({
      files: ["a.docx", "b.PDF", "c.ofd", "d.htm", "e.md"],
      passedOver: ["无", "旧.doc", "f/图.png"],
      faults: [],
    });
  });

  it("returns nothing of an empty folder", async () => {
    expect(await found(folder)).toEqual({ files: [], passedOver: [], faults: [] });
  });

  it("names a path that is not there", async () => {
    expect(await found(join(folder, "无.txt"))).toEqual({ files: [], passedOver: [], faults: ["PATH_MISSING 无.txt"] });
  });

  it("names a folder that may not be read, and what stands in it, as unreadable", async () => {
    await write("sealed/a.txt");
    await chmod(join(folder, "sealed"), 0o000);
    const faults = await withoutRoot(async () => [
      ...(await found(join(folder, "sealed"))).faults,
      ...(await found(join(folder, "sealed/a.txt"))).faults,
    ]);
    expect(faults).toEqual(["PATH_UNREADABLE sealed", "PATH_UNREADABLE sealed/a.txt"]);
  });

  it("finds the rest of a folder past what cannot be read in it", async () => {
    for (const name of ["a.txt", "b/x.txt", "e.txt"]) await write(name);
    await symlink(join(folder, "无"), join(folder, "d.txt"));
    await chmod(join(folder, "b"), 0o000);
    expect(await withoutRoot(() => found(folder))).toEqual({
      files: ["a.txt", "e.txt"],
      passedOver: [],
      faults: ["PATH_UNREADABLE b", "PATH_MISSING d.txt"],
    });
  });
});

describe("readDocument(path)", () => {
  it("returns bytes, digest, encoding and text", async () => {
    const bytes = Buffer.from("\ufeff萧山区\r\n", "utf8");
    const path = await write("子/公报.txt", bytes);
    expect(await readDocument(path)).toEqual({
      path,
      fileName: "公报.txt",
      bytes,
      sha256: createHash("sha256").update(bytes).digest("hex"),
      mediaType: "text/plain",
      encoding: "utf-8",
      text: "萧山区\r\n",
      grids: [],
      hasWholeParagraphs: false,
      losses: [],
      reader: { name: "text", version: "2" },
    });
  });

  it("refuses a file over the limit without reading it", async () => {
    const path = await write("大.txt");
    const file = await open(path, "r+");
    await file.truncate(MAX_BYTES * 4);
    await file.close();
    const started = performance.now();
    await expect(readDocument(path)).rejects.toMatchObject({
      code: "FILE_TOO_LARGE",
      parameters: { file: path, size: 200, limit: 50 },
    });
    expect(performance.now() - started).toBeLessThan(200); // 200 MB of zeros would take longer
  });

  it.each([
    ["an unknown type", "表.ppt", "拱墅", "FILE_TYPE_UNKNOWN"],
    ["no type", "README", "拱墅", "FILE_TYPE_UNKNOWN"],
    ["an empty file", "空.txt", "", "FILE_EMPTY"],
    ["a file of one byte over nothing", "空格.txt", " ", "FILE_EMPTY"],
  ])("refuses %s by name", async (_, name, content, code) => {
    const path = await write(name, content);
    await expect(readDocument(path)).rejects.toMatchObject({ code, parameters: { file: path } });
  });

  it("names a path that is not there", async () => {
    await expect(readDocument(join(folder, "无.txt"))).rejects.toMatchObject({ code: "PATH_MISSING" });
  });

  it("names a file that may not be read", async () => {
    const path = await write("密.txt");
    await chmod(path, 0o000);
    await expect(withoutRoot(() => readDocument(path))).rejects.toMatchObject({
      code: "PATH_UNREADABLE",
      parameters: { file: path },
    });
  });
});
