import { latin } from '../../text/letters.js';
import type { Box, Furniture } from '../../document/document.js';
import type { Line } from './lines.js';
import { questionHead } from '../question-head.js';
import { labelOf, raisedLabel } from './notes.js';
import { cellOf } from './tables/tags.js';
import type { Page, Typography } from './typography.js';
import { largest, smallest } from '../../text/extremes.js';

/** The lines of a page by what they are to a reader. */
export interface Zones {
  page: Page;
  body: Line[];
  margin: Line[];
  furniture: Line[];
}

const pageNumber = latin(/^(?:pagina|blad|pag\.|page) ?\d{1,4}(?: ?(?:van|\/|of) ?\d{1,4})?$|^\d{1,4} ?(?:van|\/) ?\d{1,4}$/iu);

const issn = /^ISSN \d{4} ?[-–] ?\d{4}$/;
const imprint = latin(/^(?:(?:kst|ah)-[\w-]+|['’‘]s-Gravenhage \d{4}|(?:Tweede|Eerste) Kamer, vergaderjaar \d{4}.{0,60})$/u);

/** The imprint of a published paper at its foot: "kst-32545-143", "ISSN 0921 - 7371", "’s-Gravenhage 2021", and beside it the name of the series. */
function imprintOf(lines: readonly Line[], { height }: Page): ReadonlySet<Line> {
  const foot = lines.filter(({ y }) => y > 0.8 * height);
  return new Set(foot.some(({ text }) => issn.test(text)) ? foot.filter(({ text }) => issn.test(text) || imprint.test(text)) : []);
}

/** Parts each page into running text, margin column and what repeats from page to page. */
export function zonesOf(pages: readonly { page: Page; lines: Line[] }[], type: Typography): Zones[] {
  const repeated = repeatedKeys(pages);
  const head = headOf(pages[0]);
  return pages.map(({ page, lines }, i) => {
    const zones: Zones = { page, body: [], margin: [], furniture: [] };
    const imprinted = imprintOf(lines, page);
    const beside = besideText(lines, type);
    const known: Known = (line) => (repeated.get(keyOf(line, page)) ?? 0) > 1 || head.has(line.text);
    for (const line of lines) {
      const text = line.text;
      const inBand = line.y < 0.16 * page.height || line.y > 0.92 * page.height;
      const atMargin = inMargin(line, type, lines) || beside.has(line);
      const atEdge = inBand || atMargin;
      const isText = (): boolean => questionHead.test(text) || opensText(line, lines, page, type, known);
      const repeats = inBand && (repeated.get(keyOf(line, page)) ?? 0) > 1 && (i > 0 || line.y > 0.92 * page.height) && !isText() && !endsNote(line, lines, page, type) && !isHungOut(line, lines, known);
      const isFurniture = (repeats && !line.words.every((word) => cellOf(word) !== null)) || (pageNumber.test(text) && atEdge) || (isLoneNumber(line, text, page) && !isHungOut(line, lines, known)) || imprinted.has(line)
        || (i > 0 && atMargin) || (i > 0 && line.y < (inText(line, type) ? 0.16 : 0.22) * page.height && text.length > 3 && line.size < (head.get(text) ?? 0) + 1 && !isText() && !/^[\p{L} ]+[,:]$/u.test(text));
      (isFurniture ? zones.furniture : atMargin ? zones.margin : zones.body).push(line);
    }
    return zones;
  });
}

/** What the upper half of the first page says, each with its size: the head of a later page repeats it no larger, a title of an enclosure may say the same in larger type. */
function headOf(first: { page: Page; lines: Line[] } | undefined): ReadonlyMap<string, number> {
  const sizes = new Map<string, number>();
  for (const { text, size, y } of first?.lines ?? []) if (y < 0.5 * first!.page.height) sizes.set(text, Math.max(size, sizes.get(text) ?? 0));
  return sizes;
}

/** At the left of the running column and in its type: a title on page 8 may say the same as the subject on page 1. */
const inText = ({ x0, size }: Line, type: Typography): boolean => Math.abs(x0 - type.left) < 4 && size > type.size - 0.3;

/** Whether a line stands on another page too, at the same place or in the head of the first. */
type Known = (line: Line) => boolean;

/** Two pages may begin with the same title: what stands straight over or before text that stands nowhere else is none of their heads. */
const opensText = (line: Line, lines: readonly Line[], { height }: Page, type: Typography, known: Known): boolean =>
  line.y < 0.2 * height && inText(line, type) && (hasBeside(line, lines, known) || lines.some((below) => Math.abs(below.x0 - line.x0) < 4 && Math.abs(below.size - line.size) < 0.3
    && below.y - line.y > 2 && below.y - line.y < 1.3 * type.pitch && below.x1 - below.x0 > 0.6 * (type.right - type.left) && !known(below)));

/** Notes at the foot of two pages may end in the same words: what stands straight under small type of its own size, and that stands nowhere else, is text. */
const endsNote = (line: Line, lines: readonly Line[], { height }: Page, { size, pitch, left }: Typography): boolean =>
  line.y > 0.88 * height && line.size < size - 0.3 && Math.abs(line.x0 - left) < 4 && lines.some((above) => above !== line && Math.abs(above.x0 - line.x0) < 4 && Math.abs(above.size - line.size) < 0.3
    && line.y - above.y > 2 && line.y - above.y < pitch && above.x1 - above.x0 > 200);

/** A number by itself below or above everything else. */
const isLoneNumber = (line: Line, text: string, { height, number }: Page): boolean =>
  /^[-–]? ?\d{1,4} ?[-–]?$/.test(text) && (line.y > 0.93 * height || line.y < 0.07 * height) && Math.abs(Number(text.replace(/\D/g, '')) - number) < 3;

/** The label of a note, or the sign of an item, that stands out before its text. */
const isHungOut = (line: Line, lines: readonly Line[], known: Known): boolean =>
  line.text.length <= 3 && (labelOf(line) !== null || /^[•·▪➢–-]$/.test(line.text)) && hasBeside(line, lines, known);

/** Words straight to the right of it that stand nowhere else, as the name of a report beside the page's number would. */
const hasBeside = (line: Line, lines: readonly Line[], known: Known): boolean =>
  lines.some((other) => other !== line && other.x0 > line.x1 && other.x0 - line.x1 < 4 * other.size && Math.abs(other.y - line.y) < 0.5 * other.size && /\p{L}{2}/u.test(other.text) && !pageNumber.test(other.text) && !known(other));

/** Small type that begins at the margin's edge; in a row of equally small type it is a table's column. */
function inMargin(line: Line, { margin, size }: Typography, lines: readonly Line[]): boolean {
  if (margin === null || line.x0 < margin - 3 || line.size > 0.87 * size) return false;
  return line.x0 < margin + 115 && !lines.some((other) => other !== line && other.x1 <= line.x0 && Math.abs(other.y - line.y) < 1 && Math.abs(other.size - line.size) < 0.3 && other.x0 < margin - 60);
}

/** Words, or the number of a page: what may be left out with a margin. */
const noFigure = /^(?:[^\d€$%]*|\d{1,3})$/;

/** Type of the text's own size in the margin column: beside lines that fill the running column, and what stands straight above or below in the margin. A row of a table is cut up, such a line is not. */
function besideText(lines: readonly Line[], { margin, size, left, right, pitch }: Typography): ReadonlySet<Line> {
  const found = new Set<Line>();
  if (margin === null) return found;
  const isCut = (line: Line): boolean => lines.some(({ x0, y }) => x0 > left + 20 && x0 < margin - 3 && Math.abs(y - line.y) < 2.5);
  const large = lines.filter((line) => line.x0 > margin - 1.5 && line.x0 > right && line.size > 0.87 * size && noFigure.test(line.text) && !isCut(line));
  if (large.length === 0) return found;
  const fills = (line: Line): boolean => Math.abs(line.x0 - left) < 4 && line.x1 - line.x0 > 0.75 * (right - left) && Math.abs(line.size - size) < 0.4;
  const full = lines.filter(fills);
  for (const line of large) if (full.some(({ y }) => Math.abs(y - line.y) < pitch)) found.add(line);
  for (const line of large) if ([...found].some(({ y }) => Math.abs(y - line.y) < 1.6 * pitch)) found.add(line);
  return found;
}

/** How many pages show such a line at such a place, as far out as anything is looked for that repeats. */
function repeatedKeys(pages: readonly { page: Page; lines: Line[] }[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { page, lines } of pages) {
    const outer = lines.filter(({ y }) => y < 0.17 * page.height || y > 0.91 * page.height);
    for (const key of new Set(outer.map((line) => keyOf(line, page)))) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
}

/** Text with the page's number blotted out, and its height on the page; even and odd pages may mirror it. A note's label is no page number. */
const keyOf = (line: Line, { height, number }: Page): string =>
  `${line.text.replace(/\d+/g, (digits, at: number) => (Math.abs(Number(digits) - number) < 3 && (at > 0 || raisedLabel(line) === null) ? '#' : digits))}|${Math.round((line.y / height) * 100)}`;

/** A line as it is kept outside the text. */
export const furnitureOf = (line: Line): Furniture => ({ text: line.text, page: line.page, box: boxOf([line]) });

/** The rectangle around some lines. */
export const boxOf = (lines: readonly Pick<Line, 'x0' | 'x1' | 'top' | 'bottom'>[]): Box =>
  [smallest(lines.map((l) => l.x0)), smallest(lines.map((l) => l.top)), largest(lines.map((l) => l.x1)), largest(lines.map((l) => l.bottom))];
