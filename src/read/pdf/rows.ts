import { latin } from '../../text/letters.js';
import { largest } from '../../text/extremes.js';
import { type Line, lineFrom } from './lines.js';

/** A line of the running text; `hang` is where its text begins behind a label or the sign of an item. */
export interface Row extends Line {
  marker: string | null;
  hang: number | null;
  /** Beside the text, as a frame or the pages a question is about: it stands between no two lines of a paragraph. */
  aside: boolean;
  /** Where its line ends for want of room, if not at the edge of the column: a frame stands there. */
  edge: number | null;
}

/** Columns this many ems apart are two texts side by side. */
const apart = 3.2;

const bullet = /^[·•▪◦‣➢➔→✓●■□○\uf0b7\uf0a7\uf0d8\uf0e0\uf0fc\uf0a8\uf02d\uf0be*–—-]$|^o$/u;
const counter = latin(/^(?:\(?\d{1,2}[.)]|\(?\p{Ll}[.)]|\(\p{Ll}{1,3}\)|[ivx]{1,4}[.)])$/u);

/** Lines side by side become one row, unless they are columns: far apart, or apart at the same place as in the row above or below. `asked` is where the pages stand that a list of questions asks about. */
export function joinRows(lines: readonly Line[], asked: number | null = null): Row[] {
  const rows: Line[][] = [];
  for (const line of lines) {
    const row = rows.at(-1);
    if (row && Math.abs((row[0] as Line).y - line.y) < 2.5 && (row.at(-1) as Line).x1 <= line.x0 + 1) row.push(line);
    // What stands on the right may be set a hair higher: it comes first then.
    else if (row && row[0]!.page === line.page && Math.abs(row[0]!.y - line.y) < 2.5 && line.x1 <= row[0]!.x0 + 1) row.unshift(line);
    else rows.push([line]);
  }
  const asides = new Set([...asidesOf(rows), ...(asked === null ? [] : rows.flatMap((row) => askedIn(row, asked)))]);
  return rows.flatMap((row, i) => merge(row, [rows[i - 1], rows[i + 1]], asides));
}

/** Bare numbers beyond the end of every line of text that stand below each other, none of them in the very next row: those would be a column of figures. */
function asidesOf(rows: readonly Line[][]): ReadonlySet<Line> {
  const numbers = (row: readonly Line[] | undefined): Line[] => (row ?? []).filter(({ text }, k) => k > 0 && /^\d{1,3}$/.test(text));
  const found = rows.filter((row, i) => numbers(row).length > 0 && numbers(rows[i - 1]).length === 0 && numbers(rows[i + 1]).length === 0).flatMap(numbers);
  if (found.length < 2) return new Set();
  const edge = largest(rows.flat().filter(({ text }) => text.length > 24).map(({ x1 }) => x1));
  return new Set(found.filter((line) => line.x0 > edge && found.some((other) => other !== line && Math.abs(other.x0 - line.x0) < 3)));
}

/** The numbers at the right end of a question's first line. */
const askedIn = (row: readonly Line[], asked: number): readonly Line[] =>
  /^\d{1,3}\.?(?: |$)/.test(row[0]!.text) ? row.filter(({ text, x0, size }, k) => k > 0 && x0 > asked - 2 * size && /^\d{1,4}(?: ?[-–] ?\d{1,4})?$/.test(text)) : [];

function merge(row: readonly Line[], neighbours: readonly (Line[] | undefined)[], asides: ReadonlySet<Line>): Row[] {
  const out: Row[] = [];
  for (const line of row) {
    if (asides.has(line)) {
      out.push({ ...rowFrom(line), aside: true });
      continue;
    }
    const left = out.at(-1);
    const gap = left ? (line.x0 - left.x1) / line.size : 0;
    const isSign = left && signOf(left) !== null && left.words.length === 1;
    const aligned = neighbours.some((other) => other?.some((l, k) => k > 0 && Math.abs(l.x0 - line.x0) < 3));
    if (left && (isSign ? gap < 7 : gap < apart && !aligned)) {
      const words = [...left.words, ...line.words];
      out[out.length - 1] = { ...lineFrom(words, line.page), aside: false, edge: null, ...(isSign ? { marker: left.marker, hang: line.x0 } : { marker: left.marker, hang: left.hang ?? line.x0 }) };
    } else out.push(rowFrom(line));
  }
  return out;
}

function rowFrom(line: Line): Row {
  const marker = signOf(line);
  const next = line.words[1];
  return { ...line, aside: false, edge: null, marker, hang: marker !== null && next ? next.x0 : null };
}

/** Sign with which an item begins; a letter or number needs a gap or something like a word behind it. */
function signOf(line: Line): string | null {
  const [first, second] = line.words;
  if (!first || (second && !second.spaceBefore)) return null;
  const text = first.text;
  if (text.length > 1 && !text.endsWith('.') && !text.endsWith(')')) return null;
  if (bullet.test(text)) return /^[-–—*o]$/.test(text) && second && !/^["'‘“(]*[\p{L}€\d]/u.test(second.text) ? null : text;
  if (!counter.test(text)) return null;
  return !second || second.x0 - first.x1 > 0.45 * line.size || /^["'‘“(]?\p{Lu}/u.test(second.text) ? text : null;
}

/** Whether a row reads like the end of a sentence. */
export const endsSentence = (line: Line): boolean => /[.?!:;]["'’”)]*\d{0,3}$/.test(line.text);
