import { largest, smallest } from '../../text/extremes.js';
import type { Line } from './lines.js';
import { figure } from './page-lines.js';
import type { Typography } from './typography.js';

/** Lines that are read one after the other; `edge` is where they end for want of room, null where that is the edge of the text. */
export interface Stretch {
  lines: Line[];
  edge: number | null;
}

/** Fewer lines side by side are no columns of running text. */
const fewest = 6;

/** Running text set in two columns is read down the left one, then down the right one. */
export function inColumns(lines: readonly Line[], type: Typography): Stretch[] {
  const x = startOfSecond(lines, type);
  if (x === null) return [{ lines: [...lines], edge: null }];
  const right = lines.filter((line) => line.x0 > x - 2);
  const [top, bottom] = [smallest(right.map(({ y }) => y)) - 3, largest(right.map(({ y }) => y)) + 3];
  const left = lines.filter(({ x0, y }) => y > top && y < bottom && x0 <= x - 2);
  if (![left, right].every(isProse) || left.some(({ x1 }) => x1 > x - 0.8 * type.size)) return [{ lines: [...lines], edge: null }];
  let last = bottom;
  for (const line of lines) if (line.y >= bottom && line.y - last < 1.3 * type.pitch && line.x1 < x) { left.push(line); last = line.y; }
  const inLeft = new Set(left);
  const edges = [left, right].map((column) => largest(column.map(({ x1 }) => x1)) - 6);
  return [
    { lines: lines.filter(({ y }) => y <= top), edge: null }, { lines: left, edge: edges[0] as number }, { lines: right, edge: edges[1] as number },
    { lines: lines.filter((line) => line.y >= bottom && !inLeft.has(line)), edge: null },
  ].filter((stretch) => stretch.lines.length > 0);
}

/** Where most lines in the right half of the text begin. */
function startOfSecond(lines: readonly Line[], { size, left, right }: Typography): number | null {
  const starts = lines.filter((line) => line.x0 > left + 0.4 * (right - left) && line.words.length > 3 && Math.abs(line.size - size) < 0.4).map(({ x0 }) => x0).sort((a, b) => a - b);
  const most = Math.max(fewest, Math.ceil(0.6 * starts.length));
  const i = starts.findIndex((start, at) => (starts[at + most - 1] ?? Infinity) - start < 3);
  return starts[i] ?? null;
}

/** Most lines are several words long, and none a figure. */
const isProse = (column: readonly Line[]): boolean => column.length >= fewest && column.filter(({ words }) => words.length > 3).length > 0.7 * column.length && !column.some(({ text }) => figure.test(text));
