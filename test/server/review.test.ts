import { createHash } from "node:crypto";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createCommands } from "../../cli/review/create-commands.ts";
import { parseConfig } from "../../server/config.ts";
import { createServer, type Server } from "../../server/create-server.ts";
import type { ReviewAudit } from "../../server/security/audit.ts";
import type { Store } from "../../store/store.ts";
import type { Answer } from "../support/ask.ts";
import { openFiveDistricts, save, XIAOSHAN_DOCUMENT } from "../support/five-districts.ts";

const TOKEN = "a-token-of-the-keeper";
const DIGEST = createHash("sha256").update(TOKEN).digest("hex");

let store: Store;
let server: Server;
const home = mkdtempSync(join(tmpdir(), "qubi-review-"));
const audits: ReviewAudit[] = [];

beforeAll(async () => {
  store = await openFiveDistricts();
  await save(store, XIAOSHAN_DOCUMENT);
  server = await serve({ QUBI_KEEPER_TOKEN_SHA256: DIGEST });
});
afterAll(async () => {
  await server.close();
  await store.close();
  rmSync(home, { recursive: true });
});

async function serve(environment: Readonly<Record<string, string>>, isOffered = true): Promise<Server> {
  const config = parseConfig({ port: 0 }, environment);
  const offered = isOffered ? { commands: createCommands(store, home) } : {};
  return createServer({ store, config, ...offered, log: (audit) => audits.push(audit) });
}

async function post(url: string, query: string, headers: Readonly<Record<string, string>> = {}): Promise<Answer> {
  const response = await fetch(`${url}/graphql`, {
    method: "POST",
    headers: { "content-type": "application/json", ...headers },
    body: JSON.stringify({ query }),
  });
  return response.json();
}

const KEEPER = { authorization: `Bearer ${TOKEN}` };

function review(id: string, rest = `action: REJECT, reason: "不是统计指标"`): string {
  return `mutation { reviewStatement(id: "${id}", ${rest}) { correctionId statementId } }`;
}

function listCodes({ errors = [] }: Answer): string[] {
  return errors.map(({ extensions }: Answer) => extensions.code);
}

async function findWaiting(args = ""): Promise<Answer[]> {
  const { data, errors } = await post(
    server.url,
    `{ reviewQueue${args} { totalCount nodes { id quote place indicatorName reasons { code message } } } }`,
  );
  expect(errors).toBeUndefined();
  expect(data.reviewQueue.totalCount).toBe(data.reviewQueue.nodes.length);
  return data.reviewQueue.nodes;
}

async function findFirst(): Promise<string> {
  const [first] = await findWaiting();
  return first.id;
}

describe("reviewQueue", () => {
  it("lists what waits with the words of its reasons, and nothing of a scope that is never served", async () => {
    expect(await findWaiting()).toEqual([
      {
        id: expect.any(String),
        quote: "7.1%",
        place: "萧山区",
        indicatorName: "固定资产投资",
        reasons: [{ code: "PLACE_UNKNOWN", message: "地方不明。" }],
      },
    ]);
  });

  it.each([
    [`(reasons: ["LOW_CONFIDENCE", "PLACE_UNKNOWN"])`, 1],
    [`(reasons: ["LOW_CONFIDENCE"])`, 0],
    [`(reasons: ["PLACE"])`, 0],
    [`(regions: ["fuyang", "xiaoshan"])`, 1],
    [`(regions: ["fuyang"])`, 0],
    [`(indicators: ["fixed-asset-investment"])`, 1],
    [`(indicators: ["industrial-investment"])`, 0],
    [`(documents: ["00"])`, 0],
  ])("narrowed to %s has %i", async (args, count) => expect(await findWaiting(args)).toHaveLength(count));

  it("names a region that is none", async () => {
    expect(listCodes(await post(server.url, `{ reviewQueue(regions: ["fuyan"]) { totalCount } }`))).toEqual([
      "UNKNOWN_REGION",
    ]);
  });
});

describe("reviewStatement", () => {
  it.each([
    ["no token", {}],
    ["another token", { authorization: "Bearer another" }],
    ["the digest of the token", { authorization: `Bearer ${DIGEST}` }],
    ["the token in another scheme", { authorization: `Basic ${TOKEN}` }],
    ["an empty token", { authorization: "Bearer " }],
  ])("is refused to who has %s, and nothing is kept", async (_, headers) => {
    expect(listCodes(await post(server.url, review(await findFirst()), headers))).toEqual(["REVIEW_REFUSED"]);
    expect(readdirSync(home)).toEqual([]);
    expect(audits.at(-1)).toMatchObject({ event: "review", action: "reject", outcome: "REVIEW_REFUSED" });
  });

  it("is refused to all where no keeper is configured", async () => {
    const open = await serve({});
    expect(listCodes(await post(open.url, review(await findFirst()), KEEPER))).toEqual(["REVIEW_REFUSED"]);
    await open.close();
  });

  it("is refused to the keeper too where the service takes none", async () => {
    const other = await serve({ QUBI_KEEPER_TOKEN_SHA256: DIGEST }, false);
    expect(listCodes(await post(other.url, review(await findFirst()), KEEPER))).toEqual(["REVIEW_NOT_OFFERED"]);
    await other.close();
  });

  it("is no simple request: a form of another site is refused before it is read", async () => {
    const body = JSON.stringify({ query: review(await findFirst()) });
    const response = await fetch(`${server.url}/graphql`, {
      method: "POST",
      headers: { ...KEEPER, "content-type": "text/plain" },
      body,
    });
    expect(response.status).toBeGreaterThanOrEqual(400);
    expect(readdirSync(home)).toEqual([]);
  });

  it.each([
    [
      "a statement that is none",
      `mutation { reviewStatement(id: "00", action: REJECT, reason: "x") { statementId } }`,
      "UNKNOWN_STATEMENT",
    ],
    [
      "no reason",
      `mutation { reviewStatement(id: "ID", action: REJECT, reason: " ") { statementId } }`,
      "REVIEW_WITHOUT_REASON",
    ],
    [
      "an indicator that is none",
      `mutation { reviewStatement(id: "ID", action: CORRECT, reason: "x", fields: { indicator: "gpd" }) { statementId } }`,
      "REVIEW_INCOMPLETE",
    ],
    [
      "a period that ends before it starts",
      `mutation { reviewStatement(id: "ID", action: CORRECT, reason: "x", fields: { period: { start: "2023-05-01", end: "2023-01-01" } }) { statementId } }`,
      "REVIEW_VALUE_INVALID",
    ],
  ])("names %s", async (_, query, code) => {
    expect(listCodes(await post(server.url, query.replace("ID", await findFirst()), KEEPER))).toEqual([code]);
    expect(audits.at(-1)?.outcome).toBe(code);
  });

  it("keeps the keeper's decision as a line of the home, and tells the log", async () => {
    const id = await findFirst();
    const fields = `fields: { indicator: "fixed-asset-investment", place: "富阳区", scope: DISTRICT, period: { start: "2023-01-01", end: "2023-05-31" } }`;
    const { data, errors } = await post(
      server.url,
      review(id, `action: CORRECT, reason: "核对原文", by: "zhang", ${fields}`),
      KEEPER,
    );
    expect(errors).toBeUndefined();
    expect(data.reviewStatement).toEqual({ correctionId: `review-${id.slice(0, 12)}`, statementId: id });
    const [file = ""] = readdirSync(join(home, "corrections"));
    const text = readFileSync(join(home, "corrections", file), "utf8");
    for (const words of ["核对原文", "by: zhang", "kind: ytd", "action: override", "holds: true"])
      expect(text).toContain(words);
    expect(audits.at(-1)).toMatchObject({ statement: id, by: "zhang", outcome: `review-${id.slice(0, 12)}` });
  });
});

describe("parseConfig(options, environment)", () => {
  it("takes the digest of a token, and shows nothing of what is none", () => {
    expect(parseConfig({}, { QUBI_KEEPER_TOKEN_SHA256: DIGEST.toUpperCase() }).keeperTokenSha256).toBe(DIGEST);
    expect(parseConfig({}, {}).keeperTokenSha256).toBeNull();
    expect(() => parseConfig({}, { QUBI_KEEPER_TOKEN_SHA256: TOKEN })).toThrow(/QUBI_KEEPER_TOKEN_SHA256/);
    expect(() => parseConfig({}, { QUBI_KEEPER_TOKEN_SHA256: TOKEN })).not.toThrow(TOKEN);
  });
});
