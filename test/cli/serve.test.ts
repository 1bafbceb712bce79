import { once } from "node:events";
import { cpSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { makeFolder, readContent, runQubi, startQubi } from "../support/run-qubi.ts";
import { DOCUMENTS } from "../support/seeded-store.ts";

const { folder, remove } = makeFolder();
const home = join(folder, "home");
beforeAll(async () => {
  await runQubi(["ingest", DOCUMENTS], { home });
});
afterAll(remove);

/** Serves a home on a free port; returns where, and what tells it to end and waits for that. */
async function serve(where: string) {
  const child = await startQubi(["serve", "--port", "0"], { home: where });
  const [line] = await once(child.stdout ?? child, "data");
  const [url = ""] = /http:\/\/[\d.]+:\d+/.exec(String(line)) ?? [];
  const stop = async (signal: NodeJS.Signals) => {
    child.kill(signal);
    const [code] = await once(child, "exit");
    return code;
  };
  return { url, stop };
}

async function askVersion(url: string): Promise<number> {
  const response = await fetch(`${url}/graphql`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ query: "{ dataVersion { number } }" }),
  });
  const { data } = (await response.json()) as { data: { dataVersion: { number: number } } };
  return data.dataVersion.number;
}

describe("qubi serve", () => {
  it.each(["SIGINT", "SIGTERM"] as const)("says where it listens, answers, and ends well at %s", async (signal) => {
    const { url, stop } = await serve(home);
    expect(await askVersion(url)).toBe((await readContent(home)).version);
    expect(await stop(signal)).toBe(0);
  });

  it("serves what an ingest adds meanwhile", async () => {
    const own = join(folder, "growing");
    cpSync(home, own, { recursive: true });
    const { url, stop } = await serve(own);
    const before = await askVersion(url);
    const news = join(folder, "news.txt");
    writeFileSync(news, "2023年1—6月,富阳区固定资产投资增长20%。");
    await runQubi(["ingest", news], { home: own });
    expect(await askVersion(url)).toBe(before + 1);
    await stop("SIGTERM");
  });

  it("names a port that is taken, and exits with 1", async () => {
    const taken = createServer().listen(0, "127.0.0.1");
    await once(taken, "listening");
    const address = taken.address();
    const port = typeof address === "object" && address ? String(address.port) : "";
    const { code, err } = await runQubi(["serve", "--port", port], { home });
    taken.close();
    expect(code).toBe(1);
    expect(err).toMatch(/^✗ /);
    expect(err).toContain(port);
    expect(err).not.toContain("    at ");
  });

  it("names a port that is none", async () => {
    const { code, err } = await runQubi(["serve", "--port", "99999"], { home });
    expect([code, err]).toEqual([1, expect.stringMatching(/^✗ CONFIG_INVALID .*99999/)]);
  });
});
