import { Chalk, type ChalkInstance } from 'chalk';
import type { Result } from '../schema/result.js';
import { type CellValue, type ListName, listNames, readingRows, type Row } from './lists.js';
import { glue, layOut, wrap } from './layout.js';
import type { Renderer } from './renderer.js';
import { largest } from '../text/extremes.js';

/** How wide the terminal is (columns), whether it takes colours, and which list is wanted (null: all). */
export interface TableOptions { list: string | null; width: number; color: boolean }

/** What is narrower is not laid out any more. */
const narrowest = 20;

/** The letter as tables for a person: letterhead first, then each list that has something. */
export function table(options: TableOptions): Renderer {
  const paint = new Chalk({ level: options.color ? 1 : 0 });
  const width = Math.max(narrowest, options.width);
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
  return layOut({ head: null, rows: rows.filter(([, value]) => value !== null).map(([name, value]) => [paint.bold(name), clean(value)]), right: [] }, width, paint);
}

function listPart(result: Result, name: ListName, width: number, paint: ChalkInstance): string {
  if (name === 'tables') return result.tables.map((item) => dataTable(item, width, paint)).join('\n');
  const rows = readingRows(result, name);
  if (rows.length === 0) return '';
  return `\n${paint.bold.underline(`${name} (${rows.length})`)}\n${rowsPart(rows, width, paint)}`;
}

/** Rows as one table with a head, within a width. */
export const rowsTable = (rows: readonly Row[], width: number, color: boolean): string => `${rowsPart(rows, Math.max(narrowest, width), new Chalk({ level: color ? 1 : 0 }))}\n`;

function rowsPart(rows: readonly Row[], width: number, paint: ChalkInstance): string {
  const columns = Object.keys(rows[0] as Row).filter((column) => rows.some((row) => row[column] !== null));
  const right = columns.map((column) => numeric(rows.map((row) => row[column] ?? null)));
  return layOut({ head: columns.map((column) => column.replace('_', ' ')), rows: rows.map((row) => columns.map((column) => whole(clean(row[column] ?? null)))), right }, width, paint);
}

function dataTable(item: Result['tables'][number], width: number, paint: ChalkInstance): string {
  const title = wrap([`table ${item.id}`, item.caption, item.unit, item.page && `page ${item.page}`].filter(Boolean).map((part) => clean(part as string)).join(' · '), width)
    .map((line, i) => (i === 0 ? line.replace(/^table \S+/, (name) => paint.bold.underline(name)) : paint.dim(line))).join('\n');
  const columns = largest(item.rows.map((row) => row.length), 0);
  const right = Array.from({ length: columns }, (_, c) => c > 0 && numeric(item.rows.slice(1).map((row) => row[c] ?? null)));
  return `\n${title}\n${layOut({ head: null, rows: item.rows.map((row) => Array.from({ length: columns }, (_, c) => clean(row[c] ?? ''))), right }, width, paint)}`;
}

/** A column of figures, below what heads it: aligned right. */
function numeric(values: readonly (CellValue | null)[]): boolean {
  const first = values.findIndex((value) => typeof value === 'number' || (typeof value === 'string' && /\d/.test(value) && figure.test(value)));
  return first >= 0 && values.slice(first).every((value) => value === null || typeof value === 'number' || figure.test(value));
}

const figure = /^[^\p{L}]*\d?[\d.,\s–%()+-]*(?:(?:m[lr]d|mln|bln)\.?|miljoen|miljard)?$|^-?$/u;

/** A sum stays on one line: "€ 2,4 mld.". */
const whole = (text: string): string => text.replace(/(?<=[€$£ƒ]) (?=[\d-])|(?<=\d) (?=m(?:ln|ld)\.|bln\.)/gu, glue);

/** Text that cannot steer a terminal. */
const clean = (value: CellValue | undefined): string =>
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what this removes
  String(value ?? '').replace(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g, '');
