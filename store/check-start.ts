import { createHash } from "node:crypto";
import { statSync } from "node:fs";
import { AppError } from "../core/errors.ts";
import { computeContentDigest } from "./check-content.ts";
import { digestText } from "./digest.ts";
import { findDocumentBytes, findDocuments } from "./documents.ts";
import { findReadings } from "./readings.ts";
import type { Snapshot, Store } from "./store.ts";
import { findDataVersion } from "./versions.ts";

/** How far a database is checked before it is used. */
export type StartCheck = "full" | "quick" | "off";

/** Larger files are checked in their structure alone, and still larger ones not: `qubi check` takes its time. */
const FULL_LIMIT = 256 * 1_048_576;
const QUICK_LIMIT = 2048 * 1_048_576;

/** Returns how far a file of its size is checked where nobody says. */
export function chooseStartCheck(file: string): StartCheck {
  const { size } = statSync(file);
  if (size <= FULL_LIMIT) return "full";
  return size <= QUICK_LIMIT ? "quick" : "off";
}

export interface StartCheckParts {
  readonly file: string;
  readonly check: StartCheck;
  /** Returns the bytes of a document from those that are kept of it. */
  readonly unpack: (kept: Uint8Array) => Uint8Array;
}

/**
 * Checks the database: its structure, and in full that every current row, document and reading is as it was saved.
 *
 * Throws DATABASE_DAMAGED with what was found first.
 */
export async function checkAtStart(store: Store, { file, check, unpack }: StartCheckParts): Promise<void> {
  if (check === "off") return;
  const words = await findFault(await store.snapshot(), check, unpack).catch((cause: unknown) => {
    // A page that cannot be read at all.
    throw new AppError("DATABASE_DAMAGED", { file, words: cause instanceof Error ? cause.message : null }, { cause });
  });
  if (words !== null) throw new AppError("DATABASE_DAMAGED", { file, words });
}

type Unpack = StartCheckParts["unpack"];

async function findFault(snapshot: Snapshot, check: StartCheck, unpack: Unpack): Promise<string | null> {
  const [damage] = await snapshot.dialect.findDamage(snapshot.db);
  if (damage !== undefined || check === "quick") return damage ?? null;
  return (await findChangedContent(snapshot)) ?? (await findChangedDocument(snapshot, unpack));
}

async function findChangedContent(snapshot: Snapshot): Promise<string | null> {
  const latest = await findDataVersion(snapshot);
  if (latest === null) return null;
  const digest = await computeContentDigest(snapshot);
  return digest === latest.contentDigest ? null : `${latest.contentDigest} ≠ ${digest}`;
}

async function findChangedDocument(snapshot: Snapshot, unpack: Unpack): Promise<string | null> {
  for (const { sha256, fileName, readingId } of await findDocuments(snapshot)) {
    const bytes = await findDocumentBytes(snapshot, sha256);
    const [reading] = await findReadings(snapshot, [readingId]);
    const isWhole =
      bytes !== null && digest(unpack(bytes)) === sha256 && reading && digestText(reading.text) === reading.textDigest;
    if (!isWhole) return fileName;
  }
  return null;
}

function digest(content: Uint8Array): string {
  return createHash("sha256").update(content).digest("hex");
}
