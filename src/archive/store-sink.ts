import { version } from '../version.js';
import { readHead } from './outcome.js';
import type { Sink } from './sink.js';
import { openStore } from './store/open.js';
import { storeLine } from './store/write.js';

const lettersPerTransaction = 200;

/** The store: lines go in by transactions; what a killed run left open is undone by SQLite, what was committed stands. */
export async function storeSink(path: string, stale: boolean): Promise<Sink> {
  const db = await openStore(path, stale);
  const done = new Map(db.all<{ path: string; sha256: string }>('SELECT path, sha256 FROM files WHERE version = ? AND sha256 IS NOT NULL', [version]).map((file) => [file.path, file.sha256]));
  let open = 0;
  const commit = (): void => { if (open > 0) db.exec('COMMIT'); open = 0; };
  const close = async (): Promise<void> => { commit(); db.close(); };
  return {
    resumable: true,
    known: (file) => done.get(file) ?? null,
    async put({ line, text, textPages }) {
      if (open++ === 0) db.exec('BEGIN IMMEDIATE');
      const head = readHead(line);
      if (head) storeLine(db, head, line, text === null ? null : { text, textPages });
      if (open >= lettersPerTransaction) commit();
    },
    finish: close,
    pause: close,
  };
}
