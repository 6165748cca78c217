import type { Piece } from '../../document/builder.js';
import type { Style } from '../../document/document.js';
import { callsIn, type Labels } from './calls.js';
import type { Line, Word } from './lines.js';

/** Lines → what a block's text is made of; raised figures that call a note become calls, and so do `marks` at the ends of words. `skip` leading words are left out. */
export function piecesOf(lines: readonly Line[], labels: Labels, skip = 0, marks?: ReadonlySet<string>): Piece[] {
  const pieces: Piece[] = [];
  for (let l = 0; l < lines.length; l++) {
    const line = lines[l]!;
    if (l > 0 && !goesOnAddress(lines[l - 1] as Line, line, l === lines.length - 1)) pieces.push({ lineEnd: true });
    for (let i = l === 0 ? skip : 0; i < line.words.length; i++) {
      const word = line.words[i] as Word;
      const calls = callsIn(word, line, i, labels);
      if (calls.length > 0) { for (const call of calls) pieces.push({ call }); continue; }
      const mark = marks && word.text.endsWith('*') ? /(?<=[^*])\*{1,3}$/.exec(word.text)?.[0] ?? '' : '';
      const isCall = marks?.has(mark) ?? false;
      const own = isCall ? word.text.slice(0, -mark.length) : word.text;
      pieces.push({ text: word.spaceBefore && i > 0 ? ` ${own}` : own, place: { page: line.page, box: [word.x0, word.y - 0.85 * word.size, word.x1, word.y + 0.25 * word.size] } });
      if (isCall) pieces.push({ call: mark });
    }
  }
  return pieces;
}

/** A web address too long for its line goes on in the next one without a hyphen: there stands what only addresses have, or the rest of a word and nothing else. */
function goesOnAddress(above: Line, line: Line, isLast: boolean): boolean {
  const address = above.text.slice(above.text.lastIndexOf(' ') + 1);
  if (!/^["'‘“(<]?(?:https?:\/\/|www\.)\S{12,}[\p{L}\d%]$/iu.test(address)) return false;
  const rest = line.text.split(' ', 1)[0] as string;
  if (/^(?:https?:|www\.)|^(?:en|of)\/(?:of|en)$/i.test(rest)) return false;
  return /^[\p{L}\d%][^\s,;()]*[=&%_?]|^[\p{L}\d-]+(?:\/[\p{L}\d-]+)+\/?$|^[a-z\d]+(?:-[a-z\d]+){3}|^[\p{L}\d-]+\.(?:html?|pdf|aspx?|php|nl|com|org|eu)\b/iu.test(rest)
    || (isLast && address.length > 40 && /^\p{Ll}{2,}\.?$/u.test(line.text));
}

/** Whether a word is more than signs; most begin with a small letter. */
export const isLetters = ({ text }: Word): boolean => (text >= 'a' && text < '{') || /[\p{L}\d]/u.test(text);

/** How all letters of some lines are set; a mixture counts as false. */
export function styleOf(lines: readonly Line[], skip = 0): Style {
  const size = lines[0]?.size ?? null;
  let [some, bold, italic, underline] = [false, true, true, true];
  for (let l = 0; l < lines.length; l++) {
    const line = lines[l]!;
    for (let i = l === 0 ? skip : 0; i < line.words.length; i++) {
      const word = line.words[i] as Word;
      if ((size !== null && word.size <= 0.85 * size) || !isLetters(word)) continue;
      some = true;
      bold &&= word.font.bold;
      italic &&= word.font.italic;
      underline &&= word.underline;
    }
  }
  return { bold: some && bold, italic: some && italic, underline: some && underline, size, outline: null };
}

/** Length of the leading words in bold or italic, where others follow. */
export function leadInOf(lines: readonly Line[], skip = 0): number {
  return lengthWhile(lines, skip, ({ font }) => font.bold) || lengthWhile(lines, skip, ({ font }) => font.italic);
}

/** Length of the leading words that have something, signs among them; 0 where all words have it. */
function lengthWhile(lines: readonly Line[], skip: number, has: (word: Word) => boolean): number {
  let length = 0;
  let at = 0;
  for (const [l, { words }] of lines.entries()) {
    for (const [i, word] of words.entries()) {
      if (at++ < skip) continue;
      if (!has(word) && isLetters(word)) return length;
      length += word.text.length + (word.spaceBefore && (i > 0 || l > 0) && at - 1 > skip ? 1 : 0);
    }
  }
  return 0;
}
