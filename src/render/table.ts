import { Chalk, type ChalkInstance } from 'chalk';
import Table from 'cli-table3';
import type { Result } from '../schema/result.js';
import { type CellValue, type ListName, listNames, readingRows, type Row } from './lists.js';
import type { Renderer } from './renderer.js';
import { largest } from '../text/extremes.js';

/** How wide the terminal is (columns), whether it takes colours, and which list is wanted (null: all). */
export interface TableOptions { list: string | null; width: number; color: boolean }

/** The letter as tables for a person: letterhead first, then each list that has something. */
export function table(options: TableOptions): Renderer {
  const paint = new Chalk({ level: options.color ? 1 : 0 });
  const width = Math.max(40, options.width);
  return {
    letter({ result }) {
      const lists = options.list ? [options.list as ListName] : listNames.filter((name) => name !== 'quantities' || result.quantities.length > 0);
      const parts = lists.map((name) => listPart(result, name, width, paint)).filter(Boolean);
      return `${[options.list ? '' : letterPart(result, width, paint), ...parts].filter(Boolean).join('\n')}\n`;
    },
  };
}

function letterPart({ source, letter }: Result, width: number, paint: ChalkInstance): string {
  const concluded = (field: string): string => (letter.implied.includes(field) ? ' (concluded)' : '');
  const rows: [string, string | null][] = [
    ['Letter', `${letter.subject ?? '(no subject found)'}`], ['Date', letter.date && letter.date + concluded('date')],
    ['From', letter.ministry && letter.ministry + concluded('ministry')], ['To', letter.chamber && `${letter.chamber}${concluded('chamber')}`],
    ['Reference', letter.reference], ['Your reference', letter.yourReference],
    ['Own number', letter.kamerstuk && `${letter.kamerstuk.dossier}, nr. ${letter.kamerstuk.number ?? '?'}`],
    ...letter.signatories.map(({ role, name }): [string, string] => ['Signed', [role, name].filter(Boolean).join(': ')]),
    ['On behalf of', letter.onBehalfOf.join('; ') || null],
    ['File', `${source.path} (${source.format}${source.pages ? `, ${source.pages} pages` : ''})`],
  ];
  return draw([], rows.filter(([, value]) => value !== null).map(([name, value]) => [paint.bold(name), clean(value)]), width, []);
}

function listPart(result: Result, name: ListName, width: number, paint: ChalkInstance): string {
  if (name === 'tables') return result.tables.map((item) => dataTable(item, width, paint)).join('\n');
  const rows = readingRows(result, name);
  if (rows.length === 0) return '';
  return `\n${paint.bold.underline(`${name} (${rows.length})`)}\n${rowsPart(rows, width, paint)}`;
}

/** Rows as one table with a head, within a width. */
export const rowsTable = (rows: readonly Row[], width: number, color: boolean): string => `${rowsPart(rows, Math.max(40, width), new Chalk({ level: color ? 1 : 0 }))}\n`;

function rowsPart(rows: readonly Row[], width: number, paint: ChalkInstance): string {
  const columns = Object.keys(rows[0] as Row).filter((column) => rows.some((row) => row[column] !== null));
  const right = columns.map((column) => numeric(rows.map((row) => row[column] ?? null)));
  return draw(columns.map((column) => paint.dim(column.replace('_', ' '))), rows.map((row) => columns.map((column) => clean(row[column] ?? null))), width, right);
}

function dataTable(item: Result['tables'][number], width: number, paint: ChalkInstance): string {
  const title = paint.bold.underline(`table ${item.id}`) + paint.dim([item.caption, item.unit, item.page && `page ${item.page}`].filter(Boolean).map((part) => ` · ${clean(part)}`).join(''));
  const columns = largest(item.rows.map((row) => row.length), 0);
  const right = Array.from({ length: columns }, (_, c) => c > 0 && numeric(item.rows.slice(1).map((row) => row[c] ?? null)));
  return `\n${title}\n${draw([], item.rows.map((row) => Array.from({ length: columns }, (_, c) => clean(row[c] ?? ''))), width, right)}`;
}

/** A column of figures: aligned right. */
const numeric = (values: readonly (CellValue | null)[]): boolean =>
  values.some((value) => value !== null && value !== '')
  && values.every((value) => value === null || typeof value === 'number' || /^[^\p{L}]*\d?[\d.,\s–%-]*(?:(?:m[lr]d|mln|bln)\.?|miljoen|miljard)?$|^-?$/u.test(value));

/** Text that cannot steer a terminal. */
const clean = (value: CellValue | undefined): string =>
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what this removes
  String(value ?? '').replace(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g, '');

/** Lays rows out within `width`: columns as wide as their longest word run needs, the widest ones wrapped. */
function draw(head: string[], rows: string[][], width: number, right: boolean[]): string {
  const all = head.length ? [head, ...rows] : rows;
  const columns = all[0]?.length ?? 0;
  const colWidths = columnWidths(Array.from({ length: columns }, (_, c) => largest(all.map((row) => longestLine(row[c] ?? '')))), width);
  const made = new Table({
    head, colWidths, wordWrap: true, wrapOnWordBoundary: true, style: { head: [], border: [], compact: true },
    colAligns: Array.from({ length: columns }, (_, c) => (right[c] ? 'right' : 'left')),
    chars: { top: '─', 'top-mid': '─', 'top-left': '─', 'top-right': '─', bottom: '', 'bottom-mid': '', 'bottom-left': '', 'bottom-right': '', left: '', 'left-mid': '', mid: '', 'mid-mid': '', right: '', 'right-mid': '', middle: ' ' },
  });
  made.push(...rows);
  return made.toString();
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: colours are escape sequences
const colours = /\u001b\[\d+m/g;
const longestLine = (text: string): number => largest(text.replace(colours, '').split('\n').map((line) => line.length));

/** Widths (with two of padding) that add up to no more than `width`: narrow columns keep theirs, wide ones share what is left. */
export function columnWidths(natural: number[], width: number): number[] {
  const padded = natural.map((size) => size + 2);
  const gaps = Math.max(0, natural.length - 1);
  let room = width - gaps - 2; // the ends of the lines take one each
  const fitted = [...padded];
  const byWidth = padded.map((size, i) => ({ size, i })).sort((a, b) => a.size - b.size);
  byWidth.forEach(({ size, i }, rank) => {
    const share = Math.floor(room / (byWidth.length - rank));
    fitted[i] = Math.max(3, Math.min(size, share));
    room -= fitted[i] as number;
  });
  return fitted;
}
