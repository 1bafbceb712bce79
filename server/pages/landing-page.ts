import { readFile } from "node:fs/promises";
import type { FastifyInstance } from "fastify";
import { escapeHtml } from "../../core/escape-html.ts";
import { findDocuments } from "../../store/documents.ts";
import { findIndicators } from "../../store/indicators.ts";
import { countIssues } from "../../store/issues.ts";
import { countObservations } from "../../store/observations.ts";
import { findRegions } from "../../store/regions.ts";
import type { ComparisonSet } from "../../store/sets.ts";
import { findSets } from "../../store/sets.ts";
import { countStatements } from "../../store/statements.ts";
import type { Snapshot, Store } from "../../store/store.ts";
import { formatVersion } from "../../store/versions.ts";

/** Adds the page at `/` that says where everything is. It loads nothing from anywhere. */
export function addLandingPage(app: FastifyInstance, store: Store): void {
  app.get("/", async ({ host, protocol }, reply) => {
    const snapshot = await store.snapshot();
    const values = { ...(await readCounts(snapshot)), url: `${protocol}://${host}`, version: formatVersion(snapshot) };
    const sets = formatSets(await findSets(snapshot));
    const page = await readFile(new URL(TEMPLATE, import.meta.url), "utf8");
    return reply
      .type("text/html; charset=utf-8")
      .header("content-security-policy", "default-src 'none'; style-src 'unsafe-inline'")
      .header("x-content-type-options", "nosniff")
      .send(fillTemplate(page, values).replace("<!-- sets -->", () => sets));
  });
}

// Compiled files lie in dist/server/pages, and the page stays beside its source.
const TEMPLATE = import.meta.url.endsWith(".ts") ? "./landing-page.html" : "../../../server/pages/landing-page.html";

async function readCounts(snapshot: Snapshot): Promise<Readonly<Record<string, string>>> {
  const regions = new Set((await findRegions(snapshot)).map(({ regionId }) => regionId));
  const counts = {
    regions: regions.size,
    indicators: (await findIndicators(snapshot)).length,
    documents: (await findDocuments(snapshot)).length,
    statements: await countStatements(snapshot, {}),
    waiting: await countIssues(snapshot, { states: ["open"] }),
    others: await countStatements(snapshot, { accepted: false }),
    observations: await countObservations(snapshot, {}),
  };
  return Object.fromEntries(Object.entries(counts).map(([name, value]) => [name, String(value)]));
}

function formatSets(sets: readonly ComparisonSet[]): string {
  const items = sets.map(({ key, nameZh, nameEn, descriptionZh, descriptionEn }) => {
    const [code, zh, en, longZh, longEn] = [key, nameZh, nameEn, descriptionZh, descriptionEn].map(escapeHtml);
    return `<li><code>${code}</code> ${zh} <span lang="en">${en}</span><br><small>${longZh} <span lang="en">${longEn}</span></small></li>`;
  });
  return items.join("\n");
}

/** Returns the page with each `{{name}}` filled in, as text. */
function fillTemplate(page: string, values: Readonly<Record<string, string>>): string {
  return page.replaceAll(/\{\{(\w+)\}\}/g, (_, name: string) => escapeHtml(values[name] ?? ""));
}
