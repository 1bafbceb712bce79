import { createHash } from "node:crypto";
import type { Encoding } from "./encodings.ts";
import { encode } from "./encodings.ts";

/** An answer as it goes out, before it is encoded. */
export interface Answer {
  readonly status: number;
  readonly mediaType: string;
  /** Language of its words. */
  readonly language: string;
  readonly body: string;
  /** The data version that all of it is of; null of an answer that is never stored. */
  readonly version: number | null;
}

/** One representation: its bytes, and what is written before them. */
export interface Representation {
  readonly etag: string;
  readonly bytes: Buffer;
  /** Names and values in turn, as node writes them; of a 304 those without a body. */
  readonly headers: readonly string[];
  readonly unmodifiedHeaders: readonly string[];
}

/** Smaller bodies gain nothing by compression. */
const LEAST_COMPRESSED = 1024;

/** The bytes of an answer in each encoding that was asked for: each is made once. */
export class StoredAnswer {
  readonly version: number;
  readonly #answer: Answer;
  readonly #digest: string;
  readonly #ready = new Map<Encoding, Representation>();
  readonly #underWay = new Map<Encoding, Promise<Representation>>();

  constructor(answer: Answer, version: number) {
    this.version = version;
    this.#answer = answer;
    const { mediaType, language, body } = answer;
    this.#digest = createHash("sha256").update(`${mediaType}\n${language}\n${body}`).digest("base64url").slice(0, 27);
  }

  /** Bytes held by now. */
  get size(): number {
    return [...this.#ready.values()].reduce(
      (sum, { bytes }) => sum + bytes.length + OVERHEAD,
      this.#answer.body.length,
    );
  }

  /** Returns the representation where it is at hand. */
  find(encoding: Encoding): Representation | null {
    return this.#ready.get(this.#choose(encoding)) ?? null;
  }

  async read(encoding: Encoding): Promise<Representation> {
    const chosen = this.#choose(encoding);
    const making = this.#underWay.get(chosen) ?? this.#make(chosen);
    this.#underWay.set(chosen, making);
    const made = await making;
    this.#ready.set(chosen, made);
    return made;
  }

  #choose(encoding: Encoding): Encoding {
    return this.#answer.body.length < LEAST_COMPRESSED ? "identity" : encoding;
  }

  async #make(encoding: Encoding): Promise<Representation> {
    const identity = Buffer.from(this.#answer.body, "utf8");
    const bytes = encoding === "identity" ? identity : await encode(identity, encoding);
    const etag = `"${this.#digest}${encoding === "identity" ? "" : `-${encoding}`}"`;
    const unmodifiedHeaders = ["etag", etag, "cache-control", "private, no-cache", "vary", VARY];
    const described = [...describe(this.#answer, encoding), "content-length", String(bytes.length)];
    const headers = [...unmodifiedHeaders, ...described, ...SECURITY_HEADERS];
    return { etag, bytes, headers, unmodifiedHeaders };
  }
}

/** What every answer says of itself: it is data, of which a page shows nothing. */
export const SECURITY_HEADERS: readonly string[] = [
  ...["x-content-type-options", "nosniff"],
  ...["content-security-policy", "default-src 'none'; frame-ancestors 'none'"],
  ...["referrer-policy", "no-referrer"],
  ...["cross-origin-resource-policy", "same-origin"],
];

/** What an entry takes beside its bytes, about. */
const OVERHEAD = 1024;

/** What chooses among the answers to one address. */
export const VARY = "accept, accept-encoding, accept-language, x-locale, authorization, origin";

function describe({ mediaType, language }: Answer, encoding: Encoding): string[] {
  const encoded = encoding === "identity" ? [] : ["content-encoding", encoding];
  return ["content-type", `${mediaType}; charset=utf-8`, "content-language", language, ...encoded];
}

/** Does an If-None-Match name an entity tag? Weak tags count: a GET compares weakly. */
export function isNamed(etag: string, ifNoneMatch: string | undefined): boolean {
  if (ifNoneMatch === undefined) return false;
  if (ifNoneMatch === etag || ifNoneMatch.trim() === "*") return true;
  return ifNoneMatch.split(",").some((entry) => entry.trim().replace(/^W\//, "") === etag);
}
