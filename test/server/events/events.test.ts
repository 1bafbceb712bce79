import { mkdtempSync, rmSync } from "node:fs";
import {
  createServer as createHttpServer,
  get,
  type Server as HttpServer,
  type IncomingHttpHeaders,
  type IncomingMessage,
} from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fastify, { type FastifyInstance } from "fastify";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { parseConfig } from "../../../server/config.ts";
import { createServer } from "../../../server/create-server.ts";
import { addEventStream } from "../../../server/events/event-stream.ts";
import { createVersionWatch, type VersionEvent, type VersionWatch } from "../../../server/events/version-watch.ts";
import { createSignature, type DeliveryReport, startWebhooks } from "../../../server/events/webhooks.ts";
import { saveCatalogue } from "../../../store/catalogue.ts";
import { openStore } from "../../../store/open.ts";
import type { Store } from "../../../store/store.ts";
import { CATALOGUE, FUYANG_CONFLICT, FUYANG_REVISION, RANKED_DOCUMENT, save } from "../../support/five-districts.ts";

let folder: string;
/** What serves, and what writes: an ingest is another connection to the file. */
let store: Store;
let writer: Store;
let watch: VersionWatch;
const faults: unknown[] = [];
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "qubi-events-"));
  writer = await openStore({ file: join(folder, "qubi.db") });
  await writer.write((transaction) => saveCatalogue(transaction, CATALOGUE));
  store = await openStore({ file: join(folder, "qubi.db") });
  watch = createVersionWatch(store, { interval: 10, tell: (error) => faults.push(error) });
});
afterEach(async () => {
  watch.close();
  await store.close();
  await writer.close();
  rmSync(folder, { recursive: true });
  expect(faults).toEqual([]);
});

/** Waits until something is so. */
async function until(isSo: () => boolean): Promise<void> {
  const end = performance.now() + 10_000;
  while (!isSo()) {
    if (performance.now() > end) throw new Error("waited in vain");
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}

describe("createVersionWatch(store)", () => {
  it("tells of a version that another connection wrote, once, with the one before it", async () => {
    const told: VersionEvent[] = [];
    watch.subscribe((event) => told.push(event));
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(told).toEqual([]);
    await save(writer, RANKED_DOCUMENT);
    await until(() => told.length > 0);
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(told).toHaveLength(1);
    expect(told[0]).toMatchObject({
      dataVersion: {
        id: `${store.databaseId}.2`,
        number: 2,
        kind: "document",
        documentSha: RANKED_DOCUMENT.document.sha256,
      },
      previous: `${store.databaseId}.1`,
    });
  });

  it("reads nothing while nobody listens, and little while nothing changes", async () => {
    const statements: string[] = [];
    const stop = store.onStatement((statement) => statements.push(statement));
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(statements).toEqual([]);
    const unsubscribe = watch.subscribe(() => {});
    await new Promise((resolve) => setTimeout(resolve, 100));
    const read = statements.length;
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(statements.slice(read).filter((statement) => /observations|statements/.test(statement))).toEqual([]);
    unsubscribe();
    stop();
  });
});

interface Stream {
  readonly status: number | undefined;
  readonly headers: IncomingHttpHeaders;
  readonly text: () => string;
  readonly response: IncomingMessage;
  readonly isEnded: () => boolean;
}

function openStream(url: string, headers: Readonly<Record<string, string>> = {}): Promise<Stream> {
  return new Promise((resolve, reject) => {
    get(`${url}/events`, { headers }, (response) => {
      const kept = { text: "", isEnded: false };
      response.setEncoding("utf8").on("data", (chunk: string) => {
        kept.text += chunk;
      });
      response.on("close", () => {
        kept.isEnded = true;
      });
      const { statusCode: status, headers: given } = response;
      resolve({ status, headers: given, response, text: () => kept.text, isEnded: () => kept.isEnded });
    }).on("error", reject);
  });
}

describe("GET /events", () => {
  let app: FastifyInstance;
  let url: string;
  let stream: ReturnType<typeof addEventStream>;
  beforeEach(async () => {
    app = fastify({ forceCloseConnections: true });
    stream = addEventStream(app, watch, { limit: 2, heartbeat: 20 });
    url = await app.listen({ host: "127.0.0.1", port: 0 });
  });
  afterEach(async () => {
    stream.close();
    await app.close();
  });

  it("tells the present version, then each later one, with signs of life between", async () => {
    const { status, headers, text } = await openStream(url);
    expect([status, headers["content-type"], headers["cache-control"]]).toEqual([
      200,
      "text/event-stream; charset=utf-8",
      "no-store",
    ]);
    await until(() => text().includes(`id: ${store.databaseId}.1\nevent: dataVersion\n`));
    await save(writer, RANKED_DOCUMENT);
    await until(() => text().includes(`id: ${store.databaseId}.2\n`));
    await until(() => text().includes(": alive\n\n"));
    const events = [...text().matchAll(/^data: (.*)$/gm)].map(([, data]) => JSON.parse(data ?? ""));
    expect(events.map(({ dataVersion, previous }) => [dataVersion.number, previous])).toEqual([
      [1, null],
      [2, `${store.databaseId}.1`],
    ]);
  });

  it("does not tell again what the client has", async () => {
    const { text } = await openStream(url, { "last-event-id": `${store.databaseId}.1` });
    await until(() => text().includes(": alive"));
    expect(text()).not.toContain("dataVersion");
    await save(writer, RANKED_DOCUMENT);
    await until(() => text().includes(`id: ${store.databaseId}.2\n`));
  });

  it("takes no more streams than it may, and one again when another is left", async () => {
    const [one] = [await openStream(url), await openStream(url)];
    const third = await openStream(url, { "x-locale": "en" });
    expect(third.status).toBe(503);
    await until(() => third.text().includes("TOO_MANY_STREAMS"));
    one?.response.destroy();
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect((await openStream(url)).status).toBe(200);
  });
});

describe("createServer", () => {
  it("ends its streams when it stops, at once", async () => {
    const server = await createServer({ store, config: parseConfig({ port: 0 }, { QUBI_LOG: "silent" }) });
    const { text, isEnded } = await openStream(server.url);
    await until(() => text().includes("dataVersion"));
    const started = performance.now();
    await server.close();
    await until(isEnded);
    expect(performance.now() - started).toBeLessThan(5_000);
  });
});

interface Received {
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

/** A receiver that answers each delivery with the next status, the last one for all others. */
async function openReceiver(
  statuses: readonly number[],
): Promise<{ url: string; received: Received[]; server: HttpServer }> {
  const received: Received[] = [];
  const server = createHttpServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on("data", (chunk) => chunks.push(chunk));
    request.on("end", () => {
      const status = statuses[Math.min(received.length, statuses.length - 1)] ?? 200;
      received.push({ headers: request.headers, body: Buffer.concat(chunks).toString("utf8") });
      response.writeHead(status, status === 302 ? { location: "http://127.0.0.1:1/" } : {}).end();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/hook`, received, server };
}

const SECRET = "a-secret-of-both-sides";

describe("startWebhooks(watch, hooks)", () => {
  const run = async (statuses: readonly number[], delays: readonly number[]) => {
    const receiver = await openReceiver(statuses);
    const reports: DeliveryReport[] = [];
    const stop = startWebhooks(watch, [{ url: receiver.url, secret: SECRET }], {
      tell: (report) => reports.push(report),
      delays,
      timeout: 1_000,
    });
    await new Promise((resolve) => setTimeout(resolve, 50));
    const end = () => {
      stop();
      receiver.server.close();
      receiver.server.closeAllConnections();
    };
    return { ...receiver, reports, end };
  };

  it("posts the version, signed with the secret over timestamp and body", async () => {
    const { received, reports, end } = await run([204], []);
    await save(writer, RANKED_DOCUMENT);
    await until(() => reports.length > 0);
    const [{ headers, body }] = received as [Received];
    expect(JSON.parse(body)).toMatchObject({
      event: "dataVersion",
      previous: `${store.databaseId}.1`,
      dataVersion: { number: 2 },
    });
    expect(headers["x-qubi-signature"]).toBe(createSignature(SECRET, String(headers["x-qubi-timestamp"]), body));
    expect(Math.abs(Number(headers["x-qubi-timestamp"]) - Date.now() / 1000)).toBeLessThan(60);
    expect(reports).toEqual([expect.objectContaining({ outcome: "204", attempt: 1, isDelivered: true })]);
    expect(JSON.stringify(reports)).not.toContain(SECRET);
    end();
  });

  it("tries again after a failure, with one delivery id, and then no more", async () => {
    const { received, reports, end } = await run([500, 503, 200], [10, 20, 30]);
    await save(writer, RANKED_DOCUMENT);
    await until(() => reports.length === 3);
    await new Promise((resolve) => setTimeout(resolve, 80));
    expect(reports.map(({ outcome, attempt, isDelivered }) => [outcome, attempt, isDelivered])).toEqual([
      ["500", 1, false],
      ["503", 2, false],
      ["200", 3, true],
    ]);
    expect(new Set(received.map(({ headers }) => headers["x-qubi-delivery"])).size).toBe(1);
    end();
  });

  it("gives up after its last attempt, follows no redirection, and tells of the next version all the same", async () => {
    const { received, reports, end } = await run([302, 302, 200], [10]);
    await save(writer, RANKED_DOCUMENT);
    await until(() => reports.length === 2);
    await save(writer, FUYANG_REVISION);
    await until(() => reports.length === 3);
    expect(reports.map(({ outcome }) => outcome)).toEqual(["302", "302", "200"]);
    expect(received).toHaveLength(3);
    end();
  });

  it("tells the last of the versions that came meanwhile, since the last that was told of", async () => {
    const { received, reports, end } = await run([500, 200], [400]);
    await save(writer, RANKED_DOCUMENT);
    await until(() => received.length === 1);
    await save(writer, FUYANG_REVISION);
    await save(writer, FUYANG_CONFLICT);
    await until(() => reports.some(({ isDelivered }) => isDelivered));
    const last = JSON.parse(received.at(-1)?.body ?? "{}");
    expect([last.dataVersion.number, last.previous]).toEqual([4, `${store.databaseId}.1`]);
    end();
  });

  it("tells who does not answer by a code", async () => {
    const reports: DeliveryReport[] = [];
    const stop = startWebhooks(watch, [{ url: "http://127.0.0.1:1/", secret: SECRET }], {
      tell: (report) => reports.push(report),
      delays: [],
    });
    await new Promise((resolve) => setTimeout(resolve, 50));
    await save(writer, RANKED_DOCUMENT);
    await until(() => reports.length > 0);
    expect(reports[0]).toMatchObject({ isDelivered: false, outcome: expect.stringMatching(/^[A-Za-z_]+$/) });
    stop();
  });
});

describe("createSignature(secret, timestamp, body)", () => {
  it("is HMAC-SHA256, as any library computes it", () => {
    // echo -n '1700000000.{}' | openssl dgst -sha256 -hmac 0123456789abcdef
    expect(createSignature("0123456789abcdef", "1700000000", "{}")).toBe(
      "sha256=e4f8e2ecae2295b2ddb2f0b5584c8275e226c0ebe9b3b819e70156bb67122e3e",
    );
  });
});

describe("the setting webhooks", () => {
  it("is read from the environment and from a file", () => {
    const hooks = [{ url: "https://a.example/hook?x=1@2", secret: "0123456789abcdef" }];
    expect(parseConfig({}, { QUBI_WEBHOOKS: "0123456789abcdef@https://a.example/hook?x=1@2" }).webhooks).toEqual(hooks);
    expect(parseConfig({}, {}, { file: "settings.yaml", settings: { webhooks: hooks } }).webhooks).toEqual(hooks);
    expect(parseConfig({}, {}).webhooks).toEqual([]);
  });

  it.each([
    "https://a.example/",
    "short@https://a.example/",
    "0123456789abcdef@ftp://a.example/",
    "0123456789abcdef@/hook",
  ])("refuses %s, and never shows the secret", (text) => {
    expect(() => parseConfig({}, { QUBI_WEBHOOKS: text })).toThrow(/QUBI_WEBHOOKS.*…/);
    expect(() => parseConfig({}, { QUBI_WEBHOOKS: text })).not.toThrow(/0123456789abcdef/);
  });
});
