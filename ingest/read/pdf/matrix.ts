/** How what is drawn stands on the page: stretched, turned, moved. */
export type Matrix = readonly [number, number, number, number, number, number];

/** Returns the matrix that does what the second does and then the first. */
export function multiply([a, b, c, d, e, f]: Matrix, [g, h, i, j, k, l]: Matrix): Matrix {
  return [a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * l + e, b * k + d * l + f];
}
