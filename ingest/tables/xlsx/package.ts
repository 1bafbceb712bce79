import { posix } from "node:path";
import { TextDecoder } from "node:util";
import type { TableLimits } from "../limits.ts";
import { createXmlWalk, findAttribute, type XmlVisitor } from "./walk-xml.ts";
import { readZip, readZipEntry, type ZipArchive, ZipError } from "./zip.ts";

/** The parts of a packed workbook, with what they may still yield. */
export interface Package {
  readonly archive: ZipArchive;
  readonly limits: TableLimits;
  /** Bytes that came out so far, of all parts. */
  readonly spent: { bytes: number };
}

export interface Relationship {
  /** The last word of its type: worksheet, sharedStrings, externalLink. */
  readonly kind: string;
  /** Path of the part in the package. */
  readonly target: string;
  readonly isExternal: boolean;
}

/** Returns the package in the bytes of a file. Throws a ZipError where there is none. */
export function openPackage(bytes: Uint8Array, limits: TableLimits): Package {
  return { archive: readZip(bytes), limits, spent: { bytes: 0 } };
}

/** Is a part of this path in the package. */
export function isPart({ archive }: Package, path: string): boolean {
  return archive.entries.has(path);
}

/** Walks the XML of a part. Throws a ZipError where it is missing, damaged, cut off or too large. */
export function walkPart({ archive, limits, spent }: Package, path: string, visitor: XmlVisitor): void {
  const entry = archive.entries.get(path);
  if (!entry) throw new ZipError("damaged");
  const walk = createXmlWalk(visitor);
  const state: { decoder: TextDecoder | null } = { decoder: null };
  const take = (piece: Uint8Array) => {
    spent.bytes += piece.length;
    state.decoder ??= createDecoder(piece);
    pushXml(walk.push, state.decoder.decode(piece, { stream: true }));
  };
  readZipEntry(archive, entry, { limit: Math.min(limits.partBytes, limits.totalBytes - spent.bytes), take });
  if (!walk.isWhole()) throw new ZipError("damaged");
}

function pushXml(push: (piece: string) => void, piece: string): void {
  try {
    push(piece);
  } catch (error) {
    if (error instanceof RangeError) throw new ZipError("damaged");
    throw error;
  }
}

function createDecoder([first, second]: Uint8Array): TextDecoder {
  if (first === 0xff && second === 0xfe) return new TextDecoder("utf-16le");
  return new TextDecoder(first === 0xfe && second === 0xff ? "utf-16be" : "utf-8");
}

/** Returns the relationships of a part by id; none where the part has none. The path of the package itself is "". */
export function readRelationships(parcel: Package, part: string): ReadonlyMap<string, Relationship> {
  const folder = part === "" ? "" : posix.dirname(part);
  const path = posix.join(folder, "_rels", `${posix.basename(part)}.rels`);
  const found = new Map<string, Relationship>();
  if (!isPart(parcel, path)) return found;
  const open = (name: string, attributes: string) => {
    const id = findAttribute(attributes, "Id");
    if (name === "Relationship" && id !== null) found.set(id, createRelationship(folder, attributes));
  };
  walkPart(parcel, path, { open, close: ignore, text: ignore });
  return found;
}

function createRelationship(folder: string, attributes: string): Relationship {
  const target = findAttribute(attributes, "Target") ?? "";
  return {
    kind: (findAttribute(attributes, "Type") ?? "").split("/").at(-1) ?? "",
    target: target.startsWith("/") ? target.slice(1) : posix.join(folder, target),
    isExternal: findAttribute(attributes, "TargetMode") === "External",
  };
}

export function ignore(): void {}
