import { largest, smallest } from '../../../text/extremes.js';
import type { Rule } from '../ink.js';
import type { Line } from '../lines.js';
import { type TableCell, wordsIn } from '../page-lines.js';

/** Years and numbers of columns stand in heads. */
const ordinal = /^(?:(?:19|20)\d\d|\(?[1-9]\)?)$/;

/** Heads over columns whose names come again and again, "Begroting | Realisatie | Begroting | Realisatie": each stands in the first of its columns and covers all of them. */
function spanHeads(rows: readonly TableCell[][]): TableCell[][] {
  const at = rows.slice(0, 3).findIndex((row, r) => r > 0 && repeatIn(row.map(wordsIn)) !== null);
  const above = rows[at - 1];
  const repeat = above ? repeatIn((rows[at] as TableCell[]).map(wordsIn)) : null;
  if (!above || !repeat) return [...rows];
  const groups = Array.from({ length: repeat.times }, (_, g) => above.slice(repeat.from + g * repeat.length, repeat.from + (g + 1) * repeat.length));
  if (!groups.every((group) => group.filter(({ lines }) => lines.length > 0).length === 1)) return [...rows];
  const spanned = groups.flatMap((group) => group.map((cell, c): TableCell =>
    (c === 0 ? { ...(group.find(({ lines }) => lines.length > 0) as TableCell), columns: repeat.length } : { ...cell, lines: [], columns: 1 })));
  return rows.map((row, r) => (r === at - 1 ? [...row.slice(0, repeat.from), ...spanned, ...row.slice(repeat.from + spanned.length)] : row));
}

/** Where names begin that come again in the same order to the end of the row; null where none do. */
function repeatIn(names: readonly string[]): { from: number; length: number; times: number } | null {
  for (const from of [1, 0, 2]) {
    const own = names.slice(from);
    for (let length = 2; length <= own.length / 2; length++) {
      if (own.length % length === 0 && own.every((name, i) => /[\p{L}\d]/u.test(name) && name === own[i % length]) && own[0] !== own[1]) return { from, length, times: own.length / length };
    }
  }
  return null;
}

/** Rows at the top that are the lines of one head, set one under the other above the first rule, made one row. */
export function joinHeads(parted: readonly TableCell[][], rules: readonly Rule[]): TableCell[][] {
  const rows = spanHeads(parted);
  const body = rows.findIndex((row) => row.slice(1).some((cell) => /^[-−–+€$ ]*\d[\d.,]*(?: ?%)?$/.test(wordsIn(cell)) && !ordinal.test(wordsIn(cell))));
  const level = rules.filter(({ box, direction }) => direction === 'horizontal' && box[2] - box[0] > 20).map(({ box }) => box[1]);
  const isRuledOff = (above: readonly TableCell[], below: readonly TableCell[]): boolean => level.some((y) => y > lowest(above) && y < highest(below));
  const [first, second] = [rows[body - 1], rows[body]];
  if (body < 2 || !first || !second || !isRuledOff(first, second)) return [...rows];
  const heads = rows.slice(0, body).reduce<TableCell[][]>((out, row) => {
    const above = out.at(-1);
    const isNext = above && !isRuledOff(above, row) && highest(row) - lowest(above) < 1.75 * sizeOf(row) && !row.some((cell) => cell.columns > 1 || ordinal.test(wordsIn(cell))) && !above.some((cell) => cell.columns > 1);
    if (above && isNext) out[out.length - 1] = above.map((cell, c) => ({ ...cell, lines: [...cell.lines, ...(row[c] as TableCell).lines] }));
    else out.push(row);
    return out;
  }, []);
  return [...heads, ...rows.slice(body)];
}

const linesOf = (row: readonly TableCell[]): Line[] => row.flatMap(({ lines }) => lines);
const lowest = (row: readonly TableCell[]): number => largest(linesOf(row).map(({ y }) => y));
const highest = (row: readonly TableCell[]): number => smallest(linesOf(row).map(({ y }) => y));
const sizeOf = (row: readonly TableCell[]): number => largest(linesOf(row).map(({ size }) => size));
