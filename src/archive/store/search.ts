import { UsageError } from '../../cli/errors.js';
import { sentenceAround } from '../../text/sentence.js';
import { pageOf } from '../text-pages.js';
import { parsePaper } from './cites.js';
import type { Driver, SqlValue } from './driver.js';

/** What to look for, and in which letters. Dates are ISO days, inclusive. */
export interface SearchOptions { query: string; ministry: string | null; from: string | null; to: string | null; dossier: string | null; limit: number }

/** A letter that holds what was looked for: the first place of it, in its sentence. */
export interface SearchHit { date: string | null; ministry: string | null; subject: string | null; page: number | null; snippet: string; paths: string[]; sha256: string }

const [open, close] = ['\u0002', '\u0003'];

/** Full-text search in SQLite's own language (OR, NOT, "a phrase", prefix*), diacritics folded, best hits first. */
export function searchStore(db: Driver, options: SearchOptions): SearchHit[] {
  const { where, values } = filters(options);
  // The plus keeps SQLite from asking the index once for each letter of the filter. First which letters, then the marked text of those few only: marking reads a letter once more. FTS5 overlooks a row number that is no integer, and Node binds numbers as reals.
  const found = asked(() => db.all<{ id: number }>(`SELECT rowid AS id FROM letters_fts WHERE letters_fts MATCH ?${where && ` AND +rowid IN (SELECT l.id FROM letters l WHERE ${where})`} ORDER BY rank LIMIT ?`,
    [options.query, ...values, options.limit]));
  return found.map(({ id }) => {
    const row = db.all<Record<string, string | null>>(`SELECT l.sha256, l.date, l.ministry, l.subject, l.text_pages, highlight(letters_fts, 0, '${open}', '${close}') AS marked_subject, highlight(letters_fts, 1, '${open}', '${close}') AS marked
      FROM letters_fts JOIN letters l ON l.id = letters_fts.rowid WHERE letters_fts MATCH ? AND letters_fts.rowid = CAST(? AS INTEGER)`, [options.query, id])[0] ?? {};
    const paths = db.all<{ path: string }>('SELECT path FROM files WHERE letter_id = ? ORDER BY path', [id]).map(({ path }) => path);
    return { date: row['date'] ?? null, ministry: row['ministry'] ?? null, subject: row['subject'] ?? null, sha256: row['sha256'] ?? '', ...firstHit(row), paths };
  });
}

function filters({ ministry, from, to, dossier }: SearchOptions): { where: string; values: SqlValue[] } {
  const parts: [string, SqlValue][] = [];
  if (ministry) parts.push(["l.ministry LIKE '%' || ? || '%'", ministry]);
  if (from) parts.push(['l.date >= ?', from]);
  if (to) parts.push(['l.date <= ?', to]);
  if (dossier) parts.push(['l.id IN (SELECT letter_id FROM kamerstukken WHERE dossier = ?)', dossierOf(dossier)]);
  return { where: parts.map(([sql]) => sql).join(' AND '), values: parts.map(([, value]) => value) };
}

/** "36 410-X" as the store writes it; a number behind it is no dossier. */
function dossierOf(text: string): string {
  const { dossier, number } = parsePaper(text);
  if (number !== null) throw new UsageError(`--dossier takes a dossier, as ${dossier}; for one paper: leveringen cites ${dossier}/${number}`);
  return dossier;
}

/** The first marked place, in its sentence with «» around what was found, and its page. */
function firstHit({ marked, marked_subject, text_pages }: Record<string, string | number | null>): { snippet: string; page: number | null } {
  const text = String(marked ?? '');
  const at = text.indexOf(open as string);
  if (at < 0) return { snippet: shown(String(marked_subject ?? '')), page: null };
  const end = text.indexOf(close as string, at) + 1;
  return { snippet: shown(sentenceAround(text, at, end)), page: text_pages ? pageOf(JSON.parse(String(text_pages)), at) : null };
}

const shown = (text: string): string => text.replaceAll(open as string, '«').replaceAll(close as string, '»');

/** A query that SQLite cannot read is wrong usage. */
function asked<T>(ask: () => T): T {
  try { return ask(); } catch (error) {
    const message = (error as Error).message;
    if (!/fts5|syntax|no such column|unterminated/i.test(message)) throw error;
    throw new UsageError(`the query cannot be read (${message}); put words with other signs in double quotes: '"F-35" OR drones'`);
  }
}
