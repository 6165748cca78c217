/** An affine map as PDF writes it: x' = a·x + c·y + e, y' = b·x + d·y + f. */
export type Matrix = readonly [a: number, b: number, c: number, d: number, e: number, f: number];

export const identity: Matrix = [1, 0, 0, 1, 0, 0];

/** First `inner`, then `outer`. */
export const concat = (inner: Matrix, outer: Matrix): Matrix => [
  inner[0] * outer[0] + inner[1] * outer[2],
  inner[0] * outer[1] + inner[1] * outer[3],
  inner[2] * outer[0] + inner[3] * outer[2],
  inner[2] * outer[1] + inner[3] * outer[3],
  inner[4] * outer[0] + inner[5] * outer[2] + outer[4],
  inner[4] * outer[1] + inner[5] * outer[3] + outer[5],
];

/** Maps user space to the page as it is looked at: crop box and rotation applied, origin at the top left, y downward. */
export function pageMatrix(box: readonly [x0: number, y0: number, x1: number, y1: number], rotate: number, unit = 1): Matrix {
  const [x0, y0, x1, y1] = box;
  switch (((rotate % 360) + 360) % 360) {
    case 90: return [0, unit, unit, 0, -y0 * unit, -x0 * unit];
    case 180: return [-unit, 0, 0, unit, x1 * unit, -y0 * unit];
    case 270: return [0, -unit, -unit, 0, y1 * unit, x1 * unit];
    default: return [unit, 0, 0, -unit, -x0 * unit, y1 * unit];
  }
}
