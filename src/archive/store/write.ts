import type { Amount, Result } from '../../schema/result.js';
import { isPassing, type LineHead, type TextPages } from '../outcome.js';
import type { Driver, SqlValue } from './driver.js';

type Line = Result & { text?: string; textPages?: TextPages | null; error?: { code: string; message: string } };

interface CleanText { text: string; textPages: TextPages | null }

/** Puts one line of NDJSON into the store: a letter once by its content, its path beside it; what was there of the same content is replaced. */
export function storeLine(db: Driver, head: LineHead, line: string, text: CleanText | null): void {
  const parsed = JSON.parse(line) as Line;
  const before = db.all<{ letter_id: number | null }>('SELECT letter_id FROM files WHERE path = ?', [head.path])[0]?.letter_id ?? null;
  if (parsed.error) {
    // Where another try may end otherwise, the letter of an earlier one stays.
    const kept = isPassing(parsed.error.code) ? before : null;
    insert(db, 'files', { path: head.path, letter_id: kept, sha256: head.sha256, version: head.version, error_code: parsed.error.code, error_message: parsed.error.message, line }, 'INSERT OR REPLACE');
    if (before !== kept) dropUnused(db, before);
    return;
  }
  const clean = text ?? (parsed.text === undefined ? null : { text: parsed.text, textPages: parsed.textPages ?? null });
  const id = storeLetter(db, parsed, clean);
  insert(db, 'files', { path: head.path, letter_id: id, sha256: head.sha256, version: head.version, error_code: null, error_message: null, line: null }, 'INSERT OR REPLACE');
  if (before !== id) dropUnused(db, before);
}

/** A letter that no file has any more (its file has other content now) goes. */
function dropUnused(db: Driver, letter: number | null): void {
  if (letter !== null) db.run('DELETE FROM letters WHERE id = ? AND NOT EXISTS (SELECT 1 FROM files WHERE letter_id = letters.id)', [letter]);
}

/** The row of a letter: that of the same content and version, else a new one in the place of the one before, with its number. */
function storeLetter(db: Driver, result: Result, clean: CleanText | null): number {
  const { source, letter, version } = result;
  const known = db.all<{ id: number; version: string; has_text: number }>('SELECT id, version, text IS NOT NULL AS has_text FROM letters WHERE sha256 = ?', [source.sha256])[0];
  if (known && known.version === version && (known.has_text || clean === null)) return known.id;
  const files = known ? db.all<{ path: string }>('SELECT path FROM files WHERE letter_id = ?', [known.id]) : [];
  if (known) db.run('DELETE FROM letters WHERE id = ?', [known.id]);
  insert(db, 'letters', {
    id: known?.id ?? null, sha256: source.sha256, version, format: source.format, bytes: source.bytes, pages: source.pages,
    date: letter.date, subject: letter.subject, reference: letter.reference, your_reference: letter.yourReference, ministry: letter.ministry, chamber: letter.chamber,
    dossier: letter.kamerstuk?.dossier ?? null, number: letter.kamerstuk?.number ?? null,
    signatories: JSON.stringify(letter.signatories), on_behalf_of: JSON.stringify(letter.onBehalfOf),
    text: clean?.text ?? null, text_pages: clean?.textPages ? JSON.stringify(clean.textPages) : null,
  });
  const id = known?.id ?? Number(db.all<{ id: number }>('SELECT last_insert_rowid() AS id')[0]?.id);
  for (const { path } of files) insert(db, 'files', { path, letter_id: id, sha256: source.sha256, version, error_code: null, error_message: null, line: null }, 'INSERT OR REPLACE');
  storeLists(db, id, result);
  return id;
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
