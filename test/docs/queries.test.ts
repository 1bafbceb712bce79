import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createBuildReport } from "../../cli/report/create-build-report.ts";
import { parseConfig } from "../../server/config.ts";
import type { Server } from "../../server/create-server.ts";
import { createServer } from "../../server/create-server.ts";
import type { Store } from "../../store/store.ts";
import { openSeededStore } from "../support/seeded-store.ts";
import type { Exchange } from "./read-page.ts";
import { parsePage, replaceAnswers } from "./read-page.ts";

const FOLDER = "docs/queries";
const INDEX = "README.md";
// UPDATE_DOCS=1 npx vitest run test/docs writes the answers anew; whoever does so reads them against the documents.
const isUpdate = process.env.UPDATE_DOCS === "1";

const names = readdirSync(FOLDER)
  .filter((name) => name.endsWith(".md") && name !== INDEX)
  .toSorted();

let store: Store;
let server: Server;
beforeAll(async () => {
  store = await openSeededStore();
  const buildReport = createBuildReport({ store, home: "/nonexistent/home" });
  server = await createServer({ store, config: parseConfig({ port: 0 }, {}), commands: { buildReport } });
});
afterAll(async () => {
  await server?.close();
  await store?.close();
});

/** Returns the answer over HTTP. What no two databases share is masked: the id of the database, and instants. */
async function ask({ query, variables, headers }: Exchange): Promise<unknown> {
  const body = JSON.stringify({ query, variables }).replaceAll("<database-id>", store.databaseId);
  const response = await fetch(`${server.url}/graphql`, {
    method: "POST",
    headers: { "content-type": "application/json", ...headers },
    body,
  });
  const text = await response.text();
  // What the query cost stands in every answer, and would in every page.
  const { extensions: _, ...answer } = JSON.parse(
    text
      .replaceAll(store.databaseId, "<database-id>")
      .replaceAll(/\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d[.\d]*Z/g, "<instant>"),
  );
  return answer;
}

async function askAll(exchanges: readonly Exchange[]): Promise<unknown[]> {
  const answers: unknown[] = [];
  for (const exchange of exchanges) answers.push(await ask(exchange));
  return answers;
}

describe.each(names)("docs/queries/%s", (name) => {
  const path = join(FOLDER, name);
  const text = readFileSync(path, "utf8");
  const { question, exchanges } = parsePage(text);

  it("asks a question in Chinese, and then in English", () => {
    expect(question).toEqual({ zh: expect.any(String), en: expect.any(String) });
  });

  it("has a query, and an answer to each", () => {
    expect(exchanges.length).toBeGreaterThan(0);
    expect(exchanges.map(({ query, answer }) => [query !== "", answer !== null])).toEqual(
      exchanges.map(() => [true, true]),
    );
  });

  it("gives the answer that the API gives", async () => {
    const answers = await askAll(exchanges);
    if (isUpdate) return writeFileSync(path, replaceAnswers(text, exchanges, answers));
    expect(answers).toEqual(exchanges.map(({ answer }) => JSON.parse(answer?.body ?? "")));
  });
});

describe("docs/queries/README.md", () => {
  it("lists every page under its question, in order", () => {
    const listed = Array.from(
      readFileSync(join(FOLDER, INDEX), "utf8").matchAll(/\[(.+？)\]\((\S+\.md)\)/g),
      ([, question, name]) => `${name} ${question}`,
    );
    const pages = names.map((name) => {
      return `${name} ${parsePage(readFileSync(join(FOLDER, name), "utf8")).question.zh}`;
    });
    expect(listed).toEqual(pages);
    expect(pages.length).toBeGreaterThanOrEqual(15);
  });
});
