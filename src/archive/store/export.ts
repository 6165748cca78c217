import type { Driver, SqlValue } from './driver.js';

/** Tables that can be exported; each row carries its letter's date, ministry, subject and path. */
export const exportTables = ['letters', 'sections', 'amounts', 'kamerstukken', 'motions', 'footnotes', 'tables', 'dates', 'references', 'diagnostics'] as const;
/** One of them. */
export type ExportTable = (typeof exportTables)[number];
/** A row as the store gives it. */
export type StoreRow = Record<string, SqlValue>;

const path = '(SELECT path FROM files f WHERE f.letter_id = l.id ORDER BY path LIMIT 1) AS letter_path';

/** All rows of a table in order of letter and place, beside what says which letter it is. */
export const exportRows = (db: Driver, table: ExportTable): StoreRow[] =>
  (table === 'letters'
    ? db.all(`SELECT ${path}, l.id, l.sha256, l.format, l.pages, l.date, l.subject, l.reference, l.your_reference, l.ministry, l.chamber, l.dossier, l.number, l.signatories, l.on_behalf_of FROM letters l ORDER BY l.date, l.id`)
    : db.all(`SELECT ${path}, l.date AS letter_date, l.ministry AS letter_ministry, l.subject AS letter_subject, t.* FROM "${table}" t JOIN letters l ON l.id = t.letter_id ORDER BY l.date, l.id, t.rowid`));

/** Columns of rows with the type that all their values share. */
export function columnsOf(rows: readonly StoreRow[]): { name: string; type: 'STRING' | 'DOUBLE' | 'INT32'; values: SqlValue[] }[] {
  return Object.keys(rows[0] ?? {}).map((name) => {
    const values = rows.map((row) => row[name] ?? null);
    const numbers = values.filter((value) => value !== null);
    const numeric = numbers.length > 0 && numbers.every((value) => typeof value === 'number');
    const small = numeric && !/value|precision/.test(name) && numbers.every((value) => Number.isInteger(value) && Math.abs(value as number) < 2 ** 31);
    return { name, type: small ? 'INT32' : numeric ? 'DOUBLE' : 'STRING', values };
  });
}

/** A table as Parquet. */
export async function toParquet(rows: readonly StoreRow[]): Promise<Uint8Array> {
  const { parquetWriteBuffer } = await import('hyparquet-writer');
  return new Uint8Array(parquetWriteBuffer({ columnData: columnsOf(rows).map(({ name, type, values }) => ({ name, type, data: values, nullable: true })) }));
}

/** Tables as the sheets of an Excel workbook. */
export async function toXlsx(sheets: readonly { name: string; rows: readonly StoreRow[] }[]): Promise<Uint8Array> {
  const { default: write } = await import('write-excel-file/node');
  const made = sheets.map(({ name, rows }) => {
    const columns = columnsOf(rows);
    const head = columns.map((column) => ({ value: column.name, fontWeight: 'bold' as const }));
    const data = rows.map((_, r) => columns.map(({ values }) => cell(values[r] ?? null)));
    return { sheet: name, data: [head, ...data], stickyRowsCount: 1 };
  });
  return await write(made as never).toBuffer() as Uint8Array;
}

/** Excel takes at most 32,767 characters a cell, and text is never a formula there. */
const cell = (value: SqlValue): object | null => (value === null ? null : typeof value === 'number' ? { value, type: Number } : { value: String(value).slice(0, 32_767), type: String });
