import { latin } from '../../text/letters.js';
import { largest, smallest } from '../../text/extremes.js';
import { isLetters } from './pieces.js';
import { endsSentence, type Row } from './rows.js';
import type { Word } from './lines.js';
import type { Typography } from './typography.js';

/** Rows that a reader takes for one paragraph or item. */
export interface Paragraph {
  rows: Row[];
  /** Blank space above it in points; null at the top of a page. */
  spaceAbove: number | null;
}

/** Rows in reading order → paragraphs, over page breaks too. `type.right` is the edge lines were broken at. */
export function paragraphsOf(rows: readonly Row[], type: Typography): Paragraph[] {
  const paragraphs: Paragraph[] = [];
  const asides: Row[] = [];
  let open: Paragraph | undefined;
  let titled = 0;
  for (const row of rows) {
    if (row.aside) {
      asides.push({ ...row, aside: false });
      continue;
    }
    const above = open?.rows.at(-1);
    const number = open ? numberOver(open, row) : 0;
    if (open && above && goesOn(open, above, row, type) && !(number === titled + 1 && isTitle(above, row) && roomLeft(open.rows, above, row, type) > 4)) {
      open.rows.push(row);
      continue;
    }
    titled = number || titled;
    open = { rows: [row], spaceAbove: above && above.page === row.page && row.y > above.y ? Math.max(0, row.y - above.y - stepOf(row, type)) : null };
    paragraphs.push(...besides(asides.splice(0), type), open);
  }
  return [...paragraphs, ...besides(asides, type)];
}

/** What stands beside the text, once the paragraph next to it is whole. */
const besides = (rows: readonly Row[], type: Typography): Paragraph[] =>
  rows.length === 0 ? [] : paragraphsOf(rows, { ...type, left: smallest(rows.map(({ x0 }) => x0)), right: largest(rows.map(({ x1 }) => x1)) });

/** Baseline to baseline as this size of type is set. */
const stepOf = ({ size }: Row, type: Typography): number => (Math.abs(size - type.size) < 0.4 ? type.pitch : (size * type.pitch) / type.size);

const caption = /^(?:Tabel|Figuur|Grafiek|Kader|Box) ?\d/;

/** Whether a row goes on with the paragraph above it. */
export function goesOn({ rows }: Paragraph, above: Row, row: Row, type: Typography): boolean {
  const first = rows[0] as Row;
  if ((row.marker !== null && !isNumberOf(above, row)) || isNextItem(first, row) || isNextQuestion(above, row) || Math.abs(above.size - row.size) > 0.6) return false;
  const step = row.y - above.y;
  const midSentence = (!endsSentence(above) || isNumberOf(above, row)) && /^[\p{Ll}\d€(“‘"']/u.test(row.text);
  const room = roomLeft(rows, above, row, type);
  // A page or a box may be set wider than the rest: a full line that ends no sentence goes on there too.
  const wide = room < 2 && (midSentence || /[\p{L},]$/u.test(above.text)) ? 1.7 : 1.3;
  const leaves = row.page > above.page || isNextColumn(above, row);
  if (!leaves && (step < 2.5 || step > wide * stepOf(row, type))) return false;
  if (row.page > above.page + 1) return false;
  // Signatures side by side: what stands wholly to the left of the line above goes on with another.
  if (row.page === above.page && row.x1 < above.x0 && step > 0.6 * stepOf(row, type)) return false;
  if (changesStyle(above, row) && !(midSentence && room < 2) && !setsWordsApart(rows, above, row, room)) return false;
  if (!fitsIndent(first, rows, row) && !(midSentence && room < 2)) return false;
  // A caption at the foot of a page and a title at the head of the next are two.
  if (leaves) return midSentence ? room < 12 : room < 2 && !endsSentence(above) && !caption.test(first.text);
  const isSameTag = above.words.at(-1)?.tag?.element === row.words[0]?.tag?.element && (row.words[0]?.tag?.element ?? -1) >= 0;
  if (midSentence) return room < 12 || isSameTag;
  return room < (endsSentence(above) ? (isSameTag ? 6 : 1) : isSameTag ? 12 : leavesItem(first, row) ? 1 : 4);
}

/** The head of the column to the right. */
const isNextColumn = (above: Row, row: Row): boolean => above.edge !== null && row.edge !== null && row.page === above.page && row.y < above.y && row.x0 > above.edge;

/** A line below a title with a number, set apart like it, that stands to the left of the title's text: a title of its own. */
const leavesItem = (first: Row, row: Row): boolean =>
  first.marker !== null && first.hang !== null && first.hang - row.x0 > 6 && (isWhole(first, ({ font }) => font.bold) || isWhole(first, ({ font }) => font.italic));

/** "g)" under "f)", where the text follows a letter or number as near as any word. */
function isNextItem(first: Row, row: Row): boolean {
  const [before, own] = [first, row].map(({ text }) => enumerator.exec(text)?.[1]);
  return before !== undefined && own !== undefined && Math.abs(first.x0 - row.x0) < 3
    && (/\d/.test(own) ? Number(own) === Number(before) + 1 : own.length === 1 && own.charCodeAt(0) === before.charCodeAt(0) + 1);
}

const enumerator = /^\(?(\d{1,2}|[a-z])[.)] /;

/** Number of an item of one line over text that begins where the number does: of a title, where another paragraph begins there. */
const numberOver = ({ rows: [first, second] }: Paragraph, row: Row): number =>
  second === undefined && row.marker === null && (first?.hang ?? 0) - row.x0 > 6 ? Number(/^\d{1,2}(?=[.)]$)/.exec(first?.marker ?? '')?.[0] ?? 0) : 0;

/** "2. Tolken in de zorg ⏎ Het inzetten van …": the line ends no sentence, and another begins. */
const isTitle = (above: Row, row: Row): boolean => !endsSentence(above) && !wantsMore.test(above.text) && /^\p{Lu}/u.test(row.text);

/** A number that the line break parted from what it counts: "nr. ⏎ 33)" is no item. */
const isNumberOf = (above: Row, row: Row): boolean => /^\d/.test(row.text) && /(?<!\p{L})(?:nrs?|nummers?|artt?|artikel|blz|pp?|p\.)\.?$/iu.test(above.text);

/** The number alone on its line over a question, under a question that fills its line. */
const isNextQuestion = (above: Row, row: Row): boolean => /^\d{1,3}\.?$/.test(row.text) && above.text.endsWith('?');

/** Ems left on the line above had it taken the first word of this one: what is broken for want of room leaves none. */
function roomLeft(rows: readonly Row[], above: Row, row: Row, type: Typography): number {
  const needed = widthOfFirst(row) + 0.35 * row.size;
  const edge = above.edge ?? Math.max(type.right - 6, ...rows.map(({ x1 }) => x1));
  return (edge - above.x1 - needed) / row.size;
}

/** Width up to the first gap. */
function widthOfFirst({ words }: Row): number {
  let last = 0;
  while (words[last + 1] && !(words[last + 1] as Word).spaceBefore) last++;
  return (words[last] as Word).x1 - (words[0] as Word).x0;
}

/** Weight, slant or underlining that begins or ends at the line break, for the whole of one of the lines. */
function changesStyle(above: Row, row: Row): boolean {
  return ([({ font }) => font.bold, ({ font }) => font.italic, ({ underline }) => underline] as ((word: Word) => boolean)[]).some((has) => {
    const [last, first] = [above.words.findLast(isLetters), row.words.find(isLetters)];
    return last !== undefined && first !== undefined && has(last) !== has(first) && (isWhole(above, has) || isWhole(row, has));
  });
}

/** A line in another look that stands in a sentence: behind a word that wants another, or below a full line that ends none, or where the look is again that of the first line. */
function setsWordsApart(rows: readonly Row[], above: Row, row: Row, room: number): boolean {
  if (rows.length > 1 && !changesStyle(rows[0] as Row, row)) return true;
  if (room < 4 && wantsMore.test(above.text)) return true;
  return rows.length > 1 && room < 1 && /[\p{Ll},]$/u.test(above.text) && isWhole(row, ({ font }) => font.italic) && !isWhole(above, ({ font, underline }) => font.italic || font.bold || underline);
}

/** Articles and words before a name at the end of a line. */
const wantsMore = latin(/(?<!\p{L})(?:de|het|een|van|voor|met|door|aan|in|op|uit|bij|tot|over|onder|naar|tussen|en|of|als|dat|die|deze|dit|zijn|haar|hun|ons|onze|zoals|heet|genaamd|genoemd|getiteld|rapport)$/u);

const isWhole = ({ words }: Row, has: (word: Word) => boolean): boolean => words.every((word) => has(word) || !isLetters(word));

/** Under the first line, or under the text behind its sign; a first line may stand in or out a little. */
function fitsIndent(first: Row, rows: readonly Row[], row: Row): boolean {
  const second = rows[1];
  if (second) return Math.abs(row.x0 - second.x0) < 5 || Math.abs(row.x0 - first.x0) < 3;
  if (first.marker !== null) return Math.abs(row.x0 - (first.hang ?? row.x0)) < 8 || (row.x0 > first.x0 - 3 && row.x0 < (first.hang ?? first.x0) + 3);
  if (first.hang !== null && Math.abs(row.x0 - first.hang) < 5) return true;
  return row.x0 - first.x0 < 6 && first.x0 - row.x0 < 40;
}
