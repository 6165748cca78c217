import { stringify } from 'csv-stringify/sync';
import type { Result } from '../schema/result.js';
import type { CellValue, ListName, Row } from './lists.js';
import { listNames, rowsOf } from './lists.js';
import type { Renderer } from './renderer.js';

/** How CSV is written: one list with its own columns, or all of them in one long table. */
export interface CsvOptions { list: string | null; locale: 'en' | 'nl'; raw: boolean }

/** Columns that every list of the long table has; a value that a list has not is empty. */
const longColumns = ['path', 'list', 'text', 'value', 'value_max', 'unit', 'qualifier', 'id', 'first', 'last', 'label', 'where', 'section', 'page', 'start', 'end', 'context'];

/** RFC 4180 with a head line; "nl" is what a Dutch Excel opens as it is. The head is written once, also over many letters. */
export function csv(options: CsvOptions): Renderer {
  let headed = false;
  return {
    letter({ result }) {
      const rows = options.list ? listRows(result, options.list as ListName) : longRows(result);
      const columns = options.list ? Object.keys(rows[0] ?? {}) : longColumns;
      const header = !headed && rows.length > 0;
      headed ||= header;
      return csvText(rows, columns, { ...options, header });
    },
  };
}

/** Rows → CSV text. Text cells that a spreadsheet would run as formulas get an apostrophe in front, unless `raw`. */
export function csvText(rows: readonly Row[], columns: readonly string[], { locale, raw, header }: { locale: 'en' | 'nl'; raw: boolean; header: boolean }): string {
  const dutch = locale === 'nl';
  return stringify(rows.map((row) => columns.map((column) => written(row[column] ?? null, dutch, raw))), {
    header, columns: [...columns], delimiter: dutch ? ';' : ',', bom: dutch && header, record_delimiter: dutch ? '\r\n' : '\n',
  });
}

function written(value: CellValue, dutch: boolean, raw: boolean): string {
  if (value === null) return '';
  if (typeof value === 'number') return dutch ? String(value).replace('.', ',') : String(value);
  return !raw && /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
}

const listRows = (result: Result, list: ListName): Row[] => rowsOf(result, list).map((row) => ({ path: result.source.path, ...row }));

function longRows(result: Result): Row[] {
  const { path } = result.source;
  const head: Row[] = Object.entries(result.letter).flatMap(([key, value]) => (typeof value === 'string' ? [{ path, list: 'letter', label: key, text: value }] : []));
  const signed: Row[] = result.letter.signatories.map(({ role, name }) => ({ path, list: 'letter', label: `signatory: ${role}`, text: name }));
  return [...head, ...signed, ...listNames.flatMap((list) => rowsOf(result, list).map((row) => ({ path, list, ...renamed(row, list) })))];
}

/** A list's own names, brought under those of the long table. */
function renamed(row: Row, list: ListName): Row {
  switch (list) {
    case 'sections': return { ...row, text: row['title'] ?? null, id: row['id'] ?? null };
    case 'amounts': return { ...row, unit: row['currency'] ?? null, label: row['label'] ?? row['row'] ?? null };
    case 'kamerstukken': return { ...row, id: row['id'] ?? row['dossier'] ?? null, first: row['date'] ?? null, label: row['kind'] ?? null };
    case 'motions': return { ...row, label: row['proposers'] ?? null };
    case 'footnotes': return { ...row, id: row['number'] ?? null };
    case 'tables': return { ...row, id: `${row['table']}:${row['row']}:${row['column']}`, label: row['caption'] ?? null };
    case 'references': return { ...row, label: row['type'] ?? null };
    case 'diagnostics': return { ...row, id: row['code'] ?? null, text: row['message'] ?? null, label: row['severity'] ?? null };
    default: return row;
  }
}
