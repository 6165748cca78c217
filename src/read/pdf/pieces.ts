import type { Piece } from '../../document/builder.js';
import type { Style } from '../../document/document.js';
import { callsIn } from './calls.js';
import { type Line, textOfLine, type Word } from './lines.js';

/** Lines → what a block's text is made of; raised figures that call a note become calls, and so do `marks` at the ends of words. `skip` leading words are left out. */
export function piecesOf(lines: readonly Line[], labels: ReadonlySet<string>, skip = 0, marks?: ReadonlySet<string>): Piece[] {
  return lines.flatMap((line, l): Piece[] => {
    const pieces = line.words.flatMap((word, i): Piece[] => {
      if (l === 0 && i < skip) return [];
      const calls = callsIn(word, line, i, labels);
      if (calls.length > 0) return calls.map((call) => ({ call }));
      const mark = /(?<=[^*])\*{1,3}$/.exec(word.text)?.[0] ?? '';
      const isCall = marks?.has(mark) ?? false;
      const own = isCall ? word.text.slice(0, -mark.length) : word.text;
      const text = word.spaceBefore && i > 0 ? ` ${own}` : own;
      return [{ text, place: { page: line.page, box: [word.x0, word.y - 0.85 * word.size, word.x1, word.y + 0.25 * word.size] } }, ...(isCall ? [{ call: mark }] : [])];
    });
    return l > 0 && !goesOnAddress(lines[l - 1] as Line, line, l === lines.length - 1) ? [{ lineEnd: true }, ...pieces] : pieces;
  });
}

/** A web address too long for its line goes on in the next one without a hyphen: there stands what only addresses have, or the rest of a word and nothing else. */
function goesOnAddress(above: Line, line: Line, isLast: boolean): boolean {
  const start = above.words.findLastIndex(({ spaceBefore }) => spaceBefore);
  const address = textOfLine({ words: above.words.slice(Math.max(0, start)) });
  if (!/^["'‘“(<]?(?:https?:\/\/|www\.)\S{12,}[\p{L}\d%]$/iu.test(address)) return false;
  const rest = textOfLine(line).split(' ', 1)[0] as string;
  if (/^(?:https?:|www\.)|^(?:en|of)\/(?:of|en)$/i.test(rest)) return false;
  return /^[\p{L}\d%][^\s,;()]*[=&%_?]|^[\p{L}\d-]+(?:\/[\p{L}\d-]+)+\/?$|^[\p{L}\d-]+\.(?:html?|pdf|aspx?|php|nl|com|org|eu)\b/iu.test(rest)
    || (isLast && address.length > 40 && /^\p{Ll}{2,}\.?$/u.test(textOfLine(line)));
}

const isLetters = ({ text }: Word): boolean => /[\p{L}\d]/u.test(text);

/** How all letters of some lines are set; a mixture counts as false. */
export function styleOf(lines: readonly Line[], skip = 0): Style {
  const words = lines.flatMap((line, i) => (i === 0 ? line.words.slice(skip) : line.words)).filter(isLetters);
  const size = lines[0]?.size ?? null;
  const inSize = words.filter((word) => size === null || word.size > 0.85 * size);
  const all = (has: (word: Word) => boolean): boolean => inSize.length > 0 && inSize.every(has);
  return {
    bold: all(({ font }) => font.bold), italic: all(({ font }) => font.italic), underline: all(({ underline }) => underline), size, outline: null,
  };
}

/** Length of the leading words in bold or italic, where others follow. */
export function leadInOf(lines: readonly Line[], skip = 0): number {
  const words = lines.flatMap((line, l) => line.words.map((word, i) => ({ word, space: word.spaceBefore && (i > 0 || l > 0) }))).slice(skip);
  for (const has of [(word: Word) => word.font.bold, (word: Word) => word.font.italic]) {
    const end = words.findIndex(({ word }) => isLetters(word) && !has(word));
    if (end > 0) return words.slice(0, end).reduce((length, { word, space }, i) => length + word.text.length + (space && i > 0 ? 1 : 0), 0);
  }
  return 0;
}
