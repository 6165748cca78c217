import { latin } from '../text/letters.js';
import { type Block, type Cell, type Document, textOf } from '../document/document.js';
import type { LetterTable, Section } from './model.js';
import { sectionAt } from './regions.js';
import { lastStartingAt } from '../text/span.js';
import { readUnit, unitPhrase } from './unit.js';

/** "Tabel 2a: …", "Tabel 3 Kosten", "Tabel Kosten"; "Tabel 3 geeft de kosten" is a sentence. */
const caption = latin(/^(?:tabel|table|overzicht|figuur)(?: ?(?:\d+(?:[.-]\d+)*[a-z]?|[A-Z])(?!\p{L}))?(?: ?[.:]| [-–] |$)/iu);
const numbered = latin(/^(?:Tabel|Figuur)(?: \d+(?:[.-]\d+)*[a-z]?)? \p{Lu}/u);
/** "Opbrengst 2031 (kasbasis) rijksbelastingen": two words, no sentence, no heading, no unit. */
const named = latin(/^(?!(?:Bedrag|Prij|Bijlage|Vraag|Antwoord|Alle )|.*(?<!\p{L})(?:is|zijn|wordt|worden|was|waren|werd|werden|heeft|hebben|kan|kunnen|zal|zullen|moet|geeft|toont|staat|staan|blijkt|volgt|ziet|bedraagt|betreft|gaat|ontstaat|leidt|laat|ik|u|wij|we)(?!\p{L}))\p{Lu}\p{L}+ .*[^.!]$/u);

/** The data tables of the running text, each with the caption and unit that stand above, in or below it. */
export function readTables(document: Document, body: readonly Block[], sections: readonly Section[]): LetterTable[] {
  const places = new Map(body.map((block, i) => [block, i]));
  return body.filter((block) => block.rows !== null && isData(document, block)).map((block, i) => {
    const at = places.get(block) ?? 0;
    const around = besides(document, body, at);
    const title = around.find((other) => other.kind === 'paragraph' && isCaption(textOf(document, other.span))) ?? titleAbove(document, block, body[at - 1], sections);
    const rows = block.rows as Cell[][];
    const headRows = headRowsOf(document, rows);
    const unit = unitIn(document, around, rows, headRows, title);
    return {
      id: `t${i + 1}`, page: block.page, section: sectionAt(sections, block.span[0]), caption: title ? textOf(document, title.span) : null,
      unit: unit?.text ?? null, unitSpan: unit?.span ?? null, headRows, rows, span: block.span,
    };
  });
}

/** What stands straight above a table, below it (unless that is the next table's), and above that (unless that stands below the table before). */
function besides(document: Document, body: readonly Block[], at: number): Block[] {
  const [first, second, third] = [body[at - 1], body[at - 2], body[at - 3]];
  const isOther = first?.kind === 'table' || (third?.kind === 'table' && first !== undefined && !isCaption(textOf(document, first.span)));
  return [first, body[at + 2]?.kind === 'table' ? undefined : body[at + 1], isOther ? undefined : second].filter((other): other is Block => other !== undefined && other.kind !== 'table');
}

const isCaption = (text: string): boolean => text.length < 300 && (caption.test(text) || numbered.test(text));

/** A line straight above the table that is no heading of the letter, and says more than the unit: in another look, or as names of tables are in the text's own. */
function titleAbove(document: Document, table: Block, above: Block | undefined, sections: readonly Section[]): Block | undefined {
  if (above?.kind !== 'paragraph') return undefined;
  const section = sections[lastStartingAt(sections, above.span[0], ({ heading }) => heading)];
  if (section && above.span[0] < section.heading[1]) return undefined;
  const { bold, italic, underline } = above.style;
  const text = textOf(document, above.span);
  if (text.length > 159 || /[:;,?]$/.test(text) || unitPhrase(text) === text) return undefined;
  return bold || underline || (italic && !text.endsWith('.')) || (named.test(text) && (readUnit(text) !== null || isCloseTo(table, above))) ? above : undefined;
}

/** Nearer to the table than to what stands above it, and no wider. */
function isCloseTo({ box, page }: Block, above: Block): boolean {
  const size = above.style.size ?? 0;
  if (!box || !above.box || above.page !== page || above.box[0] < box[0] - 4 || above.box[2] > box[2] + 4 || above.box[3] - above.box[1] > 1.6 * size) return false;
  const gap = box[1] - above.box[3];
  return gap < 1.8 * size && gap < (above.spaceAbove ?? Infinity);
}

/** Frames of forms and letterheads have a single row or column, or pairs of a label and its value. */
function isData(document: Document, { rows }: Block): boolean {
  const filled = (rows ?? []).map((row) => row.filter(({ span }) => span[1] > span[0]).length);
  if (filled.length < 2 || filled.filter((count) => count > 1).length < 2) return false;
  const first = (rows ?? []).map((row) => row[0]).map((cell) => (cell ? document.text.slice(...cell.span) : ''));
  return !first.some((label, i) => (i > 0 ? /^(?:Datum|Betreft|Onderwerp|Ons kenmerk|Onze referentie|Uw kenmerk)(?: ?:)?$/ : /^(?:Datum|Betreft|Onderwerp|Ons kenmerk|Onze referentie|Uw kenmerk) ?:$/).test(label));
}

const figure = /^[(€$£]? ?[-−–+]? ?(?:\d[\d.,]*|\d{1,3}(?: \d{3})+)(?:,[-–])? ?(?:%|mln\.?|mld\.?|miljoen|miljard|\))?$/u;
/** "(1)" above a column. */
const columnNumber = /^\([1-9]\)$/;
const year = /^(?:19|20)\d\d(?: ?[-–/] ?(?:(?:19|20)?\d\d))?\*?$/;

/** What stands where a figure is missing. */
const none = /^(?:[-–—/]|n\.?v\.?t\.?|n\.?b\.?|p\.?m\.?|nihil)$/iu;

/** "1 | 2 | 3 | 4 | 5 = 2+3+4" numbers the columns. */
export function numbersColumns(text: string, row: readonly Cell[]): boolean {
  const numbers = row.map(({ span }) => text.slice(...span)).filter((words) => words !== '').map((words) => Number(/^\(?(\d\d?)\)?(?: ?=.*)?$/.exec(words)?.[1] ?? NaN));
  return numbers.length > 2 && (numbers[0] ?? 0) <= 2 && numbers.every((number, i) => number === i + (numbers[0] ?? NaN));
}

/** Rows at the top that name the columns: marked as head, or without a figure that is no year, or a sign that there is none. */
function headRowsOf(document: Document, rows: readonly (readonly Cell[])[]): number {
  const marked = rows.findIndex((row) => !row.some(({ head }) => head));
  if (marked > 0) return marked;
  const from = titleRowsOf(rows);
  let count = from;
  let isLabelled = false;
  for (const row of rows.slice(from)) {
    const [first = '', ...others] = row.map(({ span }) => document.text.slice(...span));
    const texts = others.filter((text) => text !== '');
    const isNumbered = count > from && /^\d{1,3}[.)]?$/.test(first);
    const isHead = texts.length > 0 && !isNumbered && !(isLabelled && first !== '') && texts.every((text) => (!figure.test(text) || year.test(text) || columnNumber.test(text)) && !none.test(text));
    if (!(isHead || numbersColumns(document.text, row)) || count > from + 3) break;
    count++;
    isLabelled ||= first !== '';
    if (count === from + 1 && !rows.slice(count).some((next) => next.slice(1).some(({ span }) => figure.test(document.text.slice(...span))))) break;
  }
  return count > from ? Math.min(count, rows.length - 1) : 0;
}

/** Rows at the top with a title alone, over a head of short names. */
function titleRowsOf(rows: readonly (readonly Cell[])[]): number {
  const first = rows.findIndex((row) => row.slice(1).some(({ span }) => span[1] > span[0]));
  return first > 0 && (rows[first] as readonly Cell[]).every(({ span }) => span[1] - span[0] < 60) ? first : 0;
}

/** The unit that holds for the whole table: in the first cell of the head, a row of its own under it, the caption, or a short line beside the table. */
function unitIn(document: Document, around: readonly Block[], rows: readonly (readonly Cell[])[], headRows: number, title: Block | undefined): { text: string; span: Block['span'] } | null {
  const spans = [
    ...rows.slice(0, Math.max(1, headRows)).flatMap((row) => row.slice(0, 1).map(({ span }) => span)),
    ...rows.slice(0, headRows + 1).map((row) => row.filter(({ span }) => span[1] > span[0])).filter((filled) => filled.length === 1).flatMap((filled) => filled.map(({ span }) => span)),
    ...(title ? [title.span] : []),
    ...around.filter(({ span }) => span[1] - span[0] < 140).map(({ span }) => span),
  ];
  for (const span of spans) {
    const text = document.text.slice(...span);
    if (readUnit(text) && !/[.!?] \p{Lu}/u.test(text.replace(caption, ''))) return { text: unitWords(text), span };
  }
  const [above] = around;
  const last = above && inBrackets.exec(document.text.slice(...above.span))?.groups?.words;
  return above && last !== undefined && readUnit(last) ? { text: last, span: above.span } : null;
}

/** The last words of a paragraph: "… als volgt uit (bedragen in € miljoen):". */
const inBrackets = /\((?<words>[^()]{3,80})\)[.:]?$/u;

/** The words that name the unit: the bracket they stand in, the end of a long line, or all of a short one. */
function unitWords(text: string): string {
  for (const [, words = ''] of text.matchAll(/\(([^()]{3,80})\)/gu)) if (readUnit(words)) return words;
  if (text.length < 40) return text.replace(caption, '').trim();
  const words = unitPhrase(text);
  return words !== null && readUnit(words) ? words : text;
}
