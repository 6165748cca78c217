import { OutputError, printable, UsageError } from '../cli/errors.js';
import { holdsFor, type Known, readHead } from './outcome.js';
import type { Sink } from './sink.js';
import type { Driver } from './store/driver.js';
import { openStore } from './store/open.js';
import { storeLine } from './store/write.js';

/** What one transaction may hold: a kill costs no more than that. */
const [lettersAtOnce, secondsAtOnce] = [50, 1];

/** The store: lines go in by transactions; what a killed run left open is undone by SQLite, what was committed stands. */
export async function storeSink(path: string, stale: boolean): Promise<Sink> {
  const db = await openStore(path, stale);
  const done = filesDone(db);
  let open = 0;
  let since = 0;
  const commit = (): void => { if (open > 0) db.exec('COMMIT'); open = 0; };
  const begin = (): void => { db.exec('BEGIN IMMEDIATE'); since = Date.now(); };
  const guarded = <T>(work: () => T): T => {
    try { return work(); } catch (error) {
      if (error instanceof UsageError) throw error;
      throw new OutputError(`cannot write ${printable(path)}: ${(error as Error).message}; run the same command again to go on`, { cause: error });
    }
  };
  const close = async (): Promise<void> => { try { guarded(commit); } finally { db.close(); } };
  return {
    resumable: true,
    known: (file) => done.get(file) ?? null,
    put: async ({ line, text, textPages }) => guarded(() => {
      const head = readHead(line);
      if (!head) throw new Error('a line that is none');
      if (open++ === 0) begin();
      storeLine(db, head, line, text === null ? null : { text, textPages });
      if (open >= lettersAtOnce || Date.now() - since > secondsAtOnce * 1000) commit();
    }),
    finish: close,
    pause: close,
  };
}

/** What need not be read again, by path; a letter that came in without its text (from lines made elsewhere) is. */
function filesDone(db: Driver): Map<string, Known> {
  const files = db.all<{ path: string; sha256: string; version: string; error_code: string | null; has_text: number }>(
    'SELECT path, f.sha256, f.version, error_code, l.text IS NOT NULL AS has_text FROM files f LEFT JOIN letters l ON l.id = f.letter_id WHERE f.sha256 IS NOT NULL');
  return new Map(files.flatMap(({ path, sha256, version, error_code, has_text }) => {
    const known = holdsFor({ sha256, version, failure: error_code, hasText: has_text === 1 }, true);
    return known ? [[path, known] as const] : [];
  }));
}
