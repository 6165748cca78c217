import type { Canvas } from './canvas.js';
import type { Rule } from './ink.js';

/** One run of the pen: points in user space, pairwise. Curves are kept by their end, which is enough to see that they are no rules. */
export interface Stroke { points: number[]; closed: boolean; curved: boolean }

/** A path being built. */
export interface Path { strokes: Stroke[] }

/** Paths with more strokes than this are drawings or maps, not rules. */
const maxStrokes = 5000;
/** A filled shape no thicker than this (points) reads as a line. */
const thin = 3;
/** Shorter ones are dots, ticks and parts of letters. */
const shortest = 3;

export const moveTo = (path: Path, x: number, y: number): void => {
  if (path.strokes.length < maxStrokes) path.strokes.push({ points: [x, y], closed: false, curved: false });
};

export function lineTo(path: Path, x: number, y: number): void {
  const last = path.strokes.at(-1);
  if (!last) moveTo(path, x, y);
  else if (last.points.length < maxStrokes) last.points.push(x, y);
}

export function curveTo(path: Path, x: number, y: number): void {
  lineTo(path, x, y);
  path.strokes.at(-1)!.curved = true;
}

export function closePath(path: Path): void {
  const last = path.strokes.at(-1);
  if (last) last.closed = true;
}

export function rectangle(path: Path, x: number, y: number, width: number, height: number): void {
  if (path.strokes.length < maxStrokes) path.strokes.push({ points: [x, y, x + width, y, x + width, y + height, x, y + height], closed: true, curved: false });
}

/** Paints the path and takes the straight lines out of it: thin filled shapes, and level or upright strokes. */
export function paintPath(canvas: Canvas, path: Path, how: { fill: boolean; stroke: boolean }): void {
  for (const stroke of path.strokes) {
    if (stroke.curved || stroke.points.length < 4) continue;
    const points = toPage(canvas, stroke);
    if (how.fill) addShape(canvas.ink.rules, points);
    if (how.stroke) addSegments(canvas, points, stroke.closed);
  }
  path.strokes = [];
}

function toPage({ pen: { ctm: [a, b, c, d, e, f] } }: Canvas, { points }: Stroke): [number, number][] {
  const out: [number, number][] = [];
  for (let i = 0; i + 1 < points.length; i += 2) {
    const x = points[i]!;
    const y = points[i + 1]!;
    out.push([a * x + c * y + e, b * x + d * y + f]);
  }
  return out;
}

function addShape(rules: Rule[], points: [number, number][]): void {
  // A rule is a rectangle: anything with more corners is a drawing.
  if (points.length > 5) return;
  addRule(rules, points, 0);
}

function addSegments({ ink, pen: { ctm, lineWidth } }: Canvas, points: [number, number][], closed: boolean): void {
  const half = Math.min(lineWidth * Math.hypot(ctm[0], ctm[1]), thin) / 2;
  for (let i = closed ? 0 : 1; i < points.length; i++) {
    const from = points[(i || points.length) - 1]!;
    const to = points[i]!;
    if (Math.min(Math.abs(from[0] - to[0]), Math.abs(from[1] - to[1])) <= 0.5) addRule(ink.rules, [from, to], half);
  }
}

function addRule(rules: Rule[], points: [number, number][], half: number): void {
  let [x0, y0] = points[0]!;
  let [x1, y1] = points[0]!;
  for (const [x, y] of points) {
    x0 = Math.min(x0, x); x1 = Math.max(x1, x); y0 = Math.min(y0, y); y1 = Math.max(y1, y);
  }
  const level = x1 - x0 >= y1 - y0;
  if (!(Math.max(x1 - x0, y1 - y0) >= shortest) || Math.min(x1 - x0, y1 - y0) > thin) return;
  rules.push({
    box: level ? [x0, y0 - half, x1, y1 + half] : [x0 - half, y0, x1 + half, y1],
    direction: level ? 'horizontal' : 'vertical',
  });
}
