/** How often something was tried, and how often it was right. */
export interface Tally {
  readonly cases: number;
  readonly right: number;
}

/** The quantile of the normal distribution that leaves 2.5 % on either side. */
const Z = 1.959964;

/** Returns the lower end of the 95 % interval of Wilson for a share that was measured; 0 of no cases. */
export function computeLowerBound({ cases, right }: Tally): number {
  if (cases === 0) return 0;
  const share = right / cases;
  const spread = Z * Math.sqrt((share * (1 - share)) / cases + (Z * Z) / (4 * cases * cases));
  return Math.max(0, (share + (Z * Z) / (2 * cases) - spread) / (1 + (Z * Z) / cases));
}
