import type { Line } from '../lines.js';
import { largest, smallest } from '../../../text/extremes.js';
import { byFigures } from './stacked.js';
import { cellFrom, type TextCell } from './tags.js';

type TaggedRow = readonly TextCell[];

/** More than these no page can show. */
const [mostRows, mostColumns] = [2000, 200];

const textOf = ({ lines }: TextCell): string => lines.map(({ text }) => text).join(' ');
const textsOf = (row: TaggedRow | undefined): string => (row ?? []).map(textOf).join('|');

/** Parts a tagged table into the tables that a reader sees: titles and prose that stand across it are none of it. */
export function partsOf(rows: readonly TaggedRow[]): TaggedRow[][] {
  const parts: TaggedRow[][] = [];
  let open: TaggedRow[] = [];
  let solo: TaggedRow[] = [];
  const close = (): void => { if (open.length > 0) parts.push(open); open = []; };
  for (const row of rows) {
    if (row.length === 1 && (parts.length > 0 || open.length > 0 || solo.length > 0 || !isRest(row))) { solo.push(row); continue; }
    if (solo.length > 0 && (open.length === 0 || solo.some((one) => isAcross(one, rows)) || textsOf(row) === textsOf(open[0]))) {
      close();
      open.push(...solo.slice(solo.findLastIndex((one) => !isHead(one, rows) && !standsUnder(one, rows)) + 1));
    } else open.push(...solo);
    solo = [];
    open.push(row);
  }
  if (solo.length > 0 && open.length > 0 && !solo.some((one) => isAcross(one, rows) || isSource(one))) open.push(...solo);
  close();
  return parts.map((part) => part.flatMap((row) => byFigures(row, (_, lines) => cellFrom(lines))));
}

/** One cell across the table: a caption, or prose. A title of some rows is shorter. */
function isAcross(row: TaggedRow, rows: readonly TaggedRow[]): boolean {
  const cell = row[0] as TextCell;
  const width = largest(rows.flat().map(({ x1 }) => x1)) - smallest(rows.flat().map(({ x0 }) => x0));
  const text = textOf(cell);
  return cell.x1 - cell.x0 > 0.6 * width && text.length > 60 && (text.length > 110 || /[.:;]$/u.test(text) || isUnit(cell));
}

/** A short text by itself over a column other than the first: its head. */
function isHead(row: TaggedRow, rows: readonly TaggedRow[]): boolean {
  const cell = row[0] as TextCell;
  const firsts = rows.flatMap(([first, second]) => (first && second ? [first] : []));
  return textOf(cell).length < 40 && !isUnit(cell) && firsts.length > 1 && firsts.every(({ x1 }) => x1 < cell.x0);
}

const isUnit = (cell: TextCell): boolean => /bedragen|[x×] ?€|€ ?[x×]/iu.test(textOf(cell));

/** A text by itself that begins where the second cell of other rows does, or a later one: what stands left of it is merged with the row above. */
function standsUnder(row: TaggedRow, rows: readonly TaggedRow[]): boolean {
  const cell = row[0] as TextCell;
  return !isUnit(cell) && rows.some(([first, ...others]) => first !== undefined && first.x1 < cell.x0 && others.some(({ x0 }) => Math.abs(x0 - cell.x0) < 3));
}

/** The rest of a cell that the page break cut. */
const isRest = (row: TaggedRow): boolean => /^\p{Ll}{2}/u.test(textsOf(row));

const isSource = (row: TaggedRow): boolean => /^(?:bron(?:nen)? ?:|\*|noten? ?:|toelichting ?:)/iu.test(textOf(row[0] as TextCell));

/** What the rows hold: a table's data, a piece of one that another page may complete, or the layout of questions, labels and signatures. */
export function kindOf(rows: readonly TaggedRow[]): 'data' | 'piece' | 'layout' {
  if (rows.length > mostRows || rows.some((row) => row.length > mostColumns)) return 'layout';
  const several = rows.filter((row) => row.length > 1);
  const texts = several.map((row) => row.map(textOf));
  const questions = several.filter((row) => /^\d{0,3}[.)]?$/.test(textOf(row[0] as TextCell)) && row.some(({ lines }) => lines.some(isQuestion))).length;
  // "Onderwerp | Planning" over columns is a head; labels of a letterhead stand one under the other, or have a colon.
  const isLabels = texts.some(([first], i) => (i > 0 ? /^(?:Datum|Betreft|Onderwerp|Ons kenmerk|Onze referentie|Kenmerk|Aan|Van)(?: ?:|$)/ : /^(?:Datum|Betreft|Onderwerp|Ons kenmerk|Onze referentie|Kenmerk|Aan|Van) ?:/).test(first as string));
  const isSigned = rows.length < 7 && texts.flat().some((text) => /^(?:De|Het) (?:minister|staatssecretaris|minister-president)\b/iu.test(text)) && !/\d/.test(texts.flat().join());
  if (several.length === 0 && rows[0] && isRest(rows[0])) return 'piece';
  if (several.length === 0 || questions >= 0.3 * several.length || isLabels || isSigned) return 'layout';
  return several.length > 1 ? 'data' : 'piece';
}

const isQuestion = (line: Line): boolean => /\?["'’”)]*$|^(?:Antwoord|Vraag)\b/.test(line.text);
