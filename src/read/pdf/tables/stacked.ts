import { largest, smallest } from '../../../text/extremes.js';
import type { Line } from '../lines.js';

const figure = /^(?:[(€$£]* ?[-−–+]? ?[\d.,]+ ?(?:%|mln\.?|mld\.?|\))?\*{0,2}|[-–])$/u;

/** A row in which figures stand one under the other holds several rows, which begin at the heights of the figures; `make` gives a cell some of its lines. */
export function byFigures<C extends { lines: readonly Line[] }>(row: readonly C[], make: (cell: C, lines: Line[]) => C): C[][] {
  const stacks = row.filter(({ lines }) => lines.length > 1 && lines.every((line) => figure.test(line.text)));
  const others = row.filter((cell) => cell.lines.length > 0 && !stacks.includes(cell));
  const most = largest(stacks.map(({ lines }) => lines.length), 0);
  const full = stacks.filter(({ lines }) => lines.length === most);
  const heights = Array.from({ length: most }, (_, i) => smallest(full.map(({ lines }) => (lines[i] as Line).y)));
  if (most < 2 || !stacks.every((stack) => full.includes(stack) || stack.lines.every(({ y }) => heights.some((height) => y > height - 2 && y < height + 4)))) return [[...row]];
  const isLevel = others.every(({ lines }) => heights.every((y) => lines.some((line) => Math.abs(line.y - y) < 2)));
  if (isLevel) return heights.map((y, i) => row.map((cell) => make(cell, cell.lines.filter((line) => line.y > y - 2 && line.y < (heights[i + 1] ?? Infinity) - 2))));
  const nearest = (line: Line): number => heights.reduce((best, y) => (Math.abs(line.y - y) < Math.abs(line.y - best) ? y : best));
  const isMiddled = heights.length > 2 && stacks.length > 1 && others.every(({ lines }) => heights.every((y) => lines.some((line) => nearest(line) === y)));
  return isMiddled ? heights.map((y) => row.map((cell) => make(cell, cell.lines.filter((line) => nearest(line) === y)))) : [[...row]];
}
