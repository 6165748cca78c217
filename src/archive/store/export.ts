import type { Driver, SqlValue } from './driver.js';

/** Tables that can be exported; each row carries its letter's date, ministry, subject and path. */
export const exportTables = ['letters', 'sections', 'amounts', 'kamerstukken', 'motions', 'footnotes', 'tables', 'dates', 'references', 'diagnostics'] as const;
/** One of them. */
export type ExportTable = (typeof exportTables)[number];
/** A row as the store gives it. */
export type StoreRow = Record<string, SqlValue>;

/** A column of a table; its type is that of the store, so that it is the same whatever the rows hold. */
export interface Column { name: string; type: 'STRING' | 'DOUBLE' | 'INT32' }

const path = '(SELECT path FROM files f WHERE f.letter_id = l.id ORDER BY path LIMIT 1) AS letter_path';
const ofLetters = `SELECT ${path}, l.id, l.sha256, l.format, l.pages, l.date, l.subject, l.reference, l.your_reference, l.ministry, l.chamber, l.dossier, l.number, l.signatories, l.on_behalf_of FROM letters l`;
const ofTable = (table: ExportTable): string =>
  `SELECT ${path}, l.date AS letter_date, l.ministry AS letter_ministry, l.subject AS letter_subject, t.* FROM letters l CROSS JOIN "${table}" t ON t.letter_id = l.id`;

/** All rows of a table in order of letter (oldest first) and place, beside what says which letter it is; one by one, since an archive does not fit in memory. */
export const exportRows = (db: Driver, table: ExportTable): IterableIterator<StoreRow> =>
  // The join is crossed so that SQLite walks the letters by date and need not sort.
  db.each(table === 'letters' ? `${ofLetters} ORDER BY l.date, l.id` : `${ofTable(table)} ORDER BY l.date, l.id, t.rowid`);

/** How many rows a table has. */
export const countRows = (db: Driver, table: ExportTable): number => Number(db.all<{ n: number }>(`SELECT count(*) AS n FROM "${table}"`)[0]?.n);

/** The columns of the rows of a table, in order. */
export function columnsOf(db: Driver, table: ExportTable): Column[] {
  const declared = new Map(db.all<{ name: string; type: string }>(`SELECT name, type FROM pragma_table_info('${table}')`).map(({ name, type }) => [name, type]));
  const head = table === 'letters'
    ? ['letter_path', 'id', 'sha256', 'format', 'pages', 'date', 'subject', 'reference', 'your_reference', 'ministry', 'chamber', 'dossier', 'number', 'signatories', 'on_behalf_of']
    : ['letter_path', 'letter_date', 'letter_ministry', 'letter_subject', ...declared.keys()];
  return head.map((name) => ({ name, type: declared.get(name) === 'INTEGER' ? 'INT32' : declared.get(name) === 'REAL' ? 'DOUBLE' : 'STRING' }));
}
