import { type Line, lineFrom, type Word } from '../lines.js';
import { type Extent, type PageLines, type PageTable, type TableCell, wordsIn } from '../page-lines.js';
import { type Grid, runsOver } from './grid.js';
import { withRowsAbove } from './beyond.js';
import { joinHeads } from './heads.js';
import { byFigures, byLabels } from './stacked.js';
import { largest, smallest } from '../../../text/extremes.js';

/** The table in a drawn grid, or a piece of one at the edge of a page; null where the grid holds no data: too little text, or one filled column. */
export function ruledTable(page: PageLines, drawn: Grid): PageTable | null {
  const grid = withRowsAbove(drawn, page.lines);
  const { xs, ys } = grid;
  const [left, top, right, bottom] = [xs[0] as number, ys[0] as number, xs.at(-1) as number, ys.at(-1) as number];
  const inside = page.lines.filter((line) => line.y > top && line.y - 0.3 * line.size < bottom && line.x1 > left - 2 && line.x0 < right + 2 && (line.x0 + line.x1) / 2 > left - 4 && (line.x0 + line.x1) / 2 < right + 4);
  if (inside.length < 2) return null;
  const cells: Word[][][][] = ys.slice(1).map(() => xs.slice(1).map(() => []));
  for (const line of inside) place(line, grid, cells);
  const rows = cells.map((row, r) => row.map((lines, c): TableCell => ({ lines: lines.map((words) => lineFrom(words, page.number)), columns: spanOf(grid, r, c), head: false })));
  if (rows.filter(isTorn).length > 1 || inside.filter((line) => isProse(line, grid)).length > 2) return null;
  const banded = rows.filter((row) => row.some(({ lines }) => lines.length > 0));
  const make = (cell: TableCell, lines: Line[]): TableCell => ({ ...cell, lines });
  // Rules under the head and at the end alone part no rows.
  const parted = banded.flatMap((row) => (banded.length < 4 && byLabels(row, xs.slice(1), make)) || byFigures(row, make));
  const filled = joinHeads(withoutEmptyColumns(parted), page.rules);
  const { above, own, below } = apart(filled, inside[0] === page.lines[0]);
  if ((own[0]?.length ?? 0) < 2) return null;
  const isPiece = own.length < 2 || isLayout(own);
  if (isPiece && !(own.some(isFull) && goesOverPage(inside, page.lines))) return null;
  return {
    page: page.number, box: [left, largest(above.map(({ bottom: y }) => y), top), right, smallest(below.map(({ top: y }) => y), bottom)],
    lines: new Set(inside.filter((line) => !above.some((other) => isOf(line, other)) && !below.some((other) => isOf(line, other)))), columns: columnsOf(xs, rows), isPiece, rows: own,
  };
}

/** A title over the table, and what stands at its foot: sources and prose; the rest are its rows. What begins a page may go on with a table. */
function apart(rows: TableCell[][], beginsPage: boolean): { above: Line[]; own: TableCell[][]; below: Line[] } {
  const isAlone = (row: readonly TableCell[]): boolean => (row[0]?.lines.length ?? 0) > 0 && !isFull(row);
  const first = beginsPage ? 0 : rows.findIndex((row) => !isAlone(row) || !(row[0]?.columns === row.length || /^(?:tabel|figuur|grafiek)(?!\p{L})/iu.test(wordsIn(row[0]))));
  const last = rows.findLastIndex((row) => !isAlone(row) || !/^(?:bron(?:nen)? ?:|\*|noten? ?:|toelichting ?:)|^.{110}/iu.test(wordsIn(row[0])));
  if (first < 0 || last - first < 1) return { above: [], own: rows, below: [] };
  const linesIn = (some: readonly TableCell[][]): Line[] => some.flatMap((row) => row.flatMap(({ lines }) => lines));
  return { above: linesIn(rows.slice(0, first)), own: rows.slice(first, last + 1), below: linesIn(rows.slice(last + 1)) };
}

/** Lines in cells are made of the words of the page's. */
const isOf = (line: Line, part: Line): boolean => Math.abs(line.y - part.y) < 0.1 && line.x0 <= part.x0 && line.x1 >= part.x1;

/** Cells of a row hold texts that stand apart on one line: the rules do not part all columns. */
const isTorn = (row: readonly TableCell[]): boolean => row.some(({ lines }) => lines.some((line, i) => lines[i + 1] !== undefined && Math.abs((lines[i + 1] as Line).y - line.y) < 2));

/** Running text that goes on over a place where only the ends of rules part columns. */
const isProse = (line: Line, { xs, isSoft }: Grid): boolean => line.words.length > 7 && runsOver(line, xs.filter((_, column) => isSoft(column)));

/** Puts the words of a line into the cells they stand in; of merged cells into the first. */
function place(line: Line, { xs, ys, hasLeft, hasTop, isSoft }: Grid, cells: Word[][][][]): void {
  const middle = line.y - 0.3 * line.size;
  const row = Math.max(0, Math.min(ys.length - 2, ys.findLastIndex((y) => y <= middle)));
  const parts = new Map<number, Word[]>();
  let last: { column: number; x1: number } | null = null;
  for (const word of line.words) {
    const centre = (word.x0 + word.x1) / 2;
    let column = Math.max(0, Math.min(xs.length - 2, xs.findLastIndex((x) => x <= centre)));
    while (column > 0 && !hasLeft(row, column)) column--;
    if (last && column > last.column && isSoft(column, row) && word.x0 - last.x1 < 0.45 * line.size) column = last.column;
    last = { column, x1: word.x1 };
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
