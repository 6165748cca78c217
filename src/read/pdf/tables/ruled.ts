import { type Line, lineFrom, type Word } from '../lines.js';
import type { Extent, PageLines, PageTable, TableCell } from '../page-lines.js';
import type { Grid } from './grid.js';
import { largest } from '../../../text/extremes.js';

/** The table in a drawn grid, or a piece of one at the edge of a page; null where the grid holds no data: too little text, or one filled column. */
export function ruledTable(page: PageLines, grid: Grid): PageTable | null {
  const { xs, ys } = grid;
  const [left, top, right, bottom] = [xs[0] as number, ys[0] as number, xs.at(-1) as number, ys.at(-1) as number];
  const inside = page.lines.filter((line) => line.y > top && line.y - 0.3 * line.size < bottom && line.x1 > left - 2 && line.x0 < right + 2 && (line.x0 + line.x1) / 2 > left - 4 && (line.x0 + line.x1) / 2 < right + 4);
  if (inside.length < 2) return null;
  const cells: Word[][][][] = ys.slice(1).map(() => xs.slice(1).map(() => []));
  for (const line of inside) place(line, grid, cells);
  const rows = cells.map((row, r) => row.map((lines, c): TableCell => ({ lines: lines.map((words) => lineFrom(words, page.number)), columns: spanOf(grid, r, c), head: false })));
  const filled = withoutEmptyColumns(rows.filter((row) => row.some(({ lines }) => lines.length > 0)));
  if ((filled[0]?.length ?? 0) < 2) return null;
  const isPiece = filled.length < 2 || isLayout(filled);
  if (isPiece && !(filled.some(isFull) && goesOverPage(inside, page.lines))) return null;
  return { page: page.number, box: [left, top, right, bottom], lines: new Set(inside), columns: columnsOf(xs, rows), isPiece, rows: filled };
}

/** Puts the words of a line into the cells they stand in; of merged cells into the first. */
function place(line: Line, { xs, ys, hasLeft, hasTop }: Grid, cells: Word[][][][]): void {
  const middle = line.y - 0.3 * line.size;
  const row = Math.max(0, Math.min(ys.length - 2, ys.findLastIndex((y) => y <= middle)));
  const parts = new Map<number, Word[]>();
  for (const word of line.words) {
    const centre = (word.x0 + word.x1) / 2;
    let column = Math.max(0, Math.min(xs.length - 2, xs.findLastIndex((x) => x <= centre)));
    while (column > 0 && !hasLeft(row, column)) column--;
    parts.set(column, [...(parts.get(column) ?? []), word]);
  }
  for (const [column, words] of parts) {
    let at = row;
    while (at > 0 && !hasTop(at, column)) at--;
    cells[at]?.[column]?.push(words.map((word, i) => (i === 0 ? { ...word, spaceBefore: true } : word)));
  }
}

function spanOf({ xs, hasLeft }: Grid, row: number, column: number): number {
  let span = 1;
  while (column + span < xs.length - 1 && !hasLeft(row, column + span)) span++;
  return span;
}

/** Where the columns stand in which any row has text. */
const columnsOf = (xs: readonly number[], rows: readonly TableCell[][]): Extent[] =>
  xs.slice(1).flatMap((x1, c) => (rows.some((row) => (row[c]?.lines.length ?? 0) > 0) ? [{ x0: xs[c] as number, x1 }] : []));

/** Columns in which no row has text are gaps between rules. */
export function withoutEmptyColumns(rows: TableCell[][]): TableCell[][] {
  const width = largest(rows.map((row) => row.length), 0);
  const used = Array.from({ length: width }, (_, c) => rows.some((row) => (row[c]?.lines.length ?? 0) > 0));
  return rows.map((row) => row.flatMap((cell, c) => (used[c] ? [{ ...cell, columns: Math.max(1, used.slice(c, c + cell.columns).filter(Boolean).length) }] : [])));
}

const isFull = (row: readonly TableCell[]): boolean => row.filter(({ lines }) => lines.length > 0).length > 1;

/** The first or last text of a page: another page may have the rest. */
const goesOverPage = (inside: readonly Line[], all: readonly Line[]): boolean => inside[0] === all[0] || inside.at(-1) === all.at(-1);

/** A frame around prose: most text stands in cells as long as paragraphs, or only one column is filled. */
function isLayout(rows: readonly TableCell[][]): boolean {
  const filled = rows.flat().filter(({ lines }) => lines.length > 0);
  return rows.filter(isFull).length < 2 || filled.length < 4;
}
