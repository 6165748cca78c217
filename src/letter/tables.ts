import { latin } from '../text/letters.js';
import { type Block, type Cell, type Document, textOf } from '../document/document.js';
import type { LetterTable, Section } from './model.js';
import { sectionAt } from './regions.js';
import { readUnit } from './unit.js';

const caption = latin(/^(?:tabel|table|overzicht|figuur) ?(?:\d+|[A-Z])?(?:[.:]| [-–] |(?=$))/iu);

/** The data tables of the running text, each with the caption and unit that stand above, in or below it. */
export function readTables(document: Document, body: readonly Block[], sections: readonly Section[]): LetterTable[] {
  const places = new Map(body.map((block, i) => [block, i]));
  return body.filter((block) => block.rows !== null && isData(document, block)).map((block, i) => {
    const at = places.get(block) ?? 0;
    const around = [body[at - 1], body[at - 2], body[at + 1]].filter((other): other is Block => other !== undefined && other.kind !== 'table');
    const title = [body[at - 1], body[at + 1], body[at - 2]].find((other) => other && other.kind === 'paragraph' && caption.test(textOf(document, other.span)) && other.span[1] - other.span[0] < 300);
    const rows = block.rows as Cell[][];
    const headRows = headRowsOf(document, rows);
    const unit = unitIn(document, around, rows, headRows, title);
    return {
      id: `t${i + 1}`, page: block.page, section: sectionAt(sections, block.span[0]), caption: title ? textOf(document, title.span) : null,
      unit: unit?.text ?? null, unitSpan: unit?.span ?? null, headRows, rows, span: block.span,
    };
  });
}

/** Frames of forms and letterheads have a single row or column, or pairs of a label and its value. */
function isData(document: Document, { rows }: Block): boolean {
  const filled = (rows ?? []).map((row) => row.filter(({ span }) => span[1] > span[0]).length);
  if (filled.length < 2 || filled.filter((count) => count > 1).length < 2) return false;
  const first = (rows ?? []).map((row) => row[0]).map((cell) => (cell ? document.text.slice(...cell.span) : ''));
  return !first.some((label) => /^(?:Datum|Betreft|Onderwerp|Ons kenmerk|Onze referentie|Uw kenmerk)(?: ?:)?$/.test(label));
}

const figure = /^[(€$£]? ?[-−–+]? ?(?:\d[\d.,]*|\d{1,3}(?: \d{3})+)(?:,[-–])? ?(?:%|mln\.?|mld\.?|miljoen|miljard|\))?$/u;
/** "(1)" above a column. */
const columnNumber = /^\([1-9]\)$/;
const year = /^(?:19|20)\d\d(?: ?[-–/] ?(?:(?:19|20)?\d\d))?\*?$/;

/** Rows at the top that name the columns: marked as head, or without a figure that is no year. */
function headRowsOf(document: Document, rows: readonly (readonly Cell[])[]): number {
  const marked = rows.findIndex((row) => !row.some(({ head }) => head));
  if (marked > 0) return marked;
  let count = 0;
  for (const row of rows) {
    const texts = row.slice(1).map(({ span }) => document.text.slice(...span)).filter((text) => text !== '');
    const isHead = texts.length > 0 && texts.every((text) => !figure.test(text) || year.test(text) || columnNumber.test(text));
    if (!isHead || count > 3) break;
    count++;
    if (count === 1 && !rows.slice(1).some((next) => next.slice(1).some(({ span }) => figure.test(document.text.slice(...span))))) break;
  }
  return Math.min(count, rows.length - 1);
}

/** The unit that holds for the whole table: in the first cell of the head, a row of its own under it, the caption, or a short line beside the table. */
function unitIn(document: Document, around: readonly Block[], rows: readonly (readonly Cell[])[], headRows: number, title: Block | undefined): { text: string; span: Block['span'] } | null {
  const spans = [
    ...rows.slice(0, Math.max(1, headRows)).flatMap((row) => row.slice(0, 1).map(({ span }) => span)),
    ...rows.slice(0, headRows + 1).map((row) => row.filter(({ span }) => span[1] > span[0])).filter((filled) => filled.length === 1).flatMap((filled) => filled.map(({ span }) => span)),
    ...(title ? [title.span] : []),
    ...around.filter(({ span }) => span[1] - span[0] < 140).map(({ span }) => span),
    ...around.slice(0, 1).flatMap(({ span }) => bracketAtEnd(document, span)),
  ];
  for (const span of spans) {
    const text = document.text.slice(...span);
    if (readUnit(text) && !/[.!?] \p{Lu}/u.test(text)) return { text: unitWords(text), span };
  }
  return null;
}

/** "… ziet er als volgt uit (bedragen in € miljoen):" declares the unit, however long the text is that ends so. */
function bracketAtEnd(document: Document, [from, to]: Block['span']): Block['span'][] {
  const last = document.text.slice(Math.max(from, to - 80), to);
  const found = /\((?:alle )?bedragen [^()]*\)(?=[.:]?$)/iu.exec(last);
  return found ? [[to - last.length + found.index, to - last.length + found.index + found[0].length]] : [];
}

/** The words of a caption that name the unit: the bracket they stand in, or all of a short line. */
const unitWords = (text: string): string => /\((?<words>[^()]*(?:[x×] ?€|€ ?[x×]|miljoen|mln|1[.]000|miljard|euro)[^()]*)\)/iu.exec(text)?.groups?.words ?? text;
