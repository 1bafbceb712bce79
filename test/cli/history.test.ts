import { copyFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { makeFolder, type Run, readContent, runQubi } from "../support/run-qubi.ts";
import { queryRows } from "../support/tamper.ts";

const MAY = "2023年1—5月,富阳区固定资产投资增长31.8%,余杭区固定资产投资增长5.1%。";
const CORRECTED = "2023年1—5月,富阳区固定资产投资增长32.8%,余杭区固定资产投资增长5.1%。";
const JUNE = "2023年1—6月,富阳区固定资产投资增长30.8%,余杭区固定资产投资增长6.1%。";

// Each of these runs the whole command several times over.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

const { folder, remove } = makeFolder();
afterAll(remove);

function write(path: string, text: string): string {
  const file = join(folder, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
  return file;
}

const first = write("first/investment.txt", MAY);
const second = write("second/investment.txt", CORRECTED);
const june = write("june/investment.txt", JUNE);
const renamed = write("renamed/corrected.txt", CORRECTED);

const home = join(folder, "home");

async function qubi(args: readonly string[], at = home): Promise<Run> {
  const run = await runQubi(args, { home: at });
  expect([run.code, run.err]).toEqual([0, expect.any(String)]);
  return run;
}

/** A home with the lines that another keeps, and nothing else. */
function aHomeLike(other: string, name: string): string {
  const made = join(folder, name);
  mkdirSync(made);
  for (const file of ["editions.yaml", "withdrawals.yaml"])
    if (existsSync(join(other, file))) copyFileSync(join(other, file), join(made, file));
  return made;
}

describe("a file of the same name with most figures again", () => {
  let said: Run;
  beforeAll(async () => {
    await qubi(["ingest", first]);
    said = await qubi(["ingest", second]);
  });

  it("is taken for a correction, which is said, kept as a line, and an issue", async () => {
    expect(said.err).toMatch(/※ [0-9a-f]{12} 视为 [0-9a-f]{12} 的更正版（文件名与发布者相同，多数数字重见。）/);
    expect(readFileSync(join(home, "editions.yaml"), "utf8")).toMatch(
      /- document: [0-9a-f]{64}\n {2}revises: [0-9a-f]{64}\n {2}assumed: true\n/,
    );
    expect(queryRows(home, "select code, parameters from issues where code = 'EDITION_ASSUMED'")).toEqual([
      { code: "EDITION_ASSUMED", parameters: expect.stringContaining('"edition":2') },
    ]);
  });

  it("changes exactly the corrected figure, as history tells", async () => {
    const { out } = await qubi(["history", "--since", "2"]);
    expect(out).toMatch(
      /3 +│ 修订 +│ 富阳区 +│ 固定资产投资 GROWTH_RATE +│ 2023-01-01…2023-05-31 +│ 31\.8% +│ 32\.8% +│ 更正后的版本入库。/,
    );
    expect(out).toContain("共 1 处变动。");
    const versions = await qubi(["history"]);
    expect(versions.out).toMatch(/3 +│ .+ │ 更正版/);
    expect(versions.out).toMatch(/1 +│ .+ │ 目录/);
  });

  it("is no correction where it states another month", async () => {
    const { err } = await qubi(["ingest", june]);
    expect(err).not.toContain("※");
    const { out } = await qubi(["history", "--since", "3", "--json"]);
    expect(JSON.parse(out).map(({ kind }: { kind: string }) => kind)).toEqual(["ADDED", "ADDED"]);
  });

  it("comes to the same where all is ingested anew, in any order", async () => {
    const { digest } = await readContent(home);
    const other = aHomeLike(home, "rebuilt");
    for (const file of [june, second, first]) await qubi(["ingest", file], other);
    expect((await readContent(other)).digest).toBe(digest);
  });

  it("is two documents in conflict again where its line is removed", async () => {
    const other = aHomeLike(home, "mistaken");
    await qubi(["ingest", first], other);
    await qubi(["ingest", second], other);
    writeFileSync(join(other, "editions.yaml"), "");
    const { err } = await qubi(["ingest", june], other);
    expect(err).toContain("恢复供用");
    const { out } = await qubi(["history", "--since", "3", "--until", "5", "--region", "fuyang", "--json"], other);
    expect(JSON.parse(out).map(({ kind }: { kind: string }) => kind)).toContain("ADDED");
  });
});

describe("qubi ingest --revises DOCUMENT FILE", () => {
  it("keeps what the keeper says, whatever the file is called, and says it once", async () => {
    const own = join(folder, "declared");
    await qubi(["ingest", first], own);
    await qubi(["ingest", "--revises", basename(first), renamed], own);
    expect(readFileSync(join(own, "editions.yaml"), "utf8")).toContain("assumed: false");
    const { out } = await qubi(["history", "--since", "2"], own);
    expect(out).toContain("共 1 处变动。");
    const again = await qubi(["ingest", "--revises", first, renamed], own);
    expect(again.err).toContain("无变化");
    expect((await readContent(own)).version).toBe(3);
  });

  it.each([
    ["several files", ["--revises", "x", first, second], "REVISES_ONE_FILE"],
    ["a document that is none", ["--revises", "abcdef123456", renamed], "UNKNOWN_DOCUMENT"],
  ])("refuses %s", async (_, args, code) => {
    const run = await runQubi(["ingest", ...args], { home: join(folder, "declared") });
    expect([run.code, run.err]).toEqual([1, expect.stringContaining(code)]);
  });

  it("names the line that cannot be, with its file", async () => {
    const own = join(folder, "circle");
    mkdirSync(own);
    const line = (document: string, revises: string) =>
      `- { document: ${document.repeat(64)}, revises: ${revises.repeat(64)}, reason: x, by: y, on: 2023-01-01 }\n`;
    writeFileSync(join(own, "editions.yaml"), line("a", "b") + line("b", "a"));
    const run = await runQubi(["ingest", first], { home: own });
    expect([run.code, run.err]).toEqual([1, expect.stringMatching(/DATA_INVALID.*editions\.yaml.*circle/)]);
  });
});

describe("qubi withdraw DOCUMENT --reason WORDS", () => {
  const own = join(folder, "withdrawing");
  beforeAll(async () => {
    await qubi(["ingest", first, june], own);
  });

  it("serves none of its figures, says why, and keeps that as a line", async () => {
    const { out } = await qubi(["withdraw", first, "--reason", "误发", "--by", "王"], own);
    expect(out).toContain("已撤回（误发），数据版本 4");
    const history = await qubi(["history", "--since", "3"], own);
    expect(history.out).toMatch(/4 +│ 撤回 +│ 富阳区 .*31\.8% +│ – +│ 文件撤回（误发）。/);
    expect(readFileSync(join(own, "withdrawals.yaml"), "utf8")).toMatch(/reason: 误发\n {2}by: 王\n {2}on: \d{4}-/);
  });

  it("comes to the same where all is ingested anew", async () => {
    const other = aHomeLike(own, "withdrawn-rebuilt");
    await qubi(["ingest", june, first], other);
    expect((await readContent(other)).digest).toBe((await readContent(own)).digest);
  });

  it("is refused twice, and of what is no document", async () => {
    const twice = await runQubi(["withdraw", first, "--reason", "又"], { home: own });
    expect([twice.code, twice.err]).toEqual([1, expect.stringMatching(/WITHDRAWN_ALREADY .* 王 撤回：误发/)]);
    const none = await runQubi(["withdraw", "nothing", "--reason", "x"], { home: own });
    expect([none.code, none.err]).toEqual([1, expect.stringContaining("UNKNOWN_DOCUMENT")]);
    expect((await runQubi(["withdraw", first], { home: own })).code).toBe(2);
  });

  it("is taken back where its line is removed, at the next ingest", async () => {
    writeFileSync(join(own, "withdrawals.yaml"), "");
    const { err } = await qubi(["ingest", june], own);
    expect(err).toContain("恢复供用");
    const { out } = await qubi(["history", "--since", "3"], own);
    expect(out).toContain("没有变动。");
  });
});
