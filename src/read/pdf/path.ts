import type { Box } from '../../document/document.js';
import { type Canvas, paintOver } from './canvas.js';
import { boxAround, type Clip, isRectangle, meet } from './clip.js';
import type { Rule } from './ink.js';

/** One run of the pen: points in user space, pairwise. Of curves the points that bend them are kept too: the curve lies between them. */
export interface Stroke { points: number[]; closed: boolean; curved: boolean }

/** A path being built; `clips` where what is painted from then on stays within it. */
export interface Path { strokes: Stroke[]; clips: boolean }

export const blankPath = (): Path => ({ strokes: [], clips: false });

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

export function curveTo(path: Path, ...points: number[]): void {
  for (let i = 0; i + 1 < points.length; i += 2) lineTo(path, points[i]!, points[i + 1]!);
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
  const drawn = path.strokes.map((stroke) => toPage(canvas, stroke));
  if (how.fill || how.stroke) path.strokes.forEach((stroke, i) => { paintStroke(canvas, stroke, drawn[i]!, path.strokes.length === 1, how); });
  if (path.clips && path.strokes.length < maxStrokes) clipTo(canvas, drawn, path.strokes.some(({ curved }) => curved));
  path.strokes = [];
  path.clips = false;
}

function paintStroke(canvas: Canvas, { curved, closed }: Stroke, points: [number, number][], alone: boolean, how: { fill: boolean; stroke: boolean }): void {
  if (points.length < 2) return;
  paintOn(canvas, points, alone && !curved, how);
  if (curved) return;
  if (how.fill) addShape(canvas.ink.rules, points);
  if (how.stroke) addSegments(canvas, points, closed);
}

/** Puts the shape on the ground that text stands on. Shapes of several parts may have holes; thin ones hide no text, wide strokes may. */
function paintOn(canvas: Canvas, points: [number, number][], plain: boolean, { fill, stroke }: { fill: boolean; stroke: boolean }): void {
  const box = boxAround(points)!;
  const { pen } = canvas;
  const isThin = Math.min(box[2] - box[0], box[3] - box[1]) <= thin;
  if (fill) paintOver(canvas, box, pen.fill, plain && !isThin && isRectangle(points, box) ? 'solid' : 'part', pen.alpha);
  const half = pen.lineWidth * Math.hypot(pen.ctm[0], pen.ctm[1]) / 2;
  if (stroke && half * 2 > thin) paintOver(canvas, [box[0] - half, box[1] - half, box[2] + half, box[3] + half], pen.stroke, 'part', pen.strokeAlpha);
}

/** What is painted from now on stays within the path. */
function clipTo({ pen }: Canvas, strokes: [number, number][][], curved: boolean): void {
  const points = strokes.length === 1 ? strokes[0]! : strokes.flat();
  const box = boxAround(points);
  if (box) pen.clip = narrowed(pen.clip, box, !curved && strokes.length === 1 && isRectangle(points, box));
}

/** A box in user space that what is painted from now on stays within. */
export function clipToBox(canvas: Canvas, [x0, y0, x1, y1]: Box): void {
  clipTo(canvas, [toPage(canvas, { points: [x0, y0, x1, y0, x1, y1, x0, y1], closed: true, curved: false })], false);
}

const narrowed = (clip: Clip | null, box: Box, exact: boolean): Clip => (clip ? { box: meet(clip.box, box), exact: exact && clip.exact } : { box, exact });

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
