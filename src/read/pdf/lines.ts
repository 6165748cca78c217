import type { Font, Tag } from './ink.js';
import { isSeenGap } from './words.js';

/** Glyphs without a visible gap between them, in one style. */
export interface Word {
  text: string;
  x0: number;
  x1: number;
  /** Its own baseline; above the line's for a raised call. */
  y: number;
  size: number;
  font: Font;
  underline: boolean;
  /** The text layer claims a space before it. */
  claimed: boolean;
  /** A visible gap stands before it on its line, once that is known: words without one belong together ("mld." + "3"). */
  spaceBefore: boolean;
  tag: Tag | null;
}

/** Words on one baseline of one page, from left to right, without a gap as wide as between columns. */
export interface Line {
  page: number;
  words: Word[];
  /** As a reader sees them. */
  text: string;
  x0: number;
  x1: number;
  /** Baseline and vertical extent, in points from the top. */
  y: number;
  top: number;
  bottom: number;
  /** Size of most of its letters. */
  size: number;
}

/** A gap of this many ems sets columns apart. */
const columnGap = 1.15;

/** The lines of a page from top to bottom, those of one row from left to right. `margin` is the left edge of a column of small type beside the text. */
export function linesOf(rows: readonly Word[][], page: number, margin: number | null = null): Line[] {
  return rows.flatMap((row) => split(row, page, margin));
}

/** Words of one baseline, from left to right; raised and lowered small type joins the row it touches. */
export function rowsOf(words: readonly Word[]): Word[][] {
  const rows: { y: number; size: number; words: Word[] }[] = [];
  for (const word of [...words].sort((a, b) => a.y - b.y || a.x0 - b.x0)) {
    const row = rowOf(word, rows);
    if (row) row.words.push(word);
    else rows.push({ y: word.y, size: word.size, words: [word] });
  }
  for (const row of rows) row.size = sizeOf(row.words);
  const largest = rows.map((row) => row.words.reduce((most, { size }) => Math.max(most, size), row.size));
  const kept = rows.map(({ words: own }) => own);
  rows.forEach((row, i) => {
    for (const word of row.words) {
      const home = raisedOver(word, rows, kept, i, largest);
      if (home === null) continue;
      kept[i] = kept[i]!.filter((other) => other !== word);
      kept[home] = [...kept[home]!, word];
    }
  });
  return kept.filter((row) => row.length > 0).map((row) => row.sort((a, b) => a.x0 - b.x0));
}

/** Which of the last few rows a word stands on. */
function rowOf<Row extends { y: number; size: number }>(word: Word, rows: readonly Row[]): Row | null {
  for (let i = rows.length - 1; i >= Math.max(0, rows.length - 6); i--) {
    const row = rows[i] as Row;
    if (Math.abs(row.y - word.y) < 0.16 * Math.min(row.size, word.size) + 0.3) return row;
  }
  return null;
}

/** Which row a small word hangs on: it stands a little above or below the baseline, straight against a word of larger type or another that hangs there. */
function raisedOver(word: Word, rows: readonly { y: number; size: number }[], kept: readonly Word[][], at: number, largest: readonly number[]): number | null {
  if (word.text.length > 7) return null;
  for (const step of near) {
    const row = rows[at + step];
    if (!row || word.size >= 0.87 * largest[at + step]!) continue; // small type hangs on larger
    const touches = kept[at + step]!.some((other) => (hangsOn(word, other) || (hangsOn(word, row) && Math.abs(other.y - word.y) < 0.5)) && isNextTo(word, other, row.size));
    if (touches) return at + step;
  }
  return null;
}

/** Rows a word may hang on, likely ones first. */
const near = [1, 2, -1, -2, 3];

const hangsOn = (word: Word, { y, size }: { y: number; size: number }): boolean => word.size < 0.87 * size && Math.abs(y - word.y) > 0.5 && y - word.y < 0.75 * size && y - word.y > -0.35 * size;

const isNextTo = (word: Word, { x0, x1 }: Word, size: number): boolean =>
  (word.x0 - x1 < 0.45 * size && word.x0 - x1 > -0.4 * size) || (x0 - word.x1 < 0.6 * size && x0 - word.x1 > -0.2 * size);

function split(row: readonly Word[], page: number, margin: number | null): Line[] {
  const parts: Word[][] = [];
  for (const word of row) {
    const part = parts.at(-1);
    const before = part?.at(-1);
    const edge = part ? edgeOf(part) : 0;
    const wide = before && word.x0 - edge > columnGap * Math.max(before.size, word.size);
    // A word of the text's own size behind a common space is one that happens to begin where the margin does.
    const atMargin = before && margin !== null && Math.abs(word.x0 - margin) < 2.5 && word.x0 - edge > (word.size < 0.9 * before.size ? 0.2 : 0.6) * word.size;
    const begins = !part || !before || wide || atMargin;
    word.spaceBefore = begins || isSeenGap(before, word);
    if (begins) parts.push([word]);
    else part.push(word);
  }
  return parts.map((words) => lineFrom(words, page));
}

/** How far the last words reach. */
function edgeOf(words: readonly Word[]): number {
  let edge = -Infinity;
  for (let i = Math.max(0, words.length - 4); i < words.length; i++) edge = Math.max(edge, words[i]!.x1);
  return edge;
}

/** A line of words that stand in order. */
export function lineFrom(words: Word[], page: number): Line {
  const size = sizeOf(words);
  const y = baselineOf(words, size);
  let x0 = Infinity;
  let x1 = -Infinity;
  for (const word of words) {
    if (word.x0 < x0) x0 = word.x0;
    if (word.x1 > x1) x1 = word.x1;
  }
  return { page, words, text: textOf(words), x0, x1, y, top: y - 0.85 * size, bottom: y + 0.25 * size, size };
}

/** Size of most letters. */
export function sizeOf(words: readonly Word[]): number {
  const first = words.length > 0 ? Math.round(words[0]!.size * 4) : 0;
  if (words.every(({ size }) => Math.round(size * 4) === first)) return first / 4;
  const letters = new Map<number, number>();
  for (const { size, text } of words) {
    const step = Math.round(size * 4);
    letters.set(step, (letters.get(step) ?? 0) + text.length);
  }
  let best = 0;
  for (const [step, count] of letters) if (best === 0 || count > letters.get(best)!) best = step;
  return best / 4;
}

/** Baseline of the word in the line's own size that stands lowest on the page's left. */
const baselineOf = (words: readonly Word[], size: number): number => (words.find((word) => Math.abs(word.size - size) < 0.3) ?? (words[0] as Word)).y;

/** Words of a line as a reader sees them. */
function textOf(words: readonly Word[]): string {
  let whole = '';
  for (const { text, spaceBefore } of words) whole += spaceBefore && whole !== '' ? ` ${text}` : text;
  return whole;
}
