import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { digestBody, digestLedger, digestWords, type SealedLedger } from "../../report/ledger/seal.ts";
import { readMarkdown } from "../../report/verify/read-markdown.ts";
import { makeFolder, runQubi } from "../support/run-qubi.ts";
import { DOCUMENTS } from "../support/seeded-store.ts";

const { folder, remove } = makeFolder();
const home = join(folder, "home");
/** A document more, that states another growth of 萧山. */
const TWIN = join(folder, "萧山简讯.txt");
beforeAll(async () => {
  mkdirSync(folder, { recursive: true });
  writeFileSync(TWIN, "萧山区2023年1—5月经济运行情况\n\n2023年1—5月,萧山区固定资产投资同比增长7.1%。\n");
  await runQubi(["ingest", DOCUMENTS], { home });
});
afterAll(remove);

const MAY = ["2023-05", "--formats", "md,html"];

describe("qubi report", () => {
  it("writes each format with its ledger beside it, prints their paths, and the same bytes twice", async () => {
    const outputs = [join(folder, "one"), join(folder, "two")];
    const names = ["md", "html", "ledger.json"].map((end) => `qubi-report-2023-05.${end}`);
    for (const out of outputs) {
      const run = await runQubi(["report", ...MAY, "--regions", "330105,330109,330114,330110,330111", "--out", out], {
        home,
      });
      expect(run).toEqual({ code: 0, err: "", out: names.map((name) => `${join(out, name)}\n`).join("") });
      expect(readdirSync(out)).toEqual(names.toSorted());
    }
    for (const name of names) {
      const [one, two] = outputs.map((out) => readFileSync(join(out, name), "utf8"));
      expect(one === two).toBe(true);
      for (const figure of ["31.8%", "53.93%"]) expect(one?.includes(figure)).toBe(true);
    }
  });

  it("reproduces an old report byte for byte as of its data version", async () => {
    const out = join(folder, "as-of");
    const first = readFileSync(join(folder, "one", "qubi-report-2023-05.md"), "utf8");
    const version = /data version","text":"([0-9a-f]+\.\d+)"/.exec(first)?.[1] ?? "";
    await runQubi(["ingest", TWIN], { home });
    await runQubi(["report", ...MAY, "--as-of", version, "--out", out], { home });
    expect(readFileSync(join(out, "qubi-report-2023-05.md"), "utf8") === first).toBe(true);
  });

  it("verifies what it wrote, and names what somebody changed", async () => {
    const path = join(folder, "one", "qubi-report-2023-05.html");
    const whole = await runQubi(["report", "--verify", path], { home: join(folder, "empty") });
    expect([whole.code, whole.out]).toEqual([0, expect.stringContaining("全部相符")]);
    const forged = join(folder, "forged.html");
    writeFileSync(forged, readFileSync(path, "utf8").replace(">31.8%<", ">37.8%<"));
    const { code, out } = await runQubi(["report", "--verify", forged], { home });
    expect([code, out]).toEqual([1, expect.stringContaining("NUMBER_CHANGED")]);
    expect(out).toContain("现为“37.8%”，应为“31.8%”");
  });

  it("finds out who forges file and ledger alike, where the database is at hand", async () => {
    const path = join(folder, "one", "qubi-report-2023-05.md");
    const printed = await readMarkdown(readFileSync(path, "utf8").replaceAll("31.8%", "37.8%"));
    const ledger = JSON.parse(printed.ledger ?? "") as SealedLedger;
    const resealed = { ...ledger, words: digestWords(printed), body: digestBody(printed) };
    const forged = join(folder, "forged.md");
    const text = JSON.stringify({ ...resealed, digest: digestLedger(resealed) }).replaceAll("--", "-\\u002d");
    writeFileSync(forged, `${printed.body}\n<!-- qubi-ledger ${text} -->\n`);
    const alone = await runQubi(["report", "--verify", forged], { home: join(folder, "empty") });
    expect([alone.code, alone.out]).toEqual([0, expect.stringContaining("全部相符")]);
    const { code, out } = await runQubi(["report", "--verify", forged], { home });
    expect([code, out]).toEqual([1, expect.stringContaining("LEDGER_FORGED")]);
    expect(out).toContain("现为“37.8%”，应为“31.8%”");
  });

  it("names a folder that cannot be written, and leaves an older report as it was", async () => {
    const file = join(folder, "in-the-way");
    writeFileSync(file, "");
    const { code, err } = await runQubi(["report", ...MAY, "--out", file], { home });
    expect([code, err]).toEqual([1, expect.stringMatching(/^✗ FOLDER_UNWRITABLE .*in-the-way/)]);
    const out = join(folder, "half");
    mkdirSync(join(out, "qubi-report-2023-05.html"), { recursive: true });
    writeFileSync(join(out, "qubi-report-2023-05.ledger.json"), "older");
    expect((await runQubi(["report", ...MAY, "--out", out], { home })).code).toBe(1);
    expect(readdirSync(out).toSorted()).toEqual(["qubi-report-2023-05.html", "qubi-report-2023-05.ledger.json"]);
    expect(readFileSync(join(out, "qubi-report-2023-05.ledger.json"), "utf8")).toBe("older");
  });

  it.each([
    ["an unknown region", ["2023-05", "--regions", "atlantis"], "UNKNOWN_REGION"],
    ["a month without figures", ["2031-01"], "MONTH_WITHOUT_FIGURES"],
    ["an unknown template", ["2023-05", "--template", "weekly"], "UNKNOWN_TEMPLATE"],
    ["a file that is no report", ["--verify", TWIN], "REPORT_FILE_UNKNOWN"],
    ["a file that is not there", ["--verify", "/nowhere/report.md"], "PATH_MISSING"],
  ])("refuses %s", async (_, args, code) => {
    const run = await runQubi(["report", ...args, "--out", join(folder, "refused")], { home });
    expect([run.code, run.err]).toEqual([1, expect.stringMatching(new RegExp(`^✗ ${code} `))]);
    expect(existsSync(join(folder, "refused"))).toBe(false);
  });

  it("takes an unknown format, and no month, for faults of usage", async () => {
    expect((await runQubi(["report", "--formats", "rtf"], { home })).code).toBe(2);
    expect((await runQubi(["report", "2023-13"], { home })).code).toBe(2);
  });

  it("takes a home's own template, and names file and line of a fault in one", async () => {
    mkdirSync(join(home, "templates"), { recursive: true });
    const shipped = readFileSync("seeds/templates/monthly.yaml", "utf8");
    writeFileSync(
      join(home, "templates", "own.yaml"),
      shipped.replace("key: monthly", "key: own").replace("heading: 总体情况", "heading: 要点"),
    );
    const out = join(folder, "own");
    expect((await runQubi(["report", ...MAY, "--template", "own", "--out", out], { home })).code).toBe(0);
    expect(readFileSync(join(out, "qubi-report-2023-05.md"), "utf8")).toContain("要点");
    writeFileSync(
      join(home, "templates", "own.yaml"),
      shipped.replace("key: monthly", "key: own").replace("fixed-asset-investment", "fixed-asset-investmint"),
    );
    const { code, err } = await runQubi(["report", ...MAY, "--template", "own"], { home });
    expect([code, err]).toEqual([
      1,
      expect.stringMatching(/^✗ DATA_INVALID .*own\.yaml 第 \d+ 行.*fixed-asset-investmint/),
    ]);
    writeFileSync(join(home, "templates", "own.yaml"), shipped.replace("{peers}个", "{rivals}12个"));
    expect((await runQubi(["report", ...MAY], { home })).err).toMatch(/^✗ DATA_INVALID .*own\.yaml.*sentences\.lead/);
    rmSync(join(home, "templates"), { recursive: true });
  });

  it("is written at the end of an ingest that asks for it", async () => {
    const out = join(folder, "routine");
    const run = await runQubi(["ingest", DOCUMENTS, "--report", out, "--report-month", "2023-05"], { home });
    expect(run.code).toBe(0);
    const ends = ["docx", "html", "ledger.json", "md", "pdf", "xlsx"];
    expect(readdirSync(out).toSorted()).toEqual(ends.map((end) => `qubi-report-2023-05.${end}`));
  });

  it("tells to ingest first where there is no database", async () => {
    const { code, err } = await runQubi(["report", "--out", folder], { home: join(folder, "empty") });
    expect([code, err]).toEqual([1, expect.stringMatching(/^✗ DATABASE_MISSING /)]);
  });
});
