import { printable } from '../cli/errors.js';

/** A word and how it is painted; `glued` to the word before it where no space stands between them. */
export interface Inked { text: string; paint?: (text: string) => string; glued?: boolean }

/** Words in lines of at most `width` columns; a word that is longer is cut over lines. A word's paint does not count. */
export function wrap(words: readonly Inked[], width: number): string[] {
  const lines: string[] = [];
  let [line, length] = ['', 0];
  const flush = (): void => { if (length > 0) lines.push(line); [line, length] = ['', 0]; };
  for (const { text, paint = (plain: string) => plain, glued } of words) {
    let left = printable(text);
    const gap = glued ? 0 : 1;
    if (length > 0 && length + gap + left.length > width) flush();
    while (left.length > width) { lines.push(paint(left.slice(0, width))); left = left.slice(width); }
    if (left === '') continue;
    line += `${length > 0 ? ' '.repeat(gap) : ''}${paint(left)}`;
    length += (length > 0 ? gap : 0) + left.length;
  }
  flush();
  return lines;
}

/** The words of a text, painted alike. */
export const inked = (text: string, paint?: (text: string) => string): Inked[] => text.split(/\s+/).filter(Boolean).map((word) => ({ text: word, paint }));

/** A row of words and figures: each cell is its lines. */
export interface LayoutRow { sign: string; words: readonly (readonly Inked[])[]; cells: readonly (readonly string[])[] }

/** The least room that words need beside figures. */
const leastWords = 28;

/** Rows of words with columns of figures, right aligned, beside them; below them where the width leaves no room. */
export function layRows(head: readonly string[], rows: readonly LayoutRow[], width: number, dim: (text: string) => string): string[] {
  const widths = head.map((name, c) => Math.max(name.length, ...rows.map(({ cells }) => Math.max(0, ...(cells[c] ?? []).map((line) => line.length)))));
  const figuresWidth = widths.reduce((sum, size) => sum + size + 2, 0);
  const beside = width - 2 - figuresWidth >= leastWords;
  const wordsWidth = beside ? Math.min(64, width - 2 - figuresWidth) : width - 2;
  const figures = (cells: readonly (readonly string[])[], n: number): string => widths.map((size, c) => `  ${(cells[c]?.[n] ?? '').padStart(size)}`).join('').trimEnd();
  const total = Math.min(width, beside ? 2 + wordsWidth + figuresWidth : Math.max(figuresWidth + 2, 40));
  const indent = ' '.repeat(beside ? wordsWidth : Math.max(0, Math.min(2, width - 2 - figuresWidth)));
  const out = [dim('─'.repeat(total)), dim(`  ${indent}${figures(head.map((name) => [name]), 0)}`)];
  for (const { sign, words, cells } of rows) {
    const plain = words.flatMap((part) => wrap(part, wordsWidth));
    const lengths = words.flatMap((part) => wrap(part.map(({ text }) => ({ text })), wordsWidth)).map(({ length }) => length);
    const count = Math.max(0, ...cells.map((cell) => cell.length));
    const lines = Array.from({ length: beside ? Math.max(plain.length, count) : plain.length }, (_, n) => `${plain[n] ?? ''}${beside ? ' '.repeat(wordsWidth - (lengths[n] ?? 0)) + figures(cells, n) : ''}`);
    if (!beside) lines.push(...Array.from({ length: count }, (_, n) => indent + figures(cells, n)));
    out.push(...lines.map((line, n) => `${n === 0 ? sign : ' '} ${line}`.trimEnd()));
  }
  return out;
}
