import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";

/** Ours, the one liked best first. */
const ENCODINGS = ["br", "gzip", "identity"] as const;

export type Encoding = (typeof ENCODINGS)[number];

/** Header texts that were negotiated; clients send a handful. */
const negotiated = new Map<string, Encoding | null>();
const KEPT_HEADERS = 200;

/**
 * Returns the encoding that an Accept-Encoding likes best of br, gzip and identity, in this order where it likes several
 * as much; null where it takes none of them. No header is identity.
 */
export function chooseEncoding(header: string | undefined): Encoding | null {
  if (header === undefined) return "identity";
  const known = negotiated.get(header);
  if (known !== undefined) return known;
  const chosen = findBest(parseWeights(header));
  if (negotiated.size < KEPT_HEADERS) negotiated.set(header, chosen);
  return chosen;
}

function parseWeights(header: string): Map<string, number> {
  const weights = header.split(",").flatMap((entry): [string, number][] => {
    const [name = "", ...parameters] = entry
      .trim()
      .toLowerCase()
      .split(/\s*;\s*/);
    const quality = parameters.map((parameter) => /^q=(\d(?:\.\d{0,3})?)$/.exec(parameter)?.[1]).find(Boolean);
    return name === "" ? [] : [[name === "x-gzip" ? "gzip" : name, quality === undefined ? 1 : Number(quality)]];
  });
  return new Map(weights);
}

function findBest(weights: ReadonlyMap<string, number>): Encoding | null {
  const any = weights.get("*");
  const liked = ENCODINGS.map((encoding) => {
    // Unnamed, identity is taken unless `*;q=0` says otherwise, and after everything that is named.
    const unnamed = encoding === "identity" ? (any ?? 0.0001) : (any ?? 0);
    return { encoding, weight: weights.get(encoding) ?? unnamed };
  }).filter(({ weight }) => weight > 0);
  return liked.toSorted((a, b) => b.weight - a.weight)[0]?.encoding ?? null;
}

const compressGzip = promisify(gzip);
const compressBrotli = promisify(brotliCompress);

/** Returns the bytes in an encoding. */
export function encode(bytes: Buffer, encoding: Exclude<Encoding, "identity">): Promise<Buffer> {
  if (encoding === "gzip") return compressGzip(bytes, { level: 6 });
  const params = { [constants.BROTLI_PARAM_QUALITY]: 5, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length };
  return compressBrotli(bytes, { params });
}
