import { isBlank, type Line, piecesOf } from './lines.js';
import { markCalls } from './page-calls.js';
import type { Note } from './residue.js';

/** A note's number alone on its line, or in front of its text, straight at its first word too. */
const noteHead = (number: number): RegExp => new RegExp(`^\\s*${number}(?:\\s*$|(?=\\p{Lu}\\p{Ll})|\\s+(?=[\\p{Lu}\\d“"‘(<]|https?:|www\\.))`, 'u');
/** Notes fill at most this part of a page. */
const largestShare = 0.7;

/**
 * Takes footnotes from the foot of each page and their calls out of its text. Digits are calls only if the note with that number stands below,
 * numbers go up by one, and the digit stands where a call can: behind a word, a sign, or a year.
 */
export function liftPageNotes(pages: readonly Line[][]): { pages: Line[][]; notes: Note[] } {
  const notes: Note[] = [];
  let next = 1;
  const kept = pages.map((page) => {
    const found = notesFrom(page, next);
    if (!found) return page;
    for (const note of found.notes) notes.push(note);
    next = Number(found.notes.at(-1)?.label) + 1;
    return found.body;
  });
  return { pages: kept, notes };
}

interface Lifted { body: Line[]; notes: Note[] }

/** So many notes on pages before may have stayed unread: their numbers are passed over. */
const mostPassed = 12;

/** The notes of a page that has some, the first of them the next one, or one a little further on where notes of pages before were not found. */
function notesFrom(page: Line[], next: number): Lifted | null {
  const begun = new Set(page.map(({ text }) => Number(/^\s*(\d+)/.exec(text)?.[1])));
  for (let first = next; first <= next + mostPassed; first++) {
    const found = begun.has(first) ? notesOfPage(page, first, first === next) : null;
    if (found) return found;
  }
  return null;
}

function notesOfPage(page: Line[], first: number, isNext: boolean): Lifted | null {
  const head = noteHead(first);
  for (let at = page.length - 1; at >= Math.floor(page.length * (1 - largestShare)); at--) {
    const found = head.test((page[at] as Line).text) && standsApart(page, at) ? notesBelow(page, at, first, isNext) : null;
    if (found) return found;
  }
  const at = stackStart(page);
  const stacked = at < page.length ? notesBelow(page, at, first, isNext) : null;
  return stacked ?? slippedNotes(page, first);
}

function notesBelow(page: Line[], at: number, first: number, isNext: boolean, zone: readonly Line[] = page.slice(at)): Lifted | null {
  const notes = splitNotes(zone, first);
  if (notes.length === 0 || notes.some(({ pieces }) => pieces.length === 0)) return null;
  const body = markCalls(page.slice(0, at), first, notes.length, isNext);
  return body && { body, notes };
}

/** Lines of a note whose number has slipped, at the most, and letters of its first line at the least: else a paragraph or a name might pass for one. */
const [longestSlipped, shortestSlipped] = [6, 40];

/** "Zie de brug. ⏎ 7 Zie de sluis. ⏎ 6": numbers of the first texts have slipped to the end of the last block of their page. */
function slippedNotes(page: Line[], first: number): Lifted | null {
  const end = page.findLastIndex((line) => !isBlank(line) && !isNumber(line)) + 1;
  const labels = page.slice(end).filter((line) => !isBlank(line)).sort((a, b) => Number(a.text) - Number(b.text));
  const at = page.findLastIndex((line, i) => i < end && isBlank(line)) + 1;
  if (at === 0 || labels.length === 0 || labels.some(({ text }, i) => Number(text) !== first + i)) return null;
  const head = noteHead(first + labels.length);
  const own = page.slice(at, end).findIndex(({ text }) => head.test(text));
  const texts = page.slice(at, own < 0 ? end : at + own);
  const starts = labels.length === 1 ? texts.slice(0, 1) : startsOf(texts, labels.length);
  if (texts.length > longestSlipped * labels.length || starts.some(({ text }) => text.trim().length < shortestSlipped && !begins.test(text))) return null;
  const zone = paired(labels, starts, texts);
  return zone && notesBelow(page, at, first, false, [...zone, ...page.slice(at + texts.length, end)]);
}

/** Where the numbers and texts of notes begin that stand one under the other at the very end of a page, in whatever order. */
function stackStart(page: readonly Line[]): number {
  let at = page.length;
  for (let i = at - 1; i >= 0 && (isBlank(page[i]) || isNumber(page[i] as Line) || begins.test((page[i] as Line).text)); i--) if (!isBlank(page[i])) at = i;
  return at;
}

/** A note's number alone on a line is sure; one in front of its text needs an empty line above, or a sentence that the page's end cuts off. */
const standsApart = (page: Line[], at: number): boolean =>
  /^\s*\d+\s*$/.test((page[at] as Line).text) || isBlank(page[at - 1]) || /[\p{Ll},]-?\s*$/u.test(page[at - 1]?.text ?? '');

/** Numbers that stand apart from their texts, "1 ⏎ 2 ⏎⏎ Kamerstuk … ⏎ Zie …", as readers of columns give them: as many texts as numbers belong to them in order. */
function unstacked(lines: readonly Line[], first: number): readonly Line[] {
  const filled = lines.filter((line) => !isBlank(line));
  const labels = filled.filter(isNumber).sort((a, b) => Number(a.text) - Number(b.text));
  const isApart = filled.some((line, i) => isNumber(line) && (i + 1 === filled.length || isNumber(filled[i + 1] as Line)));
  if (!isApart || labels.some(({ text }, i) => Number(text) !== first + i)) return lines;
  const texts = filled.filter((line) => !isNumber(line));
  return paired(labels, startsOf(texts, labels.length), texts) ?? lines;
}

/** The lines that begin a note each: all of them, or those that look so. */
const startsOf = (texts: readonly Line[], count: number): readonly Line[] =>
  (texts.length === count ? texts : texts.filter((line, i) => i === 0 || begins.test(line.text)));

/** Each number before the line that begins its note; null where there are more of one than of the other. */
function paired(labels: readonly Line[], starts: readonly Line[], texts: readonly Line[]): Line[] | null {
  const labelOf = new Map(starts.map((line, i) => [line, labels[i] as Line]));
  return starts.length === labels.length ? texts.flatMap((line) => [labelOf.get(line) ?? [], line].flat()) : null;
}

const isNumber = ({ text }: Line): boolean => /^\s*\d{1,3}\s*$/.test(text);
const begins = /^\s*(?:Kamerst|Kst|Zie |TK|Art\. |Tweede |Eerste |Handelingen|Motie|Aanhangsel|Bijlage|Idem|Ibid|https?:|www\.|Stb|Stcrt|\d\d ?\d{3}[ ,-])/;

function splitNotes(all: readonly Line[], first: number): Note[] {
  const lines = unstacked(all, first);
  const notes: { label: string; lines: Line[] }[] = [];
  for (const line of lines) {
    const number = first + notes.length;
    const head = noteHead(number).exec(line.text);
    if (head) notes.push({ label: String(number), lines: [{ ...line, text: line.text.slice(head[0].length) }] });
    else notes[notes.length - 1]?.lines.push(line);
  }
  return notes.map(({ label, lines: own }) => ({
    label, pieces: own.filter((line) => !isBlank(line)).flatMap((line, i) => [...(i > 0 ? [{ lineEnd: true } as const] : []), ...piecesOf(line, line.text.trim())]),
  }));
}
