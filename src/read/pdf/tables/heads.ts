import { largest, smallest } from '../../../text/extremes.js';
import type { Rule } from '../ink.js';
import type { Line } from '../lines.js';
import { type TableCell, wordsIn } from '../page-lines.js';

/** Years and numbers of columns stand in heads. */
const ordinal = /^(?:(?:19|20)\d\d|\(?[1-9]\)?)$/;

/** Rows at the top that are the lines of one head, set one under the other above the first rule, made one row. */
export function joinHeads(rows: readonly TableCell[][], rules: readonly Rule[]): TableCell[][] {
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
