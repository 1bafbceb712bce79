import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { buildGraphiql } from "../../../dashboard/graphiql/build.ts";
import { parseConfig } from "../../../server/config.ts";
import type { Server } from "../../../server/create-server.ts";
import { createServer } from "../../../server/create-server.ts";
import type { Store } from "../../../store/store.ts";
import { hasBrowser, openBrowser } from "../../support/browser.ts";
import { openSeededStore } from "../../support/seeded-store.ts";

let store: Store;
let server: Server;
let browser: Browser | undefined;
beforeAll(async () => {
  await buildGraphiql();
  store = await openSeededStore();
  server = await createServer({ store, config: parseConfig({ port: 0 }, {}) });
  if (hasBrowser) browser = await openBrowser();
});
afterAll(async () => {
  await browser?.close();
  await server?.close();
  await store?.close();
});

interface Visit {
  readonly page: Page;
  /** Addresses of other hosts that the page asked for. */
  readonly elsewhere: readonly string[];
  /** What the browser says of broken scripts and of what the policy of the page forbids. */
  readonly faults: readonly string[];
}

async function visit(path: string): Promise<Visit> {
  if (!browser) throw new Error("no browser was opened");
  const context = await browser.newContext();
  const page = await context.newPage();
  const elsewhere: string[] = [];
  const faults: string[] = [];
  context.on("request", (request) => {
    const url = request.url();
    if (!url.startsWith(`${server.url}/`) && !/^(data|blob):/.test(url)) elsewhere.push(url);
  });
  page.on("pageerror", (error) => faults.push(String(error)));
  page.on("console", (message) => {
    if (message.type() === "error") faults.push(message.text());
  });
  await page.goto(`${server.url}${path}`, { waitUntil: "load" });
  return { page, elsewhere, faults };
}

describe.skipIf(!hasBrowser)("GET /graphiql in Chromium, without the internet", () => {
  it("runs an example of docs/queries and shows its answer", async () => {
    const { page, elsewhere, faults } = await visit("/graphiql");
    await page.getByRole("button", { name: "余杭区的固定资产投资增速为什么是空的" }).first().click();
    await page.getByRole("button", { name: /Execute query/ }).click();
    await page.locator(".graphiql-response").getByText("ONLY_SUB_AREA").first().waitFor();
    expect(page.url()).toBe(`${server.url}/graphiql/`);
    expect(elsewhere).toEqual([]);
    expect(faults).toEqual([]);
  });

  it("knows the schema: it marks a field that there is not, and lists every page of questions", async () => {
    const { page, elsewhere, faults } = await visit("/graphiql/");
    await page.locator(".examples li").first().waitFor();
    expect(await page.locator(".examples li").count()).toBeGreaterThan(25);
    await page.locator(".graphiql-query-editor .view-lines").click();
    await page.keyboard.press("ControlOrMeta+A");
    await page.keyboard.insertText("{ gdp }");
    await page.locator(".graphiql-query-editor .squiggly-error").first().waitFor();
    expect(elsewhere).toEqual([]);
    expect(faults).toEqual([]);
  });
});

describe.skipIf(!hasBrowser)("every page in Chromium, without the internet", () => {
  it("asks no other host for anything, the pages that the first one links to as well", async () => {
    const { page, elsewhere, faults } = await visit("/");
    const links = await page
      .locator("a")
      .evaluateAll((anchors) => anchors.map((anchor) => anchor.getAttribute("href") ?? ""));
    expect(links).toContain("graphiql/");
    const pages = links.map((link) => new URL(link, `${server.url}/`)).filter(({ origin }) => origin === server.url);
    expect(pages).toHaveLength(links.length);
    expect(elsewhere).toEqual([]);
    expect(faults).toEqual([]);
    for (const { pathname, search } of pages.filter((url) => !url.pathname.startsWith("/export/"))) {
      const linked = await visit(`${pathname}${search}`);
      expect([pathname, linked.elsewhere, linked.faults]).toEqual([pathname, [], []]);
    }
  });
});

describe("GET /graphiql/…", () => {
  it("has a policy that runs no script but its own", async () => {
    const response = await fetch(`${server.url}/graphiql/`);
    const policy = response.headers.get("content-security-policy") ?? "";
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'self';");
    expect(policy).not.toMatch(/unsafe-eval|script-src[^;]*unsafe-inline|https?:/);
    expect(await response.text()).not.toMatch(/<script(?![^>]* src=)/);
  });

  it.each([
    "..%2findex.js",
    "..%2f..%2fpackage.json",
    "assets/..%2f..%2f..%2fpackage.json",
    "%2e%2e/%2e%2e/package.json",
    ".digest",
    "assets",
    "constructor",
  ])("finds nothing at %s", async (path) => {
    expect((await fetch(`${server.url}/graphiql/${path}`)).status).toBe(404);
  });
});
