const TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let code = byte;
  for (let bit = 0; bit < 8; bit += 1) code = code & 1 ? 0xedb88320 ^ (code >>> 1) : code >>> 1;
  return code;
});

/** Returns the CRC-32 of what was read before (0 at the start) and this piece after it. */
export function updateCrc32(before: number, piece: Uint8Array): number {
  let code = ~before;
  for (const byte of piece) code = (TABLE[(code ^ byte) & 0xff] ?? 0) ^ (code >>> 8);
  return ~code >>> 0;
}
