import type { Piece } from '../../document/builder.js';

/** A line of the file: its 1-based number, its text with footnote calls as marks, and the page it stands on (form feeds count). */
export interface Line {
  number: number;
  text: string;
  page: number;
}

/** Signs that stand for a footnote call while lines are worked on; control characters of the file itself are taken out first. */
const callStart = '\u0001';
export const callEnd = '\u0002';
// biome-ignore lint/suspicious/noControlCharactersInRegex: the marks are control characters, so that no text can hold them
const callMark = /\u0001([^\u0001\u0002]*)\u0002/;
// biome-ignore lint/suspicious/noControlCharactersInRegex: see above
const control = /[\u0000-\u0008\u000e-\u001f\u007f]/g;

/** The mark of a call, to stand in a line's text. */
export const callSign = (label: string): string => `${callStart}${label}${callEnd}`;

/** A line's text without its calls. */
export const withoutCalls = (text: string): string => (text.includes(callStart) ? text.split(callMark).filter((_, i) => i % 2 === 0).join('') : text);

/** Empty lines one under the other that are kept: more say no more. */
const mostEmpty = 100;

/** Text → lines; CR LF, LF, CR, vertical tab and the Unicode line ends all end one, a form feed ends a page too. */
export function splitLines(text: string): Line[] {
  const lines: Line[] = [];
  let page = 1;
  let number = 1;
  let empty = 0;
  for (const raw of text.replace(control, '').split(/\r\n|[\n\r\u2028\u2029]/)) {
    for (const [i, part] of raw.split(/[\v\f]/).entries()) {
      if (i > 0 && raw.includes('\f')) page++;
      empty = part === '' && lines.at(-1)?.page === page ? empty + 1 : 0;
      if (empty <= mostEmpty) lines.push({ number, text: part, page });
    }
    number++;
  }
  return lines;
}

export const isBlank = (line: Line | undefined): boolean => line === undefined || line.text.trim() === '';

/** How many pieces of this length a very long line is handed on in, so that no single edit is over a whole file. */
const longestPiece = 65536;

/** The text of a line as pieces with its place, calls told apart. */
export function piecesOf(line: Line, text = line.text): Piece[] {
  return text.split(callMark).flatMap((part, i): Piece[] => (i % 2 ? [{ call: part }] : textPieces(part, line.number)));
}

function textPieces(text: string, line: number): Piece[] {
  const pieces: Piece[] = [];
  for (let from = 0; from < text.length;) {
    const space = text.length - from > longestPiece ? text.lastIndexOf(' ', from + longestPiece) : text.length;
    const to = space > from ? space : Math.min(text.length, from + longestPiece);
    pieces.push({ text: text.slice(from, to), place: { line } });
    from = to;
  }
  return pieces;
}

/** The pieces of several lines that a reader sees as one paragraph. */
export const joinLines = (lines: readonly Line[]): Piece[] =>
  lines.flatMap((line, i) => [...(i > 0 ? [{ lineEnd: true } as const] : []), ...piecesOf(line, line.text.trim())]);
