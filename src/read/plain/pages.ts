import type { Furniture } from '../../document/document.js';
import { isBlank, type Line } from './lines.js';
import { liftPageNotes } from './page-notes.js';
import type { Note } from './residue.js';
import { segmentsOf } from './segments.js';
import { continues } from './wrap.js';
import { questionHead } from '../question-head.js';
import { smallest } from '../../text/extremes.js';

/** Lines of a paged text (`pdftotext`) in reading order, without what belongs to the page and not to the letter. */
export interface Paged {
  lines: Line[];
  /** The margin column of the first page, line by line. */
  margin: Line[];
  furniture: Furniture[];
  /** Footnotes from the foot of the pages. */
  notes: Note[];
}

const pageNumber = /^\s*(?:P ?agina|blad(?:zijde)?) ?\d{1,4} ?(?:van|\/) ?\d{1,4}\s*$/i;
const barePageNumber = /^\s*[-–]? ?\d{1,4} ?[-–]?\s*$/;
/** What a margin column holds, in some line of it. */
const marginWord = /^(?:directoraat|directie|datum|on(?:s|ze) (?:kenmerk|ref)|uw (?:kenmerk|ref)|kenmerk|p ?agina|bezoekadres|postbus|contact|ministerie|www\.|bijlage|projectnaam)/i;
/** Where on its line a margin column begins at the least. */
const leftmostMargin = 55;
/** Lines from the top of a page among which its running head stands. */
const headLines = 14;

/** Splits into pages, sets the margin column apart, drops page numbers and running heads, and joins what runs over a page's end. */
export function readPages(lines: readonly Line[]): Paged {
  const pages = splitPages(lines);
  if (pages.length === 1 && !hasColumns(pages[0] as Line[])) return { lines: [...lines], margin: [], furniture: [], notes: [] };
  const heads = runningHeads(pages);
  const headsAnywhere = headsAmongText(pages);
  const margin: Line[] = [];
  const furniture: Furniture[] = [];
  const drop = (line: Line): void => { furniture.push({ text: line.text.trim().replace(/ {2,}/g, ' '), page: null, box: null }); };
  const bodies = pages.map((page, p) => {
    const split = splitMargin(page);
    for (const line of split.margin) (p === 0 && !pageNumber.test(line.text) ? margin.push(line) : drop(line));
    return split.body.filter((line, i) => {
      const isFurniture = pageNumber.test(line.text) || (p > 0 && ((i < headLines && heads.has(line.text.trim())) || headsAnywhere.has(unspaced(line.text))))
        || (pages.length > 1 && barePageNumber.test(line.text) && Number(line.text.replace(/\D/g, '')) === p + 1 && split.body.slice(i + 1).every(isBlank));
      if (isFurniture) drop(line);
      return !isFurniture;
    });
  });
  const lifted = liftPageNotes(bodies);
  return { lines: joinPages(lifted.pages), margin, furniture, notes: lifted.notes };
}

/** A form feed ends a page; where a text has none, "Pagina 1 van 4" does. */
function splitPages(lines: readonly Line[]): Line[][] {
  const pages: Line[][] = [[]];
  const fed = (lines[lines.length - 1]?.page ?? 1) > 1;
  for (const [i, line] of lines.entries()) {
    const before = lines[i - 1];
    if (before && (fed ? before.page !== line.page : pageNumber.test(before.text))) pages.push([]);
    pages[pages.length - 1]?.push(line);
  }
  return pages.filter((page) => page.some((line) => !isBlank(line)));
}

/** Short lines that stand at the top of most pages; on a second page also those of the letterhead. */
function runningHeads(pages: readonly Line[][]): Set<string> {
  const counts = new Map<string, number>();
  const later = pages.slice(1);
  for (const page of later) {
    for (const text of new Set(page.slice(0, headLines).map((line) => line.text.trim()))) counts.set(text, (counts.get(text) ?? 0) + 1);
  }
  const letterhead = new Set((pages[0] ?? []).slice(0, 45).map((line) => line.text.trim()));
  const isHead = (text: string, count: number): boolean =>
    text !== '' && text.length <= 60 && !questionHead.test(text) && (count >= Math.max(2, later.length * 0.6) || (letterhead.has(text) && later.length < 3) || marginWord.test(text) && letterhead.has(text));
  return new Set([...counts].filter(([text, count]) => isHead(text, count)).map(([text]) => text));
}

/** Lines of the letterhead's columns that stand again on most pages: without layout pdftotext puts them anywhere, and spaces within them differ from page to page. */
function headsAmongText(pages: readonly Line[][]): Set<string> {
  const [first = [], ...later] = pages;
  const counts = new Map<string, number>();
  for (const page of later) for (const text of new Set(page.map(({ text }) => unspaced(text)))) counts.set(text, (counts.get(text) ?? 0) + 1);
  const letterhead = first.filter(({ text }) => !questionHead.test(text.trim())).map(({ text }) => unspaced(text)).filter((text) => text.length > 1 && text.length <= 60 && !/^(?:Ja|Nee)\b/.test(text));
  return new Set(letterhead.filter((text) => (counts.get(text) ?? 0) >= Math.max(2, later.length * 0.6)));
}
const unspaced = (text: string): string => text.replace(/\s+/g, '');

const hasColumns = (page: readonly Line[]): boolean => marginStart(page) !== null;

/** Where the margin column of a page begins; null where it has none. */
function marginStart(page: readonly Line[]): number | null {
  const starts = page.flatMap(({ text }) => segmentsOf(text, 3).filter((segment) => segment.start >= leftmostMargin));
  const named = starts.filter((segment) => marginWord.test(segment.text));
  for (const { start } of named) {
    const column = starts.filter((segment) => Math.abs(segment.start - start) <= 2);
    const left = smallest(column.map((segment) => segment.start));
    if ((column.length > 1 || named.length > 0) && crossing(page, left) <= Math.max(1, page.length * 0.05)) return left;
  }
  return null;
}

/** How many lines have text on both sides of a column's edge without a gap. */
const crossing = (page: readonly Line[], at: number): number =>
  page.filter(({ text }) => text.length > at && segmentsOf(text, 2).some((segment) => segment.start < at && segment.start + segment.text.length > at)).length;

function splitMargin(page: readonly Line[]): { body: Line[]; margin: Line[] } {
  const start = marginStart(page);
  if (start === null) return { body: [...page], margin: [] };
  const body: Line[] = [];
  const margin: Line[] = [];
  for (const line of page) {
    const right = segmentsOf(line.text, 2).find((segment) => segment.start >= start - 1);
    const left = right ? line.text.slice(0, right.start) : line.text;
    if (right) margin.push({ ...line, text: line.text.slice(right.start) });
    if (left.trim() !== '') body.push({ ...line, text: left.trimEnd() });
    // A line of the margin alone is no empty line of the body, unless the body has a gap there anyway.
    else if (!right || !isBlank(body[body.length - 1])) body.push({ ...line, text: '' });
  }
  return { body: withoutFalseGaps(body), margin };
}

/** A margin line between two lines of one sentence leaves no gap. */
function withoutFalseGaps(body: Line[]): Line[] {
  return body.filter((line, i) => !(isBlank(line) && isMidSentence(body[i - 1], body[i + 1])));
}

function isMidSentence(before: Line | undefined, after: Line | undefined): boolean {
  if (!before || !after || isBlank(before) || isBlank(after)) return false;
  return !/[.:;!?]\s*$/.test(before.text) && /^\s*\p{Ll}/u.test(after.text) && before.text.trim().length >= 40;
}

/** Pages one behind the other; a paragraph that runs over a page's end is whole again. */
function joinPages(pages: readonly Line[][]): Line[] {
  const all: Line[] = [];
  for (const page of pages) {
    const first = page.findIndex((line) => !isBlank(line));
    if (first < 0) continue;
    while (all.length > 0 && isBlank(all[all.length - 1])) all.pop();
    const before = all[all.length - 1];
    const after = page[first] as Line;
    const runsOn = before && !/[.:;!?]\s*$|\S {3,}\S/.test(before.text) && continues(before.text, after.text, Math.max(before.text.trim().length, 40));
    if (before && !runsOn) all.push({ ...before, text: '' });
    for (const line of page.slice(first)) all.push(line);
  }
  return all;
}
