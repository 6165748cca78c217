import { largest, smallest } from '../../../text/extremes.js';
import type { Line, Word } from '../lines.js';
import { figure } from '../page-lines.js';

const isFigure = ({ text }: Line): boolean => figure.test(text) || text === '-' || text === '–';

/** A row in which figures stand one under the other holds several rows, which begin at the heights of the figures; `make` gives a cell some of its lines. */
export function byFigures<C extends { lines: readonly Line[] }>(row: readonly C[], make: (cell: C, lines: Line[]) => C): C[][] {
  const stacks = row.filter(({ lines }) => lines.length > 1 && lines.every(isFigure));
  const others = row.filter((cell) => cell.lines.length > 0 && !stacks.includes(cell));
  const most = largest(stacks.map(({ lines }) => lines.length), 0);
  const full = stacks.filter(({ lines }) => lines.length === most);
  const heights = Array.from({ length: most }, (_, i) => smallest(full.map(({ lines }) => (lines[i] as Line).y)));
  if (most < 2 || !stacks.every((stack) => full.includes(stack) || stack.lines.every(({ y }) => heights.some((height) => y > height - 2 && y < height + 4)))) return [[...row]];
  const isLevel = others.every(({ lines }) => heights.every((y) => lines.some((line) => Math.abs(line.y - y) < 2)));
  if (isLevel) return heights.map((y, i) => row.map((cell) => make(cell, cell.lines.filter((line) => (i === 0 || line.y > y - 2) && line.y < (heights[i + 1] ?? Infinity) - 2))));
  const nearest = (line: Line): number => heights.reduce((best, y) => (Math.abs(line.y - y) < Math.abs(line.y - best) ? y : best));
  const isMiddled = heights.length > 2 && stacks.length > 1 && others.every(({ lines }) => heights.every((y) => lines.some((line) => nearest(line) === y)));
  return isMiddled ? heights.map((y) => row.map((cell) => make(cell, cell.lines.filter((line) => nearest(line) === y)))) : [[...row]];
}

/** A row between two rules in which labels stand one under the other holds several rows; null where it is one. `ends` is where the columns end. */
export function byLabels<C extends { lines: readonly Line[] }>(row: readonly C[], ends: readonly number[], make: (cell: C, lines: Line[]) => C): C[][] | null {
  const pitch = smallest(row.flatMap(({ lines }) => lines.slice(1).map(({ y }, i) => y - (lines[i] as Line).y)));
  const starts = (row[0]?.lines ?? []).filter(({ y }, i, labels) => beginsRow(row, ends, i) || y - (labels[i - 1] as Line).y > pitch + 1);
  const isFilled = ({ y }: Line): boolean => row.slice(1).some(({ lines }) => lines.some((line) => Math.abs(line.y - y) < 2));
  const filled = starts.filter(isFilled).length;
  if (filled < 3 || filled * 2 < starts.length) return null;
  return starts.map(({ y }, i) => row.map((cell) => make(cell, cell.lines.filter((line) => (i === 0 || line.y > y - 2) && line.y < (starts[i + 1]?.y ?? Infinity) - 2))));
}

const bullet = /^[·•▪◦‣➢➔→✓●■□○–—*-]/u;

/** Whether a label begins a row: it, or most of what stands beside it, found room on the line above, or is a figure. The next item of a list says nothing. */
function beginsRow(row: readonly { lines: readonly Line[] }[], ends: readonly number[], at: number): boolean {
  const [labels, ...others] = row.map(({ lines }) => lines);
  const label = labels?.[at] as Line;
  const beside = others.flatMap((lines, c) => {
    const i = lines.findIndex(({ y }) => Math.abs(y - label.y) < 2);
    const line = lines[i];
    if (!line) return [];
    return isFigure(line) || (!bullet.test(line.text) && (i === 0 || hasRoom(lines[i - 1] as Line, line, ends[c + 1] as number)));
  });
  const is = beside.filter(Boolean).length;
  return at === 0 || (hasRoom(labels?.[at - 1] as Line, label, ends[0] as number) ? is > 0 || (beside.length === 0 && !/^\p{Ll}/u.test(label.text)) : is > 0 && is * 2 >= beside.length);
}

/** The line above had room left for the first word of this one. */
export function hasRoom(above: Line, { words, size }: Line, end: number): boolean {
  let last = 0;
  while (words[last + 1] && !(words[last + 1] as Word).spaceBefore) last++;
  return above.x1 + 0.35 * size + (words[last] as Word).x1 - (words[0] as Word).x0 < end - 4;
}
