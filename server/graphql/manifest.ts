import { readFile } from "node:fs/promises";
import type { GraphQLSchema } from "graphql";
import { parse, validate } from "graphql";
import { AppError } from "../../core/errors.ts";
import { computeSha256 } from "./documents.ts";

interface ManifestEntry {
  readonly id: string;
  readonly body: string;
}

/**
 * Returns the documents of a manifest by their SHA-256: an object of texts by SHA-256, or Apollo's persisted query manifest.
 *
 * Throws MANIFEST_INVALID: also where an id is not the SHA-256 of its text, or where the schema does not know a text.
 */
export async function readManifest(file: string, schema: GraphQLSchema): Promise<Map<string, string>> {
  const entries = listEntries(await readJson(file));
  if (entries === null) throw new AppError("MANIFEST_INVALID", { file, reason: '{ "sha256": "query …" }' });
  for (const { id, body } of entries) {
    const reason = findFault(schema, { id, body });
    if (reason !== null) throw new AppError("MANIFEST_INVALID", { file, reason: `${id}: ${reason}` });
  }
  return new Map(entries.map(({ id, body }) => [id, body]));
}

async function readJson(file: string): Promise<unknown> {
  try {
    return JSON.parse(await readFile(file, "utf8"));
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : null;
    throw new AppError("MANIFEST_INVALID", { file, reason }, { cause });
  }
}

function listEntries(manifest: unknown): ManifestEntry[] | null {
  if (typeof manifest !== "object" || manifest === null || Array.isArray(manifest)) return null;
  const operations = "operations" in manifest ? manifest.operations : null;
  const entries: unknown[] = Array.isArray(operations)
    ? operations
    : Object.entries(manifest).map(([id, body]) => ({ id: id.replace(/^sha256:/, ""), body }));
  return entries.every(isEntry) ? entries : null;
}

function isEntry(value: unknown): value is ManifestEntry {
  const { id, body } = Object(value) as Readonly<Record<string, unknown>>;
  return typeof id === "string" && typeof body === "string";
}

function findFault(schema: GraphQLSchema, { id, body }: ManifestEntry): string | null {
  if (computeSha256(body) !== id) return `SHA-256 ${computeSha256(body)}`;
  try {
    return validate(schema, parse(body))[0]?.message ?? null;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
