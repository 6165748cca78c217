import { type Extent, type PageTable, type TableCell, wordsIn } from '../page-lines.js';
import { touched } from './bands.js';
import { largest } from '../../../text/extremes.js';

/** Two tables that are one over a page break, its repeated head once; null where they are two. */
export function joinTables(above: PageTable, below: PageTable): PageTable | null {
  const lastPage = Math.max(above.page, ...above.rows.flatMap((row) => row.flatMap(({ lines }) => lines.map(({ page }) => page))));
  const columns = below.page === lastPage + 1 ? sameColumns(above, below) : null;
  if (!columns) return null;
  const rows = below.rows.map((row) => columns.map((c): TableCell => (c === null ? { lines: [], columns: 1, head: false } : row[c] as TableCell)));
  let repeated = 0;
  while (repeated < rows.length && textOf(rows[repeated]) === textOf(above.rows[repeated]) && textOf(rows[repeated]) !== '') repeated++;
  const rest = rows.slice(repeated === rows.length ? 0 : repeated);
  // A text by itself is the rest of a cell or none of the table.
  if (below.isPiece && rest.length === 1 && filled(rest[0]!) === 1 && !isBroken(above.rows.at(-1) ?? [], rest[0]!)) return null;
  return {
    page: above.page, box: above.box, columns: above.columns, lines: new Set([...above.lines, ...below.lines]), rows: goOn(above.rows, rest), marks: new Set([...above.marks ?? [], ...below.marks ?? []]),
    isPiece: [...above.rows, ...rest].filter((row) => filled(row) > 1).length < 2,
  };
}

const filled = (row: readonly TableCell[]): number => row.filter(({ lines }) => lines.length > 0).length;
const textOf = (row: readonly TableCell[] | undefined): string => (row ?? []).map(wordsIn).join('|');

/** For each column of the upper table the one of the lower that begins under it, null where none does; null where they do not match. */
function sameColumns(above: PageTable, below: PageTable): (number | null)[] | null {
  const aside = below.box[0] - above.box[0];
  if (aside < -60 || (aside > 60 && filled(below.rows[0]!) !== 1) || below.columns.length > above.columns.length) return null;
  if (below.columns.length === above.columns.length) return below.columns.every((column, i) => isUnder(column, above.columns[i] as Extent)) ? above.columns.map((_, i) => i) : null;
  const under = below.columns.map((column) => touched(column, above.columns)[0] ?? -1);
  if (under.some((at, i) => at <= (under[i - 1] ?? -1))) return null;
  return above.columns.map((_, c) => (under.includes(c) ? under.indexOf(c) : null));
}

/** Columns stand under each other where they overlap, or where text in the one is no further away than cells are padded. */
const isUnder = (a: Extent, b: Extent): boolean => Math.min(a.x1, b.x1) - Math.max(a.x0, b.x0) > -12;

/** Adds rows to a table; a first one that only goes on with the sentences of the last row is part of it. */
function goOn(above: readonly TableCell[][], [first, ...rest]: readonly TableCell[][]): TableCell[][] {
  const last = above.at(-1);
  if (!first || !last || !isBroken(last, first)) return [...above, ...(first ? [first] : []), ...rest];
  return [...above.slice(0, -1), last.map((cell, c) => ({ ...cell, lines: [...cell.lines, ...(first[c] as TableCell).lines] })), ...rest];
}

/** A sentence that ends in the air above goes on below, and no cell says otherwise. */
function isBroken(last: readonly TableCell[], first: readonly TableCell[]): boolean {
  const firstIsEmpty = (first[0]?.lines.length ?? 0) === 0 && (last[0]?.lines.length ?? 0) > 0;
  const pairs = first.flatMap((cell, c) => (cell.lines.length > 0 ? [[wordsIn(last[c]), wordsIn(cell), firstIsEmpty && isCut(last[c], cell)] as const] : []));
  const isFigure = pairs.some(([, below]) => /^[-−–€$ ]*[\d.,]+ ?%?$/.test(below));
  const goesOn = ([above, below, isFull]: readonly [string, string, boolean]): boolean => above !== '' && !/[.!?:;]$/.test(above) && (isFull || /^\p{Ll}|^[(‘“"]/u.test(below));
  return !isFigure && (pairs.every((pair) => pair[0] !== '') && (pairs.some(goesOn) && (firstIsEmpty || pairs.every(goesOn))));
}

/** Prose whose last line had no room for the word that comes next. */
function isCut(above: TableCell | undefined, { lines: [next, ...more] }: TableCell): boolean {
  const last = above?.lines.at(-1);
  if (!above || !last || !next || above.lines.length < 3) return false;
  const first = next.words.findIndex(({ spaceBefore }, i) => i > 0 && spaceBefore);
  const width = (next.words[first < 0 ? next.words.length - 1 : first - 1]?.x1 ?? next.x1) - next.x0;
  return last.x1 + 0.3 * last.size + width > largest([...above.lines, next, ...more].map(({ x1 }) => x1));
}
