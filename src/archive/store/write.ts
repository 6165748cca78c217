import type { Amount, Result } from '../../schema/result.js';
import type { LineHead, TextPages } from '../outcome.js';
import type { Driver, SqlValue } from './driver.js';

type Line = Result & { text?: string; textPages?: TextPages | null; error?: { code: string; message: string } };

interface CleanText { text: string; textPages: TextPages | null }

/** Puts one line of NDJSON into the store: a letter once by its content, its path beside it; what was there of the same content is replaced. */
export function storeLine(db: Driver, head: LineHead, line: string, text: CleanText | null): void {
  const parsed = JSON.parse(line) as Line;
  if (parsed.error) {
    insert(db, 'files', { path: head.path, letter_id: null, sha256: head.sha256, version: head.version, error_code: parsed.error.code, error_message: parsed.error.message, line }, 'INSERT OR REPLACE');
    return;
  }
  const known = db.all<{ id: number; version: string; has_text: number }>('SELECT id, version, text IS NOT NULL AS has_text FROM letters WHERE sha256 = ?', [parsed.source.sha256])[0];
  const clean = text ?? (parsed.text === undefined ? null : { text: parsed.text, textPages: parsed.textPages ?? null });
  const id = known && known.version === parsed.version && (known.has_text || clean === null) ? known.id : storeLetter(db, parsed, clean, known?.id ?? null);
  insert(db, 'files', { path: head.path, letter_id: id, sha256: head.sha256, version: head.version, error_code: null, error_message: null, line: null }, 'INSERT OR REPLACE');
}

function storeLetter(db: Driver, result: Result, clean: CleanText | null, replaced: number | null): number {
  const paths = replaced === null ? [] : db.all<{ path: string; sha256: string; version: string }>('SELECT path, sha256, version FROM files WHERE letter_id = ?', [replaced]);
  if (replaced !== null) db.run('DELETE FROM letters WHERE id = ?', [replaced]);
  const { source, letter, version } = result;
  insert(db, 'letters', {
    sha256: source.sha256, version, format: source.format, bytes: source.bytes, pages: source.pages,
    date: letter.date, subject: letter.subject, reference: letter.reference, your_reference: letter.yourReference, ministry: letter.ministry, chamber: letter.chamber,
    dossier: letter.kamerstuk?.dossier ?? null, number: letter.kamerstuk?.number ?? null,
    signatories: JSON.stringify(letter.signatories), on_behalf_of: JSON.stringify(letter.onBehalfOf),
    text: clean?.text ?? null, text_pages: clean?.textPages ? JSON.stringify(clean.textPages) : null,
  });
  const { id } = db.all<{ id: number }>('SELECT last_insert_rowid() AS id')[0] as { id: number };
  for (const { path, sha256, version: made } of paths) insert(db, 'files', { path, letter_id: id, sha256, version: made, error_code: null, error_message: null, line: null }, 'INSERT OR REPLACE');
  storeLists(db, Number(id), result);
  return Number(id);
}

const standing = ({ where, section, page, span, context }: Pick<Amount, 'where' | 'section' | 'page' | 'span' | 'context'>): Record<string, SqlValue> =>
  ({ place: where, section, page, start: span[0], stop: span[1], context });

function storeLists(db: Driver, letter_id: number, result: Result): void {
  for (const { id, title, level, page, span } of result.sections) insert(db, 'sections', { letter_id, id, title, level, page, start: span[0], stop: span[1] });
  for (const { id, caption, unit, rows, page, section } of result.tables) insert(db, 'tables', { letter_id, id, caption, unit, rows: JSON.stringify(rows), page, section });
  for (const a of result.amounts) insert(db, 'amounts', {
    letter_id, text: a.text, value: a.value, value_max: a.valueMax, currency: a.currency, precision: a.precision, qualifier: a.qualifier, basis: a.basis, period: a.period,
    label: a.label, table_id: a.table?.id ?? null, row_label: a.table?.rowLabel ?? null, column_label: a.table?.columnLabel ?? null, ...standing(a),
  });
  for (const k of result.kamerstukken) insert(db, 'kamerstukken', {
    letter_id, text: k.text, dossier: k.dossier, number: k.number, chamber: k.chamber, session: k.session, date: k.date, kind: k.kind, official_id: k.id, url: k.url, ...standing(k),
  });
  for (const { proposers, coSigned, kamerstuk, mentions } of result.motions) insert(db, 'motions', {
    letter_id, proposers: proposers.join(' / '), co_signed: coSigned ? 1 : 0, dossier: kamerstuk?.dossier ?? null, number: kamerstuk?.number ?? null, official_id: kamerstuk?.id ?? null, mentions: JSON.stringify(mentions),
  });
  for (const { number, mark, text, calls, page, span } of result.footnotes) insert(db, 'footnotes', { letter_id, number, mark, text, calls: JSON.stringify(calls), page, start: span[0], stop: span[1] });
  for (const d of result.dates) insert(db, 'dates', { letter_id, text: d.text, first: d.start, last: d.end, precision: d.precision, implied: d.implied.join(' '), ...standing(d) });
  for (const r of result.references) insert(db, 'references', { letter_id, type: r.type, text: r.text, official_id: r.id, url: r.url, ...standing(r) });
  for (const { severity, code, message, page, span } of result.diagnostics) insert(db, 'diagnostics', { letter_id, severity, code, message, page, start: span?.[0] ?? null, stop: span?.[1] ?? null });
}

/** Table and column names are this program's own, never a letter's. */
function insert(db: Driver, table: string, row: Record<string, SqlValue>, verb = 'INSERT'): void {
  const names = Object.keys(row);
  db.run(`${verb} INTO "${table}" (${names.join(', ')}) VALUES (${names.map(() => '?').join(', ')})`, Object.values(row));
}
