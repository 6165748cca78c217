import type { Amount, DateMention, Letter, PaperId } from '../../schema/result.js';
import type { SeriesSource } from '../../series/series.js';
import type { Driver, SqlValue } from './driver.js';

type Stored = Record<string, SqlValue>;
const text = (value: SqlValue | undefined): string | null => (typeof value === 'string' ? value : null);
const number = (value: SqlValue | undefined): number | null => (value === null || value === undefined ? null : Number(value));

/** Every letter of a store with as much of it as a series is made of. */
export function seriesSources(db: Driver): SeriesSource[] {
  return db.all<Stored & { id: number }>('SELECT *, (SELECT path FROM files f WHERE f.letter_id = letters.id ORDER BY path LIMIT 1) AS path FROM letters ORDER BY date, id').map((row) => {
    const of = (table: string): Stored[] => db.all<Stored>(`SELECT * FROM ${table} WHERE letter_id = ?`, [row.id]);
    const tables = of('tables').map(({ id, caption, rows }) => ({ id: String(id), caption: text(caption), rows: JSON.parse(String(rows)) as string[][] }));
    return {
      source: { path: text(row['path']) ?? '-', format: row['format'] as 'pdf', bytes: Number(row['bytes']), sha256: String(row['sha256']), pages: number(row['pages']) },
      letter: letterOf(row), tables, quantities: [],
      sections: of('sections').map(({ id, title }) => ({ id: String(id), title: String(title) })),
      dates: of('dates').map((date): DateMention => ({
        text: String(date['text']), start: String(date['first']), end: String(date['last']), precision: date['precision'] as 'day', ...standing(date), implied: String(date['implied']).split(' ').filter(Boolean) })),
      amounts: of('amounts').map((amount) => amountOf(amount, tables)).sort((a, b) => a.span[0] - b.span[0]),
    };
  });
}

function letterOf(row: Stored): Letter {
  const paper: PaperId | null = text(row['dossier']) === null ? null : { dossier: String(row['dossier']), number: text(row['number']), id: null };
  return {
    date: text(row['date']), subject: text(row['subject']), reference: text(row['reference']), yourReference: text(row['your_reference']), ministry: text(row['ministry']),
    chamber: text(row['chamber']) as Letter['chamber'], kamerstuk: paper, signatories: JSON.parse(String(row['signatories'])), onBehalfOf: JSON.parse(String(row['on_behalf_of'])), implied: [],
  };
}

const standing = ({ place, section, page, start, stop, context }: Stored): Pick<Amount, 'where' | 'section' | 'page' | 'span' | 'rule' | 'context'> =>
  ({ where: place as Amount['where'], section: text(section), page: number(page), span: [Number(start), Number(stop)], rule: '', context: text(context) });

/** The store keeps the label of a row, not its place: the first row with that label and figure is taken. */
function amountOf(row: Stored, tables: readonly { id: string; rows: string[][] }[]): Amount {
  const written = String(row['text']);
  const [rowLabel, columnLabel] = [text(row['row_label']), text(row['column_label'])];
  const rows = tables.find(({ id }) => id === row['table_id'])?.rows ?? [];
  const place = { id: String(row['table_id']), row: Math.max(0, rows.findIndex((cells) => cells.includes(rowLabel ?? '') && cells.some((cell) => cell.includes(written)))), column: 0, rowLabel, columnLabel };
  return {
    text: written, value: Number(row['value']), valueMax: number(row['value_max']), currency: String(row['currency']), precision: Number(row['precision']), qualifier: text(row['qualifier']),
    basis: text(row['basis']) as Amount['basis'], period: text(row['period']), priceLevel: null, label: text(row['label']), ...standing(row), implied: [], table: row['table_id'] === null ? null : place, unitSource: null,
  };
}
