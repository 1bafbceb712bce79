/** Returns numbers of [0, 1), the same for the same seed (mulberry32). */
export function createRandom(seed: number): () => number {
  const state = { value: seed >>> 0 };
  return () => {
    state.value = (state.value + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state.value ^ (state.value >>> 15), 1 | state.value);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const DISTRICTS = ["拱墅区", "萧山区", "钱塘区", "余杭区", "富阳区"] as const;

/** Returns a short piece of news whose figures are its own. */
export function writeNews(ordinal: number, random: () => number): string {
  const sentences = DISTRICTS.map((district) => {
    const growth = (random() * 30).toFixed(1);
    const amount = (20 + random() * 300).toFixed(2);
    return `2023年1—6月，${district}完成固定资产投资${amount}亿元，同比增长${growth}%。`;
  });
  return `各区上半年投资简讯之${ordinal}\n2023-07-${String(1 + (ordinal % 28)).padStart(2, "0")}\n${sentences.join("\n")}\n`;
}
