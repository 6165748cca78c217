import type { ChalkInstance } from 'chalk';
import stringWidth from 'string-width';
import { largest } from '../text/extremes.js';

/** Signs of which each takes one column: nearly all that letters hold. */
const narrow = /^[ -~\u00a0-\u00a8\u00aa-\u00ac\u00af-\u024f\u2013\u2014\u2018-\u201e\u2022\u2026\u20ac]*$/;
/** Columns that a text takes on a terminal; the library looks for emoji and colours first, which takes longer than to read a letter. */
const widthOf = (text: string): number => (narrow.test(text) ? text.length : stringWidth(text));

/** Rows to lay out: cells as they are read, which columns hold figures, and the names of the columns where they have any. */
export interface Sheet { head: string[] | null; rows: string[][]; right: boolean[] }

/** A word longer than this (an address) may be cut over lines where room is short. */
const longestWord = 20;
/** A column of text narrower than this would be a tower of words. */
const narrowestText = 15;
const gap = 2;

/** Keeps what stands on both sides of it on one line; printed as a space. */
export const glue = '\u00a0';

/**
 * Lays rows out within `width`: as columns where every word and figure fits whole; where they do not, columns of text move below their row,
 * the widest first, and figures stay aligned; where that is not enough, each row is a record. Nothing is cut off.
 */
export function layOut({ head, rows, right }: Sheet, width: number, paint: ChalkInstance): string {
  const all = head ? [head, ...rows] : rows;
  const sizes = Array.from({ length: largest(all.map((row) => row.length), 0) }, (_, c) => sizesOf(all.map((row) => row[c] ?? '')));
  let kept = sizes.map((_, c) => c);
  let widths = widthsFor(kept, sizes, width);
  while (!widths) {
    const movable = kept.filter((c) => c > 0 && !right[c]);
    if (movable.length === 0) break;
    const widest = movable.reduce((a, b) => (sizes[b]!.least > sizes[a]!.least ? b : a));
    kept = kept.filter((c) => c !== widest);
    widths = widthsFor(kept, sizes, width);
  }
  const names = head ?? rows[0] ?? [];
  const below = (row: string[], shown: readonly number[]): string[] => named(row, sizes.map((_, c) => c).filter((c) => !shown.includes(c)), row === rows[0] && !head ? [] : names, width - 5);
  const text = widths ? columns(head, rows, right, kept, widths, (row) => below(row, kept), paint)
    : rows.map((row) => [...wrap(row[0] || '–', width - 3).map((line, i) => `${i === 0 ? ' ' : '  '}${line}`), ...below(row, [0]).map((line) => `    ${paint.dim(line)}`)].join('\n')).join('\n');
  // biome-ignore lint/suspicious/noControlCharactersInRegex: colours are escape sequences
  return text.replaceAll(glue, ' ').replace(/ +(?=(?:\u001b\[\d+m)*$)/gm, '');
}

/** What a column wants: the width of its longest line, and the least in which it can be read. */
function sizesOf(cells: readonly string[]): { natural: number; least: number } {
  const natural = largest(cells.flatMap((cell) => cell.split('\n').map((line) => widthOf(line))), 1);
  return { natural, least: Math.min(natural, largest(cells.flatMap((cell) => cell.split(/[ \n]+/).map((word) => Math.min(longestWord, widthOf(word)))), narrowestText)) };
}

const widthsFor = (kept: readonly number[], sizes: readonly { natural: number; least: number }[], width: number): number[] | null =>
  columnWidths(kept.map((c) => sizes[c]!.natural), kept.map((c) => sizes[c]!.least), width - 2 - gap * Math.max(0, kept.length - 1));

/** Cells with the names of their columns, in lines of at most `width`. */
function named(row: readonly string[], which: readonly number[], names: readonly string[], width: number): string[] {
  const parts = which.map((c) => {
    const cell = (row[c] ?? '').replaceAll('\n', ' ');
    return cell && [names[c], cell].filter(Boolean).join(cell.length < 12 ? glue : ' ');
  });
  const text = parts.filter(Boolean).join(' · ');
  return text === '' ? [] : wrap(text, width);
}

/** Widths that add up to no more than `room`: each at least its least, narrow columns keep theirs, wide ones share what is left; null where there is no room. */
export function columnWidths(natural: readonly number[], least: readonly number[], room: number): number[] | null {
  let left = room - least.reduce((sum, size) => sum + size, 0);
  if (left < 0) return null;
  const fitted = [...least];
  const byNeed = natural.map((size, i) => ({ need: size - least[i]!, i })).sort((a, b) => a.need - b.need);
  byNeed.forEach(({ need, i }, rank) => {
    const given = Math.min(need, Math.floor(left / (byNeed.length - rank)));
    fitted[i]! += given;
    left -= given;
  });
  return fitted;
}

function columns(head: string[] | null, rows: string[][], right: boolean[], kept: number[], widths: number[], below: (row: string[]) => string[], paint: ChalkInstance): string {
  const lines = (row: string[]): string[] => {
    const cells = kept.map((c, i) => wrap(row[c] ?? '', widths[i]!));
    return Array.from({ length: Math.max(...cells.map((cell) => cell.length)) }, (_, l) => ` ${cells.map((cell, i) => pad(cell[l] ?? '', widths[i]!, right[kept[i]!] ?? false)).join(' '.repeat(gap))}`);
  };
  const rule = '─'.repeat(widths.reduce((sum, size) => sum + size, 2 + gap * (widths.length - 1)));
  return [rule, ...(head ? lines(head).map((line) => paint.dim(line)) : []), ...rows.flatMap((row) => [...lines(row), ...below(row).map((line) => `    ${paint.dim(line)}`)])].join('\n');
}

const pad = (text: string, width: number, right: boolean): string => {
  const space = ' '.repeat(Math.max(0, width - widthOf(text)));
  return right ? space + text : text + space;
};

/** Lines of at most `width`, broken at spaces; a longer word is cut. */
export function wrap(text: string, width: number): string[] {
  return text.split('\n').flatMap((line) => {
    const lines = [''];
    for (const word of line.split(/(?<=[^ ]) /)) {
      const last = lines.at(-1)!;
      if (last !== '' && widthOf(last) + 1 + widthOf(word) <= width) lines[lines.length - 1] = `${last} ${word}`;
      else lines.splice(last === '' ? -1 : lines.length, last === '' ? 1 : 0, ...cut(word, width));
    }
    return lines;
  });
}

function cut(word: string, width: number): string[] {
  if (widthOf(word) <= width) return [word];
  const pieces = [''];
  for (const sign of word) {
    if (widthOf(pieces.at(-1)! + sign) > width && pieces.at(-1) !== '') pieces.push('');
    pieces[pieces.length - 1] += sign;
  }
  return pieces;
}
