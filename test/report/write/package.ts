import { strFromU8, unzipSync } from "fflate";

/** The parts of a docx or xlsx as text. */
export function readTexts(bytes: Uint8Array): Record<string, string> {
  return Object.fromEntries(Object.entries(unzipSync(bytes)).map(([path, part]) => [path, strFromU8(part)]));
}

/** The times of the entries of a zip, as they lie in its directory. */
export function readTimes(bytes: Uint8Array): Set<number> {
  const data = Buffer.from(bytes);
  const times = new Set<number>();
  for (let at = data.indexOf(ENTRY); at >= 0; at = data.indexOf(ENTRY, at + 1)) times.add(data.readUInt32LE(at + 12));
  return times;
}

const ENTRY = Buffer.from([0x50, 0x4b, 0x01, 0x02]);
