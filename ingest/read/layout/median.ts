/** Returns the value that as many stay under as over, of an even number the upper; 0 of none. */
export function findMedian(values: readonly number[]): number {
  return findQuantile(values, 0.5);
}

/** Returns the value under which a share of the values stays; 0 of none. */
export function findQuantile(values: readonly number[], share: number): number {
  const ordered = values.toSorted((a, b) => a - b);
  return ordered[Math.min(ordered.length - 1, Math.floor(ordered.length * share))] ?? 0;
}
