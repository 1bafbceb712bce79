/**
 * Returns how far each of these heights must move, in their order, so that neighbours are at least `gap` apart and all
 * lie within the ends; what already is stays.
 */
export function spread(heights: readonly number[], gap: number, most: number): readonly number[] {
  const sorted = heights.map((height, index) => ({ height, index })).sort((one, other) => one.height - other.height);
  const placed = new Map<number, number>();
  let next = Number.NEGATIVE_INFINITY;
  for (const { height, index } of sorted) {
    next = Math.max(height, next + gap);
    placed.set(index, next);
  }
  const excess = Math.max(0, next - most);
  return heights.map((height, index) => (placed.get(index) ?? height) - excess - height);
}
