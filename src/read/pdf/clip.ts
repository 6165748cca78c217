import type { Box } from '../../document/document.js';

/** What of the page may be painted on; `exact` where it is just that rectangle and not some shape within it. */
export interface Clip { box: Box; exact: boolean }

export const meet = (a: Box, b: Box): Box => [Math.max(a[0], b[0]), Math.max(a[1], b[1]), Math.min(a[2], b[2]), Math.min(a[3], b[3])];

/** The box around points; null where there are none. */
export function boxAround(points: readonly (readonly [number, number])[]): Box | null {
  if (points.length === 0) return null;
  let x0 = Infinity;
  let y0 = Infinity;
  let x1 = -Infinity;
  let y1 = -Infinity;
  for (const point of points) {
    const x = point[0];
    const y = point[1];
    if (x < x0) x0 = x;
    if (x > x1) x1 = x;
    if (y < y0) y0 = y;
    if (y > y1) y1 = y;
  }
  return [x0, y0, x1, y1];
}

/** Whether the points go round their box, from corner to corner. */
export function isRectangle(points: readonly (readonly [number, number])[], [x0, y0, x1, y1]: Box): boolean {
  if (points.length !== 4 && points.length !== 5) return false;
  let before = points[3]!;
  for (const point of points) {
    const x = point[0];
    const y = point[1];
    if (!(near(x, x0) || near(x, x1)) || !(near(y, y0) || near(y, y1)) || near(x, before[0]) === near(y, before[1])) return false;
    before = point;
  }
  return true;
}

const near = (a: number, b: number): boolean => Math.abs(a - b) < 0.05;
