import { inflateSync } from "node:zlib";
import { MAX_INFLATED_BYTES } from "../limits.ts";

/** A PDF may hold many streams that each stay under the limit; together they may have so many times it. */
const ALL_STREAMS = 8;
const STREAM = Buffer.from("stream");

/** Do the packed streams of a PDF stay under the limits? Told before it is parsed: a parser inflates them without bound. */
export function checkStreams(bytes: Uint8Array): boolean {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  let budget = MAX_INFLATED_BYTES * ALL_STREAMS;
  for (let at = file.indexOf(STREAM); at >= 0; at = file.indexOf(STREAM, at + STREAM.length)) {
    const start = skipLineEnd(file, at + STREAM.length);
    if (!isZlib(file, start)) continue;
    const size = measureInflated(file.subarray(start), Math.min(budget, MAX_INFLATED_BYTES));
    if (size === null) return false;
    budget -= size;
    if (budget <= 0) return false;
  }
  return true;
}

function skipLineEnd(file: Buffer, at: number): number {
  const afterReturn = file[at] === 0x0d ? at + 1 : at;
  return file[afterReturn] === 0x0a ? afterReturn + 1 : afterReturn;
}

/** Two bytes that a zlib stream begins with: deflate, and a checksum of both. */
function isZlib(file: Buffer, at: number): boolean {
  const [method = 0, flags = 1] = file.subarray(at, at + 2);
  return (method & 0x0f) === 8 && (method * 256 + flags) % 31 === 0;
}

/** Returns how many bytes a stream has inflated, null where more than the limit; of a damaged one 0, as it is not read either. */
function measureInflated(packed: Buffer, limit: number): number | null {
  try {
    return inflateSync(packed.subarray(0, findEnd(packed)), { maxOutputLength: limit, finishFlush: SYNC_FLUSH }).length;
  } catch (cause) {
    return (cause as NodeJS.ErrnoException).code === "ERR_BUFFER_TOO_LARGE" ? null : 0;
  }
}

const SYNC_FLUSH = 2;
const END = Buffer.from("endstream");

function findEnd(packed: Buffer): number {
  const end = packed.indexOf(END);
  return end < 0 ? packed.length : end;
}
