import { smallest } from '../../../text/extremes.js';
import type { Line } from '../lines.js';
import { figure, levelsOf } from '../page-lines.js';
import { type Grid, runsOver } from './grid.js';

const year = /^(?:19|20)\d\d\*?$/;

/** A grid with the rows that stand in its columns straight above its first rule, where rows have no rule but the one under them: its head is shaded, or bare. */
export function withRowsAbove(grid: Grid, lines: readonly Line[]): Grid {
  const { xs, ys } = grid;
  const heights = heightsOf(rowsAbove(grid, lines));
  const own = heights.length;
  if (own === 0) return grid;
  return {
    xs, ys: [...heights, ...ys],
    hasLeft: (row, column) => row < own || grid.hasLeft(row - own, column),
    hasTop: (row, column) => row <= own || grid.hasTop(row - own, column),
    isSoft: (column, row) => (row !== undefined && row < own) || grid.isSoft(column, row === undefined ? undefined : row - own),
  };
}

/** Rows of text above the first rule, from top to bottom: texts side by side, each in a column of its own, or the next line of a head. */
function rowsAbove({ xs, ys }: Grid, lines: readonly Line[]): Line[][] {
  const [left, right] = [xs[0] as number, xs.at(-1) as number];
  const rows: Line[][] = [];
  let below = ys[0] as number;
  let room = 1.6;
  for (const row of levelsOf(lines.filter(({ y }) => y < below + 1)).reverse()) {
    const { y, size } = row[0] as Line;
    const columns = row.map(({ x0, x1 }) => xs.findLastIndex((x) => x <= (x0 + x1) / 2));
    const isRow = row.every((line, i) => line.x0 > left - 2 && line.x1 < right + 2 && ((i > 0 && line.words.length < 6) || !runsOver(line, xs.slice(1, -1)))) && columns.every((column, i) => column > (columns[i - 1] ?? -1));
    if (!isRow || (row.length === 1 && columns[0] === 0) || below - y > room * size + 4) break;
    rows.unshift(row);
    below = y;
    room = 2;
  }
  return rows.findIndex((row) => row.length > 1) < 0 ? [] : rows;
}

/** Where the rows of the table begin: figures begin one, and so does what is set further down than a next line. */
function heightsOf(rows: readonly Line[][]): number[] {
  const holdsFigures = (row: readonly Line[] | undefined): boolean => row?.some(({ text }, i) => i > 0 && figure.test(text) && !year.test(text)) ?? false;
  return rows.filter((row, i) => {
    const above = rows[i - 1];
    return !above || holdsFigures(row) || (row[0] as Line).y - (above[0] as Line).y > 1.42 * (row[0] as Line).size;
  }).map((row) => smallest(row.map(({ top }) => top)) - 1);
}
